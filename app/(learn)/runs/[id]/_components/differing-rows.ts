import type { StepView } from "@/lib/runs/run-view";

/**
 * Whether the lanes of a row differ: one lacks the step, a machine refutes something in it, or the steps have no
 * result in common. A step without claims has its title as its result.
 */
export function rowDiffers(steps: (StepView | null)[]): boolean {
  const present = steps.filter((step) => step !== null);
  if (present.length < steps.length) return true;
  if (present.some(({ claims }) => claims.some(({ verdict }) => verdict === "fails"))) return true;
  const [first, ...others] = present.map(resultsOf);
  if (!first) return false;
  return ![...first].some((result) => others.every((results) => results.has(result)));
}

/** What a step arrives at: the last side of each of its claims. */
function resultsOf({ claims, title }: StepView): Set<string> {
  const texts = claims.length > 0 ? claims.map(({ text }) => text.split("=").at(-1) ?? text) : [title];
  return new Set(texts.map((text) => text.replace(/[\s$]|\\[,;!]/g, "")));
}
