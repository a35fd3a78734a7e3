import { asPlainText } from "../refuting/plain-notation";
import type { ClaimContext } from "./claim-context";
import { holds, type Judgement, unchecked } from "./judgement";

/** What only says again what the problem gives, or what was set. */
export function bySaying(
  judged: Judgement,
  left: string,
  right: string,
  { saidBefore }: ClaimContext,
): Judgement {
  const { code } = judged.reason;
  const isDefinition = code === "identity" && APPLIED.test(left);
  const place = isDefinition || RESTING.has(code) ? saidBefore(left, right) : null;
  if (place === "given") return holds({ code: "given" });
  return place === "set" && !isDefinition ? unchecked("repeated") : judged;
}

/** `f(x)`: equal to its formula because that was said. */
const APPLIED = /^\s*[a-zA-Z]\s*(?:\\left)?\s*\(/;
/** Reasons that rest on what was said before. */
const RESTING: ReadonlySet<string> = new Set(["follows", "follows_given", "solves"]);

/** What follows only with statements that stayed open, and says more than they do. */
export function leaning(
  left: string,
  right: string,
  context: ClaimContext,
  judgeIn: (around: ClaimContext) => Judgement,
): Judgement | null {
  const { open, saidBefore } = context;
  if (!open) return null;
  if (saidBefore(left, right) !== null) return unchecked("repeated");
  const judged = judgeIn({ ...context, ...open });
  if (judged.verdict !== "holds" && open.byKnowledge?.(left, right)?.verdict !== "holds") return null;
  return holds(
    open.only === null ? { code: "leans_several" } : { code: "leans", value: asPlainText(open.only) },
  );
}

/** What the problem's own equations make impossible, of what is asserted. */
export function refuted(left: string, right: string, context: ClaimContext): Judgement | null {
  return context.hypothetical || context.turned ? null : (context.refutedByProblem?.(left, right) ?? null);
}
