import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import { parseExpression } from "@/lib/algebra/parse-expression";
import { isInteger } from "@/lib/algebra/rational";
import { judgeFact } from "../facts/judge-fact";
import type { Judgement } from "./judgement";

const WITH_REMAINDER =
  /^(.{1,80}?)\s*(?:\\div|÷)\s*(\d{1,12}|\\left\([^()]{1,40}\\right\)|\([^()]{1,40}\))\s*=\s*(\d{1,12})\s*(?:(?:\\[cl]?dots|…|⋯|\.{3})\s*(?:(?:\\[cl]?dots|…|⋯|\.{3})\s*)?|\\text\s*\{\s*(?:R|r|rem(?:ainder)?|余)\s*\}\s*)(\d{1,12})$/;

/** Judges `30 \div 7 = 4 \cdots 2` and `100 \div 12 = 8 \text{ R } 4`: a quotient with what is left; null for anything else. */
export function judgeRemainder(statement: string): Judgement | null {
  const [, top = "", below = "", quotient = "", rest = ""] = WITH_REMAINDER.exec(statement.trim()) ?? [];
  const [number, divisor] = [whole(top), whole(below)];
  if (number === null || divisor === null) return null;
  return judgeFact({ kind: "division", number, divisor, quotient: BigInt(quotient), rest: BigInt(rest) });
}

function whole(source: string): bigint | null {
  const parsed = source === "" ? null : parseExpression(source);
  const exact = parsed?.ok ? evaluateExact(parsed.value) : null;
  return exact && isInteger(exact) ? exact.numerator : null;
}
