import { z } from "zod";

const tokens = z.number().int().min(1).max(1_000_000_000).nullable();

/** What `PUT /api/limits` takes; null is no limit. */
export const limitsInput = z.strictObject({
  /** Tokens, of prompts and replies together, that one person may use in a day (UTC). */
  tokensPerDay: tokens,
  /** Money that one person may use in a day, in `currency`; replies without a known price cost nothing. */
  moneyPerDay: z.number().positive().max(1_000_000).nullable(),
  currency: z.string().regex(/^[A-Z]{3}$/),
  /** Reasoning of one reply beyond this many tokens is closed and the model asked to conclude. */
  reasoningTokensMax: tokens,
});
export type Limits = z.infer<typeof limitsInput>;

export const NO_LIMITS: Limits = {
  tokensPerDay: null,
  moneyPerDay: null,
  currency: "USD",
  reasoningTokensMax: null,
};
