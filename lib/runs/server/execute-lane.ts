import { extractFinalAnswer } from "@/lib/checking/extract-final-answer";
import { checkAnswersOffThread, checkFinalOffThread } from "@/lib/checking/server/checking-pool";
import type { AnswerVerdict } from "@/lib/checking/verdict";
import type { Locale } from "@/lib/i18n/locale";
import { isInferenceFailure } from "@/lib/inference/inference-event";
import { solveShared } from "@/lib/inference/server/shared-solutions";
import type { SolveEvent, SolveRequest } from "@/lib/inference/solver";
import { isAppError } from "@/lib/platform/errors";
import { log } from "@/lib/platform/server/log";
import { failureWords, type RunFailureCode } from "../failure-words";
import { LaneMeter } from "./lane-meter";
import { LaneRecorder } from "./lane-recorder";
import { QueueTeller } from "./queue-teller";
import { RepairRounds } from "./repair-rounds";
import { turnsOf } from "./repair-turns";
import { type LaneJob, type LaneOutcome, VOTE_SETTLED } from "./run-job";

/** Solves one lane, or goes on with it: everything that happens is appended. Never rejects; a failure keeps what arrived before it. */
export async function executeLane(job: LaneJob): Promise<LaneOutcome> {
  const { lane, run, append } = job;
  const recorder = new LaneRecorder({ ...run, lane, append, from: job.from });
  const rounds = new RepairRounds(job);
  let finalText: string | null = null;
  let tokens = 0;
  let outcome: Received = { state: "done", finishReason: null };
  for (let round: LaneJob | null = job; round; round = rounds.next(recorder, outcome.state)) {
    const meter = new LaneMeter({ ...job, from: rounds.spent });
    outcome = await new Receiver(round, recorder, meter).receive();
    recorder.closeSteps();
    await recorder.verdictsDone();
    await rounds.judge(recorder, outcome.state === "done");
    finalText = await judgeFinal(job, recorder.text("answer"));
    const closed = await meter.close(recorder);
    tokens += closed.tokens;
    append({ name: "usage", data: { lane, ...closed.usage } });
    rounds.spent = { usage: closed.usage, cost: closed.usage.cost ?? null };
  }
  append({ name: "laneEnd", data: { lane, state: outcome.state, finishReason: outcome.finishReason } });
  return { lane, state: outcome.state, finalText, tokens };
}

type Received = { state: LaneOutcome["state"]; finishReason: string | null };

/** Turns what a solver tells into events of the lane. */
class Receiver {
  readonly #queue: QueueTeller;
  #shared = false;
  #finishReason: string | null = null;
  /** Ends the reply when the person's budget is spent. */
  readonly #spent = new AbortController();

  constructor(
    readonly job: LaneJob,
    readonly recorder: LaneRecorder,
    readonly meter: LaneMeter,
  ) {
    this.#queue = new QueueTeller(job.lane, job.append);
  }

