import type { Locale } from "@/lib/i18n/locale";
import { readCongruences } from "./congruences/read-congruences";
import { readRemainders } from "./congruences/read-remainders";
import { readBinomialTerm } from "./counting/read-binomial-term";
import { readCounting } from "./counting/read-counting";
import { readDigits } from "./counting/read-digits";
import { readOffices } from "./counting/read-offices";
import { readPairs } from "./counting/read-pairs";
import { readRepeated } from "./counting/read-repeated";
import { readRowConditions } from "./counting/read-row-conditions";
import { readSelection } from "./counting/read-selection";
import { readComplexRoots } from "./equations/read-complex-roots";
import { readVieta } from "./equations/read-vieta";
import { readDomain } from "./functions/read-domain";
import { readQuadraticFunction } from "./functions/read-quadratic-function";
import { readCoordinates } from "./geometry/read-coordinates";
import { readIsosceles } from "./geometry/read-isosceles";
import { readTriangle } from "./geometry/read-triangle";
import { hasTwoReadings } from "./has-two-readings";
import { readMatrix } from "./matrices/read-matrix";
import { readDivision } from "./polynomials/read-division";
import { readPartialFractions } from "./polynomials/read-partial-fractions";
import type { Reader, Solve } from "./reader";
import { hasBareLogarithm } from "./reading/has-bare-logarithm";
import { readArea } from "./reading/read-area";
import { readAreaUnder } from "./reading/read-area-under";
import { readArithmetic } from "./reading/read-arithmetic";
import { readCalculus } from "./reading/read-calculus";
import { readEquations } from "./reading/read-equations";
import { readHigherDerivative } from "./reading/read-higher-derivative";
import { readPolynomial } from "./reading/read-polynomial";
import { readWholeNumbers } from "./reading/read-whole-numbers";
import { readSequence } from "./sequences/read-sequence";
import { readSequenceData } from "./sequences/read-sequence-data";
import { readSigma } from "./sequences/read-sigma";
import { readTermCount } from "./sequences/read-term-count";
import { type Solution, say } from "./solution";
import { readStatistics } from "./statistics/read-statistics";
import { readUnknownMean } from "./statistics/read-unknown-mean";
import { readStory } from "./stories/read-story";
import { readLetters } from "./systems/read-letters";
import { tidyProblem } from "./tidy-problem";
import { readGivenRatio } from "./trigonometry/read-given-ratio";
import { readPeriod } from "./trigonometry/read-period";
import { readTrigonometric } from "./trigonometry/read-trigonometric";
import { readAngleMeasure } from "./units/read-angle-measure";
import { readConversion } from "./units/read-conversion";
import { readComplex } from "./values/read-complex";
import { readNumberForm } from "./values/read-number-form";
import { readPercentage } from "./values/read-percentage";
import { readSubstitution } from "./values/read-substitution";
import { readSymmetric } from "./values/read-symmetric";
import { readTangent } from "./values/read-tangent";
import { readNumberFacts } from "./whole-numbers/read-number-facts";
import { namesMethod } from "./wording/names-method";
import { reword } from "./wording/reword";

const PROBLEM_CHARS_MAX = 1500;
const UNTIDIED_CHARS_MAX = 4 * PROBLEM_CHARS_MAX;

/** Tried in this order; the first that reads a problem decides, so that none is answered by another kind's method. */
const READERS: readonly Reader[] = [
  readMatrix,
  readWholeNumbers,
  readNumberFacts,
  readDivision,
  readPartialFractions,
  readPolynomial,
  readTangent,
  readQuadraticFunction,
  readDomain,
  readComplexRoots,
  readSymmetric,
  readVieta,
  readHigherDerivative,
  readCalculus,
  readArea,
  readAreaUnder,
  readSigma,
  readTermCount,
  readSequence,
  readSequenceData,
  readCounting,
  readBinomialTerm,
  readDigits,
  readSelection,
  readOffices,
  readRowConditions,
  readPairs,
  readRepeated,
  readCoordinates,
  readIsosceles,
  readTriangle,
  readStory,
  readRemainders,
  readCongruences,
  readLetters,
  readSubstitution,
  readPeriod,
  readGivenRatio,
  readTrigonometric,
  readEquations,
  readStatistics,
  readUnknownMean,
  readAngleMeasure,
  readConversion,
  readPercentage,
  readNumberForm,
  readComplex,
  readArithmetic,
];

/** Solves a problem exactly, each step with its rule; null for what it cannot read with certainty or cannot solve. */
export function solveProblem(problem: string, locale: Locale): Solution | null {
  if (problem.length > UNTIDIED_CHARS_MAX) return null;
  const text = tidyProblem(problem);
  if (text.length > PROBLEM_CHARS_MAX || hasTwoReadings(text)) return null;
  const solve = read(text) ?? readAgain(text);
  return solve && withReading(solve(locale), text, locale);
}

function read(text: string): Solve | null {
  for (const reader of READERS) {
    const solve = reader(text);
    if (solve) return solve;
  }
  return null;
}

function readAgain(text: string): Solve | null {
  const plain = reword(text);
  return plain === text || hasTwoReadings(plain) ? null : read(plain);
}

function withReading(solution: Solution | null, text: string, locale: Locale): Solution | null {
  const notes = [
    ...(hasBareLogarithm(text)
      ? [
          say(
            locale,
            "这里的 log 没有写底数，按底数是 10 来算。",
            "No base is written at log: here it is the logarithm to base 10.",
          ),
        ]
      : []),
    ...(namesMethod(text)
      ? [
          say(
            locale,
            "题目指定了方法；这里的步骤用的可能是另一种方法，结果相同。",
            "The problem names a method; the steps here may take another one to the same result.",
          ),
        ]
      : []),
  ];
  return solution && notes.length > 0 ? { ...solution, reading: notes.join("\n\n") } : solution;
}
