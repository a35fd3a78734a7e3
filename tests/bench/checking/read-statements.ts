import { readFileSync } from "node:fs";
import type { Labelled } from "./labelled";

const LABELS = { "+": "true", "-": "false", "?": "open" } as const;

/** The statements written by hand, one a line with its sign. */
export function readStatements(folder: string): Labelled[] {
  return (["en", "zh"] as const).flatMap((locale) =>
    readFileSync(`${folder}/statements.${locale}.txt`, "utf8")
      .split("\n")
      .flatMap((line): Labelled[] => {
        const label = LABELS[line[0] as keyof typeof LABELS];
        return label && line[1] === " "
          ? [{ text: line.slice(2), label, kind: "written", locale, source: "written" }]
          : [];
      }),
  );
}
