import { withoutArcMinutes } from "./arc-minutes";
import { compareMoments, readMoment } from "./calendar";
import { readChoice } from "./choice";
import { compareBases } from "./compare-bases";
import { compareChains } from "./compare-chains";
import { compareCongruences } from "./compare-congruences";
import { compareFamilies } from "./compare-families";
import { compareLists } from "./compare-lists";
import { compareRatios, compareRatioToClock, withRatioSigns } from "./compare-ratios";
import { compareRemainders } from "./compare-remainders";
import { compareSets } from "./compare-sets";
import { compareTemperatures } from "./compare-temperatures";
import { withoutHedge } from "./hedge";
import { withoutIndexDomain } from "./index-domain";
import { renameLetter, withoutIntegerLetter } from "./integer-letter";
import { withPoints } from "./named-points";
import { compareBesideUnits } from "./number-beside-units";
import type { Outcome } from "./outcome";
import { parses } from "./parses";
import { sameButSpaces } from "./same-but-spaces";
import { splitAnswer } from "./split-answer";
import { squeeze } from "./squeeze";
import { compareTexts, compareTruths } from "./text-answer";
import { withCoordinates } from "./unit-vectors";
import { compareVectorSums } from "./vector-letters";
import { withoutName } from "./without-name";

/** Compares two tidied answers: first as what holds for every whole number, then as what they can only be (a letter of choice, a date, words, sets), then as mathematics. */
export function compareAnswers(expected: string, given: string): Outcome {
  const [a, b] = [withoutIntegerLetter(expected), withoutIntegerLetter(given)];
  if (a.letter === null && b.letter === null) return comparePlainly(...withoutIndexDomain([expected, given]));
  const letter = a.letter ?? b.letter ?? "";
  const renamed = b.letter === null ? b.body : renameLetter(b.body, b.letter, letter);
  if (renamed === null) return "undecided";
  const outcome = compareFamilies(a.body, renamed, letter);
  // `2k + 2` alone is one number for one k; `2k, k \in Z` is all even ones.
  const bothSaid = a.letter !== null && b.letter !== null;
  if (outcome && (bothSaid || outcome !== "equal")) return outcome;
  const plain = comparePlainly(a.body, renamed);
  if (plain !== "different") return plain;
  // Two families may be one in other pieces.
  const isList = [a.body, renamed].some((body) => splitAnswer(body).items.length > 1);
  return isList || outcome === "equal" ? "undecided" : plain;
}

function comparePlainly(expected: string, given: string): Outcome {
  const [x, y] = [withoutHedge(expected), withoutHedge(given)];
  if (x.hedge !== y.hedge) return "undecided";
  if (x.hedge !== null) return comparePlainly(x.body, y.body);
  if (expected === "" || given === "") return "undecided";
  if (squeeze(expected) === squeeze(given) || sameButSpaces(expected, given)) return "equal";
  const [a, b] = [withoutName(expected), withoutName(given)];
  if (a.name !== null || b.name !== null) {
    if (a.name !== null && b.name !== null && a.name !== b.name) return "undecided";
    // `f(2) = 5` is no `x = 5`; `f(x) = 2x` and `y = 2x` are one function.
    const other = a.name === null ? expected : given;
    const isPoint = (a.name ?? b.name)?.startsWith("(") === true;
    return (a.name === null || b.name === null) && !isPoint && /^[^y]\s*=/.test(other)
      ? "undecided"
      : compareAnswers(a.value, b.value);
  }
  const outcome = compareByKind(...inOneWriting([withPoints(expected), withPoints(given)]));
  return outcome === "different" && mayBeOneNumber(expected, given) ? "undecided" : outcome;
}

/** What is written otherwise where the other answer shows what it must be. */
function inOneWriting(answers: [string, string]): [string, string] {
  return withCoordinates(withRatioSigns(withoutArcMinutes(answers)));
}

const PLAIN_NUMBER = /^(?:[a-z]\s*=\s*)?-?\d+(?:[./]\d+)?$/;

/** The set that holds the empty set is not empty. */
const HOLDS_NOTHING = /\\?\{\s*(?:\\emptyset|\\varnothing|∅)\s*\\?\}/;

const INFINITE = /^-?\s*(?:\\infty|∞)$/;

function compareByKind(expected: string, given: string): Outcome {
  if (HOLDS_NOTHING.test(expected) !== HOLDS_NOTHING.test(given)) return "different";
  if (INFINITE.test(expected) && INFINITE.test(given))
    return expected.startsWith("-") === given.startsWith("-") ? "equal" : "different";
  if (INFINITE.test(expected) || INFINITE.test(given))
    return PLAIN_NUMBER.test(INFINITE.test(expected) ? given : expected) ? "different" : "undecided";
  return (
    compareTruths(expected, given) ??
    compareChoices(expected, given) ??
    compareTemperatures(expected, given) ??
    compareBesideUnits(expected, given) ??
    compareCongruences(expected, given) ??
    compareBases(expected, given) ??
    compareRemainders(expected, given) ??
    compareTimes(expected, given) ??
    compareTexts(expected, given) ??
    compareSets(expected, given) ??
    compareVectorSums(expected, given) ??
    compareChains(expected, given) ??
    compareRatios(expected, given) ??
    compareLists(splitAnswer(expected), splitAnswer(given))
  );
}

/** `1,22` may be typed for 1.22 and `14, 400` for 14400. */
function mayBeOneNumber(expected: string, given: string): boolean {
  const readings = (text: string) => [
    ...(/^-?\d+,\d+$/.test(text) ? [text.replace(",", ".")] : []),
    ...(/^-?\d{1,3}(?:, \d{3})+$/.test(text) ? [text.replace(/, /g, "")] : []),
  ];
  return [[expected, given] as const, [given, expected] as const].some(([one, other]) =>
    readings(one).some((reading) => compareByKind(reading, other) === "equal"),
  );
}

function compareChoices(expected: string, given: string): Outcome | null {
  const [a, b] = [readChoice(expected), readChoice(given)];
  if (a && b) {
    if (a.letters !== b.letters) return "different";
    if (a.text === null || b.text === null) return "equal";
    if (readChoice(a.text)?.text || readChoice(b.text)?.text) return "undecided";
    return compareAnswers(a.text, b.text) === "different" ? "undecided" : "equal";
  }
  const [choice, other] = a ? [a, given] : [b, expected];
  if (!choice) return null;
  // `A: A: A: …` is no letter with its text.
  if (choice.text !== null)
    return readChoice(choice.text)?.text ? "undecided" : compareAnswers(choice.text, other);
  // A letter alone may be a point, a unit, or the letter of an option that only the problem knows.
  return "undecided";
}

function compareTimes(expected: string, given: string): Outcome | null {
  const [a, b] = [readMoment(expected), readMoment(given)];
  if (!a && !b) return null;
  const ratio = compareRatioToClock(expected, given);
  if (a && b) {
    const same = compareMoments(a, b);
    // `1:20` and `2:40` are two times and one ratio.
    return same === null || (!same && ratio === "equal") ? "undecided" : same ? "equal" : "different";
  }
  // `2:3` is no time: where it is expected, `10:15` is meant as a ratio as well.
  if (ratio) return ratio === "equal" && a ? "undecided" : ratio;
  return parses(expected) && parses(given) ? null : "undecided";
}
