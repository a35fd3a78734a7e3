import { BlockReader } from "./read-blocks";
import type { StepKind } from "./step";
import { weightOf } from "./weight-of";

/** A step that is still growing: its blocks' texts; `weight` counts a Chinese character twice. */
export type OpenStep = { start: number; kind: StepKind; texts: string[]; weight: number };

export function newStep(start: number, kind: StepKind, text: string): OpenStep {
  return { start, kind, texts: [text], weight: weightOf(text) };
}

/** A closed step as it was when it was open, for a text that goes on after it. */
export function reopenStep({ kind, text }: { kind: StepKind; text: string }): OpenStep {
  const reader = new BlockReader();
  const texts = [...reader.push(text), ...reader.end()].map((block) => block.text);
  return { start: 0, kind, texts, weight: weightOf(text) };
}

/** Whether something is worked out, not just said what is given or wanted. */
export function isWork(kind: StepKind): boolean {
  return kind !== "understand" && kind !== "plan";
}