  async receive(): Promise<Received> {
    const { signal } = this.job;
    try {
      await this.#solve();
      if (signal.aborted) return { state: "stopped", finishReason: this.#stopReason() };
      if (this.#spent.signal.aborted) return this.#fail("budget_spent", "");
      return { state: "done", finishReason: this.#finishReason };
    } catch (error) {
      if (signal.aborted) return { state: "stopped", finishReason: this.#stopReason() };
      return this.#failWith(error);
    } finally {
      this.#queue.stop();
    }
  }

  #stopReason(): string | null {
    return this.job.signal.reason === VOTE_SETTLED ? VOTE_SETTLED : this.#finishReason;
  }

  async #solve(): Promise<void> {
    const { job } = this;
    const { problem, subject, mode, locale, ownerId, priority, shareKey } = job.run;
    const turns = turnsOf(job);
    const resume = job.from && { reasoning: job.from.reasoning, answer: job.from.answer };
    const request: SolveRequest = {
      problem,
      subject,
      mode,
      locale,
      person: ownerId,
      // A vote's further samples wait for whoever is being answered for the first time.
      priority: job.sample > 0 ? "background" : priority,
      signal: AbortSignal.any([job.signal, this.#spent.signal]),
      concludeSignal: job.concludeSignal,
      ...(turns.length > 0 ? { turns } : {}),
      ...(resume ? { resume } : {}),
    };
    await this.meter.open(() => this.#spent.abort());
    const hear = (event: SolveEvent) => this.#hear(event);
    if (shareKey === null || resume) return job.solver.solve(request, hear);
    return solveShared(`${shareKey} ${job.solver.id} ${job.sample}`, job.solver, request, hear);
  }

  #hear(event: SolveEvent): void {
    const { lane, append } = this.job;
    switch (event.type) {
      case "pending":
        this.meter.count(event.text);
        this.recorder.addPending(event.text);
        break;
      case "settled":
        this.meter.repeats();
        this.recorder.settlePending();
        break;
      case "text":
        this.meter.count(event.text);
        this.recorder.add(event.channel, event.text);
        break;
      case "usage":
        this.meter.report(event.usage, event.estimated === true);
        break;
      case "finish":
        this.#finishReason = event.reason;
        break;
      case "queued":
        this.#queue.tell({ position: event.position, etaSeconds: event.etaSeconds });
        break;
      case "begun":
        this.#begin();
        break;
      case "shared":
        this.#shared = true;
        break;
      case "retrying": {
        const { code, seconds, backend } = event;
        append({ name: "retrying", data: { lane, code, seconds, backend } });
        break;
      }
      case "concluding":
        append({ name: "concluding", data: { lane, reason: event.reason } });
        break;
      case "continued":
        if (event.how === "restarted") this.recorder.reset();
        append({ name: "continued", data: { lane, how: event.how, atMs: Date.now() } });
        break;
    }
  }

  #begun = false;

  #begin(): void {
    const { lane, sample, solver, append, from } = this.job;
    this.#queue.stop();
    if (this.#begun) return;
    this.#begun = true;
    this.meter.begin();
    // A lane that goes on has its name already.
    if (from && (from.reasoning || from.answer || from.rounds.length > 0)) return;
    append({
      name: "started",
      data: {
        lane,
        model: solver.id,
        label: solver.label,
        artificial: solver.artificial,
        ...(sample > 0 ? { sample } : {}),
        ...(this.#shared ? { shared: true } : {}),
        atMs: Date.now(),
      },
    });
  }

  #failWith(error: unknown): Received {
    if (isInferenceFailure(error)) return this.#fail(error.code, error.message);
    // The queue was full: its own words say when to try again.
    if (isAppError(error)) return this.#fail("backend_overloaded", error.message);
    log.error({ err: error }, "a lane failed unexpectedly");
    return this.#fail("internal", "");
  }

  #fail(code: RunFailureCode, detail: string): Received {
    const { lane, run, append } = this.job;
    // A failure before the start has no lane to stand in yet.
    this.#begin();
    const words = failureWords(code, run.locale);
    // The backend's own words help whoever looks after it.
    const message = detail ? `${words.message} (${detail})` : words.message;
    append({
      name: "failed",
      data: { lane, code, message, hint: words.hint, canContinue: code !== "solver_cannot" },
    });
    return { state: "failed", finishReason: this.#finishReason };
  }
}

/** Compares the answer with the expected one; without one, or in doubt, it is put to the problem itself. */
async function judgeFinal({ lane, run, append }: LaneJob, answer: string): Promise<string | null> {
  const text = extractFinalAnswer(answer);
  if (text === null) return null;
  const compared = run.expected === null ? null : await compareFinal(run.expected, text, run.locale);
  const settled = compared !== null && compared.verdict !== "undecided";
  const tested = settled ? null : await checkFinalOffThread(text, run.problem, run.locale);
  if (tested && (!compared || tested.verdict !== "undecided"))
    append({ name: "final", data: { lane, text, ...tested, by: "problem" } });
  else append({ name: "final", data: { lane, text, ...(compared ?? { verdict: "unknown" }) } });
  return text;
}

async function compareFinal(expected: string, given: string, locale: Locale): Promise<AnswerVerdict> {
  const [result] = await checkAnswersOffThread([{ expected, given }], locale);
  return result ?? { verdict: "undecided", reason: "" };
}
