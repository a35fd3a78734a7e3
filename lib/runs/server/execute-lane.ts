import { extractFinalAnswer } from "@/lib/checking/extract-final-answer";
import { checkAnswersOffThread, checkClaimsOffThread } from "@/lib/checking/server/checking-pool";
import type { Locale } from "@/lib/i18n/locale";
import { isInferenceFailure, type Solver, type TokenUsage } from "@/lib/inference/inference-event";
import { newId } from "@/lib/platform/ids";
import { log } from "@/lib/platform/server/log";
import { type ClosedStep, StepSegmenter } from "@/lib/reasoning/segment-steps";
import { failureWords, type RunFailureCode } from "../failure-words";
import { findPrograms } from "../find-programs";
import type { Channel, NewRunEvent } from "../run-event";

export type LaneJob = {
  lane: number;
  solver: Solver;
  run: {
    problem: string;
    expected: string | null;
    subject: "math" | "code";
    mode: "solve" | "hints" | "explain";
    locale: Locale;
  };
  signal: AbortSignal;
  append: (event: NewRunEvent) => void;
};

export type LaneOutcome = { state: "done" | "failed" | "stopped"; finalText: string | null };

/** Solves one lane: everything that happens is appended. Never throws; a failure keeps what arrived before it. */
export async function executeLane(job: LaneJob): Promise<LaneOutcome> {
  const { lane, solver, append } = job;
  const startedMs = Date.now();
  append({
    name: "started",
    data: { lane, model: solver.id, label: solver.label, artificial: solver.artificial },
  });
  const recorder = new LaneRecorder(job);
  const outcome = await receive(job, recorder);
  recorder.closeSteps();
  await recorder.verdictsDone();
  for (const program of findPrograms(recorder.text("answer"))) {
    append({ name: "program", data: { lane, id: newId("code"), ...program } });
  }
  const finalText = await judgeFinal(job, recorder.text("answer"));
  const seconds = (Date.now() - startedMs) / 1000;
  append({ name: "usage", data: { lane, ...recorder.usage, seconds } });
  append({ name: "laneEnd", data: { lane, state: outcome.state, finishReason: outcome.finishReason } });
  return { state: outcome.state, finalText };
}

async function receive(job: LaneJob, recorder: LaneRecorder) {
  const { run, signal, lane, append } = job;
  let finishReason: string | null = null;
  try {
    const { problem, subject, mode, locale } = run;
    for await (const event of job.solver.solve({ problem, subject, mode, locale, signal })) {
      if (signal.aborted) break;
      if (event.type === "pending") append({ name: "pending", data: { lane, text: event.text } });
      else if (event.type === "settled") append({ name: "settled", data: { lane } });
      else if (event.type === "text") recorder.add(event.channel, event.text);
      else if (event.type === "usage") recorder.usage = event.usage;
      else finishReason = event.reason;
    }
    return { state: signal.aborted ? ("stopped" as const) : ("done" as const), finishReason };
  } catch (error) {
    if (signal.aborted) return { state: "stopped" as const, finishReason };
    appendFailure(job, error);
    return { state: "failed" as const, finishReason };
  }
}

function appendFailure({ lane, run, append }: LaneJob, error: unknown): void {
  const known = isInferenceFailure(error);
  if (!known) log.error({ err: error }, "a lane failed unexpectedly");
  const code: RunFailureCode = known ? error.code : "internal";
  const words = failureWords(code, run.locale);
  // The backend's own words help whoever looks after it.
  const message = known && error.message ? `${words.message} (${error.message})` : words.message;
  append({ name: "failed", data: { lane, code, message, hint: words.hint } });
}

async function judgeFinal({ lane, run, append }: LaneJob, answer: string): Promise<string | null> {
  const text = extractFinalAnswer(answer);
  if (text === null) return null;
  if (run.expected === null) {
    append({ name: "final", data: { lane, text, verdict: "unknown" } });
    return text;
  }
  const [result] = await checkAnswersOffThread([{ expected: run.expected, given: text }], run.locale);
  append({
    name: "final",
    data: { lane, text, verdict: result?.verdict ?? "undecided", reason: result?.reason },
  });
  return text;
}

/** Collects a lane's text, closes its steps as they are known and has their claims judged without holding up the text. */
class LaneRecorder {
  usage: TokenUsage = { promptTokens: 0, cachedTokens: 0, reasoningTokens: 0, answerTokens: 0 };
  readonly #job: LaneJob;
  readonly #channels = {
    reasoning: { text: "", segmenter: new StepSegmenter(), closed: 0 },
    answer: { text: "", segmenter: new StepSegmenter(), closed: 0 },
  };
  #verdicts: Promise<void> = Promise.resolve();

  constructor(job: LaneJob) {
    this.#job = job;
  }

  text(channel: Channel): string {
    return this.#channels[channel].text;
  }

  add(channel: Channel, text: string): void {
    // The reasoning is over once the answer begins: its last step need not wait for the end.
    if (channel === "answer" && this.#channels.answer.text === "") this.#close("reasoning");
    const state = this.#channels[channel];
    state.text += text;
    this.#job.append({ name: "text", data: { lane: this.#job.lane, channel, text } });
    for (const step of state.segmenter.push(text)) this.#appendStep(channel, step);
  }

  closeSteps(): void {
    this.#close("reasoning");
    this.#close("answer");
  }

  verdictsDone(): Promise<void> {
    return this.#verdicts;
  }

  #close(channel: Channel): void {
    for (const step of this.#channels[channel].segmenter.end()) this.#appendStep(channel, step);
  }

  #appendStep(channel: Channel, step: ClosedStep): void {
    const { lane, run, append } = this.#job;
    const state = this.#channels[channel];
    const id = `${channel === "reasoning" ? "r" : "a"}${++state.closed}`;
    append({ name: "step", data: { lane, id, channel, ...step } });
    if (step.kind === "code") return;
    const stepText = state.text.slice(step.start, step.end);
    this.#verdicts = this.#verdicts.then(async () => {
      for (const claim of await checkClaimsOffThread(stepText, run.problem, run.locale)) {
        const { text, ...judged } = claim;
        append({ name: "verdict", data: { lane, step: id, claim: text, ...judged } });
      }
    });
  }
}
