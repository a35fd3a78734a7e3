import type { RunEvent } from "../run-event";

/** An event with its data as JSON, made once: the journal, the store and every viewer's stream take the same text. */
export type LoggedEvent = RunEvent & { json: string };

/** One event as a line without its end: id, name, milliseconds since the epoch, data. JSON has no raw line ends. */
export function encodeEvent(event: LoggedEvent): string {
  return `${event.id} ${event.name} ${event.atMs} ${event.json}`;
}

/** The event of a line. Throws where the line is torn or not one of ours. */
export function decodeEvent(line: string): LoggedEvent {
  const name = line.indexOf(" ");
  const at = line.indexOf(" ", name + 1);
  const data = line.indexOf(" ", at + 1);
  if (name < 1 || at < 0 || data < 0) throw new Error("Not a line of an event.");
  const json = line.slice(data + 1);
  return {
    id: Number(line.slice(0, name)),
    name: line.slice(name + 1, at),
    atMs: Number(line.slice(at + 1, data)),
    data: JSON.parse(json),
    json,
  } as LoggedEvent;
}
