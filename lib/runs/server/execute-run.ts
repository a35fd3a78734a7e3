import { database } from "@/lib/platform/server/database";
import { log } from "@/lib/platform/server/log";
import { processSingleton } from "@/lib/platform/server/process-singleton";
import { failureWords } from "../failure-words";
import { compareLanes } from "./compare-finals";
import { eventLog } from "./event-log";
import { executeLane } from "./execute-lane";
import type { LaneJob, LaneOutcome, LanePlan, RunJob } from "./run-job";
import { verifyLane } from "./verify-lane";
import { Vote } from "./vote";

type Running = {
  ownerId: string;
  fingerprint: string;
  controller: AbortController;
  /** By lane, what asks its model to conclude. */
  conclude: Map<number, AbortController>;
  /** Its end is told; only storing it is left. */
  ended: boolean;
  finished: Promise<void>;
};

function runningRuns(): Map<string, Running> {
  return processSingleton("runs.running", () => new Map<string, Running>());
}

/**
 * Starts solving a run's lanes in the background, or goes on with them; it goes on without a viewer. `settledLanes` are
 * lanes that need no more solving, for a vote and a comparison over all of them.
 */
export function startRun(run: RunJob, plans: LanePlan[], settledLanes: LaneOutcome[] = []): void {
  eventLog().begin(run.id);
  const controller = new AbortController();
  const conclude = new Map(plans.map(({ lane }) => [lane, new AbortController()]));
  const { ownerId, fingerprint } = run;
  const running: Running = {
    ownerId,
    fingerprint,
    controller,
    conclude,
    ended: false,
    finished: Promise.resolve(),
  };
  runningRuns().set(run.id, running);
  running.finished = executeRun(run, plans, settledLanes, running)
    .catch((error) => {
      log.error({ err: error, runId: run.id }, "a run could not be ended properly");
    })
    .finally(() => {
      if (runningRuns().get(run.id) === running) runningRuns().delete(run.id);
    });
}

/** Whether the run is being solved, or its end being stored, by this process. */
export function isRunning(id: string): boolean {
  return runningRuns().has(id);
}

/** Whose run it is that this process solves; null for one that it does not. */
export function ownerOfRunning(id: string): string | null {
  return runningRuns().get(id)?.ownerId ?? null;
}

/** The person's run with this fingerprint that this process is solving; null when there is none. */
export function findRunning(ownerId: string, fingerprint: string): string | null {
  for (const [id, running] of runningRuns()) {
    if (running.ownerId === ownerId && running.fingerprint === fingerprint && !running.ended) return id;
  }
  return null;
}

/** Whether the run has told its end here, which its row may not say yet. */
export function hasJustEnded(id: string): boolean {
  return runningRuns().get(id)?.ended === true;
}

/** Ends a running run, keeping what there is. False when it is not running here. */
export function abortRun(id: string): boolean {
  const running = runningRuns().get(id);
  running?.controller.abort(new Error("stopped"));
  return running !== undefined;
}

/** Asks the models of a run's lanes, or of one, to conclude. False when none is running here. */
export function concludeLanes(id: string, lane?: number): boolean {
  const running = runningRuns().get(id);
  const asked = [...(running?.conclude ?? [])].filter(([index]) => lane === undefined || index === lane);
  for (const [, controller] of asked) controller.abort();
  return asked.length > 0;
}

/** Stops every run of this process and waits until their ends are stored. */
export async function closeRuns(): Promise<void> {
  const all = [...runningRuns().values()];
  for (const { controller } of all) controller.abort(new Error("closing"));
  await Promise.all(all.map(({ finished }) => finished));
  await eventLog().close();
}

async function executeRun(
  run: RunJob,
  plans: LanePlan[],
  settledLanes: LaneOutcome[],
  running: Running,
): Promise<void> {
  const { controller, conclude } = running;
  const events = eventLog();
  const append: LaneJob["append"] = (event) => events.append(run.id, event);
  const vote = new Vote(run, plans.length + settledLanes.length, append);
  for (const lane of settledLanes) vote.addSettled(lane);
  const outcomes = await Promise.all(
    plans.map(async (plan) => {
      const signal = AbortSignal.any([controller.signal, vote.signal]);
      const concludeSignal = conclude.get(plan.lane)?.signal ?? new AbortController().signal;
      const outcome = await runLane({ ...plan, run, signal, concludeSignal, append });
      conclude.delete(plan.lane);
      await vote.add(outcome);
      return outcome;
    }),
  );
  const all = [...settledLanes, ...outcomes].sort((a, b) => a.lane - b.lane);
  if (!controller.signal.aborted) await compareLanes(run, all, append);
  const state = stateOf(all, controller.signal.aborted);
  append({ name: "end", data: { state } });
  running.ended = true;
  await events.settled(run.id);
  const final = vote.winner ?? all.find(({ finalText }) => finalText !== null)?.finalText ?? null;
  await database().run.updateMany({ where: { id: run.id }, data: { state, final, endedAt: new Date() } });
  await events.release(run.id);
}

async function runLane(job: LaneJob): Promise<LaneOutcome> {
  try {
    return await (job.verify ? verifyLane(job) : executeLane(job));
  } catch (error) {
    log.error({ err: error, runId: job.run.id }, "a lane ended unexpectedly");
    const { lane, append } = job;
    append({
      name: "failed",
      data: { lane, code: "internal", canContinue: true, ...failureWords("internal", job.run.locale) },
    });
    append({ name: "laneEnd", data: { lane, state: "failed", finishReason: null } });
    return { lane, state: "failed", finalText: null, tokens: 0 };
  }
}

function stateOf(outcomes: LaneOutcome[], aborted: boolean): "done" | "failed" | "stopped" {
  if (aborted) return "stopped";
  return outcomes.some(({ state }) => state === "done") ? "done" : "failed";
}
