import type { Locale } from "@/lib/i18n/locale";
import { judgeFact } from "./facts/judge-fact";
import type { Claim } from "./find-claims";
import type { ClaimContext } from "./judge/claim-context";
import { type JudgedPart, judgeChain } from "./judge/judge-chain";
import { type Judgement, unchecked } from "./judge/judgement";
import { type Reason, reasonWords } from "./reason-words";
import { sympyQuestion } from "./sympy-question";
import type { CheckedHere } from "./verdict";

/** Our layer tried and could not tell; a definition or an equation it did not even try. */
const UNDECIDED: readonly Reason["code"][] = ["letters", "unknown_value", "too_close"];

/** The parts of a judged claim in words, each with what may be asked of SymPy. */
export function tellClaim(claim: Claim, judged: readonly JudgedPart[], locale: Locale): CheckedHere[] {
  return judged.map(({ text, judgement }) => {
    const question = questionOf(claim, text, judgement);
    return {
      text,
      verdict: judgement.verdict,
      reason: reasonWords(judgement.reason, locale),
      why: judgement.reason,
      ...(judgement.counterexample ? { counterexample: judgement.counterexample } : {}),
      ...(question ? { question } : {}),
    };
  });
}

/** What was asserted, and is beyond us. */
function questionOf({ assertsIdentity, hypothetical = false }: Claim, text: string, { reason }: Judgement) {
  if (hypothetical || !UNDECIDED.includes(reason.code)) return null;
  return sympyQuestion(text, assertsIdentity);
}

/**
 * Judges one claim; of a chain the parts that could be decided. Pure; `fails` only where both sides were computed and
 * differ and nothing around it supposes, asks or refutes it. What is not certain is `unchecked`.
 */
export function judgeClaim(claim: Claim, around: ClaimContext): JudgedPart[] {
  const { assertsIdentity, doubtful = false } = claim;
  const hypothetical = doubtful || (claim.hypothetical ?? false);
  const { turned = hypothetical } = claim;
  const context = { ...around, assertsIdentity, hypothetical, turned };
  if (!claim.fact) return judgeChain(claim.text, context);
  const judgement = judgeFact(claim.fact);
  const shown = judgement.verdict === "fails" && context.hypothetical ? unchecked("hypothetical") : judgement;
  return [{ text: claim.text, judgement: shown }];
}
