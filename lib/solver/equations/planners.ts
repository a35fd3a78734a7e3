import type { Planner } from "./plan";
import { planAbsolute } from "./plan-absolute";
import { planExponential } from "./plan-exponential";
import { planHigherDegree } from "./plan-higher-degree";
import { planLogarithmBase } from "./plan-logarithm-base";
import { planLogarithmPolynomial } from "./plan-logarithm-polynomial";
import { planLogarithmic } from "./plan-logarithmic";
import { planRadical } from "./plan-radical";
import { planRational } from "./plan-rational";

/** The methods for equations in one unknown, in the order in which they are tried. */
export const PLANNERS: readonly Planner[] = [
  planHigherDegree,
  planRational,
  planAbsolute,
  planRadical,
  planExponential,
  planLogarithmic,
  planLogarithmPolynomial,
  planLogarithmBase,
];
