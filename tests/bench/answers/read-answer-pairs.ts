import { readFileSync } from "node:fs";

export type Outcome = "equal" | "different" | "undecided";
export type AnswerPair = { expected: string; given: string; outcome: Outcome };

const OUTCOMES = { "=": "equal", "!": "different", "?": "undecided" } as const;

/** Every two answers of a line of the labelled groups. */
export function readAnswerPairs(file: string): AnswerPair[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line) => {
      const outcome = OUTCOMES[line[0] as keyof typeof OUTCOMES];
      const answers = line.slice(2).split(" ;; ");
      if (!outcome || line[1] !== " ") return [];
      return answers.flatMap((expected, index) =>
        answers.slice(index + 1).map((given) => ({ expected, given, outcome })),
      );
    });
}
