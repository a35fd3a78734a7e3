import { parseExpression } from "@/lib/algebra/parse-expression";
import { isRefuted } from "./hypothetical";
import { compareValues } from "./judge/compare-values";
import { isPlain } from "./judge/judge-numbers";
import { splitRelation } from "./split-relation";

/** Statements with where they stand; `end`: of the formula or the words that hold them. */
export type Located = { at: number; end: number; text: string; turned?: boolean };

/** Nothing but blanks, marks and the smallest words stands between two statements of one run. */
const JOINT =
  /^[\s,.;:，。；：*]*(?:(?:or|so|and|thus|hence|then|which is|i\.e\.|即|则|得|所以)[\s,:：，]*|(?:(?:this|that|which|we)\s+)?(?:simplif|becomes?|gives?|means?|reduces?|get\b|is\b|化简|整理|也就是)[^.!?。！？\n]{0,40}[:：,，]?\s*)?$/i;
const UNEQUAL = /\\(?:neq?|not)(?![a-z])|≠/;
const OF_LETTERS = /(?<![\\A-Za-z])[a-zA-Z](?![A-Za-z])/;

/**
 * The statements that stand in a run of which the end says that it was not so: `1 = √9 + 4`, `1 = 7`, "That's not true."
 * So do those that go on from one that is only tested. Nobody asserts that two numbers written out are one: who comes to `25 = 117` shows that something cannot be.
 */
export function refutedRuns(found: readonly Located[], text: string): Set<Located> {
  const refuted = new Set<Located>();
  for (let from = 0; from < found.length; ) {
    let to = from;
    for (let next = found[to + 1]; next && joins(found[to] as Located, next, text); next = found[to + 1])
      to++;
    const run = found.slice(from, to + 1);
    const last = run.at(-1) as Located;
    const takenBack =
      run.length > 1 &&
      (isRefuted(text.slice(last.end)) || run.slice(1).some(({ text: each }) => isUnequal(each)));
    const isTested = run[0]?.turned === true;
    if (takenBack || isTested || run.some(({ text: each }) => isImpossible(each)))
      for (const each of run) refuted.add(each);
    from = to + 1;
  }
  return refuted;
}

function joins(one: Located, next: Located, text: string): boolean {
  return next.at < one.end || JOINT.test(text.slice(one.end, next.at));
}

function isUnequal(statement: string): boolean {
  return UNEQUAL.test(statement) && !OF_LETTERS.test(statement);
}

/** `25 = 117` */
function isImpossible(statement: string): boolean {
  const split = splitRelation(statement);
  if (split?.operators.join() !== "=") return false;
  const [left, right] = split.sides.map(({ text }) => parseExpression(text));
  if (!left?.ok || !right?.ok || !isPlain(left.value) || !isPlain(right.value)) return false;
  return compareValues(left.value, right.value).outcome === "different";
}
