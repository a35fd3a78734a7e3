import type { TokenUsage } from "./inference-event";
import type { ModelPrice } from "./model-profile";

/** What a reply cost, in whole units of the currency. */
export type Cost = { amount: number; currency: string };

const PER_TOKENS = 1_000_000;
const HOUR_MS = 3_600_000;

/**
 * What `usage` costs at `price`, for a reply that began at `atMs` (milliseconds since 1970). Null without a price.
 * Rounded to billionths, which is finer than any price list and hides the errors of binary fractions.
 */
export function costOf(usage: TokenUsage, price: ModelPrice | null | undefined, atMs: number): Cost | null {
  if (!price) return null;
  const { promptTokens, cachedTokens, reasoningTokens, answerTokens } = usage;
  const cached = Math.min(cachedTokens, promptTokens);
  const sum =
    cached * price.cachedInput +
    (promptTokens - cached) * price.input +
    (reasoningTokens + answerTokens) * price.output;
  const amount = (sum / PER_TOKENS) * (isPeak(price, atMs) ? (price.peak?.multiplier ?? 1) : 1);
  return { amount: Math.round(amount * 1e9) / 1e9, currency: price.currency };
}

function isPeak({ peak }: ModelPrice, atMs: number): boolean {
  if (!peak) return false;
  const day = new Date(atMs).getUTCDay();
  if (peak.workingDaysOnly && (day === 0 || day === 6)) return false;
  const hour = (atMs / HOUR_MS) % 24;
  return peak.utcHours.some(([from, to]) => hour >= from && hour < to);
}
