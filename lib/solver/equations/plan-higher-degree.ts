import { printUnivariate, subtractUnivariates, univariate } from "@/lib/algebra/univariate";
import { say } from "../solution";
import { type Planner, planOfPolynomial } from "./plan";

/** Polynomial equations of degree 3 and more: everything to one side, factor, each factor 0. */
export const planHigherDegree: Planner = (left, right, name, locale) => {
  const [a, b] = [univariate(left, name), univariate(right, name)];
  if (!a || !b) return null;
  const difference = subtractUnivariates(a, b);
  const moved = {
    kind: "derive" as const,
    title: say(locale, "全部移到左边", "Bring everything to the left side"),
    text: `$$${printUnivariate(difference, name)} = 0$$`,
  };
  return planOfPolynomial(difference, name, [moved], locale);
};
