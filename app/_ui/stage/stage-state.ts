import type { StageFrame } from "@/lib/programs/stage-frame";
import type { StageReport } from "@/lib/programs/stage-message";

export type StagePhase = "idle" | "loading" | "running" | "paused" | "ended" | "failed";

export type StageState = {
  phase: StagePhase;
  output: string;
  title: string;
  size: { width: number; height: number } | null;
  perSecond: number | null;
  frames: StageFrame[];
  waitingForLine: boolean;
  end: { exitCode: number; seconds: number; over?: "TLE" | "MLE" | "OLE" } | null;
};

/** Characters of output kept on the page; the beginning goes first. */
const OUTPUT_CHARACTERS_MAX = 200_000;
/** Pictures kept for the check: two minutes. */
const FRAMES_MAX = 7200;

export const newStage = (phase: StagePhase): StageState => ({
  phase,
  output: "",
  title: "",
  size: null,
  perSecond: null,
  frames: [],
  waitingForLine: false,
  end: null,
});

/** The stage after a report of its frame. */
export function takeReport(state: StageState, report: StageReport): StageState {
  switch (report.type) {
    case "started":
      return { ...state, phase: "running" };
    case "size":
      return { ...state, size: { width: report.width, height: report.height } };
    case "title":
      return { ...state, title: report.text };
    case "output":
      return { ...state, output: (state.output + report.text).slice(-OUTPUT_CHARACTERS_MAX) };
    case "waiting":
      return { ...state, waitingForLine: true };
    case "frames": {
      const room = FRAMES_MAX - state.frames.length;
      const frames = room > 0 ? [...state.frames, ...report.frames.slice(0, room)] : state.frames;
      return { ...state, frames, perSecond: report.perSecond };
    }
    case "end":
      return { ...state, phase: "ended", waitingForLine: false, perSecond: null, end: report };
    default:
      return state;
  }
}
