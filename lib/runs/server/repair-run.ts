import type { RequestContext } from "@/lib/accounts/actor";
import { requireBudget } from "@/lib/accounts/server/budget";
import type { Locale } from "@/lib/i18n/locale";
import { resolveSolvers } from "@/lib/inference/server/solvers";
import type { Solver } from "@/lib/inference/solver";
import { AppError } from "@/lib/platform/errors";
import { projectLanes } from "../project-run";
import { repairable } from "../repairable";
import type { RunEvent } from "../run-event";
import type { LaneView } from "../run-view";
import { claimRun, refuseRunning } from "./claim-run";
import { outcomeOf } from "./continue-run";
import { eventLog } from "./event-log";
import { startRun } from "./execute-run";
import { allEvents, findRun } from "./read-run";
import { repairOf } from "./repair-rounds";
import { jobOf, type LanePlan } from "./run-job";

/**
 * Gives the programs of an ended run that failed the problem's examples back to their models, or that of one lane: a round of
 * repair each. Throws `not_found`, `conflict` while the run goes on, `impossible` when no program failed or no round is
 * left, `rate_limited` when the budget is spent.
 */
export async function repairRun(call: {
  ctx: RequestContext;
  id: string;
  lane?: number;
}): Promise<{ id: string }> {
  const { ctx, id } = call;
  const run = await findRun(ctx, id, "run:continue");
  await refuseRunning(id, ctx);
  const events = await allEvents(id);
  const lanes = projectLanes(events);
  const chosen = lanes.flatMap((lane, index) => (canRepair(lane, call.lane, index) ? [index] : []));
  if (chosen.length === 0) throw nothingToRepair(ctx);
  await requireBudget(ctx);
  const solvers = await resolveSolvers(chosen.map((lane) => lanes[lane]?.model ?? ""));
  await claimRun(run, ctx);
  const log = eventLog();
  log.resume(id, events.at(-1)?.id ?? 0);
  const begun = chosen.flatMap((lane) => beginRound(lane, lanes[lane], run.locale as Locale));
  for (const event of begun) log.append(id, event);
  // Whoever follows the run from here on finds that it goes on.
  await log.settled(id);
  const plans = planRounds(projectLanes([...events, ...begun]), chosen, solvers);
  const settled = lanes.flatMap((lane, index) => (chosen.includes(index) ? [] : [outcomeOf(lane, index)]));
  startRun(jobOf(run, null), plans, settled);
  return { id };
}

function canRepair(lane: LaneView, chosen: number | undefined, index: number): boolean {
  if (chosen !== undefined && chosen !== index) return false;
  return lane.state === "done" && repairable(lane) !== null;
}

function beginRound(lane: number, view: LaneView | undefined, locale: Locale): RunEvent[] {
  const repair = view && repairOf(view, locale, "asked");
  return repair ? [{ name: "repair", data: { lane, ...repair }, id: 0, atMs: Date.now() }] : [];
}

function planRounds(lanes: LaneView[], chosen: number[], solvers: Solver[]): LanePlan[] {
  return chosen.flatMap((lane, at) => {
    const [from, solver] = [lanes[lane], solvers[at]];
    return from && solver ? [{ lane, sample: from.sample, solver, from }] : [];
  });
}

function nothingToRepair({ locale }: RequestContext): AppError {
  return new AppError(
    "impossible",
    locale === "zh"
      ? "没有可以交回模型修改的程序：样例都通过了，或者已经改过三轮。"
      : "There is no program to give back: the examples pass, or there were three rounds already.",
  );
}
