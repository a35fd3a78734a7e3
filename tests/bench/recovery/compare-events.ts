import { isDeepStrictEqual } from "node:util";

/** An event as a viewer had it. */
export type SeenEvent = { id: number; name: string; data: string };

export type Differences = { lost: number; changed: number; doubled: number };

/**
 * Holds what viewers had been told before the server died (`acknowledged`) against the whole log after it: events that
 * are gone, that say something else, and numbers that the log has twice.
 */
export function compareEvents(acknowledged: SeenEvent[], after: SeenEvent[]): Differences {
  const byId = new Map<number, SeenEvent>();
  let doubled = 0;
  for (const event of after) {
    if (byId.has(event.id)) doubled++;
    else byId.set(event.id, event);
  }
  const found = acknowledged.map((event) => ({ event, now: byId.get(event.id) }));
  return {
    lost: found.filter(({ now }) => now === undefined).length,
    changed: found.filter(({ event, now }) => now && !saysTheSame(event, now)).length,
    doubled,
  };
}

/** The order of an object's fields is no difference: a database may keep another one. */
function saysTheSame(one: SeenEvent, other: SeenEvent): boolean {
  return one.name === other.name && isDeepStrictEqual(JSON.parse(one.data), JSON.parse(other.data));
}
