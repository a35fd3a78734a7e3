import { readFileSync } from "node:fs";

/** The problems of a file under `tests/fixtures/solver`, each with its answer: `problem ;; answer`, `#` begins a comment. */
export function rowsOf(file: string): [problem: string, answer: string][] {
  return readFileSync(`tests/fixtures/solver/${file}`, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split(" ;; ") as [problem: string, answer: string]);
}
