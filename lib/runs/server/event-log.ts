import { pause } from "@/lib/platform/pause";
import { databaseKind } from "@/lib/platform/server/database";
import { log } from "@/lib/platform/server/log";
import { processSingleton } from "@/lib/platform/server/process-singleton";
import { PULSE_MS, pulse } from "@/lib/platform/server/pulse";
import type { NewRunEvent } from "../run-event";
import { EventJournal, journalFolder } from "./event-journal";
import type { LoggedEvent } from "./event-lines";
import { joined, joinSegments, readStored, type Segment, storeSegments } from "./event-store";
import { addWaiting, newOpenRun, type OpenRun, returnWaiting, takeWaiting } from "./open-run";

/** How long an event may wait for others. The first text hardly waits. */
const TICK_MS = PULSE_MS;
const URGENT_MS = 2;
/** How often the database is told what the journal holds: the longer, the fewer and larger the rows. */
const STORE_MS = 3000;
const RETRY_MS = 500;

type Listener = (events: LoggedEvent[]) => void;
type Batch = (Segment & { run: OpenRun } & ReturnType<typeof takeWaiting>)[];

/** Appends to runs' logs and tells followers. Behind this interface a shared store can serve several machines. */
export interface EventLog {
  /** Queues an event; text of one lane and channel that waits for the same tick becomes one event. */
  append(runId: string, event: NewRunEvent): void;
  /** Resolves when everything appended to the run so far is safe and told. */
  settled(runId: string): Promise<void>;
  /** Hears each tick of a run, in order, until the returned function is called. Nothing is told that could be lost. */
  listen(runId: string, listener: Listener): () => void;
  /** The run's events after `after` that are safe by now, in order, in batches. */
  read(runId: string, after: number): AsyncGenerator<LoggedEvent[]>;
  /** The run's safe events after `after` where memory holds all of them; null where the store must be read. */
  tailAfter(runId: string, after: number): LoggedEvent[] | null;
  /** Whether this process is writing the run's log: what comes next will be heard. */
  isOpen(runId: string): boolean;
  /** This process will write the run's log: viewers need only listen. */
  begin(runId: string): void;
  /** The same for a run that has events already. */
  resume(runId: string, lastId: number): void;
  /** Forgets a run that has ended, once the database has all of it. */
  release(runId: string): Promise<void>;
  /** Stores what waits; nothing may be appended afterwards. */
  close(): Promise<void>;
}

/** The log of this process. */
export function eventLog(): EventLog {
  return processSingleton("runs.eventLog", () => new ProcessEventLog());
}

/**
 * With the embedded database events are first safe in a journal file and stored every few seconds; with a database server,
 * which other machines read too, they are stored at each tick. Either way they are told only when they are safe.
 */
class ProcessEventLog implements EventLog {
  readonly #runs = new Map<string, OpenRun>();
  readonly #dirty = new Set<string>();
  readonly #journal: EventJournal | null =
    databaseKind() === "embedded" ? new EventJournal(journalFolder()) : null;
  #timer: NodeJS.Timeout | null = null;
  #dueMs = 0;
  #ticking = false;
  #storing: Promise<void> | null = null;
  #storeTimer: NodeJS.Timeout | null = null;

