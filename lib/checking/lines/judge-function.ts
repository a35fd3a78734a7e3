import type { Expression, Relation } from "@/lib/algebra/expression";
import { symbolsOf } from "@/lib/algebra/symbols";
import { findFormulas } from "../find-formulas";
import { holds, type Judgement } from "../judge/judgement";
import { sameValue } from "./compare-lines";
import { isEquation, readLine } from "./read-line";

/** A function and the letter of its values: y = …, f(x) = …. */
export type GivenFunction = { name: string; body: Expression };

/** The problem is about the function itself, written in another way. */
const OF_THE_FUNCTION =
  /\b(?:vertex|minimum|maximum|extrem|least value|greatest value|axis of symmetry|complet|range|zeros?)\b|最[大小]值|最值|顶点|对称轴|配方|值域|零点|单调/i;
/** Other functions come into it, which are written with the same letter. */
const OTHER_FUNCTIONS =
  /\b(?:translat|shift|reflect|inverse|tangent|normal|deriv|intersect|line|rotat|stretch|transform|new)|平移|对称(?!轴)|翻折|反函数|切线|导|交点|直线|旋转|另一|新的|变换/i;

/** The one function that a problem is about, where every `y = …` in its work has to be the same; else null. */
export function givenFunction(problem: string): GivenFunction | null {
  if (!OF_THE_FUNCTION.test(problem) || OTHER_FUNCTIONS.test(problem)) return null;
  const formulas = findFormulas(problem).map(({ source }) => source);
  const typed = problem.match(/(?<![A-Za-z])(?:y|[fgh]\s?\([a-z]\))\s*=[-\w\s^+*/().]+/g) ?? [];
  const found = (formulas.length > 0 ? formulas : typed).flatMap((source) => functionOf(source) ?? []);
  const [only, ...others] = found;
  return only && others.length === 0 ? only : null;
}

function functionOf(source: string): GivenFunction | null {
  const line = readLine(source.replace(/^\s*[fgh]\s?\(([a-z])\)(?=\s*=)/, "y"));
  const [relation, ...others] = line.kind === "relations" ? line.relations : [];
  const [name, body, ...more] = relation?.sides ?? [];
  if (!relation || !body || name?.type !== "symbol" || relation.operators.join() !== "=") return null;
  const letters = symbolsOf(body);
  if (others.length + more.length > 0 || letters.size !== 1 || letters.has(name.name)) return null;
  return { name: name.name, body };
}

/** `y = (x - 2)^2 + 7`, where y was given as something else: by a point where the two differ. Null for other lines. */
export function judgeFunction(given: GivenFunction, relations: readonly Relation[]): Judgement | null {
  const [relation, ...others] = relations;
  const [name, ...bodies] = relation?.sides ?? [];
  if (!relation || others.length > 0 || name?.type !== "symbol" || name.name !== given.name) return null;
  if (!isEquation(relation) || bodies.length === 0) return null;
  const own = [...symbolsOf(given.body)].join();
  if (bodies.some((body) => [...symbolsOf(body)].join() !== own)) return null;
  const judged = bodies.map((body) => sameValue(given.body, body));
  return (
    judged.find(({ verdict }) => verdict === "fails") ??
    (judged.every(({ verdict }) => verdict === "holds") ? holds({ code: "identity" }) : null)
  );
}
