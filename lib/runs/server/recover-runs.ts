import type { Locale } from "@/lib/i18n/locale";
import { resolveSolvers } from "@/lib/inference/server/solvers";
import { database } from "@/lib/platform/server/database";
import { log } from "@/lib/platform/server/log";
import type { Run } from "@/prisma/generated/client";
import { failureWords } from "../failure-words";
import { projectLanes } from "../project-run";
import type { NewRunEvent, RunEvent } from "../run-event";
import type { LaneView } from "../run-view";
import { planSamples } from "./create-run";
import { eventLog } from "./event-log";
import { startRun } from "./execute-run";
import { LaneRecorder } from "./lane-recorder";
import { allEvents } from "./read-run";
import { jobOf } from "./run-job";

/**
 * Puts right the runs that a dead process left behind, and returns how many there were: one that had not begun starts
 * as if nothing had happened; one that had is marked as interrupted, keeps all that was seen, and can be continued.
 */
export async function recoverRuns(): Promise<number> {
  const runs = await database().run.findMany({ where: { state: { in: ["queued", "running"] } } });
  for (const run of runs) {
    try {
      await recoverRun(run);
    } catch (error) {
      log.error({ err: error, runId: run.id }, "a run could not be recovered");
    }
  }
  return runs.length;
}

async function recoverRun(run: Run): Promise<void> {
  const events = await allEvents(run.id);
  const last = events.at(-1);
  if (last?.name === "end") return markEnded(run.id, last.data.state);
  eventLog().resume(run.id, last?.id ?? 0);
  if (events.some(({ name }) => name === "started")) return endInterrupted(run, events);
  const models = await resolveSolvers(run.models as string[]);
  // Its key is not shared: who asked the same has an own queue place again.
  startRun(jobOf(run, null), planSamples(models, run.samples));
}

async function endInterrupted(run: Run, events: RunEvent[]): Promise<void> {
  const lanes = projectLanes(events);
  const pending = pendingTexts(events);
  const append = (event: NewRunEvent) => eventLog().append(run.id, event);
  const models = (run.models as string[]).flatMap((model) =>
    Array.from({ length: run.samples }, (_, sample) => ({ model, sample })),
  );
  for (const [lane, { model, sample }] of models.entries()) {
    const view = lanes[lane];
    if (view && !["queued", "running"].includes(view.state)) continue;
    if (view?.state !== "running") {
      append({ name: "started", data: { lane, model, label: model, sample } });
    }
    await endLane({ run, lane, view, pending: pending[lane] ?? "", append });
  }
  const state = lanes.some((view) => view.state === "done") ? "done" : "failed";
  append({ name: "end", data: { state } });
  await eventLog().settled(run.id);
  await markEnded(run.id, state);
  await eventLog().release(run.id);
}

async function endLane(call: {
  run: Run;
  lane: number;
  view: LaneView | undefined;
  pending: string;
  append: (event: NewRunEvent) => void;
}): Promise<void> {
  const { run, lane, view, pending, append } = call;
  const locale = run.locale as Locale;
  // Its answer is there: only the check of it broke off.
  if (view?.check?.outcome === "asking") {
    const nothing = { source: "", line: "", stdout: "", stderr: "" };
    append({ name: "verified", data: { lane, outcome: "failed", why: "no_reply", ...nothing } });
    append({ name: "laneEnd", data: { lane, state: "done", finishReason: view.finishReason } });
    return;
  }
  const recorder = new LaneRecorder({ lane, append, problem: run.problem, locale, from: view, pending });
  recorder.closeSteps();
  await recorder.verdictsDone();
  const words = failureWords("interrupted", locale);
  append({ name: "failed", data: { lane, code: "interrupted", canContinue: true, ...words } });
  append({ name: "laneEnd", data: { lane, state: "failed", finishReason: null } });
}

/** By lane, text that had arrived and whose channel was not known yet, or was not told any more. */
function pendingTexts(events: RunEvent[]): string[] {
  const pending: string[] = [];
  const settled: string[] = [];
  for (const event of events) {
    if (event.name !== "pending" && event.name !== "settled" && event.name !== "text") continue;
    const { lane } = event.data;
    if (event.name === "pending") pending[lane] = (pending[lane] ?? "") + event.data.text;
    // What was pending follows as text; the process may have died in between.
    if (event.name === "settled") [settled[lane], pending[lane]] = [pending[lane] ?? "", ""];
    if (event.name === "text") settled[lane] = "";
  }
  return pending.map((text, lane) => text || (settled[lane] ?? ""));
}

async function markEnded(id: string, state: string): Promise<void> {
  await database().run.update({ where: { id }, data: { state, endedAt: new Date() } });
}
