import type { Relation } from "@/lib/algebra/expression";
import { parseStatement } from "@/lib/algebra/parse-expression";
import { symbolsOf } from "@/lib/algebra/symbols";
import { solveAnyEquation } from "../equations/solve-any-equation";
import { solveAnyInequality } from "../inequalities/solve-any-inequality";
import { solveInequalitySystem } from "../inequalities/solve-inequality-system";
import { firstReading, type Reader, type Solve } from "../reader";
import type { Solution } from "../solution";
import { isOrder } from "../solve-inequality";
import { solveSystem } from "../solve-system";
import { hasNestedFraction } from "./has-nested-fraction";
import { hasZeroToZero } from "./has-zero-to-zero";

const KIND_EN =
  "linear|quadratic|cubic|polynomial|rational|fractional|radical|irrational|exponential|logarithmic|absolute value|simultaneous";
const KIND_ZH =
  "一元一次|一元二次|一元三次|二元一次|三元一次|高次|分式|无理|根式|指数|对数|绝对值|含绝对值的|含参数的";

const SOLVE = [
  new RegExp(
    `^(?:solve|find|determine)(?: for [a-z])?(?: the)?(?: following)?(?: (?:${KIND_EN}))?(?: (?:system of equations|system of inequalities|compound inequality|equations?|inequality|inequalities|system))?(?: for [a-z](?:(?:, ?| and |, and )[a-z])*)?[: ]*(.+?)(?:,? for [a-z])?(?: over the real numbers| over the reals)?$`,
    "i",
  ),
  /^(?:find|determine) (?:all )?(?:the )?(?:real )?(?:solutions?|roots?) (?:of|to)(?: the (?:equation|inequality))?[: ]*(.+)$/i,
  /^(?:find|determine)(?: the values? of)? [a-z],? (?:if|when|such that|given(?: that)?)[: ]*(.+)$/i,
  /^(?:what are|find)(?: all)? the (?:real )?(?:roots|solutions) (?:of|to)(?: the (?:equation|inequality))?[: ]*(.+)$/i,
  /^what is the (?:solution|root)(?: set)? (?:of|to)(?: the (?:equation|inequality))?[: ]*(.+)$/i,
  /^find [a-z][:.]? ?[: ](.+)$/i,
  /^(?:if|given(?: that)?) (.+?),? (?:then )?(?:what is|find|determine|solve for|calculate)(?: the values? of)? [a-z]$/i,
  /^求\s*[a-z]\s*(?:的值)?\s*[:：,，]\s*(.+)$/,
  /^(?:已知|若|如果)?\s*(.+?)\s*[,，]\s*(?:则|那么)?(?:求|解出?)\s*[a-z]\s*(?:的值)?$/,
  new RegExp(
    `^(?:${KIND_ZH})?(?:方程组|方程|不等式组|不等式)?[:：]?\\s*(.+?)\\s*的(?:实数)?(?:解集?|(?:两个?)?根)(?:是|为)?(?:多少|什么)?$`,
  ),
  new RegExp(
    `^(?:解|求解)(?:下列|下面的|关于\\s*[a-z](?:\\s*[,、和]\\s*[a-z])*\\s*的)?(?:${KIND_ZH})?(?:方程组|方程|不等式组|不等式)?[:：]?\\s*(.+?)(?:的解)?$`,
  ),
  new RegExp(`^求(?:${KIND_ZH})?(?:方程组|方程|不等式组|不等式)[:：]?\\s*(.+?)\\s*的(?:实数)?(?:解集?|根)$`),
];

/** Equations and inequalities in one unknown, and systems of two or three equations. */
export const readEquations: Reader = (text) =>
  // "3x = 20!" may be a factorial or an exclamation; of "2^x = 8 mod 5" nobody knows what is reduced.
  text.endsWith("!") || /mod/.test(text)
    ? null
    : (firstReading(text, SOLVE, (source) => equationsOf(source, askedIn(text))) ?? equationsOf(text, []));

/** The letters that are asked for by name: the answer must be theirs. */
function askedIn(text: string): string[] {
  const named = text.matchAll(
    /(?:\b(?:for|find|determine|what is|values? of) |关于\s*|求\s*)([a-z])(?![a-z\d(^]|\s*[-+*/=<>≤≥])/gi,
  );
  const several = /(?:\bfor |关于\s*)([a-z](?:\s*(?:, ?and |,|、|和|and )\s*[a-z])+)(?![a-z])/i.exec(
    text,
  )?.[1];
  return [
    ...[...named].map(([, letter]) => letter ?? ""),
    ...(several?.split(/\s*(?:, ?and |,|、|和|and )\s*/) ?? []),
  ];
}

function equationsOf(source: string, asked: readonly string[]): Solve | null {
  const parts = source.split(/\s*(?:\\\\|;|；|，|,(?!\d{3}(?!\d))|\band\b|和|\n)\s*/).filter(Boolean);
  const relations: Relation[] = [];
  for (const part of parts) {
    const parsed = parseStatement(part);
    if (!parsed.ok || parsed.value.type !== "relation") return null;
    relations.push(parsed.value);
  }
  const [relation] = relations;
  if (!relation || relations.length > 3) return null;
  const letters = new Set(relations.flatMap(({ sides }) => sides.flatMap((side) => [...symbolsOf(side)])));
  if (relations.some(({ sides }) => sides.some(hasZeroToZero))) return null;
  if (!asked.every((letter) => letters.has(letter))) return null;
  if (relations.every(({ operators }) => operators.join() === "="))
    return relations.length > 1
      ? (locale) => ofLetter(solveSystem(relations, locale), asked)
      : inOneUnknown(relation);
  if (!relations.every(({ operators }) => operators.every(isOrder))) return null;
  const single = relations.length === 1 && relation.operators.length === 1;
  return single ? inOneUnknown(relation) : inequalitySystem(relations);
}

/** Of `x = 7, y = 3` the letter that is asked for, where it is one. */
function ofLetter(solution: Solution | null, asked: readonly string[]): Solution | null {
  const [only] = asked;
  if (!solution || asked.length !== 1 || only === undefined) return solution;
  const values = solution.final.split(", ");
  const wanted = values.find((value) => value.startsWith(`${only} = `));
  return wanted && values.every((value) => /^[a-z] = [^=]+$/.test(value))
    ? { ...solution, final: wanted }
    : solution;
}

function inequalitySystem(relations: Relation[]): Solve | null {
  const [name, ...others] = new Set(
    relations.flatMap(({ sides }) => sides.flatMap((side) => [...symbolsOf(side)])),
  );
  return name && others.length === 0 ? (locale) => solveInequalitySystem(relations, name, locale) : null;
}

function inOneUnknown(relation: Relation): Solve | null {
  const [name, ...others] = new Set(relation.sides.flatMap((side) => [...symbolsOf(side)]));
  const [left, right] = relation.sides;
  const [operator] = relation.operators;
  if (!name || others.length > 0 || !left || !right) return null;
  if (hasNestedFraction(left, name) || hasNestedFraction(right, name)) return () => null;
  if (isOrder(operator)) return (locale) => solveAnyInequality(left, operator, right, name, locale);
  return (locale) => solveAnyEquation(left, right, name, locale);
}
