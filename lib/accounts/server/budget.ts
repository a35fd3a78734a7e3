import type { RequestContext } from "@/lib/accounts/actor";
import { AppError } from "@/lib/platform/errors";
import { database } from "@/lib/platform/server/database";
import { processSingleton } from "@/lib/platform/server/process-singleton";
import { readLimits } from "./limits";

const DAY_MS = 24 * 3600 * 1000;

export type Use = { tokens: number; cost: { amount: number; currency: string } | null };

/** What a person has used today (UTC) and may use, as their pages show it. */
export async function readBudget({ ctx }: { ctx: RequestContext }) {
  const [limits, used] = await Promise.all([readLimits(), usedToday(ctx.actor.userId)]);
  return {
    day: today(),
    tokens: { used: used.tokens, limit: limits.tokensPerDay },
    money: {
      used: used.money.get(limits.currency) ?? 0,
      limit: limits.moneyPerDay,
      currency: limits.currency,
    },
    resetsAt: new Date(nextDayMs()).toISOString(),
  };
}

/** Adds to a person's use of today. */
export async function chargeBudget(userId: string, { tokens, cost }: Use): Promise<void> {
  const key = { userId, day: today(), currency: cost?.currency ?? "" };
  const amount = cost?.amount ?? 0;
  await database().dailyUsage.upsert({
    where: { userId_day_currency: key },
    create: { ...key, tokens, amount },
    update: { tokens: { increment: tokens }, amount: { increment: amount } },
  });
}

/** Throws `rate_limited` with the time until tomorrow when the person's budget of today is used up. */
export async function requireBudget(ctx: RequestContext): Promise<void> {
  if ((await budgetLeft(ctx.actor.userId)).tokens > 0) return;
  const message =
    ctx.locale === "zh"
      ? "今天的用量已经用完了。题目还在，明天可以继续，或请管理员提高限额。"
      : "Today's budget is used up. Your problem is kept: go on tomorrow, or ask an administrator for a larger budget.";
  throw new AppError("rate_limited", message, { retryAfterSeconds: (nextDayMs() - Date.now()) / 1000 });
}

/** Tokens that a person has left today: infinite without a limit, 0 when the money is used up. What runs now counts. */
export async function budgetLeft(userId: string): Promise<{ tokens: number }> {
  const limits = await readLimits();
  if (limits.tokensPerDay === null && limits.moneyPerDay === null)
    return { tokens: Number.POSITIVE_INFINITY };
  const used = await usedToday(userId);
  const spent = limits.moneyPerDay !== null && (used.money.get(limits.currency) ?? 0) >= limits.moneyPerDay;
  if (spent) return { tokens: 0 };
  const limit = limits.tokensPerDay ?? Number.POSITIVE_INFINITY;
  return { tokens: Math.max(0, limit - used.tokens - (running().get(userId) ?? 0)) };
}

function running(): Map<string, number> {
  return processSingleton("accounts.runningTokens", () => new Map<string, number>());
}

/** Counts tokens of replies that are still being written; negative when they are charged. */
export function countRunning(userId: string, tokens: number): void {
  const counts = running();
  const count = (counts.get(userId) ?? 0) + tokens;
  if (count > 0) counts.set(userId, count);
  else counts.delete(userId);
}

async function usedToday(userId: string): Promise<{ tokens: number; money: Map<string, number> }> {
  const rows = await database().dailyUsage.findMany({ where: { userId, day: today() } });
  return {
    tokens: rows.reduce((sum, row) => sum + row.tokens, 0),
    money: new Map(rows.map((row) => [row.currency, row.amount])),
  };
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function nextDayMs(): number {
  return Math.floor(Date.now() / DAY_MS + 1) * DAY_MS;
}
