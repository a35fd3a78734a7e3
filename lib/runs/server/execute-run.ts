import type { Solver } from "@/lib/inference/inference-event";
import { database } from "@/lib/platform/server/database";
import { log } from "@/lib/platform/server/log";
import { processSingleton } from "@/lib/platform/server/process-singleton";
import { failureWords } from "../failure-words";
import { eventLog } from "./event-log";
import { executeLane, type LaneJob, type LaneOutcome } from "./execute-lane";
import { laneSlots } from "./lane-slots";

type Running = { controller: AbortController; finished: Promise<void> };

function runningRuns(): Map<string, Running> {
  return processSingleton("runs.running", () => new Map<string, Running>());
}

/** Starts solving a run in the background: one lane for each solver. It goes on without a viewer. */
export function startRun(id: string, run: LaneJob["run"], solvers: Solver[]): void {
  const controller = new AbortController();
  const finished = executeRun(id, run, solvers, controller.signal).catch((error) => {
    log.error({ err: error, runId: id }, "a run could not be ended properly");
  });
  runningRuns().set(id, { controller, finished });
  void finished.then(() => runningRuns().delete(id));
}

/** Ends a running run, keeping what there is. False when it is not running here. */
export function abortRun(id: string): boolean {
  const running = runningRuns().get(id);
  running?.controller.abort(new Error("stopped"));
  return running !== undefined;
}

/** Stops every run of this process and waits until their ends are committed. */
export async function closeRuns(): Promise<void> {
  const all = [...runningRuns().values()];
  for (const { controller } of all) controller.abort(new Error("closing"));
  await Promise.all(all.map(({ finished }) => finished));
}

async function executeRun(
  id: string,
  run: LaneJob["run"],
  solvers: Solver[],
  signal: AbortSignal,
): Promise<void> {
  const events = eventLog();
  const append: LaneJob["append"] = (event) => events.append(id, event);
  const outcomes = await Promise.all(
    solvers.map((solver, lane) => runLane({ lane, solver, run, signal, append }, id)),
  );
  const state = stateOf(outcomes, signal.aborted);
  append({ name: "end", data: { state } });
  await events.settled(id);
  await database().run.updateMany({ where: { id }, data: { state, endedAt: new Date() } });
  events.release(id);
}

async function runLane(job: LaneJob, runId: string): Promise<LaneOutcome> {
  const stopped: LaneOutcome = { state: "stopped", finalText: null };
  let release: () => void;
  try {
    release = await laneSlots().take(job.signal, (position) => {
      job.append({ name: "queued", data: { position, etaSeconds: null } });
    });
  } catch {
    return stopped;
  }
  try {
    await database().run.updateMany({ where: { id: runId, state: "queued" }, data: { state: "running" } });
    return await executeLane(job);
  } catch (error) {
    log.error({ err: error, runId }, "a lane ended unexpectedly");
    const words = failureWords("internal", job.run.locale);
    job.append({ name: "failed", data: { lane: job.lane, code: "internal", ...words } });
    return { state: "failed", finalText: null };
  } finally {
    release();
  }
}

function stateOf(outcomes: LaneOutcome[], aborted: boolean): "done" | "failed" | "stopped" {
  if (aborted) return "stopped";
  return outcomes.some(({ state }) => state === "done") ? "done" : "failed";
}
