import type { RequestContext } from "@/lib/accounts/actor";
import { requireBudget } from "@/lib/accounts/server/budget";
import type { Locale } from "@/lib/i18n/locale";
import { resolveSolvers } from "@/lib/inference/server/solvers";
import { AppError } from "@/lib/platform/errors";
import { projectLanes } from "../project-run";
import type { LaneView } from "../run-view";
import { claimRun, refuseRunning } from "./claim-run";
import { eventLog } from "./event-log";
import { startRun } from "./execute-run";
import { allEvents, findRun } from "./read-run";
import { jobOf, type LaneOutcome, type LanePlan } from "./run-job";

const WORDS: Record<"nothing", Record<Locale, string>> = {
  nothing: {
    zh: "这个解答没有可以继续的部分。",
    en: "There is nothing in this run that could be continued.",
  },
};

/**
 * Goes on with the lanes of an ended run that broke off or were stopped, or with one of them: from the stored text
 * where the backend can, else from the start; a `continued` event says which. Throws `not_found`, `conflict` while the
 * run goes on, `impossible` when nothing can be continued, `rate_limited` when the budget is spent.
 */
export async function continueRun(call: {
  ctx: RequestContext;
  id: string;
  lane?: number;
}): Promise<{ id: string }> {
  const { ctx, id } = call;
  const run = await findRun(ctx, id, "run:continue");
  await refuseRunning(id, ctx);
  const events = await allEvents(id);
  const lanes = projectLanes(events);
  const broken = lanes.flatMap((lane, index) => (canContinue(lane, call.lane, index) ? [index] : []));
  if (broken.length === 0) throw new AppError("impossible", WORDS.nothing[ctx.locale]);
  await requireBudget(ctx);
  const plans = await planLanes(lanes, broken);
  await claimRun(run, ctx);
  eventLog().resume(id, events.at(-1)?.id ?? 0);
  const settled = lanes.flatMap((lane, index) => (broken.includes(index) ? [] : [outcomeOf(lane, index)]));
  startRun(jobOf(run, null), plans, settled);
  return { id };
}

function canContinue(lane: LaneView, chosen: number | undefined, index: number): boolean {
  if (chosen !== undefined && chosen !== index) return false;
  // What a settled vote ended is not broken.
  if (lane.state === "stopped") return lane.finishReason === null;
  return lane.state === "failed" && lane.error?.canContinue === true;
}

async function planLanes(lanes: LaneView[], broken: number[]): Promise<LanePlan[]> {
  const views = broken.map((index) => lanes[index]).filter((view) => view !== undefined);
  const solvers = await resolveSolvers(views.map(({ model }) => model));
  return views.map((from, at) => {
    const solver = solvers[at];
    if (!solver) throw new Error("Each model has its solver.");
    return { lane: broken[at] ?? 0, sample: from.sample, solver, from };
  });
}

/** What a lane that needs no more solving had come to. */
export function outcomeOf(lane: LaneView, index: number): LaneOutcome {
  const state = lane.state === "done" || lane.state === "stopped" ? lane.state : "failed";
  const tokens = (lane.usage?.reasoningTokens ?? 0) + (lane.usage?.answerTokens ?? 0);
  return { lane: index, state, finalText: lane.final?.text ?? null, tokens };
}
