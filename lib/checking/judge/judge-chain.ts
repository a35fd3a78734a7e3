import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import { evaluateNumber } from "@/lib/algebra/evaluate-number";
import type { Expression } from "@/lib/algebra/expression";
import { parseExpression } from "@/lib/algebra/parse-expression";
import { someExpression, symbolsOf } from "@/lib/algebra/symbols";
import { type LinkOperator, type SplitRelation, splitRelation } from "../split-relation";
import { bySaying, leaning, refuted } from "./by-what-was-said";
import type { ClaimContext } from "./claim-context";
import { judgeAlternatives, judgeInequality, judgeRelation } from "./judge-by-given";
import { judgeEquality } from "./judge-equality";
import { isOrderSign, judgeApproximation, judgeOrder } from "./judge-order";
import { judgeRemainder } from "./judge-remainder";
import { judgeSets } from "./judge-sets";
import { judgeCongruence, judgeDivides } from "./judge-whole-numbers";
import { type Judgement, unchecked } from "./judgement";
import { otherReadings } from "./other-readings";
import { isName, type ReadSide, readSide, type Side } from "./read-side";

const SOURCE_CHARS_MAX = 1000;
const SIDES_MAX = 24;

export type JudgedPart = { text: string; judgement: Judgement };

/**
 * Judges a chain link by link. The parts that could be decided are told one by one, each as it was written: of
 * `\text{area} = \frac12 \cdot 6 \cdot 4 = 12` the second equality. Where nothing could be, the whole is unchecked.
 */
