import type { NewRunEvent } from "../run-event";
import type { LoggedEvent } from "./event-lines";
import { mergeText } from "./merge-text";

/** `tried`: it may be stored already, though nobody said so, and another server's viewers may have seen it. */
type WaitingEvent = { event: NewRunEvent; atMs: number; tried?: true };

/** A run whose log this process writes, or whose viewers wait for it. */
export type OpenRun = {
  lastId: number;
  /** Appended and not yet safe. */
  waiting: WaitingEvent[];
  /** Safe and told, and not yet in the database. */
  tail: LoggedEvent[];
  hasText: boolean;
  /** Something was appended, or will be. */
  writing: boolean;
  listeners: Set<(events: LoggedEvent[]) => void>;
};

export function newOpenRun(): OpenRun {
  return { lastId: 0, waiting: [], tail: [], hasText: false, writing: false, listeners: new Set() };
}

/** Has an event wait; text joins the text before it. Whether it is the first text, which hardly waits. */
export function addWaiting(run: OpenRun, event: NewRunEvent): boolean {
  run.writing = true;
  const isText = event.name === "text" || event.name === "pending";
  const last = run.waiting.at(-1);
  if (!(isText && !last?.tried && mergeText(last, event))) run.waiting.push({ event, atMs: Date.now() });
  const isFirst = isText && !run.hasText;
  run.hasText ||= isText;
  return isFirst;
}

/** What waits, with the numbers that it will have once it is safe. Nothing waits any more. */
export function takeWaiting(run: OpenRun): { taken: WaitingEvent[]; events: LoggedEvent[] } {
  const taken = run.waiting;
  run.waiting = [];
  const events = taken.map(({ event: { name, data }, atMs }, index): LoggedEvent => {
    return { id: run.lastId + index + 1, name, atMs, json: JSON.stringify(data) };
  });
  return { taken, events };
}

/** Puts back what could not be made safe; it is tried again as it is. */
export function returnWaiting(run: OpenRun, taken: WaitingEvent[]): void {
  run.waiting.unshift(...taken.map((entry): WaitingEvent => ({ ...entry, tried: true })));
}
