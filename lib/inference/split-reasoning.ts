import { ClosingTagFinder, type ScanResult } from "./find-closing-tag";
import type { InferenceEvent } from "./inference-event";
import { readStart, UNOPENED_CLOSES } from "./reasoning-tags";

export type SplitOptions = {
  /** Whether reasoning may arrive in the content without its opening tag: then nothing is an answer until known. */
  openingTagMayLack: boolean;
  /** Whether the model always reasons: then text cut short before any tag is reasoning. */
  alwaysReasons: boolean;
  /** The reply goes on from reasoning that was sent along: up to its closing tag it is reasoning. */
  startsInReasoning?: boolean;
  /** The reply goes on after reasoning that was sent along closed: it is answer from its first letter on. */
  startsInAnswer?: boolean;
};

type State = "start" | "reasoning" | "unknown" | "answer";
type Channel = "reasoning" | "answer";

/**
 * Splits what a backend sends into reasoning and answer. Content is split by tags, of which an opening one counts
 * only at the start and a closing one once; reasoning in a field of its own goes straight through. White space
 * around the reasoning and before the answer is dropped, except where the reply goes on from earlier text.
 */
export class ReasoningSplitter {
  readonly #options: SplitOptions;
  readonly #emit: (event: InferenceEvent) => void;
  #state: State = "start";
  /** Content so far, while it may still become a tag. */
  #held = "";
  /** The field's text so far, while it may still become a tag; null once past that. */
  #fieldStart: string | null = "";
  /** Text shown as pending, kept for the channel it turns out to belong to. */
  #unknown: string[] = [];
  #unknownLength = 0;
  #pendingLength = 0;
  /** Reasoning in a field of a reply that goes on in the answer: perhaps the answer, mislaid by the backend's parser. */
  #mislaid = false;
  #finder = new ClosingTagFinder([]);
  #reasoningBegun: boolean;
  #reasoningSpace = "";
  #answerBegun: boolean;

  constructor(options: SplitOptions, emit: (event: InferenceEvent) => void) {
    this.#options = options;
    this.#emit = emit;
    this.#reasoningBegun = options.startsInReasoning === true;
    this.#answerBegun = options.startsInAnswer === true;
  }

