import { evaluateBounds } from "@/lib/algebra/evaluate-bounds";
import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import { expandSigns } from "@/lib/algebra/expand-signs";
import type { Expression } from "@/lib/algebra/expression";
import { parseStatement } from "@/lib/algebra/parse-expression";
import { symbolsOf } from "@/lib/algebra/symbols";
import { withoutIntegerLetter } from "../answer/integer-letter";
import { splitAnswer } from "../answer/split-answer";
import { tidyAnswer } from "../answer/tidy-answer";
import { readCondition, readRealSet, splitAtTopLevel } from "../sets/read-real-set";
import { EVERYTHING, type RealSet } from "../sets/real-set";
import { partsOfFormula } from "./read-relations";

const NONE =
  /^(?:(?:there (?:is|are) )?no (?:real )?solutions?(?: exists?)?|none|has no (?:real )?solutions?|(?:方程|不等式|方程组)?(?:没有|无)(?:实数)?(?:解|根)|(?:解集(?:为|是))?空集|\\(?:emptyset|varnothing)|∅|\\\{\s*\\\})$/i;
const ALL =
  /^(?:(?:all|every|any) (?:real )?numbers?|all reals|\\mathbb\s*\{?R\}?|ℝ|(?:一切|任意|全体)实数|(?:x\s*(?:\\in|∈)\s*)(?:\\mathbb\s*\{?R\}?|ℝ|R))$/i;

/** An answer without delimiters and without the words that a text command puts into a formula. */
export function plainAnswer(answer: string): string {
  return withoutIntegerLetter(tidyAnswer(answer))
    .body.replace(/^\\(?:text|mathrm|textbf)\s*\{([^{}]*)\}$/, "$1")
    .trim();
}

/** The numbers that an answer gives to a letter, one by one; null where it is no list of numbers. */
export function readValues(answer: string, name: string): Expression[] | null {
  const text = plainAnswer(answer);
  if (NONE.test(text)) return [];
  const named = new RegExp(`^${name}\\s*(?:\\\\in|∈)\\s*(?=\\\\\\{)`).exec(text)?.[0] ?? "";
  const { open, items } = splitAnswer(text.slice(named.length));
  if (open === "(" || open === "[") return null;
  return valuesOfAll(items, name);
}

/** The numbers between one pair of brackets, `(-1, 2)` or `x = [-1, 2]`; null for anything else. */
export function readBracketed(answer: string, name: string): Expression[] | null {
  const text = plainAnswer(answer).replace(new RegExp(`^${name}\\s*(?:\\\\in|∈|=)\\s*`), "");
  const { open, items } = splitAnswer(text);
  return (open === "(" || open === "[") && items.length > 1 ? valuesOfAll(items, name) : null;
}

function valuesOfAll(items: readonly string[], name: string): Expression[] | null {
  const values: Expression[] = [];
  for (const item of items) {
    const found = valuesOf(item, name);
    if (!found) return null;
    values.push(...found);
  }
  return values;
}

/** `x = 3`, `x_1 = 3`, `x = \pm 2`, `x = 3 \text{ or } 4` or a number alone. */
function valuesOf(item: string, name: string): Expression[] | null {
  const parsed = parseStatement(item);
  if (!parsed.ok) return null;
  const value = parsed.value;
  if (value.type !== "relation") return realValues(value);
  const [first] = value.sides;
  const letter = first?.type === "symbol" ? first.name.replace(/_[1-9]$/, "") : "";
  const last = value.sides.at(-1);
  const equal = value.operators.every((operator) => operator === "=");
  // `x=-1x=2` is no chain of one value.
  const plain = value.sides.slice(1).every((side) => symbolsOf(side).size === 0);
  return letter === name && equal && plain && last ? realValues(last) : null;
}

/** A number, or the two of `\pm`; null for letters and for what is not real: nobody has said where solutions are looked for. */
function realValues(value: Expression): Expression[] | null {
  const values = expandSigns(value);
  return values?.every((e) => isReal(e)) ? values : null;
}

function isReal(e: Expression): boolean {
  return evaluateBounds(e) !== null || evaluateExact(e) !== null;
}

/** The set of numbers that an answer says: an interval, a union of them, an inequality; null for others. */
export function readRange(answer: string, name: string): RealSet | null {
  const text = plainAnswer(answer);
  if (NONE.test(text)) return [];
  if (ALL.test(text)) return EVERYTHING;
  const set = new RegExp(`^(?:${name}\\s*(?:\\\\in|∈|=)\\s*)?(?=[([\\\\{])`).exec(text)?.[0];
  return (set === undefined ? null : readRealSet(text.slice(set.length))) ?? readCondition(text, name);
}

/** The tuples that an answer gives to letters: `(1, 2), (2, 1)`, `x = 1, y = 2`, a brace with rows; null for others. */
export function readTuples(answer: string, names: readonly string[]): Expression[][] | null {
  const text = plainAnswer(answer);
  if (NONE.test(text)) return [];
  const plain = text.replace(
    new RegExp(`^\\(\\s*${names.join("\\s*,\\s*")}\\s*\\)\\s*(?:=|\\\\in|∈)\\s*`),
    "",
  );
  return readPoints(plain.replace(/^\\?\{([\s\S]*?)\\?\}$/, "$1"), names.length) ?? readNamed(plain, names);
}

function readPoints(text: string, size: number): Expression[][] | null {
  const parts = splitAtTopLevel(
    text.replace(/\\text\s*\{\s*(?:and|or|和|或)\s*\}|\band\b|\bor\b|或|和|、|;/g, ","),
    [","],
  ).filter(Boolean);
  const tuples: Expression[][] = [];
  for (const part of parts) {
    const parsed = parseStatement(part);
    if (!parsed.ok || parsed.value.type !== "matrix" || !parsed.value.tuple) return null;
    const [row = []] = parsed.value.rows;
    if (row.length !== size || row.some((entry) => !isReal(entry))) return null;
    tuples.push([...row]);
  }
  return tuples.length > 0 ? tuples : null;
}

/** One value for every letter; `x = 1, y = 2 \text{ or } x = 2, y = 1` is two tuples. */
function readNamed(text: string, names: readonly string[]): Expression[][] | null {
  const choices = text.split(/\\text\s*\{\s*(?:or|或)\s*\}|\bor\b|或者?/);
  const tuples = choices.map((choice) => {
    const parts = partsOfFormula(
      choice
        .replace(/\\text\s*\{\s*(?:and|和|,)\s*\}|\band\b|\\land|和|且|、/g, ",")
        .replace(/\\q?quad/g, " "),
    );
    const values = new Map<string, Expression>();
    for (const part of parts) {
      const parsed = parseStatement(part);
      if (!parsed.ok || parsed.value.type !== "relation" || parsed.value.operators.join() !== "=")
        return null;
      const [left, right] = parsed.value.sides;
      if (left?.type !== "symbol" || !right || !isReal(right) || values.has(left.name)) return null;
      values.set(left.name, right);
    }
    const tuple = names.flatMap((name) => values.get(name) ?? []);
    return values.size === names.length && tuple.length === names.length ? tuple : null;
  });
  return tuples.every((tuple) => tuple !== null) ? tuples : null;
}
