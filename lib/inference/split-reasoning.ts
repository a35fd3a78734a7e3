import { ClosingTagFinder } from "./find-closing-tag";
import type { InferenceEvent } from "./inference-event";

/** Opening and closing tags seen in the wild; `unopened`: some chat templates write the opening tag themselves. */
const TAGS = [
  { open: "<think>", close: "</think>", unopened: true },
  { open: "<thinking>", close: "</thinking>", unopened: true },
  { open: "<thought>", close: "</thought>", unopened: false },
  { open: "<reason>", close: "</reason>", unopened: false },
  { open: "◁think▷", close: "◁/think▷", unopened: true },
  { open: "<|begin_of_thought|>", close: "<|end_of_thought|>", unopened: true },
] as const;

const UNOPENED = TAGS.filter((tag) => tag.unopened).map((tag) => tag.close);

export type SplitOptions = {
  /** Whether reasoning may arrive in the content without its opening tag: then nothing is an answer until known. */
  openingTagMayLack: boolean;
  /** Whether the model always reasons: then text cut short before any tag is reasoning. */
  alwaysReasons: boolean;
};

type State = "start" | "reasoning" | "unknown" | "answer";

/**
 * Splits what a backend sends into reasoning and answer. Content is split by tags, of which an opening one counts
 * only at the start and a closing one once; reasoning in a field of its own goes straight through. White space
 * around the reasoning and before the answer is dropped.
 */
export class ReasoningSplitter {
  private state: State = "start";
  private held = "";
  private unknown = "";
  private shownPending = 0;
  private finder = new ClosingTagFinder([]);
  private fieldStart: string | null = "";
  private reasoningBegun = false;
  private reasoningSpace = "";
  private answerBegun = false;

  constructor(
    private readonly options: SplitOptions,
    private readonly emit: (event: InferenceEvent) => void,
  ) {}

  /** Reasoning from a field. R1-0528 repeats the opening tag in it. */
  pushReasoning(text: string): void {
    if (text === "") return;
    if (this.state === "unknown") this.settle("answer");
    if (this.fieldStart === null) {
      this.reasoning(text);
      return;
    }
    this.fieldStart += text;
    const start = readStart(this.fieldStart);
    if (start.kind === "undecided") return;
    this.fieldStart = null;
    this.reasoning(start.rest);
  }

  pushContent(text: string): void {
    if (text === "") return;
    if (this.state === "start") this.begin(this.held + text);
    else if (this.state === "answer") this.answer(text);
    else this.scan(this.finder.push(text));
  }

  /** The end of the reply, however it came; `complete` is false when it was cut or ran into a limit. */
  end(complete: boolean): void {
    if (this.fieldStart) this.reasoning(this.fieldStart);
    this.fieldStart = null;
    if (this.state === "start") this.answer(this.held);
    if (this.state === "reasoning" || this.state === "unknown") this.scan(this.finder.end());
    if (this.state === "unknown") {
      this.settle(this.options.alwaysReasons && !complete ? "reasoning" : "answer");
    }
    this.state = "answer";
    this.held = "";
  }

  private begin(text: string): void {
    const start = readStart(text);
    this.held = start.kind === "undecided" ? text : "";
    if (start.kind === "undecided") return;
    if (start.kind === "opened") {
      this.state = "reasoning";
      this.finder = new ClosingTagFinder([start.close]);
    } else if (start.kind === "text" && this.options.openingTagMayLack && !this.reasoningBegun) {
      this.state = "unknown";
      this.finder = new ClosingTagFinder(UNOPENED);
    } else {
      this.state = "answer";
    }
    this.pushContent(start.rest);
  }

  private scan(result: { released: string; found: boolean; rest: string }): void {
    if (this.state === "unknown") {
      this.unknown += result.released;
      if (result.found) this.settle("reasoning");
      else this.showPending(this.unknown + this.finder.undecided);
    } else {
      if (result.released !== "" || result.found) this.void();
      this.reasoning(result.released);
      if (!result.found) this.showPending(this.finder.undecided);
    }
    if (!result.found) return;
    this.state = "answer";
    this.answer(result.rest);
  }

  private showPending(text: string): void {
    if (text.length <= this.shownPending) return;
    const shown = text.slice(this.shownPending);
    if (this.shownPending === 0 && shown.trim() === "") return;
    this.shownPending = text.length;
    this.emit({ type: "pending", text: shown });
  }

  private void(): void {
    if (this.shownPending > 0) this.emit({ type: "settled" });
    this.shownPending = 0;
  }

  private settle(channel: "reasoning" | "answer"): void {
    const text =
      this.unknown + (this.state === "unknown" && channel === "answer" ? this.finder.end().released : "");
    this.unknown = "";
    this.void();
    this.state = "answer";
    if (channel === "answer") this.answer(text);
    else this.reasoning(text);
  }

  private reasoning(text: string): void {
    const whole = this.reasoningSpace + text;
    const body = whole.trimEnd();
    this.reasoningSpace = body === "" && !this.reasoningBegun ? "" : whole.slice(body.length);
    if (body === "") return;
    this.emit({ type: "text", channel: "reasoning", text: this.reasoningBegun ? body : body.trimStart() });
    this.reasoningBegun = true;
  }

  private answer(text: string): void {
    const body = this.answerBegun ? text : text.trimStart();
    if (body === "") return;
    this.answerBegun = true;
    this.emit({ type: "text", channel: "answer", text: body });
  }
}

type Start =
  | { kind: "undecided" }
  | { kind: "opened"; close: string; rest: string }
  | { kind: "closed" | "text"; rest: string };

function readStart(text: string): Start {
  const body = text.trimStart();
  if (body === "") return { kind: "undecided" };
  for (const { open, close } of TAGS) {
    if (body.startsWith(open)) return { kind: "opened", close, rest: body.slice(open.length) };
    if (body.startsWith(close)) return { kind: "closed", rest: body.slice(close.length) };
    if (open.startsWith(body) || close.startsWith(body)) return { kind: "undecided" };
  }
  return { kind: "text", rest: body };
}
