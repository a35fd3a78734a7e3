import type { StageReport } from "@/lib/programs/stage-message";
import type { StagePictureEvent } from "@/lib/programs/stage-picture";

const REPORT_EVERY_MS = 500;
const OVER = ["TLE", "MLE", "OLE"] as const;

type ProgramEnd = { exitCode: number | null; seconds: number; stopped: boolean; verdict: string };

/** Follows a program on the server and tells of it as the frame of a program in this browser does; returns what ends it. */
export function followServerStage(
  id: string,
  pictures: { take(picture: StagePictureEvent): void; readonly shown: number },
  onReport: (report: StageReport) => void,
  onFailure: () => void,
): () => void {
  const events = new EventSource(`/api/programs/${id}/events`);
  const on = <T>(name: string, hear: (data: T) => void) =>
    events.addEventListener(name, (message: MessageEvent<string>) => hear(JSON.parse(message.data)));
  const close = () => {
    clearInterval(timer);
    events.close();
  };
  let [before, atMs] = [pictures.shown, performance.now()];
  const timer = setInterval(() => {
    const nowMs = performance.now();
    const perSecond = ((pictures.shown - before) * 1000) / (nowMs - atMs);
    [before, atMs] = [pictures.shown, nowMs];
    if (perSecond > 0) onReport({ type: "frames", frames: [], perSecond });
  }, REPORT_EVERY_MS);
  on("started", () => onReport({ type: "started" }));
  on<StagePictureEvent>("frame", (picture) => pictures.take(picture));
  for (const stream of ["stdout", "stderr"] as const)
    on<{ text: string }>(stream, ({ text }) => onReport({ type: "output", stream, text }));
  on<ProgramEnd>("end", ({ exitCode, seconds, stopped, verdict }) => {
    const over = OVER.find((one) => one === verdict);
    onReport({ type: "end", exitCode: stopped ? 0 : (exitCode ?? 1), seconds, ...(over ? { over } : {}) });
    close();
  });
  events.onerror = () => {
    if (events.readyState !== EventSource.CLOSED) return;
    close();
    onFailure();
  };
  return close;
}
