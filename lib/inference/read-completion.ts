import { failureOfBody } from "./failure-of-body";
import { type FinishReason, type InferenceEvent, InferenceFailure } from "./inference-event";
import { type ChunkTaker, readChunk } from "./read-chunk";
import { asObject, type Json } from "./read-delta";
import {
  EventStreamReader,
  isBare,
  LINE_LENGTH_MAX,
  LineReader,
  LineTooLongError,
} from "./read-event-stream";
import { type CountedTokens, usageIn, usageOf } from "./read-usage";
import { ReasoningSplitter, type SplitOptions } from "./split-reasoning";

/** The reply broke off: `events` are what came before, also what was still held back; then `failure` is told. */
export class EndedEarly extends Error {
  constructor(
    readonly events: InferenceEvent[],
    readonly failure: InferenceFailure = new InferenceFailure("backend_cut_stream", ""),
  ) {
    super("ended early");
  }
}

/**
 * Reads a reply as it arrives, in any dialect: server-sent events of chat completions or of the Responses interface,
 * Ollama's lines of JSON, or one whole JSON body. What arrives decides, never a label. `push` and `end` return the
 * events so far; what only looks like a success throws InferenceFailure, or EndedEarly when something had come
 * before it. No clock, no network.
 */
export class CompletionReader {
  readonly #lines = new LineReader((line) => this.#takeLine(line));
  readonly #stream = new EventStreamReader();
  readonly #splitter: ReasoningSplitter;
  readonly #taker: ChunkTaker;
  readonly #lengths = { reasoning: 0, answer: 0 };
  #out: InferenceEvent[] = [];
  /** A JSON body written over several lines, so far. */
  #body: string | null = null;
  #usage: CountedTokens | null = null;
  #finish: FinishReason | null = null;
  #done = false;
  #isReply = false;
  #hasText = false;
  /** Text of this push that goes to the splitter in one piece. */
  #heldText = "";
  #heldIsReasoning = false;
  readonly #mayBeSilent: boolean;

