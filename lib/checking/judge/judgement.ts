import { type Rational, rationalToNumber } from "@/lib/algebra/rational";
import type { PlainCode, Reason } from "../reason-words";
import type { Verdict } from "../verdict";

export type Judgement = { verdict: Verdict; reason: Reason; counterexample?: string };

export function holds(reason: Reason): Judgement {
  return { verdict: "holds", reason };
}

export function unchecked(code: PlainCode): Judgement {
  return { verdict: "unchecked", reason: { code } };
}

/** Both sides were computed and differ. */
export function failsBecause(left: string, right: string, sign = "≠"): Judgement {
  return {
    verdict: "fails",
    reason: { code: "differs", left, right },
    counterexample: `${left} ${sign} ${right}`,
  };
}

export function showRational(value: Rational): string {
  const text = value.denominator === 1n ? `${value.numerator}` : `${value.numerator}/${value.denominator}`;
  return text.length > 60 ? showNumber(rationalToNumber(value)) : text;
}

export function showNumber(value: number): string {
  return String(Number(value.toPrecision(12)));
}
