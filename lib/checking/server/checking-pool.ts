import { Worker } from "node:worker_threads";
import type { Locale } from "@/lib/i18n/locale";
import { log } from "@/lib/platform/server/log";
import { processSingleton } from "@/lib/platform/server/process-singleton";
import { workerEntry } from "@/lib/platform/server/worker-entry";
import type { CheckedLine } from "../check-lines";
import { reasonWords } from "../reason-words";
import type { AnswerForm, AnswerVerdict, CheckedHere } from "../verdict";
import type { CheckingTask } from "./checking-task";

/** Wall time for one task; a worker that takes longer is ended and replaced. */
const TASK_MS_MAX = 2000;

type Waiting = { task: CheckingTask; resolve: (result: unknown) => void };

/** One worker thread with a queue: checking never holds up the server's thread, and never for ever. */
class CheckingPool {
  #worker: Worker | null = null;
  #current: Waiting | null = null;
  #timer: NodeJS.Timeout | null = null;
  readonly #queue: Waiting[] = [];
  #id = 0;

  /** The result, or null when the task took too long or broke its worker. */
  perform(task: CheckingTask): Promise<unknown> {
    return new Promise((resolve) => {
      this.#queue.push({ task, resolve });
      this.#next();
    });
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = null;
  }

  #next(): void {
    if (this.#current) return;
    this.#current = this.#queue.shift() ?? null;
    if (!this.#current) return;
    this.#worker ??= this.#start();
    this.#timer = setTimeout(() => this.#replace("took too long"), TASK_MS_MAX);
    this.#worker.postMessage({ id: ++this.#id, task: this.#current.task });
  }

  #start(): Worker {
    const worker = new Worker(workerEntry("checking-worker"));
    worker.unref();
    worker.on("message", ({ id, result, error }: { id: number; result?: unknown; error?: string }) => {
      if (id !== this.#id) return;
      if (error) log.error({ error }, "a claim broke the checker");
      this.#finish(result ?? null);
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
    this.#finish(null);
  }

  #finish(result: unknown): void {
    if (this.#timer) clearTimeout(this.#timer);
    const finished = this.#current;
    this.#current = null;
    finished?.resolve(result);
    this.#next();
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
