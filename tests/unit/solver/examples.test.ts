import { expect, it } from "vitest";
import { EXAMPLES } from "@/app/(learn)/_components/examples";
import { plainFormulas } from "@/lib/notation/plain-formula";
import { solveProblem } from "@/lib/solver/solve-problem";

const ALL = Object.entries(EXAMPLES).flatMap(([locale, examples]) =>
  examples.map((example) => [locale as "zh" | "en", example] as const),
);

it.each(ALL)("the %s example %j is solved with no model, and its button is readable", (locale, example) => {
  expect(solveProblem(example, locale)).not.toBeNull();
  expect(plainFormulas(example)).not.toMatch(/[\\$]/);
});
