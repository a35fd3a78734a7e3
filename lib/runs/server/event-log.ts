import { database } from "@/lib/platform/server/database";
import { log } from "@/lib/platform/server/log";
import { processSingleton } from "@/lib/platform/server/process-singleton";
import type { Prisma } from "@/prisma/generated/client";
import type { NewRunEvent, RunEvent } from "../run-event";

/** How long an event may wait for others to share its commit: long enough to coalesce tokens, too short to be seen. */
const COMMIT_DELAY_MS = 30;
const RETRY_DELAY_MS = 500;
const ROWS_PER_COMMIT = 1000;

type Listener = (events: RunEvent[]) => void;
type OpenRun = {
  lastId: number /** How many of `waiting` are being committed and may no longer grow. */;
  frozen: number;
  waiting: { event: NewRunEvent; atMs: number }[];
  listeners: Set<Listener>;
};

/** Appends to runs' logs and tells followers. Behind this interface a shared store can serve several machines. */
export interface EventLog {
  /** Queues an event; text of one lane and channel that waits for the same commit becomes one event. */
  append(runId: string, event: NewRunEvent): void;
  /** Resolves when everything appended to the run so far is committed and told. */
  settled(runId: string): Promise<void>;
  /** Hears each commit of a run, in order, until the returned function is called. */
  listen(runId: string, listener: Listener): () => void;
  /** Continues a run that has events already, after a restart. */
  resume(runId: string, lastId: number): void;
  /** Forgets a run whose end is committed. */
  release(runId: string): void;
}

/** The log of this process: group commits over all runs, published only after the commit. */
export function eventLog(): EventLog {
  return processSingleton("runs.eventLog", () => new DatabaseEventLog());
}

class DatabaseEventLog implements EventLog {
  readonly #runs = new Map<string, OpenRun>();
  #timer: NodeJS.Timeout | null = null;
  #committing = false;

  append(runId: string, event: NewRunEvent): void {
    const run = this.#open(runId);
    if (!mergeText(run, event)) run.waiting.push({ event, atMs: Date.now() });
    this.#schedule(COMMIT_DELAY_MS);
  }

  async settled(runId: string): Promise<void> {
    while ((this.#runs.get(runId)?.waiting.length ?? 0) > 0 || this.#committing) {
      await new Promise((resolve) => setTimeout(resolve, COMMIT_DELAY_MS / 2));
    }
  }

  listen(runId: string, listener: Listener): () => void {
    const run = this.#open(runId);
    run.listeners.add(listener);
    return () => {
      run.listeners.delete(listener);
      if (run.lastId === 0 && run.listeners.size === 0 && run.waiting.length === 0) this.#runs.delete(runId);
    };
  }

  resume(runId: string, lastId: number): void {
    this.#open(runId).lastId = lastId;
  }

  release(runId: string): void {
    this.#runs.delete(runId);
  }

  #open(runId: string): OpenRun {
    let run = this.#runs.get(runId);
    if (!run) {
      run = { lastId: 0, frozen: 0, waiting: [], listeners: new Set() };
      this.#runs.set(runId, run);
    }
    return run;
  }

  #schedule(delayMs: number): void {
    if (this.#timer || this.#committing) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      void this.#commit();
    }, delayMs);
  }

  async #commit(): Promise<void> {
    this.#committing = true;
    const batch = this.#takeBatch();
    let delayMs = COMMIT_DELAY_MS;
    try {
      await database().event.createMany({
        data: batch.flatMap(({ runId, events }) => events.map((e) => row(runId, e))),
      });
      for (const { run, events } of batch) {
        run.waiting.splice(0, events.length);
        run.frozen = 0;
        run.lastId += events.length;
        for (const listener of run.listeners) listener(events);
      }
    } catch (error) {
      // Nothing was told yet, so the same events are simply committed again. A run deleted meanwhile takes no more.
      if (isMissingRun(error)) await this.#dropDeleted(batch.map(({ runId }) => runId));
      else log.error({ err: error }, "events could not be committed; trying again");
      delayMs = RETRY_DELAY_MS;
    }
    this.#committing = false;
    if ([...this.#runs.values()].some((run) => run.waiting.length > 0)) this.#schedule(delayMs);
  }

  #takeBatch() {
    const batch: { runId: string; run: OpenRun; events: RunEvent[] }[] = [];
    let rows = 0;
    for (const [runId, run] of this.#runs) {
      if (run.waiting.length === 0 || rows >= ROWS_PER_COMMIT) continue;
      const events = run.waiting
        .slice(0, ROWS_PER_COMMIT - rows)
        .map(({ event, atMs }, index) => ({ ...event, id: run.lastId + index + 1, atMs }));
      run.frozen = events.length;
      rows += events.length;
      batch.push({ runId, run, events });
    }
    return batch;
  }

  async #dropDeleted(runIds: string[]): Promise<void> {
    const alive = new Set(
      (await database().run.findMany({ where: { id: { in: runIds } }, select: { id: true } })).map(
        (run) => run.id,
      ),
    );
    for (const runId of runIds) if (!alive.has(runId)) this.#runs.delete(runId);
  }
}

/** Joins text to the lane's last waiting event where that is text of the same channel; nothing is merged mid-commit. */
function mergeText(run: OpenRun, event: NewRunEvent): boolean {
  if (event.name !== "text" && event.name !== "pending") return false;
  if (run.waiting.length <= run.frozen) return false;
  const last = run.waiting.at(-1);
  if (!last || last.event.name !== event.name || last.event.data.lane !== event.data.lane) return false;
  if (event.name === "text" && last.event.name === "text" && last.event.data.channel !== event.data.channel)
    return false;
  if (last.event.data.text.length > 4000) return false;
  last.event = {
    ...last.event,
    data: { ...last.event.data, text: last.event.data.text + event.data.text },
  } as NewRunEvent;
  return true;
}

function row(runId: string, event: RunEvent): Prisma.EventCreateManyInput {
  return {
    runId,
    id: event.id,
    name: event.name,
    data: event.data as Prisma.InputJsonObject,
    at: new Date(event.atMs),
  };
}

function isMissingRun(error: unknown): boolean {
  return (error as { code?: string }).code === "P2003";
}
