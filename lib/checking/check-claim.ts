import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import { evaluateNumber } from "@/lib/algebra/evaluate-number";
import type { Expression, Relation } from "@/lib/algebra/expression";
import { equalForms, rationalForm } from "@/lib/algebra/normal-form";
import { parseStatement } from "@/lib/algebra/parse-expression";
import { equalRationals, type Rational, rationalToNumber, subtractRationals } from "@/lib/algebra/rational";
import { symbolsOf } from "@/lib/algebra/symbols";
import type { Locale } from "@/lib/i18n/locale";
import type { Claim } from "./find-claims";
import { type Reason, reasonWords } from "./reason-words";
import { stripUnits } from "./strip-units";
import type { CheckedClaim } from "./verdict";

type Judgement = { verdict: CheckedClaim["verdict"]; reason: Reason; counterexample?: string };

const SOURCE_CHARS_MAX = 1000;

/** Judges one claim. Pure; `fails` only where both sides were computed and differ. What is not certain is `unchecked`. */
export function checkClaim(claim: Claim, locale: Locale): CheckedClaim {
  const judged = judge(claim);
  // A false statement that is only supposed, asked or refuted is nobody's mistake.
  const { verdict, reason, counterexample } =
    judged.verdict === "fails" && claim.hypothetical ? unchecked({ code: "hypothetical" }) : judged;
  return {
    text: claim.text,
    verdict,
    reason: reasonWords(reason, locale),
    ...(counterexample ? { counterexample } : {}),
  };
}

function judge(claim: Claim): Judgement {
  if (claim.text.length > SOURCE_CHARS_MAX) return unchecked({ code: "too_long" });
  const parsed = parseStatement(claim.text);
  const source = parsed.ok ? parsed : parseStatement(stripUnits(claim.text));
  if (!source.ok) return unchecked({ code: source.reason === "ambiguous" ? "ambiguous" : "unreadable" });
  if (source.value.type !== "relation") return unchecked({ code: "unreadable" });
  // `0 = 5` and `1 = 100` compute nothing: a contradiction reached, or units written outside.
  const bare = source.value.sides.length === 2 && source.value.sides.every((side) => side.type === "number");
  const judged = judgeRelation(source.value, claim.assertsIdentity);
  return bare && judged.verdict === "fails" ? unchecked({ code: "hypothetical" }) : judged;
}

/** A chain holds when each link holds, fails when one fails. */
function judgeRelation(relation: Relation, assertsIdentity: boolean): Judgement {
  const links = relation.operators.map((operator, index) => {
    const [left, right] = [relation.sides[index], relation.sides[index + 1]];
    if (!left || !right) return unchecked({ code: "unreadable" });
    if (operator !== "=") return unchecked({ code: operator === "~" ? "approximate" : "relation" });
    return judgeEquality(left, right, assertsIdentity);
  });
  const worst =
    links.find((link) => link.verdict === "fails") ?? links.find((link) => link.verdict === "unchecked");
  return worst ?? links[0] ?? unchecked({ code: "unreadable" });
}

function judgeEquality(left: Expression, right: Expression, assertsIdentity: boolean): Judgement {
  if (symbolsOf(left).size + symbolsOf(right).size > 0) return judgeIdentity(left, right, assertsIdentity);
  const [a, b] = [evaluateExact(left), evaluateExact(right)];
  if (a && b) {
    if (equalRationals(a, b))
      return { verdict: "holds", reason: { code: "computed", value: showRational(a) } };
    if (isRounding(left, a, b) || isRounding(right, b, a)) return unchecked({ code: "rounded" });
    return failing(showRational(a), showRational(b));
  }
  return judgeReal(left, right);
}

