import { expandSigns } from "@/lib/algebra/expand-signs";
import type { Expression, Relation } from "@/lib/algebra/expression";
import { parseStatement } from "@/lib/algebra/parse-expression";
import { symbolsOf } from "@/lib/algebra/symbols";
import { partRoots } from "../answer/part-roots";
import { solutionsOf } from "../final/solution-cases";
import { findFormulas } from "../find-formulas";
import { intersectionOf, type RealSet, unionOf } from "../sets/real-set";

/** A line of work, as far as it is one formula. */
export type Line =
  | {
      kind: "relations";
      relations: Relation[];
      name: string | null;
      solutions: RealSet | null;
      solved: boolean;
    }
  | { kind: "expression"; expression: Expression }
  | { kind: "continued"; relation: Relation }
  | { kind: "words" };

export type RelationsLine = Extract<Line, { kind: "relations" }>;

export const LEADING_WORDS =
  /^(?:(?:so|then|thus|hence|therefore|and|or|we get|we have|得|即|所以|因此|于是|故|则|或|移项得?|化简得?|整理得?|合并同类项得?|两边同除以?[^，,]*得?|系数化为1得?|去括号得?|去分母得?|原?(?:不等式组?|方程组?)?的?解集?(?:是|为)|(?:the )?solutions?(?: set)?(?: is| are)?(?=[:：\s])|解得?|解|∴|=>|⇒|\\Rightarrow|\\therefore)\s*[:：,，]?\s*)+/i;

/** `①×2-②，得`, 由①得, 把 x=3 代入②得: from which equations a line comes. */
const SOURCES =
  /^(?:(?:由|从|解|解不等式|解方程)?\s*[①-⑨](?:\s*[×*·]\s*\d+)?(?:\s*[-+－−]\s*[①-⑨](?:\s*[×*·]\s*\d+)?)*\s*[，,]?\s*(?:可得|得)|(?:把|将)[^，,。得]{1,30}代入\s*(?:方程|式)?[①-⑨]?\s*[，,]?\s*(?:可得|得))\s*[:：，,]?\s*/;
/** "Divide by 3:", 两边同时减去5，得: what was done to come to the line. */
const DONE =
  /^(?:(?:subtract|add|divid|multipl|simplif|expand|factor|collect|combin|rearrang|isolat|squar|cross|distribut|mov)[a-z]*\b[^:=<>≤≥]{0,50}:|(?:两边|方程两边|移项|去括号|去分母|合并|系数|整理|化简|展开|配方|开方|交叉相乘)[^:：=<>≤≥得]{0,24}(?:[，,]?得|[:：]))\s*(?=\S)/i;
/** The number that a line gives itself: `x+y=5 ……①`. */
const OWN_NUMBER = /(?:\s*[.…·]{2,})?\s*[（(]?[①-⑨][)）]?$/;
/** Words for what is done to an equation: such a remark takes nothing back, as "rejected" or 舍去 would. */
export const OPERATION =
  "(?:subtract|add|divid|multipl|simplif|expand|factor|collect|combin|rearrang|isolat|both sides|两边|移项|去括号|去分母|合并|系数|整理|化简|展开|配方|开方|交叉相乘|[同除乘减加]以?)";
/** What is done next, behind a bar (`3x = 6 | ÷3`) or in brackets (`[divide by 3]`, （两边减2）). */
const ASIDE = new RegExp(
  String.raw`\s\|(?<=^[^|]*=[^|]*\|)\s*[-+−*·×:÷/]\s*[^|=]+$|[[(（]${OPERATION}[^()（）\[\]=<>≤≥]*[)）\]]$`,
  "iu",
);
const EITHER = /\\text\s*\{\s*(?:or|或)\s*\}|\\(?:lor|vee)(?![A-Za-z])|\s+or\s+|或者?/g;
const BOTH = /\\text\s*\{\s*(?:and|且|和)\s*\}|\\(?:land|wedge)(?![A-Za-z])|\s+and\s+|并?且|以及|和/g;

/** Nobody writes more relations in one line. */
const PARTS_MAX = 24;

/** Reads a line as relations (`x = 2 or x = 3` is two), an expression, a going on with `=`, or words. */
export function readLine(source: string): Line {
  const text = bare(source);
  if (text === null) return { kind: "words" };
  const goesOn = /^=\s*(.+)$/.exec(text)?.[1];
  if (goesOn !== undefined) {
    const parsed = parseStatement(`0 = ${goesOn}`);
    return parsed.ok && parsed.value.type === "relation"
      ? { kind: "continued", relation: parsed.value }
      : { kind: "words" };
  }
  const joined = partRoots(text).replace(EITHER, "\u0001").replace(BOTH, "\u0002");
  const parts = joined
    .split(/[\u0001\u0002]|[,，;；、](?!\d{3}(?!\d))|\\q?quad/)
    .map((part) => part.trim())
    .filter(Boolean);
  if (parts.length > PARTS_MAX) return { kind: "words" };
  const parsed = parts.map(parseStatement);
  const values = parsed.flatMap((result) => (result.ok ? [result.value] : []));
  if (values.length !== parsed.length || values.length === 0) return { kind: "words" };
  const relations = values.filter((value) => value.type === "relation");
  if (relations.some(isRunTogether)) return { kind: "words" };
  const [only] = values;
  if (relations.length === 0 && values.length === 1 && only && only.type !== "relation")
    return { kind: "expression", expression: only };
  const whole = withBareValues(values, relations);
  return whole ? relationsLine(whole, joinOf(joined)) : { kind: "words" };
}

