import { budgetLeft, chargeBudget, countRunning } from "@/lib/accounts/server/budget";
import { addUsage } from "@/lib/inference/add-usage";
import { costOf } from "@/lib/inference/cost-of-usage";
import { estimateTokens } from "@/lib/inference/estimate-tokens";
import type { TokenUsage } from "@/lib/inference/inference-event";
import { priceOf } from "@/lib/inference/server/solvers";
import { log } from "@/lib/platform/server/log";
import type { Channel, RunEventData } from "../run-event";
import type { LaneView } from "../run-view";
import type { LaneJob } from "./run-job";

/** How often the running count is looked at against the budget, in tokens. */
const LOOK_TOKENS = 100;

/** `from`: what the lane has used before. */
type MeteredJob = Omit<LaneJob, "from"> & { from?: Pick<LaneView, "usage" | "cost"> };

/** What this attempt has added to a channel, for an estimate. */
type Heard = { added(channel: Channel): string };

/** Counts a lane's tokens, time and cost, and says when the person's budget of the day is spent. */
export class LaneMeter {
  readonly #job: MeteredJob;
  #startedMs = Date.now();
  #reported: TokenUsage | null = null;
  #estimated = false;
  #tokens = 0;
  #counted = 0;
  #left = Number.POSITIVE_INFINITY;
  #onSpent: () => void = () => {};
  #repeats = false;
  #begun = false;

  constructor(job: MeteredJob) {
    this.#job = job;
  }

  async open(onSpent: () => void): Promise<void> {
    this.#onSpent = onSpent;
    if (this.#job.solver.artificial) this.#left = (await budgetLeft(this.#job.run.ownerId)).tokens;
    if (this.#left <= 0) onSpent();
  }

  /** The reply begins: waiting is not solving. */
  begin(): void {
    this.#begun = true;
    this.#startedMs = Date.now();
  }

  count(text: string): void {
    if (this.#repeats) {
      this.#repeats = false;
      return;
    }
    this.#tokens += estimateTokens(text);
    if (this.#tokens - this.#counted >= LOOK_TOKENS) this.#look();
  }

  /** The next text was counted when it was pending. */
  repeats(): void {
    this.#repeats = true;
  }

  report(usage: TokenUsage, estimated: boolean): void {
    this.#reported = usage;
    this.#estimated = estimated;
  }

  /** The lane's usage, its earlier attempts included; charged to its person. */
  async close(recorder: Heard): Promise<{ usage: Omit<RunEventData<"usage">, "lane">; tokens: number }> {
    const { run, solver, from } = this.#job;
    countRunning(run.ownerId, -this.#counted);
    const usage = this.#reported ?? this.#estimate(recorder);
    const priced = solver.artificial && this.#begun;
    const estimated = this.#estimated || (this.#reported === null && priced);
    const price = priced ? await priceOf(solver.id) : null;
    const cost = costOf(usage, price, this.#startedMs);
    const tokens = usage.promptTokens + usage.reasoningTokens + usage.answerTokens;
    if (priced) await charge(run.ownerId, tokens, cost);
    const own = { ...usage, seconds: this.#begun ? this.#seconds() : 0, estimated, cost };
    return { usage: from?.usage ? addEarlier(own, from.usage, from.cost) : own, tokens };
  }

  #look(): void {
    countRunning(this.#job.run.ownerId, Math.round(this.#tokens) - this.#counted);
    this.#counted = Math.round(this.#tokens);
    if (this.#tokens > this.#left) this.#onSpent();
  }

  #seconds(): number {
    return (Date.now() - this.#startedMs) / 1000;
  }

  /** For a backend that did not count, or was cut before it could. */
  #estimate(recorder: Heard): TokenUsage {
    const { run, solver } = this.#job;
    if (!solver.artificial || !this.#begun)
      return { promptTokens: 0, cachedTokens: 0, reasoningTokens: 0, answerTokens: 0 };
    const fresh = (channel: Channel) => Math.ceil(estimateTokens(recorder.added(channel)));
    return {
      promptTokens: Math.ceil(estimateTokens(run.problem)),
      cachedTokens: 0,
      reasoningTokens: fresh("reasoning"),
      answerTokens: fresh("answer"),
    };
  }
}

type LaneUsage = Omit<RunEventData<"usage">, "lane">;

function addEarlier(usage: LaneUsage, earlier: LaneUsage, earlierCost: LaneUsage["cost"]): LaneUsage {
  const { cost } = usage;
  const sameCurrency = cost && earlierCost && cost.currency === earlierCost.currency;
  return {
    ...addUsage(usage, earlier),
    seconds: usage.seconds + earlier.seconds,
    estimated: usage.estimated || earlier.estimated === true,
    cost: sameCurrency ? { ...cost, amount: cost.amount + earlierCost.amount } : (cost ?? earlierCost),
  };
}

async function charge(
  userId: string,
  tokens: number,
  cost: { amount: number; currency: string } | null,
): Promise<void> {
  try {
    await chargeBudget(userId, { tokens: Math.round(tokens), cost });
  } catch (error) {
    log.error({ err: error }, "usage could not be stored");
  }
}
