import type { StepKind, StepSpan } from "./step";
import { stepKind } from "./step-kind";
import { stepTitle } from "./step-title";

export type ClosedStep = StepSpan & { title: string };

/** Paragraphs of one purpose are joined up to this many characters, so that a long text stays a readable list. */
const STEP_CHARS_SOFT = 500;
const HEADING =
  /^ {0,3}(#{1,6}\s|\*\*[^*\n]{2,80}\*\*[:：]?\s*$|(step \d|步骤|第[一二三四五六七八九十\d]+步))/i;
const LIST_ITEM = /^\s*([-*+]|\d{1,2}[.)、])\s/;

type Block = {
  start: number;
  end: number;
  text: string;
  kind: StepKind;
  heading: boolean;
  opensPart: boolean;
};

/**
 * Segments a reasoning text that arrives in pieces. Steps tile the text, a closed step never changes, and the result
 * does not depend on how the text was cut. Work per push is bounded by the size of the open step.
 */
export class StepSegmenter {
  /** Text not yet consumed as whole lines. */
  #line = "";
  #offset = 0;
  #fence: string | null = null;
  #inDisplay = false;
  #block: { start: number; lines: string[]; blank: boolean } | null = null;
  #open: { start: number; end: number; kind: StepKind; first: string; chars: number } | null = null;

  /** `start`: where the text goes on, in UTF-16 units, when steps before it are closed already. */
  constructor(start = 0) {
    this.#offset = start;
  }

  /** Takes the next piece and returns the steps it closed. */
  push(text: string): ClosedStep[] {
    this.#line += text;
    // Most pieces are a token without a line end.
    if (!text.includes("\n")) return [];
    const closed: ClosedStep[] = [];
    let from = 0;
    for (let at = this.#line.indexOf("\n"); at >= 0; at = this.#line.indexOf("\n", from)) {
      this.#takeLine(this.#line.slice(from, at + 1), closed);
      from = at + 1;
    }
    this.#line = this.#line.slice(from);
    return closed;
  }

  /** The text is over: returns what was still open. */
  end(): ClosedStep[] {
    const closed: ClosedStep[] = [];
    if (this.#line) this.#takeLine(this.#line, closed);
    this.#line = "";
    this.#closeBlock(closed);
    this.#closeStep(closed);
    return closed;
  }

  /** The step that is still growing, for a page that shows it: null before the first whole line. */
  openStep(): { kind: StepKind; title: string; start: number } | null {
    if (this.#open)
      return { kind: this.#open.kind, title: stepTitle(this.#open.first), start: this.#open.start };
    return null;
  }

  #takeLine(line: string, closed: ClosedStep[]): void {
    const wasInside = this.#fence !== null || this.#inDisplay;
    this.#trackFences(line);
    const blank = line.trim() === "";
    const startsBlock =
      !wasInside &&
      !blank &&
      (this.#block === null || this.#block.blank || HEADING.test(line) || this.#fence !== null);
    if (startsBlock) {
      this.#closeBlock(closed);
      this.#block = { start: this.#offset, lines: [], blank: false };
    }
    this.#block ??= { start: this.#offset, lines: [], blank: false };
    this.#block.lines.push(line);
    if (blank && !wasInside && this.#block.lines.some((earlier) => earlier.trim() !== ""))
      this.#block.blank = true;
    this.#offset += line.length;
  }

  #trackFences(line: string): void {
    const fence = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence && this.#fence === null) this.#fence = fence;
    else if (fence && this.#fence !== null && fence.startsWith(this.#fence)) this.#fence = null;
    if (this.#fence !== null) return;
    const marks = line.match(/\$\$|\\\[|\\\]/g) ?? [];
    for (const mark of marks) {
      if (mark === "\\[") this.#inDisplay = true;
      else if (mark === "\\]") this.#inDisplay = false;
      else this.#inDisplay = !this.#inDisplay;
    }
    // A display that was never closed must not swallow the rest: a heading ends it.
    if (this.#inDisplay && /^#{1,6}\s/.test(line)) this.#inDisplay = false;
  }

  #closeBlock(closed: ClosedStep[]): void {
    if (!this.#block) return;
    const { start, lines } = this.#block;
    const text = lines.join("");
    const first = lines.find((line) => line.trim() !== "") ?? "";
    this.#block = null;
    this.#addBlock(
      {
        start,
        end: start + text.length,
        text,
        kind: stepKind(text),
        heading: HEADING.test(first),
        opensPart: LIST_ITEM.test(first),
      },
      closed,
    );
  }

  #addBlock(block: Block, closed: ClosedStep[]): void {
    if (this.#open && this.#startsStep(block)) this.#closeStep(closed);
    if (!this.#open) {
      this.#open = {
        start: block.start,
        end: block.end,
        kind: block.kind,
        first: block.text,
        chars: block.text.length,
      };
      return;
    }
    // Where a heading does not say what the step is for, its paragraph does.
    if (this.#open.kind === "derive" && this.#open.chars < 80 && HEADING.test(this.#open.first.trimStart()))
      this.#open.kind = block.kind;
    this.#open.end = block.end;
    this.#open.chars += block.text.length;
  }

  #startsStep(block: Block): boolean {
    const open = this.#open;
    if (!open || block.text.trim() === "") return false;
    if (block.heading) return open.first.trim() !== "";
    if (open.chars < 80 && HEADING.test(open.first.trimStart())) return false;
    if (block.opensPart && LIST_ITEM.test(open.first.trimStart())) return open.chars > STEP_CHARS_SOFT;
    if (block.kind === "retry") return true;
    if (block.kind !== open.kind) return true;
    return open.chars + block.text.length > STEP_CHARS_SOFT;
  }

  #closeStep(closed: ClosedStep[]): void {
    if (!this.#open || this.#open.end === this.#open.start) return;
    const { kind, start, end, first } = this.#open;
    closed.push({ kind, title: stepTitle(first), start, end });
    this.#open = null;
  }
}

/** The steps of a whole text. */
export function segmentSteps(text: string): ClosedStep[] {
  const segmenter = new StepSegmenter();
  return [...segmenter.push(text), ...segmenter.end()];
}