  constructor() {
    // A commit costs more than a line in a file, and waits for several beats: the timer has it made.
    if (!this.#journal) return;
    // What was read at a beat is made safe and told at the same beat.
    pulse().onBeat(() => {
      if (this.#dirty.size === 0 || this.#ticking) return;
      if (this.#timer) clearTimeout(this.#timer);
      this.#timer = null;
      void this.#tick();
    });
  }

  append(runId: string, event: NewRunEvent): void {
    const isFirstText = addWaiting(this.#open(runId), event);
    this.#dirty.add(runId);
    this.#schedule(isFirstText ? URGENT_MS : TICK_MS);
  }

  async settled(runId: string): Promise<void> {
    while (this.#dirty.has(runId) || this.#ticking) await pause(TICK_MS / 2);
  }

  listen(runId: string, listener: Listener): () => void {
    const run = this.#open(runId);
    run.listeners.add(listener);
    return () => {
      run.listeners.delete(listener);
      if (!run.writing && run.listeners.size === 0 && this.#runs.get(runId) === run) this.#runs.delete(runId);
    };
  }

  async *read(runId: string, after: number): AsyncGenerator<LoggedEvent[]> {
    // Taken before the database is read: what moves there in between is in both and told once.
    const tail = this.#runs.get(runId)?.tail.slice() ?? [];
    let cursor = after;
    for await (const events of readStored(runId, after)) {
      yield events;
      cursor = events.at(-1)?.id ?? cursor;
    }
    const rest = tail.filter(({ id }) => id > cursor);
    if (rest.length > 0) yield rest;
  }

  tailAfter(runId: string, after: number): LoggedEvent[] | null {
    const run = this.#runs.get(runId);
    if (!run || run.lastId <= after) return [];
    const first = run.tail[0]?.id ?? Number.POSITIVE_INFINITY;
    return first <= after + 1 ? run.tail.filter(({ id }) => id > after) : null;
  }

  isOpen(runId: string): boolean {
    return this.#runs.get(runId)?.writing ?? false;
  }

  begin(runId: string): void {
    this.#open(runId).writing = true;
  }

  resume(runId: string, lastId: number): void {
    const run = this.#open(runId);
    run.lastId = lastId;
    run.writing = true;
  }

  async release(runId: string): Promise<void> {
    const run = this.#runs.get(runId);
    while (this.#runs.get(runId) === run && run && (run.waiting.length > 0 || run.tail.length > 0)) {
      await this.settled(runId);
      await this.#store();
      if (run.tail.length > 0) await pause(RETRY_MS);
    }
    this.#runs.delete(runId);
    void joinSegments(runId);
  }

  async close(): Promise<void> {
    if (this.#storeTimer) clearTimeout(this.#storeTimer);
    await this.#store();
    await joined();
    this.#journal?.close();
  }

  #open(runId: string): OpenRun {
    let run = this.#runs.get(runId);
    if (!run) {
      run = newOpenRun();
      this.#runs.set(runId, run);
    }
    return run;
  }

  #schedule(delayMs: number): void {
    const dueMs = Date.now() + delayMs;
    if (this.#ticking || (this.#timer && this.#dueMs <= dueMs)) return;
    if (this.#timer) clearTimeout(this.#timer);
    this.#dueMs = dueMs;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      void this.#tick();
    }, delayMs);
  }

  async #tick(): Promise<void> {
    this.#ticking = true;
    const batch = this.#takeBatch();
    let delayMs = TICK_MS;
    try {
      if (this.#journal) this.#journal.append(batch);
      else await storeSegments(batch);
      this.#tell(batch);
    } catch (error) {
      // Nothing was told yet: the same events are simply made safe again.
      log.error({ err: error }, "events could not be made safe; trying again");
      for (const { run, runId, taken } of batch) {
        returnWaiting(run, taken);
        this.#dirty.add(runId);
      }
      delayMs = RETRY_MS;
    }
    this.#ticking = false;
    if (this.#dirty.size > 0) this.#schedule(delayMs);
  }

  #takeBatch(): Batch {
    const batch: Batch = [];
    for (const runId of this.#dirty) {
      const run = this.#runs.get(runId);
      if (run) batch.push({ runId, run, ...takeWaiting(run) });
    }
    this.#dirty.clear();
    return batch;
  }

  #tell(batch: Batch): void {
    for (const { run, events } of batch) {
      run.lastId += events.length;
      if (this.#journal) run.tail.push(...events);
      for (const listener of run.listeners) listener(events);
    }
    if (this.#journal && !this.#storeTimer) this.#storeLater(STORE_MS);
  }

  #storeLater(delayMs: number): void {
    this.#storeTimer = setTimeout(() => {
      this.#storeTimer = null;
      void this.#store();
    }, delayMs);
  }

  /** Brings the database up to the journal; one at a time, and the next begins with what came meanwhile. */
  #store(): Promise<void> {
    this.#storing ??= this.#storeTails().finally(() => {
      this.#storing = null;
    });
    return this.#storing;
  }

  async #storeTails(): Promise<void> {
    if (!this.#journal) return;
    const segments = [...this.#runs]
      .filter(([, run]) => run.tail.length > 0)
      .map(([runId, run]) => ({ runId, run, events: run.tail.slice() }));
    if (segments.length === 0) return;
    const removeOld = this.#journal.rotate();
    try {
      await storeSegments(segments);
      for (const { run, events } of segments) run.tail.splice(0, events.length);
      removeOld();
    } catch (error) {
      log.error({ err: error }, "events could not be stored; they are safe in the journal and stored later");
      if (!this.#storeTimer) this.#storeLater(RETRY_MS);
    }
  }
}
