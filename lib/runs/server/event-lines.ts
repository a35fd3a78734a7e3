import type { RunEvent } from "../run-event";

/**
 * An event as the log keeps it: its data as JSON, made once. The journal, the store and every viewer's stream take the same
 * text, and only who wants to look into the data reads it.
 */
export type LoggedEvent = { id: number; name: RunEvent["name"]; atMs: number; json: string };

/** The event with its data. Throws where that is no JSON. */
export function readEvent({ id, name, atMs, json }: LoggedEvent): RunEvent {
  return { id, name, atMs, data: JSON.parse(json) } as RunEvent;
}

/** One event as a line without its end: id, name, milliseconds since the epoch, data. JSON has no raw line ends. */
export function encodeEvent(event: LoggedEvent): string {
  return `${event.id} ${event.name} ${event.atMs} ${event.json}`;
}

/** The event of a line. Throws where the line is not one of ours; whether its data is whole, `readEvent` finds out. */
export function decodeEvent(line: string): LoggedEvent {
  const name = line.indexOf(" ");
  const at = line.indexOf(" ", name + 1);
  const data = line.indexOf(" ", at + 1);
  if (name < 1 || at < 0 || data < 0) throw new Error("Not a line of an event.");
  return {
    id: Number(line.slice(0, name)),
    name: line.slice(name + 1, at) as LoggedEvent["name"],
    atMs: Number(line.slice(at + 1, data)),
    json: line.slice(data + 1),
  };
}
