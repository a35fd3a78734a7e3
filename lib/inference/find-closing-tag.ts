type Candidate = { at: number; length: number; inside: "fence" | "span" };

/** What is known after more text: `released` is certainly before the tag; once `found`, `rest` comes after it. */
export type ScanResult = { released: string; found: boolean; rest: string };

/** Whether a fence may begin after this start of a line: only indentation and quote marks stand before one. */
function allowsFence(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const character = text[i];
    if (character !== " " && character !== "\t" && character !== ">") return false;
  }
  return true;
}

/**
 * Looks for the tag that ends the reasoning in text that arrives in pieces. A tag quoted in code does not count:
 * one in a code span whose line closes the span, or in a fenced block that is closed later. If the span's line ends
 * first, or the block never closes, the model had only forgotten to close its code, and the tag counts.
 */
export class ClosingTagFinder {
  private text = "";
  private at = 0;
  private lineStart = 0;
  private span = 0;
  private fence: { character: string; length: number } | null = null;
  private candidate: Candidate | null = null;

  constructor(private readonly tags: readonly string[]) {}

  /** Text that may or may not lie before the tag, because the tag's code block is still open. */
  get undecided(): string {
    return this.candidate?.inside === "fence" ? this.text.slice(this.candidate.at) : "";
  }

  push(piece: string): ScanResult {
    this.text += piece;
    return this.scan(false);
  }

  end(): ScanResult {
    return this.scan(true);
  }

  private scan(final: boolean): ScanResult {
    while (this.at < this.text.length) {
      const character = this.text[this.at] as string;
      let step: number | "wait" | "found" = 1;
      if (character === "\n") step = this.newline();
      else if (character === "`" || character === "~") step = this.ticks(character, final);
      else step = this.tag(final);
      if (step === "wait") break;
      if (step === "found") return this.found();
      this.at += step;
    }
    if (final && this.candidate) return this.found();
    return { released: this.release(final), found: false, rest: "" };
  }

  private newline(): number | "found" {
    if (this.candidate?.inside === "span") return "found";
    this.span = 0;
    this.lineStart = this.at + 1;
    this.lineBegin = true;
    return 1;
  }

  private ticks(character: string, final: boolean): number | "wait" | "found" {
    let end = this.at;
    while (this.text[end] === character) end++;
    if (end === this.text.length && !final) return "wait";
    const length = end - this.at;
    if (length >= 3 && this.lineBegin && allowsFence(this.text, this.lineStart, this.at)) {
      const newline = this.text.indexOf("\n", end);
      if (newline < 0 && !final) return "wait";
      return this.fenceLine(character, length, this.text.slice(end, newline < 0 ? undefined : newline));
    }
    if (this.fence || character === "~") return length;
    if (this.span === 0) this.span = length;
    else if (this.span === length) {
      this.span = 0;
      if (this.candidate?.inside === "span") this.candidate = null;
    }
    return length;
  }

  private fenceLine(character: string, length: number, information: string): number | "found" {
    const bare =
      information.trim() === "" || this.tags.some((tag) => information.trimStart().startsWith(tag));
    if (!this.fence) {
      if (!information.includes("`")) this.fence = { character, length };
      return length;
    }
    if (character !== this.fence.character || length < this.fence.length) return length;
    if (bare) {
      this.fence = null;
      this.candidate = null;
    } else if (this.candidate) {
      return "found"; // a block that opens inside a block: the first was never closed
    }
    return length;
  }

  private tag(final: boolean): number | "wait" | "found" {
    if (this.candidate) return 1;
    for (const tag of this.tags) {
      if (!this.text.startsWith(tag[0] as string, this.at)) continue;
      if (this.text.startsWith(tag, this.at)) {
        this.candidate = { at: this.at, length: tag.length, inside: this.fence ? "fence" : "span" };
        return this.fence || this.span > 0 ? tag.length : "found";
      }
      if (!final && tag.startsWith(this.text.slice(this.at))) return "wait";
    }
    return 1;
  }

  private found(): ScanResult {
    const { at, length } = this.candidate as Candidate;
    return { released: this.text.slice(0, at), found: true, rest: this.text.slice(at + length) };
  }

  private release(final: boolean): string {
    // A fence is recognised from its line's start, so the line being read stays until it is over or is no fence.
    const end = final ? this.text.length : (this.candidate?.at ?? this.at);
    const released = this.text.slice(0, end);
    this.text = this.text.slice(end);
    this.at -= end;
    if (this.candidate) this.candidate.at -= end;
    this.lineStart -= end;
    if (this.lineStart < 0) {
      // Keep only whether what was released of this line allows a fence: as a stand-in for its text.
      const begin = released.lastIndexOf("\n") + 1;
      this.lineBegin = (begin > 0 || this.lineBegin) && allowsFence(released, begin, released.length);
      this.lineStart = 0;
    }
    return released;
  }

  private lineBegin = true;
}
