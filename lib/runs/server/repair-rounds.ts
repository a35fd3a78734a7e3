import type { Locale } from "@/lib/i18n/locale";
import { newLane } from "../new-lane";
import { repairWords } from "../repair-words";
import { repairable } from "../repairable";
import type { LaneView, ProgramInLane, RoundView } from "../run-view";
import { judgeAnswer } from "./judge-answer";
import type { LaneRecorder } from "./lane-recorder";
import type { LaneJob, LaneOutcome } from "./run-job";

/** A lane's rounds: each answer's program is judged, and one that failed goes back to the model as often as is allowed. */
export class RepairRounds {
  readonly #job: LaneJob;
  readonly #rounds: RoundView[];
  #programs: ProgramInLane[];
  /** What the rounds so far have used. */
  spent: Pick<LaneView, "usage" | "cost"> | undefined;

  constructor(job: LaneJob) {
    this.#job = job;
    this.#rounds = [...(job.from?.rounds ?? [])];
    this.#programs = [...(job.from?.programs ?? [])];
    this.spent = job.from;
  }

  /** Judges the answer of this round; one that broke off has its programs told only. */
  async judge(recorder: LaneRecorder, complete: boolean): Promise<void> {
    const round = this.#rounds.length;
    const programs = await judgeAnswer(this.#job, recorder.text("answer"), round, complete);
    this.#programs = [...this.#programs.filter((program) => program.round < round), ...programs];
  }

  /** Begins the next round and returns what it is to be solved from; null where there is none. */
  next(recorder: LaneRecorder, state: LaneOutcome["state"]): LaneJob | null {
    const { lane, run, append, from, signal } = this.#job;
    if (state !== "done" || signal.aborted || this.#rounds.length >= run.repair) return null;
    const repair = repairOf({ programs: this.#programs, rounds: this.#rounds }, run.locale, "setting");
    if (!repair) return null;
    append({ name: "repair", data: { lane, ...repair } });
    const [reasoning, answer] = [recorder.text("reasoning"), recorder.text("answer")];
    this.#rounds.push({ steps: [], final: null, reasoning, answer, repair });
    recorder.reset();
    // The model is asked anew, with the rounds before as turns; nothing of this one is there to go on from.
    const base = from ?? emptyLane(this.#job);
    return { ...this.#job, from: { ...base, reasoning: "", answer: "", steps: [], rounds: this.#rounds } };
  }
}

/** The round of repair that can follow in a lane; null where nothing failed, or no round is left. */
export function repairOf(
  lane: Pick<LaneView, "programs" | "rounds">,
  locale: Locale,
  by: "setting" | "asked",
): RoundView["repair"] | null {
  const failed = repairable(lane);
  if (!failed?.result) return null;
  return {
    round: lane.rounds.length + 1,
    by,
    program: failed.id,
    verdict: failed.result.verdict,
    feedback: repairWords(failed.result, locale),
  };
}

function emptyLane({ solver, sample }: LaneJob): LaneView {
  return newLane({
    model: solver.id,
    label: solver.label,
    artificial: solver.artificial,
    sample,
    shared: false,
  });
}
