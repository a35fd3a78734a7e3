import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { STEP_KINDS, type StepKind } from "@/lib/reasoning/step";

/** A step as a person marked it; `retracts` is the index of the step that it takes back. */
export type MarkedStep = { kind: StepKind; start: number; end: number; retracts?: number };
export type MarkedText = {
  id: string;
  language: "en" | "zh";
  /** Never looked at while rules are made. */
  heldOut: boolean;
  text: string;
  steps: MarkedStep[];
};

const MARK = /^@(\^?)([a-z]+)(?:<(\d+))?$/;

/** All texts of `tests/fixtures/reasoning`; its README says how they are marked. */
export function readMarkedTexts(root: string): MarkedText[] {
  const folder = path.join(root, "tests/fixtures/reasoning");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .flatMap((name) => readFile(readFileSync(path.join(folder, name), "utf8")));
}

function readFile(source: string): MarkedText[] {
  return source
    .split(/^===== /m)
    .slice(1)
    .map((part, index) => {
      const id = part.slice(0, part.indexOf("\n"));
      const language = id.startsWith("zh") ? "zh" : "en";
      return { id, language, heldOut: index % 3 === 2, ...readMarks(part.slice(id.length + 1)) };
    });
}

function readMarks(source: string): { text: string; steps: MarkedStep[] } {
  const steps: MarkedStep[] = [];
  let text = "";
  for (const line of source.split("\n")) {
    const mark = MARK.exec(line);
    const kind = STEP_KINDS.find((known) => known === mark?.[2]);
    if (!mark || !kind) {
      text += `${line}\n`;
      continue;
    }
    if (mark[1]) text = text.replace(/\n$/, "");
    const last = steps.at(-1);
    if (last) last.end = text.length;
    const retracts = mark[3] === undefined ? {} : { retracts: Number(mark[3]) - 1 };
    steps.push({ kind, start: text.length, end: text.length, ...retracts });
  }
  text = `${text.trimEnd()}\n`;
  const last = steps.at(-1);
  if (last) last.end = text.length;
  return { text, steps };
}
