import os from "node:os";
import { AppError } from "@/lib/platform/errors";
import { processSingleton } from "@/lib/platform/server/process-singleton";

const WAITING_PER_OWNER_MAX = 300;
const WAITING_MAX = 2000;

/** Runs as many jobs at once as there are cores; owners take turns, so that nobody's hundred hold up another's one. */
export class ProgramQueue {
  readonly #waiting = new Map<string, (() => Promise<void>)[]>();
  #running = 0;
  #waitingCount = 0;

  constructor(private readonly atOnceMax: number) {}

  /** Takes a job. Throws `rate_limited` or `unavailable` when too many wait. */
  add(ownerId: string, job: () => Promise<void>): void {
    const own = this.#waiting.get(ownerId) ?? [];
    if (own.length >= WAITING_PER_OWNER_MAX) {
      throw new AppError("rate_limited", "Too many of your programs are waiting. 你有太多程序在排队。", {
        retryAfterSeconds: 10,
      });
    }
    if (this.#waitingCount >= WAITING_MAX) {
      throw new AppError("unavailable", "Too many programs are waiting. 排队的程序太多了。", {
        retryAfterSeconds: 10,
      });
    }
    own.push(job);
    this.#waitingCount++;
    this.#waiting.set(ownerId, own);
    this.#next();
  }

  #next(): void {
    while (this.#running < this.atOnceMax) {
      const [ownerId, jobs] = this.#waiting.entries().next().value ?? [];
      if (ownerId === undefined || !jobs) return;
      const job = jobs.shift();
      // The owner goes to the end of the line.
      this.#waiting.delete(ownerId);
      if (jobs.length > 0) this.#waiting.set(ownerId, jobs);
      if (!job) continue;
      this.#waitingCount--;
      this.#running++;
      void job().finally(() => {
        this.#running--;
        this.#next();
      });
    }
  }
}

const STAGES_PER_CORE = 4;

/** Programs with a stage run for minutes and mostly wait for their next picture: they have a line of their own, and hold up no judged run. */
export function stageQueue(): ProgramQueue {
  return processSingleton(
    "programs.stages",
    () => new ProgramQueue(STAGES_PER_CORE * Math.max(1, os.availableParallelism())),
  );
}

/** The queue of this process. */
export function programQueue(): ProgramQueue {
  return processSingleton("programs.queue", () => new ProgramQueue(Math.max(1, os.availableParallelism())));
}
