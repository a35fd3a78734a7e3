import type { Locale } from "@/lib/i18n/locale";
import { judgeClaim, tellClaim } from "./check-claim";
import { judgeFinal } from "./check-final";
import { problemEquation } from "./check-solution";
import { ClaimMemory } from "./claim-memory";
import { extractFinalAnswer } from "./extract-final-answer";
import { findClaims } from "./find-claims";
import { identityContext } from "./identity-context";
import { isIntroduced } from "./introduced";
import { reasonWords } from "./reason-words";
import type { CheckedHere } from "./verdict";

/** The claims of a step, each judged: on its own, or by what the problem and the step said before. */
export function checkStep(stepText: string, problem: string, locale: Locale): CheckedHere[] {
  const mayBeIdentity = identityContext(problem, problemEquation(problem));
  const memory = new ClaimMemory(problem);
  memory.hear(stepText);
  const ownSign = definesOperation(problem);
  const ownBox = OWN_BOX.test(problem);
  const claims = findClaims(stepText).flatMap((claim) => {
    const assertsIdentity = claim.assertsIdentity && mayBeIdentity(claim.text);
    const own = (ownSign && OWN_SIGN.test(claim.text)) || (ownBox && claim.text.includes("\\boxed"));
    const doubtful = claim.doubtful || own;
    const introduced = isIntroduced(claim);
    const asserted = { ...claim, assertsIdentity, doubtful, ...(introduced ? { turned: true } : {}) };
    const judged = judgeClaim(asserted, memory.contextOf(claim));
    memory.remember(claim, judged);
    const checked = tellClaim(asserted, judged, locale);
    // What is only brought in may be found right; else it asserts nothing that could stay open.
    return introduced ? checked.filter(({ verdict }) => verdict !== "unchecked") : checked;
  });
  const box = checkBox(stepText, problem, locale);
  // What the box holds is not told twice, once as open.
  const [boxed] = box.map(({ text }) => text.slice("\\boxed{".length, -1));
  return [...claims.filter(({ text, verdict }) => verdict !== "unchecked" || text !== boxed), ...box];
}

/** `\boxed{N}` means the number of its divisors: a sign of the problem's own. */
const OWN_BOX =
  /\\boxed\s*\{[^{}]{1,20}\}\s*\$?\s*(?:=|means?\b|denotes?\b|be\b|stands\b|is\b|represents?\b|表示)/;
const OWN_SIGN = /[*∗×·]|\\(?:ast|times|cdot)(?![a-z])/;

/** `a * b = 2a + 3b`: the problem gives a sign a meaning of its own. */
function definesOperation(problem: string): boolean {
  return (
    /(?<![A-Za-z\\])[A-Za-z]\)?\s*\$?\s*(?:[*∗]|\\ast)\s*\$?\s*\(?[A-Za-z]\)?\s*\$?\s*(?:=|is\b|means|为|表示)/.test(
      problem,
    ) || /\boperation\b|新运算|定义.{0,12}运算|规定.{0,12}运算/i.test(problem)
  );
}

/** The answer in the step's box, put to the problem. */
function checkBox(stepText: string, problem: string, locale: Locale): CheckedHere[] {
  const answer = /\\boxed\s*\{/.test(stepText) ? extractFinalAnswer(stepText) : null;
  const judged = answer === null ? null : judgeFinal(answer, problem);
  if (answer === null || !judged) return [];
  const { verdict, reason, counterexample } = judged;
  const right = verdict === "equal" || reason.code === "solves" || reason.code === "right_value";
  if (!right && verdict !== "different") return [];
  return [
    {
      text: `\\boxed{${answer}}`,
      verdict: right ? "holds" : "fails",
      reason: reasonWords(reason, locale),
      why: reason,
      ...(counterexample ? { counterexample } : {}),
    },
  ];
}
