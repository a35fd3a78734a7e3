import type { ProgramTestResult, ProgramVerdict, ProgramView } from "./program";
import type { ScoreView } from "./score";

/** Whatever happens to a program, by event name; `id` counts from 1. */
export type NewProgramEvent =
  /** Place in the line, from 1; `runners` is null where the server runs programs itself. */
  | { name: "queued"; data: { position: number; runners: number | null } }
  | { name: "started"; data: Record<string, never> }
  | { name: "stdout" | "stderr"; data: { text: string } }
  | { name: "test"; data: ProgramTestResult & { index: number } }
  | {
      name: "end";
      data: {
        verdict: ProgramVerdict;
        exitCode: number | null;
        signal: string | null;
        seconds: number;
        memoryMiB: number;
        stopped: boolean;
        score?: ScoreView | null;
        /** How many pictures its stage showed. */
        frames?: number;
      };
    };
export type ProgramEvent = NewProgramEvent & { id: number };

/** A program as its caller sees it, from its events. */
export function projectProgram(id: string, events: readonly NewProgramEvent[]): ProgramView {
  const view: ProgramView = {
    id,
    state: "queued",
    verdict: null,
    stdout: "",
    stderr: "",
    exitCode: null,
    signal: null,
    seconds: 0,
    memoryMiB: 0,
    tests: [],
    score: null,
    frames: 0,
    stopped: false,
    queue: null,
  };
  for (const event of events) {
    if (event.name === "queued") view.queue = event.data;
    else if (event.name === "started") view.state = "running";
    else if (event.name === "stdout" || event.name === "stderr") view[event.name] += event.data.text;
    else if (event.name === "test") {
      const { index, ...result } = event.data;
      view.tests[index] = result;
    } else Object.assign(view, event.data, { state: "done" });
  }
  if (view.state !== "queued") view.queue = null;
  return view;
}
