import { findTurns } from "./find-turns";
import { protectedSpans } from "./protected-spans";
import { spokenKind } from "./step-kind";

/** A piece of text that is never divided: a paragraph or a line of one, a heading, a fence, a display. */
export type Block = {
  start: number;
  text: string;
  /** It follows a blank line, or begins the text. */
  afterBlank: boolean;
  /** It goes on in the middle of a line. */
  midLine: boolean;
};

export const HEADING =
  /^ {0,3}(#{1,6}\s|\*\*[^*\n]{2,80}\*\*[:：]?\s*$|(?:step \d|步骤|第[一二三四五六七八九十\d]+步))/i;
export const LIST_ITEM = /^\s*([-*+]|\d{1,2}[.)、]|[（(]?\d{1,2}[）)])\s/;
/** `2. **Solve.** …`: a numbered item with a name is a part of the work. */
export const NAMED_PART = /^ {0,3}\d{1,2}[.)、]\s+\*\*/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const ENDS_SENTENCE = /[.。!！?？；;…][*_"”’)）]*\s*$/;

type OpenBlock = {
  start: number;
  lines: string[];
  hasText: boolean;
  /** A blank line came after its text. */
  blank: boolean;
  afterBlank: boolean;
  midLine: boolean;
};

/** Reads a text that arrives in pieces into blocks that tile it. Whole lines count; work per piece does not grow. */
export class BlockReader {
  /** Text of a line that has not ended. */
  #line = "";
  /** What of the line stands before `start`. */
  #lineStart: string;
  #offset: number;
  #fence: string | null = null;
  /** What ends the display that is open. */
  #display: string | null = null;
  #block: OpenBlock | null = null;

  /** `before`: what stands before `start`, as far as it matters, when a text goes on that was read before. */
  constructor(start = 0, before = "") {
    this.#offset = start;
    this.#lineStart = before.slice(before.lastIndexOf("\n") + 1);
    const afterBlank = before === "" || /\n[ \t]*\n\s*$/.test(before.slice(-200));
    this.#block = this.#newBlock({ afterBlank, midLine: before !== "" && !before.endsWith("\n") });
  }

  push(text: string): Block[] {
    this.#line += text;
    // Most pieces are a token without a line end.
    if (!text.includes("\n")) return [];
    const lines = this.#line.split("\n");
    this.#line = lines.pop() ?? "";
    return lines.flatMap((line) => this.#takeLine(`${line}\n`));
  }

  end(): Block[] {
    const last = this.#line;
    this.#line = "";
    return [...(last ? this.#takeLine(last) : []), ...this.#close()];
  }

  #takeLine(line: string): Block[] {
    const wasInside = this.#isInside(line);
    this.#trackFence(line, wasInside);
    if (!wasInside) return this.#takeOutside(line);
    this.#append(line);
    return [];
  }

  #takeOutside(line: string): Block[] {
    const lineStart = this.#lineStart;
    this.#lineStart = "";
    const blank = line.trim() === "";
    if (blank) {
      this.#append(line);
      if (this.#block?.hasText) this.#block.blank = true;
      return [];
    }
    const closed = this.#startsBlock(line) ? this.#close() : [];
    const turns = this.#fence === null && this.#display === null ? findTurns(line, lineStart) : [];
    let from = 0;
    for (const turn of turns) {
      this.#append(line.slice(from, turn));
      closed.push(...this.#close());
      this.#block = this.#newBlock({ afterBlank: false, midLine: true });
      from = turn;
    }
    this.#append(line.slice(from));
    return closed;
  }

  /** Whether a line that is not blank and not inside anything begins a block. */
  #startsBlock(line: string): boolean {
    if (!this.#block) return true;
    const before = this.#block.lines.at(-1);
    if (before === undefined || !this.#block.hasText) return false;
    if (this.#block.blank || HEADING.test(line) || FENCE.test(line)) return true;
    // What follows a fence or a heading is not part of it.
    if (FENCE.test(before) || /^ {0,3}#{1,6}\s/.test(before)) return true;
    if (NAMED_PART.test(line)) return true;
    if (LIST_ITEM.test(line) || /^\s*\|/.test(line)) return false;
    if (ENDS_SENTENCE.test(before)) return true;
    return /^[A-Z\u4e00-\u9fff]/.test(line) && !/[:：,，]\s*$/.test(before) && spokenKind(line) !== null;
  }

  #append(line: string): void {
    this.#block ??= this.#newBlock({ afterBlank: true, midLine: false });
    this.#block.lines.push(line);
    this.#block.hasText ||= line.trim() !== "";
    this.#offset += line.length;
  }

  #close(): Block[] {
    const block = this.#block;
    this.#block = null;
    if (!block || block.lines.length === 0) return [];
    const { start, lines, afterBlank, midLine } = block;
    // The next one, unless a blank line came, goes on in the same paragraph.
    if (!block.blank) this.#block = this.#newBlock({ afterBlank: false, midLine: false });
    return [{ start, text: lines.join(""), afterBlank, midLine }];
  }

  #newBlock(place: { afterBlank: boolean; midLine: boolean }): OpenBlock {
    return { start: this.#offset, lines: [], hasText: false, blank: false, ...place };
  }

  /** Whether the line stands in a fence or a display that was open before it. */
  #isInside(line: string): boolean {
    // A display that was never closed must not swallow the rest: a heading or a fence ends it.
    if (this.#display !== null && (/^#{1,6}\s/.test(line) || FENCE.test(line))) this.#display = null;
    if (this.#display !== null && this.#lastBlank() && spokenKind(line) !== null) this.#display = null;
    return this.#fence !== null || this.#display !== null;
  }

  #lastBlank(): boolean {
    return this.#block?.lines.at(-1)?.trim() === "";
  }

  #trackFence(line: string, inside: boolean): void {
    const fence = FENCE.exec(line)?.[1];
    if (this.#fence !== null) {
      if (fence?.startsWith(this.#fence)) this.#fence = null;
      return;
    }
    if (fence && !inside) this.#fence = fence;
    else this.#trackDisplay(line);
  }

  #trackDisplay(line: string): void {
    const code = protectedSpans(line).filter(({ start }) => line[start] === "`");
    for (const { index, 0: mark, 1: name } of line.matchAll(
      /\$\$|\\\[|\\\]|\\(?:begin|end)\{([a-z]+\*?)\}/g,
    )) {
      if (code.some(({ start, end }) => index >= start && index < end)) continue;
      if (this.#display === null) {
        if (mark === "$$" || mark === "\\[") this.#display = mark === "$$" ? "$$" : "\\]";
        else if (mark.startsWith("\\begin")) this.#display = `\\end{${name}}`;
      } else if (mark === this.#display) this.#display = null;
    }
  }
}
