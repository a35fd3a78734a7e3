import { z } from "zod";

const million = 1_000_000;

/** Prices per million tokens in `currency`; within `peak` they are multiplied. */
export const modelPrice = z.strictObject({
  currency: z.string().regex(/^[A-Z]{3}$/, "a currency is three capital letters, such as USD"),
  cachedInput: z.number().min(0).max(100_000),
  input: z.number().min(0).max(100_000),
  output: z.number().min(0).max(100_000),
  peak: z
    .strictObject({
      /** Below 1 it is a discount. */
      multiplier: z.number().gt(0).max(100),
      /** From the first hour up to, and without, the second; UTC. Half an hour is 0.5. */
      utcHours: z
        .array(z.tuple([z.number().min(0).max(24), z.number().min(0).max(24)]))
        .max(24)
        .refine(
          (spans) => spans.every(([from, to]) => from < to),
          "an hour must come before the hour it lasts to",
        ),
      /** Monday to Friday only; public holidays are not known here. */
      workingDaysOnly: z.boolean(),
    })
    .optional(),
});
export type ModelPrice = z.infer<typeof modelPrice>;

/** How a family of models is asked, read and paid for. Data: a new family is a new row, and a school may change any of it. */
export const modelProfile = z.strictObject({
  family: z.string().trim().min(1).max(100),
  /** For a person. */
  label: z.string().trim().min(1).max(100),
  /** Source of a regular expression, case aside, that model ids of the family match. */
  match: z.string().min(1).max(300).refine(compiles, "this is no regular expression"),
  /** `always`, `never` (or hidden), or not known from the name. */
  reasons: z.enum(["always", "never", "unknown"]),
  sampling: z.strictObject({
    temperature: z.number().min(0).max(2).optional(),
    top_p: z.number().gt(0).max(1).optional(),
  }),
  maxTokensField: z.enum(["max_tokens", "max_completion_tokens"]),
  /** Tokens that a reply may have, reasoning included; without it, as many as the backend likes. */
  maxTokens: z.int().min(1).max(million).optional(),
  /** Tokens of question, history and reply together. */
  contextTokens: z
    .int()
    .min(256)
    .max(10 * million)
    .optional(),
  /** Sent along as it is. */
  extraBody: z.record(z.string().min(1).max(100), z.json()).optional(),
  /** What becomes of the reasoning of earlier turns: left out (R1), or passed back (DeepSeek V4 refuses without it). */
  history: z.enum(["strip", "return"]),
  /** Whether the Responses interface can be asked for a summary of the hidden reasoning. */
  summarisesReasoning: z.boolean().optional(),
  price: modelPrice.nullable().optional(),
});
export type ModelProfile = z.infer<typeof modelProfile>;

/** What an administrator changes of a family or of one model id: the same shape, in part. */
export const modelOverride = modelProfile.omit({ family: true }).partial();

/** Keyed by family, or by model id. A key that is neither makes a new family when it says what it matches. */
export const modelOverrides = z.record(z.string().trim().min(1).max(300), modelOverride);
export type ModelOverrides = z.infer<typeof modelOverrides>;

function compiles(source: string): boolean {
  try {
    new RegExp(source, "i");
    return true;
  } catch {
    return false;
  }
}
