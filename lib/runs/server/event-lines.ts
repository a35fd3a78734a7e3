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

/** Stands in no JSON: there a tab is written as `\t`. */
const BETWEEN = "\t";
const TEXT_KEY = '"text":';

/**
 * Consecutive events as lines. Neighbours that differ only in their text share one, for a token's own characters are
 * few beside its event's: number of the first `*` how many, name, milliseconds of the first, the JSON up to the text; then
 * for each, after a tab, the milliseconds since the one before and the rest of its JSON.
 */
export function encodeEvents(events: LoggedEvent[]): string {
  const lines: string[] = [];
  for (let from = 0; from < events.length; ) {
    const end = endOfAlike(events, from);
    lines.push(encodeAlike(events.slice(from, end)));
    from = end;
  }
  return lines.join("\n");
}

/** The events of such lines. Throws where a line is not one of ours. */
export function decodeEvents(lines: string): LoggedEvent[] {
  return lines
    .split("\n")
    .flatMap((line) => (line.includes(BETWEEN) ? decodeAlike(line) : decodeEvent(line)));
}

/** Where the JSON's text begins, if it is an event of text; what stands before it has no text of anyone's. */
function textAt({ name, json }: LoggedEvent): number {
  return name === "text" || name === "pending" ? json.indexOf(TEXT_KEY) + TEXT_KEY.length : 0;
}

function endOfAlike(events: LoggedEvent[], from: number): number {
  const first = events[from] as LoggedEvent;
  const at = textAt(first);
  const head = first.json.slice(0, at);
  let end = from + 1;
  for (; at > 0; end++) {
    const event = events[end];
    const follows = event?.name === first.name && event.id === first.id + end - from;
    if (!event || !follows || !event.json.startsWith(head)) break;
  }
  return end;
}

function encodeAlike(events: LoggedEvent[]): string {
  const [first, ...others] = events as [LoggedEvent, ...LoggedEvent[]];
  if (others.length === 0) return encodeEvent(first);
  const at = textAt(first);
  let line = `${first.id}*${events.length} ${first.name} ${first.atMs} ${first.json.slice(0, at)}`;
  let beforeMs = first.atMs;
  for (const { atMs, json } of events) {
    line += `${BETWEEN}${atMs - beforeMs} ${json.slice(at)}`;
    beforeMs = atMs;
  }
  return line;
}

function decodeAlike(line: string): LoggedEvent[] {
  const [start = "", ...rests] = line.split(BETWEEN);
  const match = /^(\d+)\*(\d+) (\S+) (\d+) (.*)$/.exec(start);
  if (!match || Number(match[2]) !== rests.length) throw new Error("Not a line of events.");
  const [, id, , name, firstMs, head] = match;
  let atMs = Number(firstMs);
  return rests.map((rest, index): LoggedEvent => {
    const space = rest.indexOf(" ");
    atMs += Number(rest.slice(0, space));
    const json = `${head}${rest.slice(space + 1)}`;
    return { id: Number(id) + index, name: name as LoggedEvent["name"], atMs, json };
  });
}
