import { Worker } from "node:worker_threads";
import type { Locale } from "@/lib/i18n/locale";
import { log } from "@/lib/platform/server/log";
import { processSingleton } from "@/lib/platform/server/process-singleton";
import { workerEntry } from "@/lib/platform/server/worker-entry";
import type { CheckedLine } from "../check-lines";
import { reasonWords } from "../reason-words";
import type { AnswerForm, AnswerVerdict, CheckedHere } from "../verdict";
import type { CheckingOutcome, CheckingTask } from "./checking-task";

/** Wall time for what a worker has in hand; one that takes longer is ended and replaced. */
const TASK_MS_MAX = 2000;
/** Steps that go to the worker together: each message wakes a thread, which costs more than a short step. */
const BATCH_MAX = 16;
/** Between two messages to the worker, where steps come thick: a tenth of a verdict's time, and too short to be seen. */
const GATHER_MS = 50;

type Waiting = { task: CheckingTask; resolve: (result: unknown) => void };

/** One worker thread with a queue: checking never holds up the server's thread, and never for ever. */
class CheckingPool {
  #worker: Worker | null = null;
  /** What the worker has in hand. */
  #batch: Waiting[] = [];
  #timer: NodeJS.Timeout | null = null;
  readonly #queue: Waiting[] = [];
  /** One of these took too long or broke the worker: each is tried by itself. */
  readonly #suspects: Waiting[] = [];
  /** The timer of the next message. */
  #sending: NodeJS.Timeout | null = null;
  #sentMs = Number.NEGATIVE_INFINITY;
  #id = 0;

  /** The result, or null when the task took too long or broke its worker. */
  perform(task: CheckingTask): Promise<unknown> {
    return new Promise((resolve) => {
      this.#queue.push({ task, resolve });
      this.#schedule();
    });
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = null;
  }

  /** A first step is sent when the turn is over; those that soon follow it go together, unless other work waits too. */
  #schedule(): void {
    if (this.#batch.length > 0) return;
    const mayWait =
      this.#queue.length < BATCH_MAX &&
      this.#suspects.length === 0 &&
      this.#queue.every(({ task }) => task.kind === "claims");
    const waitMs = mayWait ? Math.max(0, this.#sentMs + GATHER_MS - performance.now()) : 0;
    if (this.#sending && waitMs > 0) return;
    clearTimeout(this.#sending ?? undefined);
    this.#sending = setTimeout(() => {
      this.#sending = null;
      this.#send();
    }, waitMs);
  }

  #send(): void {
    if (this.#batch.length > 0) return;
    this.#batch = this.#takeBatch();
    if (this.#batch.length === 0) return;
    this.#sentMs = performance.now();
    this.#worker ??= this.#start();
    this.#timer = setTimeout(() => this.#replace("took too long"), TASK_MS_MAX);
    this.#worker.postMessage({ id: ++this.#id, tasks: this.#batch.map(({ task }) => task) });
  }

  /** The steps at the head of the queue, or one task of another kind. */
  #takeBatch(): Waiting[] {
    const suspect = this.#suspects.shift();
    if (suspect) return [suspect];
    const others = this.#queue.findIndex(({ task }) => task.kind !== "claims");
    const steps = others < 0 ? this.#queue.length : others;
    return this.#queue.splice(0, Math.min(BATCH_MAX, Math.max(1, steps)));
  }

  #start(): Worker {
    const worker = new Worker(workerEntry("checking-worker"));
    worker.unref();
    worker.on("message", ({ id, outcomes }: { id: number; outcomes: CheckingOutcome[] }) => {
      if (id === this.#id) this.#finish(outcomes);
    });
    worker.on("error", (error) => {
      if (worker === this.#worker) this.#replace(String(error));
    });
    return worker;
  }

  #replace(why: string): void {
    log.warn({ why }, "the checking worker is replaced");
    void this.#worker?.terminate();
    this.#worker = null;
    if (this.#batch.length > 1) this.#suspects.push(...this.#batch.splice(0));
    this.#finish([]);
  }

  #finish(outcomes: CheckingOutcome[]): void {
    if (this.#timer) clearTimeout(this.#timer);
    for (const [index, { resolve }] of this.#batch.splice(0).entries()) {
      const { result, error } = outcomes[index] ?? {};
      if (error) log.error({ error }, "a claim broke the checker");
      resolve(result ?? null);
    }
    if (this.#queue.length + this.#suspects.length > 0) this.#schedule();
  }
}

function pool(): CheckingPool {
  return processSingleton("checking.pool", () => new CheckingPool());
}

/** The claims of a step, judged; none when checking took too long. */
export async function checkClaimsOffThread(
  stepText: string,
  problem: string,
  locale: Locale,
): Promise<CheckedHere[]> {
  return (
    ((await pool().perform({ kind: "claims", stepText, problem, locale })) as CheckedHere[] | null) ?? []
  );
}

/** Each pair compared; `undecided` when it took too long. */
export async function checkAnswersOffThread(
  items: { expected: string; given: string; form?: AnswerForm }[],
  locale: Locale,
): Promise<AnswerVerdict[]> {
  const results = (await pool().perform({ kind: "answers", items, locale })) as AnswerVerdict[] | null;
  const late: AnswerVerdict = {
    verdict: "undecided",
    reason: reasonWords({ code: "took_too_long" }, locale),
  };
  return results ?? items.map(() => late);
}

/** A final answer put to the problem itself; null where it is not certain what is asked, or when it took too long. */
export async function checkFinalOffThread(
  answer: string,
  problem: string,
  locale: Locale,
): Promise<AnswerVerdict | null> {
  return (await pool().perform({ kind: "final", answer, problem, locale })) as AnswerVerdict | null;
}

/** Each solution judged line by line; `unchecked` when it took too long. */
export async function checkLinesOffThread(items: { given?: string; lines: string[] }[], locale: Locale) {
  type Result = { lines: CheckedLine[]; firstError: number | null };
  const results = (await pool().perform({ kind: "lines", items, locale })) as Result[] | null;
  const late: CheckedLine = { verdict: "unchecked", reason: reasonWords({ code: "took_too_long" }, locale) };
  return results ?? items.map((item): Result => ({ lines: item.lines.map(() => late), firstError: null }));
}

/** Ends the worker at shutdown. */
export async function closeChecking(): Promise<void> {
  await pool().close();
}
