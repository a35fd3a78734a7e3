import { z } from "zod";

const formula = z.string().max(4000);

/** What `POST /api/answers/check` takes. */
export const checkAnswersInput = z.strictObject({
  items: z
    .array(
      z.strictObject({
        expected: formula,
        given: formula,
        form: z.enum(["any", "exact", "simplified", "factored", "decimal"]).optional(),
      }),
    )
    .max(1000),
});

/** What `POST /api/steps/check` takes. */
export const checkStepsInput = z.strictObject({
  items: z
    .array(z.strictObject({ given: z.string().max(20_000).optional(), lines: z.array(formula).max(200) }))
    .max(1000),
});
