import type { Locale } from "@/lib/i18n/locale";
import { evaluateArithmetic } from "./evaluate-arithmetic";
import { readProblem, type Task } from "./read-problem";
import { differentiatePolynomial, expandPolynomial, factorPolynomial } from "./rewrite-polynomial";
import type { Solution } from "./solution";
import { solveEquation } from "./solve-equation";
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
      return evaluateArithmetic(task.expression, locale);
    case "expand":
      return expandPolynomial(task.expression, task.name, locale);
    case "factor":
      return factorPolynomial(task.expression, task.name, locale);
    case "differentiate":
      return differentiatePolynomial(task.expression, task.name, locale);
    case "system":
      return solveSystem(task.relations, locale);
    case "equation": {
      const [left, right] = task.relation.sides;
      return left && right ? solveEquation(left, right, task.name, locale) : null;
    }
  }
}
