import type { RequestContext } from "@/lib/accounts/actor";
import { requireBudget } from "@/lib/accounts/server/budget";
import { resolveSolvers } from "@/lib/inference/server/solvers";
import { AppError } from "@/lib/platform/errors";
import { projectLanes } from "../project-run";
import type { RunEvent } from "../run-event";
import { verifiable } from "../verifiable";
import { claimRun, refuseRunning } from "./claim-run";
import { outcomeOf } from "./continue-run";
import { eventLog } from "./event-log";
import { startRun } from "./execute-run";
import { allEvents, findRun } from "./read-run";
import { jobOf, type LanePlan } from "./run-job";

/**
 * Asks the models of an ended run's lanes, or of one lane, for a program that checks their final answers, and runs it. Throws
 * `not_found`, `conflict` while the run goes on, `impossible` when no lane has an answer of a model's or its solution is withheld,
 * `rate_limited` when the budget is spent.
 */
export async function verifyRun(call: {
  ctx: RequestContext;
  id: string;
  lane?: number;
}): Promise<{ id: string }> {
  const { ctx, id } = call;
  const run = await findRun(ctx, id, "run:continue");
  await refuseRunning(id, ctx);
  const events = await allEvents(id);
  const lanes = projectLanes(events);
  const chosen = lanes.flatMap((lane, index) =>
    verifiable(lane) && (call.lane === undefined || call.lane === index) ? [index] : [],
  );
  if (chosen.length === 0 || run.mode === "hints") throw nothingToVerify(ctx);
  await requireBudget(ctx);
  const solvers = await resolveSolvers(chosen.map((lane) => lanes[lane]?.model ?? ""));
  await claimRun(run, ctx);
  const log = eventLog();
  log.resume(id, events.at(-1)?.id ?? 0);
  for (const lane of chosen) log.append(id, asking(lane));
  // Whoever follows the run from here on finds that it goes on.
  await log.settled(id);
  const plans = chosen.flatMap((lane, at): LanePlan[] => {
    const [from, solver] = [lanes[lane], solvers[at]];
    return from && solver ? [{ lane, sample: from.sample, solver, from, verify: true }] : [];
  });
  const settled = lanes.flatMap((lane, index) => (chosen.includes(index) ? [] : [outcomeOf(lane, index)]));
  startRun(jobOf(run, null), plans, settled);
  return { id };
}

function asking(lane: number): RunEvent {
  return { name: "verifying", data: { lane }, id: 0, atMs: Date.now() };
}

function nothingToVerify({ locale }: RequestContext): AppError {
  return new AppError(
    "impossible",
    locale === "zh"
      ? "这里没有可以请模型写程序检验的答案。"
      : "There is no answer here that a model could be asked to check by a program.",
  );
}
