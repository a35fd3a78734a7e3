import type { MarkedStep, MarkedText } from "./read-marked-texts";

/** Counts that add up over texts. */
export type StepScore = {
  texts: number;
  steps: number;
  boundariesMarked: number;
  boundariesFound: number;
  boundariesRight: number;
  /** Marked steps whose greater part has the marked kind. */
  kindsRight: number;
  retractionsMarked: number;
  retractionsFound: number;
  retractionsRight: number;
};

/** Compares the steps found in a text with those that a person marked. Space between steps belongs to either. */
export function scoreSteps(marked: MarkedText, found: readonly MarkedStep[]): StepScore {
  const start = (offset: number) => offset + (/^\s*/.exec(marked.text.slice(offset))?.[0].length ?? 0);
  const boundaries = (steps: readonly MarkedStep[]) => steps.slice(1).map((step) => start(step.start));
  const [expected, actual] = [boundaries(marked.steps), boundaries(found)];
  const [due, made] = [retractions(marked.steps), retractions(found)];
  return {
    texts: 1,
    steps: marked.steps.length,
    boundariesMarked: expected.length,
    boundariesFound: actual.length,
    boundariesRight: expected.filter((offset) => actual.includes(offset)).length,
    kindsRight: marked.steps.filter((step) => found[counterpart(step, found)]?.kind === step.kind).length,
    retractionsMarked: due.length,
    retractionsFound: made.length,
    retractionsRight: due.filter(({ from, to }) =>
      made.some(
        (other) =>
          counterpart(from, found) === found.indexOf(other.from) &&
          counterpart(to, found) === found.indexOf(other.to),
      ),
    ).length,
  };
}

function retractions(steps: readonly MarkedStep[]): { from: MarkedStep; to: MarkedStep }[] {
  return steps.flatMap((from) => {
    const to = from.retracts === undefined ? undefined : steps[from.retracts];
    return to ? [{ from, to }] : [];
  });
}

/** The index of the found step that shares most text with a marked one. */
function counterpart(step: MarkedStep, found: readonly MarkedStep[]): number {
  const shared = found.map((other) => Math.min(step.end, other.end) - Math.max(step.start, other.start));
  return shared.indexOf(Math.max(...shared));
}

export function addScores(scores: readonly StepScore[]): StepScore {
  const sum = (key: keyof StepScore) => scores.reduce((total, score) => total + score[key], 0);
  return {
    texts: sum("texts"),
    steps: sum("steps"),
    boundariesMarked: sum("boundariesMarked"),
    boundariesFound: sum("boundariesFound"),
    boundariesRight: sum("boundariesRight"),
    kindsRight: sum("kindsRight"),
    retractionsMarked: sum("retractionsMarked"),
    retractionsFound: sum("retractionsFound"),
    retractionsRight: sum("retractionsRight"),
  };
}

/** The harmonic mean of precision and recall, 0 to 1. */
export function f1(right: number, found: number, marked: number): number {
  return found + marked === 0 ? 1 : (2 * right) / (found + marked);
}
