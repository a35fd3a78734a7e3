import type { Locale } from "@/lib/i18n/locale";
import { readCongruences } from "./congruences/read-congruences";
import { readCounting } from "./counting/read-counting";
import { readQuadraticFunction } from "./functions/read-quadratic-function";
import { readCoordinates } from "./geometry/read-coordinates";
import { readTriangle } from "./geometry/read-triangle";
import { hasTwoReadings } from "./has-two-readings";
import { readMatrix } from "./matrices/read-matrix";
import { readDivision } from "./polynomials/read-division";
import type { Reader } from "./reader";
import { hasBareLogarithm } from "./reading/has-bare-logarithm";
import { readArithmetic } from "./reading/read-arithmetic";
import { readCalculus } from "./reading/read-calculus";
import { readEquations } from "./reading/read-equations";
import { readPolynomial } from "./reading/read-polynomial";
import { readWholeNumbers } from "./reading/read-whole-numbers";
import { readSequence } from "./sequences/read-sequence";
import { type Solution, say } from "./solution";
import { readStatistics } from "./statistics/read-statistics";
import { readLetters } from "./systems/read-letters";
import { tidyProblem } from "./tidy-problem";
import { readTrigonometric } from "./trigonometry/read-trigonometric";
import { readConversion } from "./units/read-conversion";
import { readSubstitution } from "./values/read-substitution";
import { readTangent } from "./values/read-tangent";

const PROBLEM_CHARS_MAX = 1500;
const UNTIDIED_CHARS_MAX = 4 * PROBLEM_CHARS_MAX;

/** Tried in this order; the first that reads a problem decides, so that none is answered by another kind's method. */
const READERS: readonly Reader[] = [
  readMatrix,
  readWholeNumbers,
  readDivision,
  readPolynomial,
  readTangent,
  readQuadraticFunction,
  readCalculus,
  readSequence,
  readCounting,
  readCoordinates,
  readTriangle,
  readCongruences,
  readLetters,
  readSubstitution,
  readTrigonometric,
  readEquations,
  readStatistics,
  readConversion,
  readArithmetic,
];

/** Solves a problem exactly, each step with its rule; null for what it cannot read with certainty or cannot solve. */
export function solveProblem(problem: string, locale: Locale): Solution | null {
  if (problem.length > UNTIDIED_CHARS_MAX) return null;
  const text = tidyProblem(problem);
  if (text.length > PROBLEM_CHARS_MAX || hasTwoReadings(text)) return null;
  for (const read of READERS) {
    const solve = read(text);
    if (solve) return withReading(solve(locale), text, locale);
  }
  return null;
}

function withReading(solution: Solution | null, text: string, locale: Locale): Solution | null {
  if (!solution || !hasBareLogarithm(text)) return solution;
  const reading = say(
    locale,
    "这里的 log 没有写底数，按底数是 10 来算。",
    "No base is written at log: here it is the logarithm to base 10.",
  );
  return { ...solution, reading };
}
