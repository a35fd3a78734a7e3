import type { Locale } from "@/lib/i18n/locale";
import { differentiate } from "./differentiate";
import { evaluateArithmetic } from "./evaluate-arithmetic";
import { integrate } from "./integrate";
import { readProblem, type Task } from "./read-problem";
import { expandPolynomial, factorPolynomial } from "./rewrite-polynomial";
import { simplifyFraction, simplifyRoots } from "./simplify";
import type { Solution } from "./solution";
import { solveEquation } from "./solve-equation";
import { isOrder, solveInequality } from "./solve-inequality";
import { solveSystem } from "./solve-system";
import {
  solveGreatestCommonDivisor,
  solveLeastCommonMultiple,
  solvePrimeFactors,
} from "./solve-whole-numbers";

/** Solves a problem exactly, each step with its rule; null for what it cannot read with certainty or cannot solve. */
export function solveProblem(problem: string, locale: Locale): Solution | null {
  const task = readProblem(problem);
  return task && solveTask(task, locale);
}

function solveTask(task: Task, locale: Locale): Solution | null {
  switch (task.kind) {
    case "gcd":
      return solveGreatestCommonDivisor(task.numbers, locale);
    case "lcm":
      return solveLeastCommonMultiple(task.numbers, locale);
    case "primeFactors":
      return solvePrimeFactors(task.number, locale);
    case "arithmetic":
      return evaluateArithmetic(task.expression, locale) ?? simplifyRoots(task.expression, locale);
    case "expand":
      return expandPolynomial(task.expression, task.name, locale);
    case "simplify":
      return (
        expandPolynomial(task.expression, task.name, locale) ??
        simplifyFraction(task.expression, task.name, locale)
      );
    case "factor":
      return factorPolynomial(task.expression, task.name, locale);
    case "differentiate":
      return differentiate(task.expression, task.name, locale);
    case "integrate":
      return integrate(task.expression, task.name, task.bounds, locale);
    case "inequality": {
      const [left, right] = task.relation.sides;
      const [order] = task.relation.operators;
      return left && right && isOrder(order) ? solveInequality(left, order, right, task.name, locale) : null;
    }
    case "system":
      return solveSystem(task.relations, locale);
    case "equation": {
      const [left, right] = task.relation.sides;
      return left && right ? solveEquation(left, right, task.name, locale) : null;
    }
  }
}
