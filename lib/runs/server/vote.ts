import { checkAnswersOffThread } from "@/lib/checking/server/checking-pool";
import { countVotes, type LaneAnswer } from "../count-votes";
import { isSettled } from "../is-settled";
import type { NewRunEvent, RunEventData } from "../run-event";
import { type LaneOutcome, type RunJob, VOTE_SETTLED } from "./run-job";

type Verdict = "equal" | "different" | "undecided";

/**
 * The vote of a run's samples: each finished lane is counted as it comes, the shortest first by nature, answers joined
 * by the answer checker; once the vote is settled `signal` ends the lanes that can change nothing. A run of one sample
 * has no vote.
 */
export class Vote {
  readonly #run: RunJob;
  readonly #of: number;
  readonly #append: (event: NewRunEvent) => void;
  readonly #controller = new AbortController();
  readonly #answers: LaneAnswer[] = [];
  readonly #verdicts = new Map<string, Verdict>();
  #finished = 0;
  #told = "";
  #counting: Promise<void> = Promise.resolve();
  winner: string | null = null;

  constructor(run: RunJob, of: number, append: (event: NewRunEvent) => void) {
    this.#run = run;
    this.#of = of;
    this.#append = append;
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** A lane that an earlier attempt finished. */
  addSettled(outcome: LaneOutcome): void {
    this.#take(outcome);
  }

  /** Counts a lane that has just finished. */
  add(outcome: LaneOutcome): Promise<void> {
    this.#take(outcome);
    this.#counting = this.#counting.then(() => this.#count());
    return this.#counting;
  }

  #take({ lane, state, finalText, tokens }: LaneOutcome): void {
    this.#finished++;
    if (state === "done" && finalText !== null) {
      this.#answers.push({ lane, text: finalText.trim(), finishedOrder: this.#answers.length, tokens });
    }
  }

  async #count(): Promise<void> {
    if (this.#run.samples < 2 || this.#answers.length === 0) return;
    await this.#compare();
    const groups = countVotes(this.#answers, (a, b) => this.#verdictOf(a, b));
    const [leader] = groups;
    if (!leader) return;
    this.winner = leader.answer;
    const settled = isSettled({ groups, finished: this.#finished, of: this.#of });
    this.#tell({
      answer: leader.answer,
      for: leader.lanes.length,
      of: this.#answers.length,
      settled,
      groups: groups.map(({ answer, lanes }) => ({ answer, lanes })),
    });
    if (settled && this.#finished < this.#of) this.#controller.abort(VOTE_SETTLED);
  }

  #tell(data: RunEventData<"vote">): void {
    const text = JSON.stringify(data);
    if (text === this.#told) return;
    this.#told = text;
    this.#append({ name: "vote", data });
  }

  /** Has the pairs judged that were not judged yet. */
  async #compare(): Promise<void> {
    const pairs = this.#answers.flatMap((a, index) =>
      this.#answers
        .slice(index + 1)
        .filter((b) => a.text !== b.text && !this.#verdicts.has(pairKey(a.text, b.text)))
        .map((b) => ({ expected: a.text, given: b.text })),
    );
    const verdicts = await checkAnswersOffThread(pairs, this.#run.locale);
    pairs.forEach(({ expected, given }, index) => {
      this.#verdicts.set(pairKey(expected, given), verdicts[index]?.verdict ?? "undecided");
    });
  }

  #verdictOf(a: string, b: string): Verdict {
    if (a === b) return "equal";
    return this.#verdicts.get(pairKey(a, b)) ?? this.#verdicts.get(pairKey(b, a)) ?? "undecided";
  }
}

function pairKey(a: string, b: string): string {
  return JSON.stringify([a, b]);
}
