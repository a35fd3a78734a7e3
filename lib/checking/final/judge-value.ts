import { evaluateBounds } from "@/lib/algebra/evaluate-bounds";
import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import type { Expression } from "@/lib/algebra/expression";
import { evaluateMatrix, isMatrix } from "@/lib/algebra/matrix";
import { parseStatement } from "@/lib/algebra/parse-expression";
import { equalRationals, rationalToNumber } from "@/lib/algebra/rational";
import { partsOf, someExpression, symbolsOf } from "@/lib/algebra/symbols";
import { hasForm } from "../answer/answer-form";
import { compareExpressions } from "../answer/compare-expressions";
import { agreeOtherwise, hasOpenShare } from "../judge/agree-otherwise";
import { compareValues } from "../judge/compare-values";
import { otherReadings } from "../judge/other-readings";
import { agreeAtPoints } from "../judge/points";
import { decimalPlaces, isCutTo } from "../judge/rounding";
import type { Asked, FinalJudgement } from "./asked";
import { undecided } from "./asked";
import { isBareAngle } from "./bare-angle";
import { showValue } from "./judge-by-trying";
import { plainAnswer } from "./read-solutions";

type Value = Extract<Asked, { kind: "value" }>;

/** The expression that an answer comes to: of `x^2 - 1 = (x-1)(x+1)` the last side, of `f'(x) = 2x` what it is. */
export function readResult(answer: string): Expression | null {
  const text = plainAnswer(answer).replace(
    /^(?:[a-zA-Z](?:'+|\^\{?\\prime+\}?)?\s*(?:\([a-z]\))?|\\frac\{d\w?\}\{d\w\}|d\w?\/d\w|\w\^\{-1\})\s*=\s*(?=\S)/,
    "",
  );
  const parsed = parseStatement(text);
  if (!parsed.ok) return null;
  if (parsed.value.type !== "relation") return parsed.value;
  const equal = parsed.value.operators.every((operator) => operator === "=");
  return equal ? (parsed.value.sides.at(-1) ?? null) : null;
}

/** An answer beside the value of the expression asked, and its form. */
export function judgeValue(asked: Value, answer: string): FinalJudgement {
  const said = readResult(answer);
  if (!said) return undecided("unreadable");
  if (typeof asked.form === "object") return judgeRounded(asked.value, said, asked.form.places);
  const outcome = compareAsked(asked.value, said);
  if (outcome === "different" && agreeOtherwise(asked.value, said)) return undecided("other_reading");
  // `200 + 10%` is 200.1 to one and 220 to another.
  if (outcome === "undecided" || (outcome === "equal" && hasOpenShare(asked.value)))
    return undecided("untested");
  if (outcome === "different" && isRightOtherwise(asked, answer)) return undecided("other_reading");
  if (outcome === "different") return differs(asked.value, said);
  const formed = isFormed(said, asked, plainAnswer(answer));
  if (formed === null) return undecided("right_value");
  if (!formed) return { verdict: "different", reason: { code: "not_in_form" } };
  return {
    verdict: "equal",
    reason: symbolsOf(said).size > 0 ? { code: "identity" } : { code: "computed", value: showValue(said) },
  };
}

/** Whether the question or the answer, read as missing brackets allow it, comes to the other. */
function isRightOtherwise({ given = "", value }: Value, answer: string): boolean {
  const read = (text: string, first: Expression | null) => [
    first,
    ...otherReadings(text).map((other) => readResult(other)),
  ];
  if (otherReadings(given).length + otherReadings(plainAnswer(answer)).length === 0) return false;
  const questions = read(given, value);
  const answers = read(plainAnswer(answer), readResult(answer));
  return questions.some((a) => answers.some((b) => a && b && compareAsked(a, b) === "equal"));
}

function compareAsked(asked: Expression, said: Expression): "equal" | "different" | "undecided" {
  if (someExpression(asked, isEstimated)) return compareEstimated(asked, said);
  if (hasMatrix(asked) || hasMatrix(said)) return compareMatrices(asked, said);
  const letters = symbolsOf(asked).size + symbolsOf(said).size > 0;
  if (letters && someExpression(asked, ({ type }) => type === "bound")) {
    const agreed = agreeAtPoints(asked, said);
    return agreed === "agree" ? "equal" : "undecided";
  }
  const [a, b] = [evaluateExact(asked), evaluateExact(said)];
  // A fraction or whole number told for another is no rounding of it.
  if (a && b && !someExpression(said, (part) => part.type === "number" && part.decimals !== undefined))
    return equalRationals(a, b) ? "equal" : isPercentSlip(asked, said) ? "undecided" : "different";
  const outcome = compareExpressions(asked, said);
  // `e` and `i` may be letters, `\log` has more than one base.
  return outcome === "different" && [asked, said].some((e) => someExpression(e, isOpenToReading))
    ? "undecided"
    : outcome;
}

/** `25` where 25% is asked: the sign may have stood in the question. */
function isPercentSlip(asked: Expression, said: Expression): boolean {
  const has = (e: Expression) => someExpression(e, ({ type }) => type === "percent");
  return has(asked) !== has(said) && compareExpressions(asked, said) !== "different";
}

function isEstimated(e: Expression): boolean {
  return e.type === "bound" && (e.kind === "limit" || e.kind === "integral");
}

/** `\sin 30` may mean degrees, `\log` has more than one base, `i` may be a letter. */
function isOpenToReading(e: Expression): boolean {
  if (e.type === "constant") return e.name === "i";
  return (e.type === "function" && e.name === "log" && !e.base) || isBareAngle(e);
}

/** Limits and integrals are worked out to some digits only: they are different where these are far apart. */
function compareEstimated(asked: Expression, said: Expression): "equal" | "different" | "undecided" {
  if (symbolsOf(asked).size + symbolsOf(said).size > 0) return "undecided";
  const [x, y] = [evaluateBounds(asked), evaluateBounds(said)];
  if (!x || !y) return "undecided";
  const scale = Math.max(1e-3, Math.abs(x.value), Math.abs(y.value));
  const apart = Math.abs(x.value - y.value);
  if (apart <= Math.max(1e-8 * scale, 8 * (x.radius + y.radius)) && x.radius < 1e-4 * scale) return "equal";
  // A decimal may be a rounding.
  const cut = isCutTo(said, y.value, x.value, y.value - x.value);
  const rounded = cut || (decimalPlaces(said) !== null && apart < 0.01 * scale);
  return apart > 0.001 * scale && apart > 100 * (x.radius + y.radius) && !rounded ? "different" : "undecided";
}

function hasMatrix(e: Expression): boolean {
  return someExpression(e, ({ type }) => type === "matrix");
}

function compareMatrices(asked: Expression, said: Expression): "equal" | "different" | "undecided" {
  const [a, b] = [evaluateMatrix(asked), evaluateMatrix(said)];
  if (!a || !b || isMatrix(a) !== isMatrix(b)) return "undecided";
  const { outcome } = compareValues(asked, said);
  return outcome === "equal" || outcome === "different" ? outcome : "undecided";
}

function differs(asked: Expression, said: Expression): FinalJudgement {
  const [left, right] = [shown(asked), shown(said)];
  if (left === null || right === null) return { verdict: "different", reason: { code: "not_identity" } };
  return {
    verdict: "different",
    reason: { code: "differs", left, right },
    counterexample: `${left} ≠ ${right}`,
  };
}

function shown(e: Expression): string | null {
  if (symbolsOf(e).size > 0) return null;
  if (evaluateExact(e)) return showValue(e);
  const bounded = evaluateBounds(e);
  return bounded ? String(Number(bounded.value.toPrecision(10))) : null;
}

/** Whether the answer is in the form asked for; null where that is not certain. */
function isFormed(said: Expression, { form, given }: Value, answer: string): boolean | null {
  switch (form) {
    case "any":
      return isWorkedOut(said, answer, given) ? true : null;
    case "simplified":
      return hasForm(answer, "simplified") === true ? true : null;
    case "factored":
      return hasForm(answer, "factored");
    case "expanded":
      if (!someExpression(said, hasBrackets)) return true;
      // `x^2 + (p+q)x + pq` is put in order by one letter.
      return said.type === "add" && symbolsOf(said).size > 1 ? null : false;
    default:
      return null;
  }
}

function hasBrackets(e: Expression): boolean {
  if (e.type === "multiply") return e.factors.some((factor) => factor.type === "add");
  return e.type === "power" && e.base.type === "add";
}

/** Whoever writes the question again, or `3 + 4` for 7, has not worked it out; roots, fractions and multiples of π are results. */
function isWorkedOut(said: Expression, answer: string, given: string | undefined): boolean {
  if (given !== undefined && squeeze(given) === squeeze(answer)) return false;
  if (symbolsOf(said).size > 0) return true;
  if (someExpression(said, ({ type }) => type === "bound")) return false;
  const mixed = said.type === "add" && said.terms.length === 2 && said.terms[1]?.type === "divide";
  const scientific = said.type === "multiply" && said.factors.some(({ type }) => type === "power");
  const open = (part: Expression) =>
    (part.type === "add" || part.type === "multiply") && partsOf(part).every(({ type }) => type === "number");
  return mixed || scientific || !someExpression(said, open);
}

function squeeze(text: string): string {
  return text.replace(/\s+|\\left|\\right/g, "");
}

/** To so many decimals: within half of the last one, and no digits more or fewer in doubt. */
function judgeRounded(asked: Expression, said: Expression, places: number): FinalJudgement {
  const exact = evaluateExact(asked);
  const value = exact ? rationalToNumber(exact) : evaluateBounds(asked)?.value;
  const given = evaluateExact(said);
  if (value === undefined || !given || symbolsOf(asked).size > 0) return undecided("untested");
  const [unit, apart] = [10 ** -places, Math.abs(value - rationalToNumber(given))];
  const written = decimalPlaces(said) ?? 0;
  if (apart > unit * 1.01) return differs(asked, said);
  if (Math.abs(apart - unit / 2) < unit * 1e-6 || apart > unit / 2) return undecided("untested");
  return written === places || (places === 0 && given.denominator === 1n)
    ? { verdict: "equal", reason: { code: "about", value: `${Number(value.toPrecision(10))}` } }
    : undecided("untested");
}
