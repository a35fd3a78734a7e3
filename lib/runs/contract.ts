import { z } from "zod";

/** Rounds of repair that a lane may have, by itself and when asked, together. */
export const REPAIR_ROUNDS_MAX = 3;

/** What `POST /api/runs` takes. */
export const createRunInput = z.strictObject({
  problem: z
    .string()
    .min(1)
    .max(20_000)
    .refine((text) => text.trim().length > 0, { error: "The problem is empty. 题目是空的。" }),
  expected: z.string().max(2_000).optional(),
  subject: z.enum(["math", "code", "auto"]).default("auto"),
  mode: z.enum(["solve", "hints", "explain"]).default("solve"),
  locale: z.enum(["zh", "en"]).optional(),
  models: z.array(z.string().min(1).max(300)).min(1).max(4).optional(),
  samples: z.number().int().min(1).max(16).default(1),
  idempotencyKey: z.string().min(1).max(200).optional(),
  /** Background runs wait for those that somebody watches. */
  priority: z.enum(["interactive", "background"]).default("interactive"),
  /** Solve it anew, whoever else is asking the same right now. */
  fresh: z.boolean().default(false),
  /** Rounds in which a program that fails the problem's examples goes back to the model by itself. */
  repair: z.number().int().min(0).max(REPAIR_ROUNDS_MAX).default(0),
  /** Offer one's own earlier solution of exactly this problem, if there is one, instead of a new one. */
  reuse: z.boolean().default(false),
});
export type CreateRunInput = z.infer<typeof createRunInput>;

/** What `GET /api/runs` takes. */
export const listRunsQuery = z.strictObject({
  cursor: z.string().max(200).optional(),
  q: z.string().max(500).optional(),
  locale: z.enum(["zh", "en"]).optional(),
});
export type ListRunsQuery = z.infer<typeof listRunsQuery>;

/** What `POST /api/runs/{id}/continue`, `/conclude`, `/repair` and `/verify` take: one lane, or all that can. */
export const laneChoiceInput = z.strictObject({ lane: z.number().int().min(0).max(63).optional() });

export type RunState = "queued" | "running" | "done" | "failed" | "stopped";
