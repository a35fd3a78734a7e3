import type { stepsZh } from "./steps-zh";

/** What is said of steps that were taken back, and on the page that checks one's own work, in English. */
export const stepsEn: typeof stepsZh = {
  detours: {
    straight: "Fold away what was taken back",
    folded:
      "{count, plural, one {# step that was taken back later} other {# steps that were taken back later}}",
    takenBack: "taken back later",
    takesBack: "Takes back:",
    takenBackBy: "Taken back by:",
  },
  checkWork: {
    nav: "Check",
    heading: "Check my work",
    intro:
      "Write your solution line by line. The machine tells you for each line whether it follows from what comes before, and stops at the first that does not.",
    problem: "Problem (optional)",
    problemHint:
      "With a problem, the first line is compared with it; without one, your first line is the start.",
    problemPlaceholder: "For example: solve 3x + 2 = 8",
    preview: "Preview of the problem",
    formulaKeyboard: "Formula keyboard (formulas look as in a book)",
    lines: "Solution",
    linesHint:
      "Enter begins the next line; many lines can be pasted at once. Write as in 3x+2=8, or in LaTeX.",
    line: "Line {number}",
    remove: "Remove line {number}",
    addLine: "Add a line",
    clear: "Clear everything",
    confirmClear: "Clear the problem and all lines? They cannot be brought back.",
    busy: "Checking…",
    offline: "The server cannot be reached.",
    kept: "What you wrote is kept.",
    retry: "Check again",
    counterexample: "Counterexample: {example}",
    lookAgain: "Work this line out once more.",
    firstError: "Something is wrong in line {number}. Mend it, then the rest is checked.",
    allHold: "Every line follows.",
    noError:
      "No error found; {unchecked, plural, one {one line} other {# lines}} could not be judged by the machine.",
    verdict: {
      holds: "right",
      fails: "does not follow",
      unchecked: "not judged",
      later: "mend the error above first",
    },
  },
};
