import type { Locale } from "@/lib/i18n/locale";
import { checkClaim } from "./check-claim";
import { type ProblemEquation, problemEquation, solvesEquation } from "./check-solution";
import { type Claim, findClaims } from "./find-claims";
import { identityContext } from "./identity-context";
import { reasonWords } from "./reason-words";
import type { CheckedClaim } from "./verdict";

/** The claims of a step, each judged: on its own, or as a solution of the problem's equation. */
export function checkStep(stepText: string, problem: string, locale: Locale): CheckedClaim[] {
  const equation = problemEquation(problem);
  const mayBeIdentity = identityContext(problem, equation);
  return findClaims(stepText).map((claim) => {
    const assertsIdentity = claim.assertsIdentity && mayBeIdentity(claim.text);
    return checkClaimOf({ ...claim, assertsIdentity }, equation, locale);
  });
}

/** A claim judged on its own, else as a solution of the equation that is being solved. */
export function checkClaimOf(claim: Claim, equation: ProblemEquation | null, locale: Locale): CheckedClaim {
  const checked = checkClaim(claim, locale);
  if (checked.verdict !== "unchecked" || !equation || !solvesEquation(claim.text, equation)) return checked;
  return { text: claim.text, verdict: "holds", reason: reasonWords({ code: "solves" }, locale) };
}