export function judgeChain(statement: string, context: ClaimContext): JudgedPart[] {
  if (statement.length > SOURCE_CHARS_MAX) return [{ text: statement, judgement: unchecked("too_long") }];
  const boxed = /^\\boxed\s*\{([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}$/.exec(statement)?.[1];
  if (boxed !== undefined) return judgeChain(boxed, context);
  const divided = judgeRemainder(statement);
  if (divided) return [{ text: statement, judgement: divided }];
  const either = judgeAlternatives(statement, context.given);
  if (either) return [{ text: statement, judgement: either }];
  const apart = judgeApart(statement, context);
  if (apart) return apart;
  const split = splitRelation(statement);
  if (!split || split.sides.length > SIDES_MAX)
    return [{ text: statement, judgement: unchecked("unreadable") }];
  const links = judgeLinks(split, context);
  const parts = decidedRuns(links).map(([first, last]) => ({
    text: statement.slice(split.sides[first]?.start, split.sides[last + 1]?.end),
    judgement: joined(links.slice(first, last + 1)),
  }));
  if (parts.length === 1 && links.every(({ verdict }) => verdict !== "unchecked"))
    return [{ ...parts[0], text: statement } as JudgedPart];
  const [first] = links;
  return parts.length > 0 || !first ? parts : [{ text: statement, judgement: mostTelling(links) }];
}

/** `… = 435,440 = 435 + 5`: two statements with a comma between, where each is right. */
function judgeApart(statement: string, context: ClaimContext): JudgedPart[] | null {
  const at = /(?<=[=<>][^=<>]*\d),(?=\d{3}\s*[=<>])/.exec(statement)?.index;
  if (at === undefined) return null;
  const parts = [statement.slice(0, at), statement.slice(at + 1)].flatMap((part) =>
    judgeChain(part, context),
  );
  return parts.every(({ judgement }) => judgement.verdict === "holds") ? parts : null;
}

/** Of links that nothing is known of, the reason that helps most: a definition explains least. */
function mostTelling(links: readonly Judgement[]): Judgement {
  return (
    links.find(({ reason }) => reason.code !== "definition" && reason.code !== "name") ??
    (links[0] as Judgement)
  );
}

/** Stretches of neighbouring links that were decided, as first and last index. */
function decidedRuns(links: readonly Judgement[]): [number, number][] {
  const runs: [number, number][] = [];
  links.forEach(({ verdict }, index) => {
    const last = runs.at(-1);
    if (verdict === "unchecked") return;
    if (last && last[1] === index - 1) last[1] = index;
    else runs.push([index, index]);
  });
  return runs;
}

function joined(links: readonly Judgement[]): Judgement {
  return links.find(({ verdict }) => verdict === "fails") ?? (links.at(-1) as Judgement);
}

function judgeLinks({ sides, operators, modulus }: SplitRelation, context: ClaimContext): Judgement[] {
  const congruent = operators.includes("congruent");
  const read = sides.map(({ text, end }, index) =>
    softened(readSide(text), text, end, sides[index + 1]?.start),
  );
  const m = modulus === null ? null : parseExpression(modulus);
  return operators.map((operator, index) => {
    const [left, right] = [read[index] as Side, read[index + 1] as Side];
    // Within a chain of remainders people write = for the same.
    if (congruent) {
      const judged = judgeRemainders(left, right, operator, m?.ok ? m.value : null, modulus !== null);
      return judged.verdict === "fails" && context.hypothetical ? unchecked("hypothetical") : judged;
    }
    const judgeIn = (around: ClaimContext) => {
      const here = { ...around, rounded: operators.slice(0, index).includes("~") };
      const judge = (a: Side, b: Side) => judgeLink(a, b, operator, sides.length === 2, here);
      return guarded(judge(left, right), left, right, around, judge);
    };
    const judged = judgeIn(context);
    const [a, b] = [sides[index]?.text, sides[index + 1]?.text];
    if (operator !== "=" || !a || !b) return judged;
    if (judged.verdict === "holds") return bySaying(judged, a, b, context);
    // What follows from a line that stayed open is an equation, whatever the words around it call it.
    if (judged.reason.code === "not_identity" && context.open) {
      const open = { ...context.open, byKnowledge: null };
      return leaning(a, b, { ...context, open }, judgeIn) ?? judged;
    }
    if (!BEYOND_THE_SIDES.has(judged.reason.code)) return judged;
    const known = context.byKnowledge?.(a, b);
    if (known) return bySaying(known, a, b, context);
    // A longer chain may be two statements that nothing parts.
    const wrong = sides.length === 2 ? refuted(a, b, context) : null;
    return wrong ?? leaning(a, b, context, judgeIn) ?? judged;
  });
}

/** What the two sides alone do not decide, and what was said before them may. */
const BEYOND_THE_SIDES: ReadonlySet<string> = new Set([
  "equation",
  "definition",
  "letters",
  "name",
  "unreadable",
  "ambiguous",
  "unknown_value",
]);

/** `5!=6` may say that 5 is not 6. */
function softened(side: Side, text: string, end: number, next: number | undefined): Side {
  if (!side.read || !text.endsWith("!") || next === undefined || next > end + 1) return side;
  return { read: { ...side.read, soft: true } };
}

function judgeRemainders(
  left: Side,
  right: Side,
  operator: LinkOperator,
  modulus: Parameters<typeof judgeCongruence>[2],
  hasModulus: boolean,
): Judgement {
  if (!left.read || !right.read) return unchecked("unreadable");
  if (operator !== "congruent" && operator !== "=") return unchecked("relation");
  return hasModulus ? judgeCongruence(left.read.bare, right.read.bare, modulus) : unchecked("relation");
}

/** What is supposed, or what may mean something else, is never called false. */
function guarded(
  judgement: Judgement,
  left: Side,
  right: Side,
  context: ClaimContext,
  judge: (left: Side, right: Side) => Judgement,
): Judgement {
  if (judgement.verdict !== "fails") return judgement;
  if (context.hypothetical && judgement.reason.code !== "differs_given") return unchecked("hypothetical");
  if (left.read?.soft || right.read?.soft) return unchecked("ambiguous");
  if (isOneRemainder(left, right, context.moduli)) return unchecked("other_reading");
  if (isLetterE(left, right) || isLetterE(right, left)) return unchecked("ambiguous");
  if (isNamePi(left, right) || isNamePi(right, left)) return unchecked("ambiguous");
  return holdsOtherwise(left, right, judge) ? unchecked("other_reading") : judgement;
}

/** `3^{10} = (3^4)^2 · 3^2 = 1^2 · 9`, where only the last digit counts. */
function isOneRemainder(left: Side, right: Side, moduli: readonly bigint[]): boolean {
  const [a, b] = [left, right].map((side) =>
    moduli.length > 0 && side.read ? evaluateExact(side.read.bare) : null,
  );
  if (!a || !b || a.denominator !== 1n || b.denominator !== 1n) return false;
  return moduli.some((modulus) => (a.numerator - b.numerator) % modulus === 0n);
}

/** `\pi = \frac{1}{300}`: the sign names something else, a parallax or a plane. */
function isNamePi(side: Side, other: Side): boolean {
  if (side.read?.bare.type !== "constant" || side.read.bare.name !== "pi" || !other.read) return false;
  const value = evaluateNumber(other.read.bare);
  return !(value > 1 && value < 10);
}

/** `e^2 - 3e + 2 = 0`: powers of e beside plain numbers only are those of a letter, perhaps an eccentricity. */
function isLetterE(side: Side, other: Side): boolean {
  if (!side.read || !other.read || /ln|exp|log/.test(side.read.text)) return false;
  const hasE = (e: Expression) => someExpression(e, (part) => part.type === "constant" && part.name === "e");
  return hasE(side.read.bare) && !hasE(other.read.bare) && evaluateExact(side.read.bare) === null;
}

/** Whether one of the readings that missing brackets allow is right. */
function holdsOtherwise(left: Side, right: Side, judge: (left: Side, right: Side) => Judgement): boolean {
  const readings = (side: Side) => [
    side,
    ...(side.read ? otherReadings(side.read.text).map((text) => readSide(text)) : []),
  ];
  const [lefts, rights] = [readings(left), readings(right)];
  return lefts.some((a) =>
    rights.some((b) => (a !== left || b !== right) && judge(a, b).verdict === "holds"),
  );
}

function judgeLink(
  left: Side,
  right: Side,
  operator: LinkOperator,
  alone: boolean,
  context: ClaimContext,
): Judgement {
  if (operator === "other" || operator === "congruent") return unchecked("relation");
  const sets = operator === "in" || operator === "=" ? judgeSets(left, right, operator) : null;
  if (sets) return sets;
  if (!left.read || !right.read) return unreadable(left.read ? right : left, left);
  if (operator === "=")
    return rescued(judgeEquality(left.read, right.read, alone, context), left.read, right.read, context);
  const letters = symbolsOf(left.read.bare).size + symbolsOf(right.read.bare).size;
  if (operator === "in") return unchecked("relation");
  if (letters > 0) {
    if (operator === "~") return unchecked("approximate");
    const plain =
      left.read.units.length + right.read.units.length === 0 && !left.read.soft && !right.read.soft;
    return plain && isOrderSign(operator)
      ? judgeInequality(left.read.bare, right.read.bare, operator, context.given)
      : unchecked("relation");
  }
  if (left.read.units.length + right.read.units.length > 0 && !sameUnits(left.read.units, right.read.units))
    return unchecked("units");
  if (operator === "~") return judgeApproximation(left.read.bare, right.read.bare);
  // In a chain the bars may part groups of digits.
  if (operator === "divides")
    return alone ? judgeDivides(left.read.bare, right.read.bare) : unchecked("relation");
  return isOrderSign(operator)
    ? judgeOrder(left.read.bare, right.read.bare, operator)
    : unchecked("relation");
}

/** An equation that is no identity may still have the solutions of the problem. */
function rescued(judged: Judgement, left: ReadSide, right: ReadSide, { given }: ClaimContext): Judgement {
  const { code } = judged.reason;
  if (judged.verdict !== "unchecked" || (code !== "equation" && code !== "definition" && code !== "letters"))
    return judged;
  if (left.soft || right.soft || left.units.length + right.units.length > 0) return judged;
  return (
    judgeRelation({ type: "relation", sides: [left.bare, right.bare], operators: ["="] }, given) ?? judged
  );
}

function sameUnits(a: readonly string[], b: readonly string[]): boolean {
  const all = new Set([...a, ...b]);
  return all.size <= 1;
}

function unreadable(side: Side, left: Side): Judgement {
  if (side.read) return unchecked("unreadable");
  if (side.failure === "ambiguous" && !isName(side.text)) return unchecked("ambiguous");
  return unchecked(side === left && isName(side.text) ? "name" : "unreadable");
}