/** Roots, logarithms, angles: decided in double precision, with a wide gap between agreeing and differing. */
function judgeReal(left: Expression, right: Expression): Judgement {
  const [a, b] = [evaluateNumber(left), evaluateNumber(right)];
  if (!Number.isFinite(a) || !Number.isFinite(b)) return unchecked({ code: "unknown_value" });
  const scale = Math.max(1, Math.abs(a), Math.abs(b));
  const difference = Math.abs(a - b);
  if (difference <= 1e-11 * scale) return { verdict: "holds", reason: { code: "numeric", value: show(a) } };
  if (decimalsOf(left) !== null || decimalsOf(right) !== null) {
    const places = decimalsOf(left) ?? decimalsOf(right) ?? 0;
    const [value, other] = decimalsOf(left) === null ? [b, a] : [a, b];
    if (isCutTo(places, value, other, value - other)) return unchecked({ code: "rounded" });
  }
  if (difference > 1e-6 * scale) return failing(show(a), show(b));
  return unchecked({ code: "too_close" });
}

function judgeIdentity(left: Expression, right: Expression, assertsIdentity: boolean): Judgement {
  // `x = 3` and `y = 2x` say what a letter is; they are no identities.
  if (left.type === "symbol" || right.type === "symbol") return unchecked({ code: "definition" });
  const [a, b] = [rationalForm(left), rationalForm(right)];
  if (!a || !b) return unchecked({ code: "letters" });
  const equal = equalForms(a, b);
  if (equal === null) return unchecked({ code: "too_long" });
  if (equal) return { verdict: "holds", reason: { code: "identity" } };
  const point = assertsIdentity && sameLetters(left, right) ? findDifference(left, right) : null;
  if (!point) return unchecked({ code: "equation" });
  return { verdict: "fails", reason: { code: "not_identity" }, counterexample: point };
}

function sameLetters(left: Expression, right: Expression): boolean {
  const [a, b] = [symbolsOf(left), symbolsOf(right)];
  return a.size > 0 && a.size === b.size && [...a].every((name) => b.has(name));
}

/** A point where both sides are defined and differ, in words. */
function findDifference(left: Expression, right: Expression): string | null {
  const names = [...symbolsOf(left)];
  for (let seed = 1; seed <= 8; seed++) {
    const values = Object.fromEntries(names.map((name, index) => [name, seed + index * 2]));
    const [a, b] = [evaluateNumber(left, values), evaluateNumber(right, values)];
    if (!Number.isFinite(a) || !Number.isFinite(b) || Math.abs(a - b) < 1e-6 * Math.max(1, Math.abs(a)))
      continue;
    return `${names.map((name) => `${name} = ${values[name]}`).join(", ")}: ${show(a)} ≠ ${show(b)}`;
  }
  return null;
}

/** Whether `side`, written as a decimal, is the other value cut to its digits: `1/3 = 0.33` is no mistake to point at. */
function isRounding(side: Expression, value: Rational, other: Rational): boolean {
  const places = decimalsOf(side);
  if (places === null) return false;
  return isCutTo(
    places,
    rationalToNumber(value),
    rationalToNumber(other),
    rationalToNumber(subtractRationals(value, other)),
  );
}

/** Whether `value` is `other` rounded to `places`, or cut off there. `difference` is `value - other`. */
function isCutTo(places: number, value: number, other: number, difference: number): boolean {
  const unit = 10 ** -places;
  const slack = 1 + 1e-9;
  if (Math.abs(difference) <= (unit / 2) * slack) return true;
  return Math.abs(value) < Math.abs(other) && Math.abs(difference) < unit / slack;
}

/** Digits after the point of a number written as a decimal, percentages counting two more; null for anything else. */
function decimalsOf(e: Expression): number | null {
  if (e.type === "number") return e.decimals ?? null;
  if (e.type === "negate") return decimalsOf(e.operand);
  if (e.type === "percent") return e.operand.type === "number" ? (e.operand.decimals ?? 0) + 2 : null;
  return null;
}

function failing(left: string, right: string): Judgement {
  return { verdict: "fails", reason: { code: "differs", left, right }, counterexample: `${left} ≠ ${right}` };
}

function unchecked(reason: Reason): Judgement {
  return { verdict: "unchecked", reason };
}

function showRational(value: Rational): string {
  const text = value.denominator === 1n ? `${value.numerator}` : `${value.numerator}/${value.denominator}`;
  return text.length > 60 ? show(rationalToNumber(value)) : text;
}

function show(value: number): string {
  return String(Number(value.toPrecision(12)));
}