  /** Reasoning from a field. R1-0528 repeats the opening tag in it. */
  pushReasoning(text: string): void {
    if (text === "") return;
    if (this.#state === "unknown" || this.#state === "reasoning") this.#leaveTags();
    if (this.#fieldStart === null) {
      this.#field(text);
      return;
    }
    const begun = this.#fieldStart + text;
    const start = readStart(begun);
    this.#fieldStart = start.kind === "undecided" ? begun : null;
    if (start.kind !== "undecided") this.#field(start.kind === "text" ? begun : start.rest);
  }

  pushContent(text: string): void {
    if (text === "") return;
    if (this.#fieldStart) this.#endFieldStart();
    if (this.#mislaid) this.#settleMislaid("reasoning");
    if (this.#state === "start") this.#begin(this.#held + text);
    else if (this.#state === "answer") this.#answer(text);
    else this.#scan(this.#finder.push(text));
  }

  /**
   * The end of the reply, however it came; `complete` is false when it was cut or ran into a limit. With `isReasoning`
   * text whose channel is unknown is reasoning, whatever the model usually does.
   */
  end(complete: boolean, isReasoning = this.#cutIsReasoning()): void {
    if (this.#fieldStart) this.#field(this.#fieldStart);
    this.#fieldStart = null;
    if (this.#mislaid) this.#settleMislaid(complete ? "answer" : "reasoning");
    if (this.#state === "start") this.#answer(this.#held);
    if (this.#state === "reasoning" || this.#state === "unknown") this.#scan(this.#finder.end());
    if (this.#state === "unknown") this.#settle(complete || !isReasoning ? "answer" : "reasoning");
    this.#state = "answer";
    this.#held = "";
  }

  #cutIsReasoning(): boolean {
    return this.#options.alwaysReasons || this.#options.startsInReasoning === true;
  }

  #begin(text: string): void {
    const start = readStart(text);
    this.#held = start.kind === "undecided" ? text : "";
    if (start.kind === "undecided") return;
    if (start.kind === "opened") {
      this.#state = "reasoning";
      this.#finder = new ClosingTagFinder([start.close]);
    } else if (start.kind === "text" && this.#tagMayFollow()) {
      this.#state = "unknown";
      this.#finder = new ClosingTagFinder(UNOPENED_CLOSES);
    } else {
      this.#state = "answer";
    }
    // White space before the first word belongs to a text that goes on.
    const goesOn = this.#options.startsInReasoning || this.#options.startsInAnswer;
    this.pushContent(start.kind === "text" && goesOn ? text : start.rest);
  }

  /** Whether content without an opening tag may still turn out to be reasoning. */
  #tagMayFollow(): boolean {
    if (this.#fieldStart === null || this.#options.startsInAnswer) return false;
    return this.#options.openingTagMayLack || this.#options.startsInReasoning === true;
  }

  /** Reasoning comes in a field although it began between tags: the backend has changed its dialect. */
  #leaveTags(): void {
    this.#scan(this.#finder.end());
    const isReasoning = this.#state === "reasoning" || this.#cutIsReasoning();
    if (this.#state === "unknown") this.#settle(isReasoning ? "reasoning" : "answer");
    else if (this.#state === "answer") return;
    if (isReasoning) this.#state = "start";
  }

  /** Content has come: what looked like the start of a tag in the field was none. */
  #endFieldStart(): void {
    const text = this.#fieldStart ?? "";
    if (text.trim() === "") return;
    this.#fieldStart = null;
    this.#field(text);
  }

  #scan({ released, found, rest }: ScanResult): void {
    if (this.#state === "unknown") {
      this.#showPending(released, found ? "" : this.#finder.undecided);
      this.#keepUnknown(released);
      if (found) this.#settle("reasoning");
    } else {
      if (released !== "" || found) this.#void();
      this.#reasoning(released);
      if (!found) this.#showPending("", this.#finder.undecided);
    }
    if (!found) return;
    this.#state = "answer";
    this.#answer(rest);
  }

  #keepUnknown(text: string): void {
    if (text === "") return;
    this.#unknown.push(text);
    this.#unknownLength += text.length;
  }

  /** Shows what is new of the text whose channel is unknown: `released` for good, `undecided` perhaps again. */
  #showPending(released: string, undecided: string): void {
    const total = this.#unknownLength + released.length + undecided.length;
    if (total <= this.#pendingLength) return;
    // White space that was not worth showing alone is left out for good.
    const known = Math.max(0, this.#pendingLength - this.#unknownLength);
    const shown = (released + undecided).slice(known);
    if (this.#pendingLength === 0 && shown.trim() === "") return;
    this.#pendingLength = total;
    this.#emit({ type: "pending", text: shown });
  }

  #void(): void {
    if (this.#pendingLength > 0) this.#emit({ type: "settled" });
    this.#pendingLength = 0;
  }

  #settle(channel: Channel): void {
    const text = this.#unknown.join("");
    this.#unknown = [];
    this.#unknownLength = 0;
    this.#void();
    this.#state = "answer";
    if (channel === "answer") this.#answer(text);
    else this.#reasoning(text);
  }

  #field(text: string): void {
    if (this.#options.startsInAnswer && this.#state === "start") {
      this.#mislaid = true;
      this.#showPending(text, "");
      this.#keepUnknown(text);
    } else {
      this.#reasoning(text);
    }
  }

  #settleMislaid(channel: Channel): void {
    this.#mislaid = false;
    this.#settle(channel);
    this.#state = channel === "reasoning" ? "start" : "answer";
  }

  #reasoning(text: string): void {
    const whole = this.#reasoningSpace + text;
    const body = whole.trimEnd();
    if (body === "") {
      this.#reasoningSpace = this.#reasoningBegun ? whole : "";
      return;
    }
    this.#reasoningSpace = body.length === whole.length ? "" : whole.slice(body.length);
    this.#emit({ type: "text", channel: "reasoning", text: this.#reasoningBegun ? body : body.trimStart() });
    this.#reasoningBegun = true;
  }

  #answer(text: string): void {
    const body = this.#answerBegun ? text : text.trimStart();
    if (body === "") return;
    this.#answerBegun = true;
    this.#emit({ type: "text", channel: "answer", text: body });
  }
}
