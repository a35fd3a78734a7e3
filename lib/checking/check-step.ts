import type { Locale } from "@/lib/i18n/locale";
import { checkClaim } from "./check-claim";
import { problemEquation } from "./check-solution";
import { findClaims } from "./find-claims";
import { identityContext } from "./identity-context";
import { ClaimMemory } from "./claim-memory";
import type { CheckedClaim } from "./verdict";

/** The claims of a step, each judged: on its own, or by what the problem and the step said before. */
export function checkStep(stepText: string, problem: string, locale: Locale): CheckedClaim[] {
  const mayBeIdentity = identityContext(problem, problemEquation(problem));
  const memory = new ClaimMemory(problem);
  return findClaims(stepText).flatMap((claim) => {
    const assertsIdentity = claim.assertsIdentity && mayBeIdentity(claim.text);
    const checked = checkClaim({ ...claim, assertsIdentity }, locale, memory.contextOf(claim));
    memory.remember(claim);
    return checked;
  });
}
