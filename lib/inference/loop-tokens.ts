/** A piece of text as the loop detector compares it: a word, a number, or one other character. Spaces are between. */
export type LoopToken = {
  /** UTF-16 offset in the whole text. */
  start: number;
  kind: "word" | "number" | "other" | "blank";
  /** Words and single characters as they are, in lower case; numbers by their digits. */
  text: string;
  spaceBefore: boolean;
  /** Nothing but spaces stands before it in its line. */
  opensLine: boolean;
  fenced: boolean;
};

/** Longer runs are cut, so that a token is bounded and endless digits or spaces become equal tokens. */
const TOKEN_CHARS_MAX = 32;
const NUMERALS = "零一二两三四五六七八九十百千";

/** Cuts a text that arrives in pieces into tokens, the same however it is cut. Bounded work per character. */
export class LoopTokeniser {
  #offset = 0;
  #kind: "word" | "number" | "blank" | null = null;
  #start = 0;
  #text = "";
  #spaceBefore = false;
  #opensLine = true;
  #ticks = 0;
  #fenced = false;
  #afterOrdinalMark = false;

  push(piece: string, emit: (token: LoopToken) => void): void {
    for (let at = 0; at < piece.length; at++) {
      this.#take(piece[at] ?? "", emit);
      this.#offset++;
    }
  }

  #take(character: string, emit: (token: LoopToken) => void): void {
    const kind = this.#kindOf(character);
    if (this.#kind !== null && (kind !== this.#kind || this.#text.length >= TOKEN_CHARS_MAX))
      this.#close(emit);
    if (kind === "other") {
      this.#single(character, emit);
      return;
    }
    if (this.#kind === null) {
      this.#kind = kind;
      this.#start = this.#offset;
    }
    this.#text += character;
    if (character === "\n") this.#startLine();
  }

  #close(emit: (token: LoopToken) => void): void {
    const kind = this.#kind;
    const text = this.#text;
    this.#kind = null;
    this.#text = "";
    if (kind === null) return;
    if (kind === "blank" && text.length < TOKEN_CHARS_MAX) {
      this.#spaceBefore = true;
      return;
    }
    this.#emit(kind, this.#start, kind === "blank" ? "" : text.toLowerCase(), emit);
  }

  #single(character: string, emit: (token: LoopToken) => void): void {
    const continues = character === "`" && (this.#opensLine || this.#ticks > 0);
    this.#ticks = continues ? this.#ticks + 1 : 0;
    if (this.#ticks === 3) this.#fenced = !this.#fenced;
    this.#emit("other", this.#offset, character, emit);
    this.#afterOrdinalMark = character === "第";
  }

  #emit(kind: LoopToken["kind"], start: number, text: string, emit: (token: LoopToken) => void): void {
    const spaceBefore = this.#spaceBefore;
    const opensLine = this.#opensLine;
    emit({ start, kind, text, spaceBefore, opensLine, fenced: this.#fenced });
    this.#spaceBefore = false;
    if (kind !== "blank") this.#opensLine = false;
    if (kind !== "other") this.#ticks = 0;
    this.#afterOrdinalMark = false;
  }

  #startLine(): void {
    this.#opensLine = true;
    this.#ticks = 0;
  }

  #kindOf(character: string): LoopToken["kind"] {
    const code = character.charCodeAt(0);
    if (isDigit(code)) return "number";
    if (isLetter(code)) return "word";
    if (isSpace(code)) return "blank";
    // 第三次 counts; 三角形 does not.
    const counts =
      this.#afterOrdinalMark || (this.#kind === "number" && NUMERALS.includes(this.#text[0] ?? ""));
    return counts && NUMERALS.includes(character) ? "number" : "other";
  }
}

/** ASCII and full-width. */
function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}

/** Latin letters, with accents too. */
function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0x24f);
}

function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 9 && code <= 13);
  return code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200a) || code === 0xfeff;
}
