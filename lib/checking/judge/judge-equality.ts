import { symbolsOf } from "@/lib/algebra/symbols";
import type { ClaimContext } from "./claim-context";
import { judgeLetters } from "./judge-letters";
import { isPlain, judgeNumbers } from "./judge-numbers";
import { judgeQuantities } from "./judge-quantities";
import { type Judgement, unchecked } from "./judgement";
import type { ReadSide } from "./read-side";

/** Judges `left = right`. `alone`: it is the whole statement, not a link of a chain. */
export function judgeEquality(
  left: ReadSide,
  right: ReadSide,
  alone: boolean,
  context: ClaimContext,
): Judgement {
  const units = left.units.length + right.units.length > 0;
  if (units) return judgeQuantities(left, right);
  if (symbolsOf(left.bare).size + symbolsOf(right.bare).size > 0) return judgeLetters(left, right, context);
  const judged = judgeNumbers(left.bare, right.bare, context.rounded);
  // `0 = 5` and `1 = 100` compute nothing: a contradiction reached, or units written outside.
  const bare = alone && isPlain(left.bare) && isPlain(right.bare);
  return bare && judged.verdict === "fails" ? unchecked("hypothetical") : judged;
}
