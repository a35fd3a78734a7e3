import { mayHoldClaims } from "@/lib/checking/may-hold-claims";
import { checkClaimsOffThread } from "@/lib/checking/server/checking-pool";
import type { Locale } from "@/lib/i18n/locale";
import { type ClosedStep, StepSegmenter } from "@/lib/reasoning/segment-steps";
import { CHANNELS, type Channel, type NewRunEvent } from "../run-event";
import type { LaneView } from "../run-view";
import { SecondOpinions } from "./second-opinions";

type ChannelState = {
  text: string;
  segmenter: StepSegmenter;
  /** Where the first step that is not closed begins. */
  start: number;
  closed: number;
};

/** Collects a lane's text, closes its steps as they are known and has their claims judged without holding up the text. */
export class LaneRecorder {
  readonly #lane: number;
  readonly #append: (event: NewRunEvent) => void;
  readonly #problem: string;
  readonly #locale: Locale;
  #channels: Record<Channel, ChannelState>;
  /** How much of each channel an earlier attempt gave. */
  #kept: Record<Channel, number>;
  #pending: string;
  #verdicts: Promise<void> = Promise.resolve();
  readonly #second: SecondOpinions;

  /** `from` is the lane as an earlier attempt left it, to go on from. */
  constructor(options: {
    lane: number;
    append: (event: NewRunEvent) => void;
    problem: string;
    locale: Locale;
    from?: LaneView;
    pending?: string;
  }) {
    this.#lane = options.lane;
    this.#append = options.append;
    this.#problem = options.problem;
    this.#locale = options.locale;
    this.#second = new SecondOpinions(options.append, options.locale);
    this.#channels = stateOf(options.from);
    this.#kept = { reasoning: options.from?.reasoning.length ?? 0, answer: options.from?.answer.length ?? 0 };
    this.#pending = options.pending ?? "";
    // The attempt may have broken off between a text and the step that it closes.
    for (const channel of CHANNELS) {
      const { text, segmenter, start } = this.#channels[channel];
      for (const step of segmenter.push(text.slice(start))) this.#appendStep(channel, step);
    }
  }

  text(channel: Channel): string {
    return this.#channels[channel].text;
  }

  /** What this attempt has added to the channel. */
  added(channel: Channel): string {
    return this.#channels[channel].text.slice(this.#kept[channel]);
  }

  /** Text whose channel is not known yet. */
  addPending(text: string): void {
    this.#pending += text;
    this.#append({ name: "pending", data: { lane: this.#lane, text } });
  }

  settlePending(): void {
    this.#pending = "";
    this.#append({ name: "settled", data: { lane: this.#lane } });
  }

  add(channel: Channel, text: string): void {
    // The reasoning is over once the answer begins: its last step need not wait for the end.
    if (channel === "answer" && this.#channels.answer.text === "") this.#close("reasoning");
    const state = this.#channels[channel];
    state.text += text;
    this.#append({ name: "text", data: { lane: this.#lane, channel, text } });
    for (const step of state.segmenter.push(text)) this.#appendStep(channel, step);
  }

  /** What is still open is closed as it is; text whose channel never became known counts as reasoning. */
  closeSteps(): void {
    if (this.#pending) {
      const text = this.#pending;
      this.settlePending();
      this.add("reasoning", text);
    }
    this.#close("reasoning");
    this.#close("answer");
  }

  /** Forgets everything: the lane begins again. */
  reset(): void {
    this.#channels = stateOf(undefined);
    this.#kept = { reasoning: 0, answer: 0 };
    this.#pending = "";
  }

  /** All verdicts of our own are told, and those of SymPy that come in time; nothing is told afterwards. */
  async verdictsDone(): Promise<void> {
    await this.#verdicts;
    await this.#second.done();
  }

  #close(channel: Channel): void {
    for (const step of this.#channels[channel].segmenter.end()) this.#appendStep(channel, step);
  }

  #appendStep(channel: Channel, step: ClosedStep): void {
    const state = this.#channels[channel];
    const id = stepId(channel, state.closed++);
    const { retracts, ...rest } = step;
    const named = retracts === undefined ? {} : { retracts: stepId(channel, retracts) };
    this.#append({ name: "step", data: { lane: this.#lane, id, channel, ...rest, ...named } });
    if (step.kind === "code") return;
    const stepText = state.text.slice(step.start, step.end);
    if (!mayHoldClaims(stepText)) return;
    this.#verdicts = this.#verdicts.then(async () => {
      for (const { text, question, ...judged } of await checkClaimsOffThread(
        stepText,
        this.#problem,
        this.#locale,
      )) {
        const claim = { lane: this.#lane, step: id, claim: text };
        this.#append({ name: "verdict", data: { ...claim, ...judged } });
        if (question) this.#second.ask(claim, question);
      }
    });
  }
}

/** The id of a channel's step by its place, from 0. */
function stepId(channel: Channel, index: number): string {
  return `${channel === "reasoning" ? "r" : "a"}${index + 1}`;
}

/** Each channel as its closed steps leave it; what follows them is segmented anew. */
function stateOf(from: LaneView | undefined): Record<Channel, ChannelState> {
  const [reasoning, answer] = CHANNELS.map((channel): ChannelState => {
    const text = from?.[channel] ?? "";
    const steps = from?.steps.filter((step) => step.channel === channel) ?? [];
    const start = steps.reduce((sum, step) => sum + step.text.length, 0);
    return { text, segmenter: new StepSegmenter(start, steps), start, closed: steps.length };
  }) as [ChannelState, ChannelState];
  return { reasoning, answer };
}
