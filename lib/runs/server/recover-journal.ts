import { databaseKind } from "@/lib/platform/server/database";
import { journalFolder, readLeft } from "./event-journal";
import { lastStoredIds, storeSegments } from "./event-store";

/**
 * Stores the events that a dead process had told its viewers and not yet stored. Returns how many. Before the log
 * opens: it begins a journal of its own.
 */
export async function recoverJournal(): Promise<number> {
  // The journal belongs to the embedded database beside it, not to a server that was configured later.
  if (databaseKind() !== "embedded") return 0;
  const { runs, remove } = readLeft(journalFolder());
  const stored = await lastStoredIds([...runs.keys()]);
  const segments = [...runs].map(([runId, events]) => ({
    runId,
    events: events.filter(({ id }) => id > (stored.get(runId) ?? 0)),
  }));
  await storeSegments(segments);
  remove();
  return segments.reduce((sum, { events }) => sum + events.length, 0);
}