  constructor(options: SplitOptions) {
    this.#mayBeSilent = options.startsInAnswer === true;
    this.#splitter = new ReasoningSplitter(options, (event) => this.#emit(event));
    this.#taker = {
      reasoning: (text) => this.#hold(text, true),
      content: (text) => this.#hold(text, false),
      finish: (reason) => {
        this.#finish = reason;
      },
      hasText: () => this.#hasText,
      fail: (body) => {
        throw failureOfBody(body);
      },
    };
  }

  /** Whether any text has come, shown or held back. */
  get hasText(): boolean {
    return this.#hasText;
  }

  /** The events that these bytes bring, oldest first. */
  push(bytes: Uint8Array): InferenceEvent[] {
    try {
      this.#lines.push(bytes);
    } catch (error) {
      throw this.#broken(error);
    }
    this.#passHeld();
    return this.#takeOut();
  }

  /** The end of the reply: what was held back, the usage where the backend told of it, and why it ended. */
  end(): InferenceEvent[] {
    try {
      this.#lines.end();
      if (this.#body !== null) this.#takeData(this.#body);
      else this.#takeEvent(this.#stream.end());
    } catch (error) {
      throw this.#broken(error);
    }
    this.#passHeld();
    if (!this.#isReply) throw this.#nothing();
    const reason = this.#finish ?? (this.#done ? "stop" : null);
    if (reason === null) throw this.#early(new InferenceFailure("backend_cut_stream", ""));
    if (reason === "error" || reason === "insufficient_system_resource") {
      throw this.#early(new InferenceFailure("backend_overloaded", reason));
    }
    this.#splitter.end(reason === "stop");
    // A model that says it has finished and said nothing has not answered.
    if (reason === "stop" && this.#isSilent()) {
      throw this.#early(new InferenceFailure("backend_empty_reply", ""));
    }
    this.#emitUsage();
    this.#out.push({ type: "finish", reason });
    return this.#takeOut();
  }

  /** The reply is broken off from here: what was held back, as reasoning or as what it most likely is. */
  breakOff(as: "reasoning" | "likely"): InferenceEvent[] {
    if (as === "reasoning") this.#splitter.end(false, true);
    else this.#splitter.end(false);
    this.#emitUsage();
    return this.#takeOut();
  }

  /** Whether nothing was said; a reply that goes on in its answer may have nothing to add. */
  #isSilent(): boolean {
    return this.#lengths.reasoning + this.#lengths.answer === 0 && !this.#mayBeSilent;
  }

  #hold(text: string, isReasoning: boolean): void {
    this.#hasText = true;
    if (isReasoning !== this.#heldIsReasoning) this.#passHeld();
    this.#heldIsReasoning = isReasoning;
    this.#heldText += text;
  }

  #passHeld(): void {
    const text = this.#heldText;
    if (text === "") return;
    this.#heldText = "";
    if (this.#heldIsReasoning) this.#splitter.pushReasoning(text);
    else this.#splitter.pushContent(text);
  }

  #emit(event: InferenceEvent): void {
    this.#out.push(event);
    if (event.type === "text" && event.text.trim() !== "") this.#lengths[event.channel] += event.text.length;
  }

  #emitUsage(): void {
    if (this.#usage) this.#out.push({ type: "usage", usage: usageOf(this.#usage, this.#lengths) });
    this.#usage = null;
  }

  #takeOut(): InferenceEvent[] {
    const out = this.#out;
    if (out.length > 0) this.#out = [];
    return out;
  }

  /** What to throw when the reply turns out broken: with what had come, if anything had. */
  #broken(error: unknown): unknown {
    if (error instanceof LineTooLongError)
      return this.#early(new InferenceFailure("backend_bad_reply", error.message, { cause: error }));
    return error instanceof InferenceFailure ? this.#early(error) : error;
  }

  #early(failure: InferenceFailure): InferenceFailure | EndedEarly {
    this.#passHeld();
    this.#splitter.end(false);
    this.#emitUsage();
    const events = this.#takeOut();
    return events.length > 0 ? new EndedEarly(events, failure) : failure;
  }

  #nothing(): InferenceFailure {
    const { strange } = this.#stream;
    // A web page, perhaps: the address is wrong or something stands in between.
    return strange === ""
      ? new InferenceFailure("backend_empty_reply", "")
      : new InferenceFailure("backend_bad_reply", strange);
  }

  #takeLine(line: string): void {
    if (this.#body !== null) this.#addBody(line);
    else this.#takeEvent(this.#stream.readLine(line), isBare(line) ? line : "");
  }

  #takeEvent(event: { event: string; data: string } | null, line = ""): void {
    if (event === null) return;
    const { data } = event;
    // Only a body that is nothing but JSON may be written over several lines.
    if (line !== "" && !this.#isReply && !isJson(line)) this.#addBody(line);
    else if (event.event === "error") throw failureOfBody(parse(data));
    else this.#takeData(data);
  }

  #addBody(line: string): void {
    this.#body = this.#body === null ? line : `${this.#body}\n${line}`;
    if (this.#body.length > LINE_LENGTH_MAX) throw new LineTooLongError("The reply is too long.");
  }

  #takeData(data: string): void {
    if (data.charCodeAt(0) !== 0x7b) {
      const text = data.trim();
      if (text === "") return;
      if (text === "[DONE]") {
        this.#done = true;
        return;
      }
    }
    const parsed = parse(data);
    const value = asObject(Array.isArray(parsed) ? parsed[0] : parsed);
    if (value === null) throw new InferenceFailure("backend_bad_reply", data.slice(0, 200));
    this.#takeValue(value);
  }

  #takeValue(value: Json): void {
    if (value.error || value.object === "error") {
      // OpenRouter ends a broken reply with an error and the last text in one chunk.
      if (value.choices) readChunk(value, this.#taker);
      throw failureOfBody(value);
    }
    this.#usage = usageIn(value) ?? usageIn(asObject(value.response) ?? NOTHING) ?? this.#usage;
    if (readChunk(value, this.#taker)) this.#isReply = true;
  }
}

const NOTHING: Json = {};

function parse(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch (cause) {
    throw new InferenceFailure("backend_bad_reply", data.slice(0, 200), { cause });
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
