import { z } from "zod";

export const COMPARISONS = ["lines", "exact", "tokens", "numbers", "unordered"] as const;
export type ComparisonMode = (typeof COMPARISONS)[number];

/**
 * How an output is compared with the expected one:
 * `exact` every character; `lines` without trailing white space; `tokens` words by words; `numbers` words by words,
 * numbers within a tolerance; `unordered` lines (or `of` tokens) in any order.
 */
export const comparisonInput = z.strictObject({
  compare: z.enum(COMPARISONS),
  /** Of `numbers`: how far off a number may be. Given one alone, the other is 0; given neither, both are 1e-6. */
  absolute: z.number().min(0).max(1e18).optional(),
  relative: z.number().min(0).max(1).optional(),
  ignoreCase: z.boolean().optional(),
  /** Of `unordered`: what may be in any order; `lines` when left out. */
  of: z.enum(["lines", "tokens"]).optional(),
});
export type Comparison = z.infer<typeof comparisonInput>;

/** Whether `name` is one of the ways of comparing that need no program. */
export function isComparison(name: string): name is ComparisonMode {
  return (COMPARISONS as readonly string[]).includes(name);
}

/** Where two outputs first part. */
export const difference = z.object({
  unit: z.enum(["line", "token"]),
  /** Which line or token, from 1. */
  at: z.number().int(),
  /** The line of the given output on which it stands, from 1; of the expected one where the given one has ended. */
  line: z.number().int(),
  /** Excerpts; null where that output has nothing any more. */
  expected: z.string().nullable(),
  got: z.string().nullable(),
});
export type Difference = z.infer<typeof difference>;
