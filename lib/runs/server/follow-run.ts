import type { RequestContext } from "@/lib/accounts/actor";
import { authorise } from "@/lib/accounts/permissions";
import { database } from "@/lib/platform/server/database";
import type { LoggedEvent } from "./event-lines";
import { eventLog } from "./event-log";
import { ownerOfRunning } from "./execute-run";
import { findRun } from "./read-run";

const ASK_AGAIN_MS_MAX = 10_000;

/** Where a viewer's events go. */
export type EventSink = {
  /** Takes events; false when the reader is behind, and `ready` must be waited for before the next. */
  write(events: LoggedEvent[]): boolean;
  /** Waits until more can be taken: true; false when the reader is gone. */
  ready(): Promise<boolean>;
};

/**
 * Lets a viewer follow a run: the returned function gives `sink` the events after `after`, each once and in order, from
 * the store and then as they become safe, and resolves at the `end`, or when `signal` aborts or the reader is gone. An
 * `end` that a continuation has superseded is not told. Throws `not_found` before anything is given.
 */
export async function followRun(call: {
  ctx: RequestContext;
  id: string;
  after: number;
  signal: AbortSignal;
}): Promise<(sink: EventSink) => Promise<void>> {
  const { ctx, id, after, signal } = call;
  // What is being solved here needs no look into the database.
  const ownerId = ownerOfRunning(id);
  if (ownerId === null) await findRun(ctx, id, "run:read");
  else authorise(ctx.actor, "run:read", ownerId);
  return (sink) => new Follower(id, after, signal, sink).follow();
}

/**
 * Catches up from the store, then hears each tick as it comes, without a promise or a buffer in between. A reader that is
 * slow hears nothing more until it has taken what it has; then it catches up again: however slow, it costs no memory.
 */
class Follower {
  #ended = false;

  constructor(
    readonly runId: string,
    private cursor: number,
    readonly signal: AbortSignal,
    readonly sink: EventSink,
  ) {}

  async follow(): Promise<void> {
    while (!this.#ended && !this.signal.aborted) {
      if (!this.#isInMemory()) {
        if (!(await this.#catchUp())) return;
        if (this.#ended || (await this.#isOver())) return;
      }
      await this.#hear();
      if (!this.#ended && !this.signal.aborted && !(await this.sink.ready())) return;
    }
  }

  /** Whether all that the viewer lacks, and what comes next, can be had without the store. */
  #isInMemory(): boolean {
    const log = eventLog();
    return log.isOpen(this.runId) && log.tailAfter(this.runId, this.cursor) !== null;
  }

  /** Gives what is safe by now. False when the reader is gone. */
  async #catchUp(): Promise<boolean> {
    let end: LoggedEvent | null = null;
    for await (const batch of eventLog().read(this.runId, this.cursor)) {
      this.cursor = batch.at(-1)?.id ?? this.cursor;
      const told = batch.filter(({ name }) => name !== "end");
      // The run may have gone on after an `end`: only one that nothing follows is told.
      const last = batch.at(-1);
      end = last?.name === "end" ? last : null;
      if (told.length > 0 && !this.sink.write(told) && !(await this.sink.ready())) return false;
      if (this.signal.aborted) return false;
    }
    if (end) {
      this.sink.write([end]);
      this.#ended = true;
    }
    return true;
  }

  /** Gives each tick as it comes, until the end, or until the reader is behind or gone. */
  #hear(): Promise<void> {
    return new Promise((resolve) => {
      const log = eventLog();
      const stop = () => {
        unlisten();
        this.signal.removeEventListener("abort", stop);
        resolve();
      };
      const unlisten = log.listen(this.runId, (events) => {
        if (!this.#take(events)) stop();
      });
      this.signal.addEventListener("abort", stop, { once: true });
      // What became safe since the store was read is still in memory; if not, the store is read again.
      const missed = log.tailAfter(this.runId, this.cursor);
      if (!log.isOpen(this.runId) || missed === null || (missed.length > 0 && !this.#take(missed))) stop();
    });
  }

  #take(events: LoggedEvent[]): boolean {
    const last = events.at(-1);
    if (!last || last.id <= this.cursor) return true;
    const fresh = (events[0]?.id ?? 0) > this.cursor ? events : events.filter(({ id }) => id > this.cursor);
    if (fresh[0]?.id !== this.cursor + 1) return false;
    this.cursor = last.id;
    this.#ended = last.name === "end";
    return this.sink.write(fresh) && !this.#ended;
  }

  /**
   * Whether there is nothing more to come. A run that nobody here writes may be just ending, waiting to be recovered, or
   * written by another server: the store is asked again until it is over, or is written here.
   */
  async #isOver(): Promise<boolean> {
    for (let waitMs = 250; !this.signal.aborted; waitMs = Math.min(2 * waitMs, ASK_AGAIN_MS_MAX)) {
      if (eventLog().isOpen(this.runId)) return false;
      const run = await database().run.findUnique({ where: { id: this.runId }, select: { state: true } });
      const over = run === null || !["queued", "running"].includes(run.state);
      if (!(await this.#catchUp()) || this.#ended || over) return true;
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
    return true;
  }
}
