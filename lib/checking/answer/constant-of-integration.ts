import type { Expression } from "@/lib/algebra/expression";
import { parseExpression } from "@/lib/algebra/parse-expression";
import { symbolsOf } from "@/lib/algebra/symbols";
import { compareAntiderivatives } from "./compare-antiderivatives";
import { compareExpressions } from "./compare-expressions";

const CONSTANT: Expression = { type: "symbol", name: "C" };

/** The constant of integration has any name. */
export function withConstant(text: string): string {
  return text.replace(/\+\s*(?:[cC]|\\text\{[cC]\})\s*$/, "+C");
}

/** Where one answer is the other with `+ C`: which of the two has it. A general antiderivative needs it; one antiderivative does not. */
export function onlyOneHasConstant(a: Expression, b: Expression): "first" | "second" | null {
  const [inFirst, inSecond] = [a, b].map((e) => symbolsOf(e).has("C"));
  if (inFirst === inSecond) return null;
  const [x, y] = [a, b].map(
    (e): Expression => (symbolsOf(e).has("C") ? e : { type: "add", terms: [e, CONSTANT] }),
  ) as [Expression, Expression];
  // A number and a letter more is no function that was integrated.
  if (new Set([...symbolsOf(x), ...symbolsOf(y)]).size < 2) return null;
  const isOne = compareExpressions(x, y) === "equal" || compareAntiderivatives(x, y) === "equal";
  return isOne ? (inFirst ? "first" : "second") : null;
}

/** The same for two answers as written. */
export function constantIn(expected: string, given: string): "first" | "second" | null {
  const [a, b] = [expected, given].map((text) =>
    parseExpression(withConstant(text).replace(/^(?:y|[fFG]\(x\))\s*=\s*/, "")),
  );
  return a?.ok && b?.ok ? onlyOneHasConstant(a.value, b.value) : null;
}
