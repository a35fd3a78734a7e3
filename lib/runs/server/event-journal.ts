import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeSync,
} from "node:fs";
import path from "node:path";
import { dataFolder } from "@/lib/platform/server/data-folder";
import { decodeEvent, encodeEvent, type LoggedEvent, readEvent } from "./event-lines";
import type { Segment } from "./event-store";

/** The journal's folder in the data folder. */
export function journalFolder(): string {
  return path.join(dataFolder(), "journal");
}

/**
 * Where events are safe from the death of this process before the embedded database has them: an append-only file
 * beside it. A commit of the embedded database costs a millisecond of this process's own CPU and one write about a
 * thirtieth of it; so viewers are told after the write, and the database is told once a second.
 */
export class EventJournal {
  readonly #folder: string;
  #number: number;
  #handle: number;
  #torn = false;

  /** Opens a new file in `folder`; earlier ones, left by a dead process, wait for `readLeft`. */
  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.#number = Math.max(0, ...journalNumbers(folder)) + 1;
    this.#handle = openSync(this.#file(this.#number), "a", 0o600);
  }

  /** Writes the events; when this returns they outlive the process. */
  append(segments: Segment[]): void {
    // After a full disk the last line may be half there.
    let text = this.#torn ? "\n" : "";
    for (const { runId, events } of segments) {
      for (const event of events) text += `${runId} ${encodeEvent(event)}\n`;
    }
    const bytes = Buffer.from(text);
    let written = 0;
    this.#torn = true;
    while (written < bytes.length) written += writeSync(this.#handle, bytes, written);
    this.#torn = false;
  }

  /** Begins a new file; the returned function removes the ones before it, once the database has what they hold. */
  rotate(): () => void {
    const before = journalNumbers(this.#folder);
    closeSync(this.#handle);
    this.#handle = openSync(this.#file(++this.#number), "a", 0o600);
    return () => {
      for (const number of before) rmSync(this.#file(number), { force: true });
    };
  }

  close(): void {
    closeSync(this.#handle);
  }

  #file(number: number): string {
    return path.join(this.#folder, `${number}.log`);
  }
}

/**
 * The events that a dead process left in the journal of `folder`, by run and in order; `remove` deletes them. A line
 * that the process did not live to finish was told to nobody and is passed over.
 */
export function readLeft(folder: string): { runs: Map<string, LoggedEvent[]>; remove(): void } {
  const runs = new Map<string, LoggedEvent[]>();
  const numbers = existsSync(folder) ? journalNumbers(folder) : [];
  for (const number of numbers) {
    const lines = readFileSync(path.join(folder, `${number}.log`), "utf8").split("\n");
    // What follows the last line end is empty, or torn.
    for (const line of lines.slice(0, -1)) takeLine(runs, line);
  }
  return {
    runs,
    remove: () => {
      for (const number of numbers) rmSync(path.join(folder, `${number}.log`), { force: true });
    },
  };
}

function takeLine(runs: Map<string, LoggedEvent[]>, line: string): void {
  const space = line.indexOf(" ");
  const runId = line.slice(0, space);
  const event = decodeWhole(line.slice(space + 1));
  if (!event) return;
  const events = runs.get(runId) ?? [];
  // A commit that was tried again wrote its events twice.
  if (event.id > (events.at(-1)?.id ?? 0)) events.push(event);
  runs.set(runId, events);
}

function decodeWhole(line: string): LoggedEvent | null {
  try {
    const event = decodeEvent(line);
    readEvent(event);
    return event;
  } catch {
    return null;
  }
}

function journalNumbers(folder: string): number[] {
  return readdirSync(folder)
    .map((name) => Number(/^(\d+)\.log$/.exec(name)?.[1]))
    .filter((number) => number > 0)
    .sort((a, b) => a - b);
}
