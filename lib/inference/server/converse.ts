import { addUsage } from "../add-usage";
import { buildRequest } from "../build-request";
import { estimateTokens } from "../estimate-tokens";
import { type InferenceEvent, InferenceFailure, type TokenUsage } from "../inference-event";
import { canPrefill } from "../prefill";
import type { ConcludeReason, SolveEvent, SolveRequest } from "../solver";
import { concludeTurns, type ReplyText } from "./conclude-turns";
import type { Route } from "./routes";
import { failureOf, type StreamTimes, streamCompletion } from "./stream-completion";
import { ReplyWatch } from "./watch-reply";

type Finding = ConcludeReason | "endless";
/** How a request goes on from the reply so far: not at all, inside it, or by asking for the answer in a turn of its own. */
type Way = "afresh" | "prefill" | "ask";

/**
 * One reply of one backend, from the question or from where an earlier attempt broke off. Reasoning that goes in
 * circles, uses up its budget or is asked to conclude is closed, and the model asked for its answer: by going on from
 * the closed reasoning where the backend can, else by a turn of its own. Rejects with InferenceFailure.
 */
export async function converse(
  route: Route,
  request: SolveRequest,
  tell: (event: SolveEvent) => void,
  times?: StreamTimes,
): Promise<void> {
  const conversation = new Conversation(route, request, tell, times);
  const finding = await conversation.think();
  if (request.signal.aborted || finding === null) return;
  if (finding !== "endless") {
    tell({ type: "concluding", reason: finding });
    if ((await conversation.conclude()) === null || request.signal.aborted) return;
  }
  throw new InferenceFailure("endless_reply", "");
}

class Conversation {
  readonly #reply: ReplySoFar;

  constructor(
    readonly route: Route,
    readonly request: SolveRequest,
    tell: (event: SolveEvent) => void,
    readonly times?: StreamTimes,
  ) {
    this.#reply = new ReplySoFar(tell);
  }

  get #canPrefill(): boolean {
    return canPrefill(this.route.backend, this.route.profile);
  }

  /** The reply up to its end, or until its reasoning should be closed. */
  async think(): Promise<Finding | null> {
    const { resume, concludeSignal } = this.request;
    if (!resume?.reasoning && !resume?.answer) return this.#receive("afresh", false);
    if (concludeSignal?.aborted && !resume.answer) {
      this.#takeUp(resume);
      return "asked";
    }
    if (this.#canPrefill) {
      const finding = await this.#tryPrefill(resume.answer !== "", () => this.#takeUp(resume));
      if (finding !== "refused") return finding;
    }
    this.#reply.restart();
    return this.#receive("afresh", false);
  }

  /** The answer, from the reasoning so far. */
  async conclude(): Promise<Finding | null> {
    this.#reply.beginConclusion(this.request.problem);
    if (this.#canPrefill) {
      const finding = await this.#tryPrefill(true, () => {});
      // Some backends take closed reasoning for reasoning to go on with: those are asked in words.
      const goesRound = finding === "endless" && this.#reply.text.answer === "";
      if (finding !== "refused" && !goesRound) return finding;
    }
    return this.#receive("ask", true);
  }

  #takeUp(resume: ReplyText): void {
    this.#reply.text = { ...resume };
    this.#reply.tell({ type: "continued", how: "resumed" });
  }

  /** Some templates refuse a reply that was begun for them, whatever their engine can: then another way is taken. */
  async #tryPrefill(closed: boolean, onBegin: () => void): Promise<Finding | null | "refused"> {
    const before = this.request.resume;
    const text = this.#reply.text.reasoning || this.#reply.text.answer ? this.#reply.text : before;
    try {
      return await this.#receive("prefill", closed, text && { ...text }, onBegin);
    } catch (error) {
      if (failureOf(error).code !== "backend_bad_request") throw error;
      return "refused";
    }
  }

  /** Receives one completion. Resolves with why it was broken off, or null when it ended by itself or was stopped. */
  async #receive(
    way: Way,
    closed: boolean,
    text: ReplyText = this.#reply.text,
    onBegin: () => void = () => {},
  ): Promise<Finding | null> {
    const { route, request, times } = this;
    const cut = new AbortController();
    let finding: Finding | null = null;
    const breakOff = (why: Finding) => {
      finding ??= why;
      cut.abort();
    };
    // An answer that has begun needs no asking.
    const onAsked = () => this.#reply.text.answer === "" && breakOff("asked");
    const watch = new ReplyWatch(closed ? null : route.reasoningTokensMax, (why) => {
      breakOff(closed ? "endless" : why);
    });
    if (!closed) request.concludeSignal?.addEventListener("abort", onAsked, { once: true });
    let begun = false;
    try {
      await streamCompletion(
        {
          address: route.address,
          request: requestOf(route, request, way, text, closed),
          split: splitOf(route, way, closed),
          signal: AbortSignal.any([request.signal, cut.signal]),
          onAbort: () => (finding && finding !== "endless" ? "reasoning" : "likely"),
          times,
        },
        (event) => {
          if (!begun) onBegin();
          begun = true;
          this.#reply.take(event);
          watch.see(event);
        },
      );
    } finally {
      request.concludeSignal?.removeEventListener("abort", onAsked);
    }
    return finding;
  }
}

function requestOf(route: Route, question: SolveRequest, way: Way, text: ReplyText, closed: boolean) {
  const { address, backend, profile } = route;
  const turns = question.turns ?? [];
  const common = { model: address.model, profile, backend, question, turns };
  if (way === "afresh") return buildRequest(common);
  if (way === "ask")
    return buildRequest({ ...common, turns: [...turns, ...concludeTurns(text, question.locale)] });
  const { reasoning, answer } = text;
  return buildRequest({ ...common, prefill: { reasoning, closed, ...(closed ? { answer } : {}) } });
}

function splitOf({ profile }: Route, way: Way, closed: boolean) {
  return {
    openingTagMayLack: profile.reasons !== "never",
    alwaysReasons: profile.reasons === "always",
    startsInAnswer: way === "prefill" && closed,
    startsInReasoning: way === "prefill" && !closed,
  };
}

/** What the reply has said so far and what it has cost, over the requests that it took. */
class ReplySoFar {
  text: ReplyText = { reasoning: "", answer: "" };
  #earlier: TokenUsage | null = null;
  readonly tell: (event: SolveEvent) => void;

  constructor(tell: (event: SolveEvent) => void) {
    this.tell = tell;
  }

  take(event: InferenceEvent): void {
    if (event.type === "text") this.text[event.channel] += event.text;
    if (event.type === "usage" && this.#earlier)
      this.tell({ ...event, usage: addUsage(this.#earlier, event.usage), estimated: true });
    else this.tell(event);
  }

  restart(): void {
    this.text = { reasoning: "", answer: "" };
    this.tell({ type: "continued", how: "restarted" });
  }

  /** A request that is broken off reports no usage: what it used is estimated. */
  beginConclusion(problem: string): void {
    this.#earlier = {
      promptTokens: estimateTokens(problem),
      cachedTokens: 0,
      reasoningTokens: estimateTokens(this.text.reasoning),
      answerTokens: 0,
    };
    this.tell({ type: "usage", usage: this.#earlier, estimated: true });
  }
}
