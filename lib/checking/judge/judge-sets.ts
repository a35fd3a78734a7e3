import { parseExpression } from "@/lib/algebra/parse-expression";
import { symbolsOf } from "@/lib/algebra/symbols";
import { readRealSet } from "../sets/read-real-set";
import { compareRealSets, intersectionOf, type RealSet } from "../sets/real-set";
import { holds, type Judgement, unchecked } from "./judgement";
import type { Side } from "./read-side";

/** Judges `\{1,2\} \cup \{3\} = \{1,2,3\}` and `2 \in [1, 3]` between sets written out; null where no set stands. */
export function judgeSets(left: Side, right: Side, operator: "=" | "in"): Judgement | null {
  const [a, b] = [textOf(left), textOf(right)];
  if (!looksLikeSet(b) || (operator === "=" && !looksLikeSet(a))) return null;
  const set = readRealSet(b);
  if (!set) return unchecked("unreadable");
  if (operator === "in") return judgeMember(a, b, set);
  const other = readRealSet(a);
  const same = other && compareRealSets(other, set);
  if (same === null) return unchecked("unreadable");
  if (same) return holds({ code: "same_set" });
  return { verdict: "fails", reason: { code: "different_sets" }, counterexample: `${a} ≠ ${b}` };
}

function judgeMember(element: string, setText: string, set: RealSet): Judgement {
  const parsed = parseExpression(element);
  if (!parsed.ok || symbolsOf(parsed.value).size > 0) return unchecked("definition");
  const point = { low: parsed.value, high: parsed.value, lowClosed: true, highClosed: true };
  const met = intersectionOf([point], set);
  if (met === null) return unchecked("unknown_value");
  if (met.length > 0) return holds({ code: "same_set" });
  return { verdict: "fails", reason: { code: "different_sets" }, counterexample: `${element} ∉ ${setText}` };
}

function textOf(side: Side): string {
  return side.read ? side.read.text : side.text;
}

function looksLikeSet(text: string): boolean {
  return /\\\{|\\cup|\\cap|∪|∩|\\emptyset|\\varnothing|∅|^(?:\\left)?\s*\[.*,.*[)\]]$|^(?:\\left)?\(.*,.*\]$/.test(
    text,
  );
}
