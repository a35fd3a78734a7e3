import type { Expression } from "./expression";
import { symbolsOf } from "./symbols";

/** `\sum_k k + 1`: nobody knows whether the 1 is summed, least of all where what follows has the sum's own letter. */
export function checkScope(terms: readonly Expression[], fail: () => never): void {
  terms.forEach((term, index) => {
    const last = term.type === "negate" ? term.operand : term;
    const inner = last.type === "multiply" ? last.factors.at(-1) : last;
    if (inner?.type !== "bound" || inner.kind === "derivative" || inner.kind === "integral") return;
    if (terms.slice(index + 1).some((other) => symbolsOf(other).has(inner.variable))) fail();
  });
}
