import { z } from "zod";

/** What anybody may see of an imported problem. */
export const problemOverview = z.object({
  format: z.enum(["icpc", "polygon"]),
  statements: z.array(z.object({ language: z.string(), title: z.string(), markdown: z.string() })),
  seconds: z.number(),
  memoryMiB: z.number(),
  tests: z.number(),
  hidden: z.number(),
  samples: z.array(z.object({ input: z.string(), output: z.string() })),
  groups: z.array(z.object({ name: z.string(), points: z.number().nullable() })),
  /** Its tests or groups have points. */
  scores: z.boolean(),
  interactive: z.boolean(),
  /** Languages that the sandbox must run for the judge's own programs. */
  needs: z.array(z.string()),
});
export type ProblemOverview = z.infer<typeof problemOverview>;

/** A problem in the list of `GET /api/problem-packages`. */
export const problemRow = z.object({
  id: z.string(),
  title: z.string(),
  createdAt: z.string(),
  ...problemOverview.pick({ format: true, tests: true, hidden: true, scores: true, interactive: true }).shape,
});
export type ProblemRow = z.infer<typeof problemRow>;

/** `GET /api/problem-packages/{id}`. */
export const problemView = z.object({
  id: z.string(),
  title: z.string(),
  createdAt: z.string(),
  ...problemOverview.shape,
});
export type ProblemView = z.infer<typeof problemView>;
