import { canonicalProblem, canonicalProgramProblem } from "./canonical-problem";

/** To be raised whenever another text than before would come out. */
const VERSION = 1;

export type ProblemSettings = {
  problem: string;
  expected?: string;
  subject: "math" | "code";
  mode: "solve" | "hints" | "explain";
  locale: "zh" | "en";
  models: readonly string[];
  samples: number;
  /** Rounds in which its program goes back to the model by itself. */
  repair?: number;
};

/**
 * A text that is equal for the same problem asked in the same way, and for nothing else: it holds the whole problem, so no two
 * can collide. As long as the problem; whoever stores it may hash it.
 */
export function problemFingerprint(settings: ProblemSettings): string {
  const { problem, expected, subject, mode, locale, models, samples } = settings;
  const canonical = subject === "code" ? canonicalProgramProblem : canonicalProblem;
  const answer = expected === undefined ? null : canonical(expected);
  // Without rounds of repair the text is as it was before there were any.
  const rounds = settings.repair ? [settings.repair] : [];
  return JSON.stringify([
    VERSION,
    canonical(problem),
    answer,
    subject,
    mode,
    locale,
    models,
    samples,
    ...rounds,
  ]);
}
