import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import { parseExpression } from "@/lib/algebra/parse-expression";
import { isInteger } from "@/lib/algebra/rational";
import { splitRelation } from "../split-relation";
import type { Congruence } from "./asked";

const MODULUS_MAX = 200_000n;

/** `3x \equiv 4 \pmod 7`, also typed `3x ≡ 4 (mod 7)`; null for anything else. */
export function readCongruence(source: string): Congruence | null {
  if (!/\\equiv|≡/.test(source)) return null;
  const split = splitRelation(
    source
      .replace(/\bmod\b(?<!\\mod|\\bmod|\\pmod)\s*(\d+)\s*$/, "(mod $1)")
      .replace(/\(\(mod (\d+)\)\s*\)/, "(mod $1)"),
  );
  const [a, b] = split?.sides ?? [];
  if (split?.operators.join() !== "congruent" || !a || !b || split.modulus === null) return null;
  const [left, right, modulus] = [a.text, b.text, split.modulus].map((text) => parseExpression(text));
  if (!left?.ok || !right?.ok || !modulus?.ok) return null;
  const value = evaluateExact(modulus.value);
  if (!value || !isInteger(value) || value.numerator < 2n || value.numerator > MODULUS_MAX) return null;
  return { left: left.value, right: right.value, modulus: value.numerator };
}