/** `x=-1x=2` are two roots without a space, and no chain. */
function isRunTogether({ sides }: Relation): boolean {
  const [first, ...others] = sides;
  return (
    first?.type === "symbol" &&
    others.length > 1 &&
    others.slice(0, -1).some((side) => symbolsOf(side).has(first.name))
  );
}

/** The formula of a line without its words; null where words remain. */
function bare(source: string): string | null {
  const line = source
    .trim()
    .replace(/\s*[✓✔☑]$|[.。；;]\s*$/, "")
    .replace(SOURCES, "")
    .replace(DONE, "")
    .replace(OWN_NUMBER, "")
    .replace(ASIDE, "");
  const formulas = findFormulas(line);
  const [formula] = formulas;
  if (formulas.length === 1 && formula) {
    const around = (line.slice(0, formula.start) + line.slice(formula.end))
      .replace(LEADING_WORDS, "")
      .replace(/[:：,，.。\s]/g, "");
    return around === "" ? formula.source.trim() : null;
  }
  if (formulas.length > 1) return null;
  const text = line
    .replace(LEADING_WORDS, "")
    .replace(/^解\s*[:：]\s*/, "")
    .trim();
  return /(?<!\\)\b[A-Za-z]{4,}|\p{Script=Han}{2,}/u.test(
    text.replace(/\\[A-Za-z]+|\b(?:or|sqrt|cbrt|arc(?:sin|cos|tan))\b|或者?|并?且|以及|和/g, " "),
  )
    ? null
    : text;
}

/** `x = 2, 3` gives x two values. */
function withBareValues(values: (Expression | Relation)[], relations: Relation[]): Relation[] | null {
  const [first] = relations;
  const name = first?.sides[0];
  return values.every(
    (value, index) => value.type === "relation" || (index > 0 && symbolsOf(value).size === 0),
  )
    ? values.map((value) => {
        if (value.type === "relation") return value;
        return { type: "relation", sides: [name as Expression, value], operators: ["="] };
      })
    : null;
}

/** How a line's relations are joined: a comma may mean either. */
type Join = "either" | "both" | "comma";

function joinOf(text: string): Join {
  return text.includes("\u0001") ? "either" : text.includes("\u0002") ? "both" : "comma";
}

/**
 * Relations as a line, with the numbers that solve any of them. Inequalities without an "or" between them hold together,
 * where they can: `x > 2, x < 5` is what lies between.
 */
function relationsLine(relations: Relation[], join: Join): Line {
  const plain = relations.map(withoutIndex).flatMap(withoutSigns);
  const names = new Set(plain.flatMap(({ sides }) => sides.flatMap((side) => [...symbolsOf(side)])));
  const [name] = names;
  if (names.size !== 1 || name === undefined)
    return { kind: "relations", relations: plain, name: null, solutions: null, solved: false };
  const sets = plain.map((relation) => solutionsOf([relation], name));
  const either = () => sets.reduce(bothOf(unionOf));
  const both = join === "either" || plain.every(isEquation) ? [] : sets.reduce(bothOf(intersectionOf));
  // `x < -2 and x > 2`: whether an "or" was meant nobody knows.
  const unclear = both?.length === 0 && join === "both" && !plain.every(isEquation);
  const solutions = unclear ? null : both?.length === 0 ? either() : both;
  const solved = plain.every(
    ({ sides, operators }) =>
      operators.join() === "=" &&
      sides[0]?.type === "symbol" &&
      sides[1] !== undefined &&
      symbolsOf(sides[1]).size === 0,
  );
  return { kind: "relations", relations: plain, name, solutions, solved };
}

/** Whether nothing but equalities stand in it. */
export function isEquation({ operators }: Relation): boolean {
  return operators.every((operator) => operator === "=");
}

function bothOf(join: (a: RealSet, b: RealSet) => RealSet | null) {
  return (a: RealSet | null, b: RealSet | null) => (a && b ? join(a, b) : null);
}

/** `x_1 = 2` is a value of x. */
function withoutIndex(relation: Relation): Relation {
  const sides = relation.sides.map(
    (side): Expression =>
      side.type === "symbol" && /^[a-z]_[1-4]$/.test(side.name)
        ? { type: "symbol", name: side.name[0] as string }
        : side,
  );
  const [first] = relation.sides;
  return first?.type === "symbol" && /^[a-z]_[1-4]$/.test(first.name) ? { ...relation, sides } : relation;
}

function withoutSigns(relation: Relation): Relation[] {
  const [left, right] = relation.sides;
  const both = relation.operators.join() === "=" && right ? expandSigns(right) : null;
  return both && both.length === 2 && left
    ? both.map((side) => ({ ...relation, sides: [left, side] }))
    : [relation];
}
