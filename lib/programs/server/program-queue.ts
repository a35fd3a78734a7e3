import { AppError } from "@/lib/platform/errors";

const WAITING_PER_OWNER_MAX = 300;
const WAITING_MAX = 2000;
const TELL_MS = 1000;

export type QueuedJob = {
  run: () => Promise<void>;
  /** Hears its place in the line, from 1, every second while it waits. */
  tellPlace?: (position: number) => void;
  /** There is nothing left for it to do but to end: it need not wait for its turn. */
  isOver?: () => boolean;
};

/** Runs as many jobs at once as `slots` says; owners take turns, so that nobody's hundred hold up another's one. */
export class ProgramQueue {
  readonly #waiting = new Map<string, QueuedJob[]>();
  #running = 0;
  #waitingCount = 0;
  #teller: NodeJS.Timeout | null = null;

  constructor(private readonly slots: () => number) {}

  get waiting(): number {
    return this.#waitingCount;
  }

  /** Takes a job. Throws `rate_limited` or `unavailable` when too many wait. */
  add(ownerId: string, job: QueuedJob): void {
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
    this.next();
    this.#teller ??= setInterval(() => this.#tellPlaces(), TELL_MS).unref();
  }

  /** Starts what may start. To be called, too, when there are more slots than before. */
  next(): void {
    while (this.#running < this.slots()) {
      const [ownerId, jobs] = this.#waiting.entries().next().value ?? [];
      if (ownerId === undefined || !jobs) return;
      const job = jobs.shift();
      // The owner goes to the end of the line.
      this.#waiting.delete(ownerId);
      if (jobs.length > 0) this.#waiting.set(ownerId, jobs);
      if (!job) continue;
      this.#waitingCount--;
      this.#running++;
      void job.run().finally(() => {
        this.#running--;
        this.next();
      });
    }
  }

  /** Takes those out that are over, and runs them to their end at once. */
  release(): void {
    for (const [ownerId, jobs] of [...this.#waiting]) {
      const over = jobs.filter((job) => job.isOver?.());
      const kept = jobs.filter((job) => !over.includes(job));
      if (kept.length > 0) this.#waiting.set(ownerId, kept);
      else this.#waiting.delete(ownerId);
      this.#waitingCount -= over.length;
      for (const job of over) void job.run();
    }
  }

  #tellPlaces(): void {
    const lines = [...this.#waiting.values()];
    if (lines.length === 0 && this.#teller) {
      clearInterval(this.#teller);
      this.#teller = null;
    }
    const lengths = lines.map((jobs) => jobs.length);
    for (const [turn, jobs] of lines.entries()) {
      for (const [round, job] of jobs.entries()) job.tellPlace?.(placeOf(lengths, turn, round));
    }
    this.release();
  }
}

/** Place in the line of an owner's job number `round`, where the owner has turn number `turn` in each round. */
function placeOf(lengths: number[], turn: number, round: number): number {
  const before = lengths.map((length, at) => Math.min(length, round + (at < turn ? 1 : 0)));
  return before.reduce((sum, count) => sum + count, 1);
}
