import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import type { Expression } from "@/lib/algebra/expression";
import { isInteger } from "@/lib/algebra/rational";
import { holds, type Judgement, unchecked } from "./judgement";

/** Judges `a ≡ b (mod m)` between whole numbers. */
export function judgeCongruence(left: Expression, right: Expression, modulus: Expression | null): Judgement {
  const [a, b, m] = [left, right, modulus].map((e) => (e ? whole(e) : null));
  if (a === null || b === null || m === null || a === undefined || b === undefined || !m)
    return unchecked("unknown_value");
  const size = m < 0n ? -m : m;
  const rest = (value: bigint) => ((value % size) + size) % size;
  if (rest(a) === rest(b)) return holds({ code: "remainders", value: `${rest(a)}` });
  return {
    verdict: "fails",
    reason: { code: "differs", left: `${rest(a)} (mod ${size})`, right: `${rest(b)} (mod ${size})` },
    counterexample: `${a} - ${b} = ${a - b} = ${size} × ${(a - b) / size} + ${(a - b) % size}`,
  };
}

/** Judges `d ∣ n`. */
export function judgeDivides(divisor: Expression, number: Expression): Judgement {
  const [d, n] = [whole(divisor), whole(number)];
  if (d === null || n === null || d === 0n) return unchecked("unknown_value");
  return divides(d, n);
}

export function divides(d: bigint, n: bigint): Judgement {
  const text = division(n, d);
  if (n % d === 0n) return holds({ code: "fact", value: text });
  return { verdict: "fails", reason: { code: "fact_false", value: text }, counterexample: text };
}

/** `92 = 7 × 13 + 1` */
export function division(n: bigint, d: bigint): string {
  const rest = n % d;
  return `${n} = ${d} × ${n / d}${rest === 0n ? "" : ` + ${rest}`}`;
}

function whole(e: Expression): bigint | null {
  const exact = evaluateExact(e);
  return exact && isInteger(exact) ? exact.numerator : null;
}
