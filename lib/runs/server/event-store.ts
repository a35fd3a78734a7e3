import { database } from "@/lib/platform/server/database";
import { log } from "@/lib/platform/server/log";
import { processSingleton } from "@/lib/platform/server/process-singleton";
import { decodeEvents, encodeEvents, type LoggedEvent } from "./event-lines";

const SEGMENTS_PER_PAGE = 50;
/** Segments of an ended run are joined to about this many characters: few rows to read, none too large to hold. */
const SEGMENT_CHARS = 64 * 1024;

export type Segment = { runId: string; events: LoggedEvent[] };

/** Characters that go to the database at once: more would hold up whoever else needs it, or this thread, for long. */
const STATEMENT_CHARS = 128 * 1024;

type Row = { runId: string; firstId: number; lastId: number; lines: string };

/**
 * Stores consecutive events of runs, all or none of each run's; a run deleted meanwhile takes no more. The same events may
 * be stored again, and with others after them: whoever was not told that they are safe tries once more.
 */
export async function storeSegments(segments: Segment[]): Promise<void> {
  let rows: Row[] = [];
  let chars = 0;
  for (const { runId, events } of segments) {
    const [first, last] = [events[0], events.at(-1)];
    if (!first || !last) continue;
    const lines = encodeEvents(events);
    rows.push({ runId, firstId: first.id, lastId: last.id, lines });
    chars += lines.length;
    if (chars < STATEMENT_CHARS) continue;
    await storeRows(rows);
    rows = [];
    chars = 0;
  }
  if (rows.length > 0) await storeRows(rows);
}

async function storeRows(rows: Row[]): Promise<void> {
  const runIds = rows.map(({ runId }) => runId);
  const firstIds = rows.map(({ firstId }) => firstId);
  const lastIds = rows.map(({ lastId }) => lastId);
  const lines = rows.map((row) => row.lines);
  await database().$executeRaw`
    INSERT INTO "EventSegment" ("runId", "firstId", "lastId", "lines")
    SELECT s."runId", s."firstId", s."lastId", s."lines"
    FROM unnest(${runIds}::text[], ${firstIds}::int[], ${lastIds}::int[], ${lines}::text[])
      AS s("runId", "firstId", "lastId", "lines")
    JOIN "Run" r ON r."id" = s."runId"
    ON CONFLICT ("runId", "firstId") DO UPDATE SET "lastId" = EXCLUDED."lastId", "lines" = EXCLUDED."lines"
    WHERE EXCLUDED."lastId" >= "EventSegment"."lastId"`;
}

/** A run's stored events after `after`, in order, a page of segments at a time. */
export async function* readStored(runId: string, after: number): AsyncGenerator<LoggedEvent[]> {
  let cursor = after;
  for (;;) {
    const rows = await database().eventSegment.findMany({
      where: { runId, lastId: { gt: cursor } },
      orderBy: { firstId: "asc" },
      take: SEGMENTS_PER_PAGE,
    });
    for (const row of rows) {
      // A segment that was stored again after it had been joined to another says nothing new.
      if (row.lastId <= cursor) continue;
      const events = decodeEvents(row.lines);
      yield row.firstId > cursor ? events : events.filter(({ id }) => id > cursor);
      cursor = row.lastId;
    }
    if (rows.length < SEGMENTS_PER_PAGE) return;
  }
}

/** The number of each run's last stored event; a run without events is absent. */
export async function lastStoredIds(runIds: string[]): Promise<Map<string, number>> {
  const rows = await database().eventSegment.groupBy({
    by: ["runId"],
    where: { runId: { in: runIds } },
    _max: { lastId: true },
  });
  return new Map(rows.map((row) => [row.runId, row._max.lastId ?? 0]));
}

/**
 * Joins the many small segments of an ended run, one run after another and whenever there is time: it is tidiness, and
 * reading gives the same events before and after.
 */
export function joinSegments(runId: string): Promise<void> {
  const line = joining();
  line.last = line.last
    .then(() => join(runId))
    .catch((error) => log.warn({ err: error }, "segments stay apart"));
  return line.last;
}

/** Resolves when nothing is being joined any more. */
export function joined(): Promise<void> {
  return joining().last;
}

function joining(): { last: Promise<void> } {
  return processSingleton("runs.joining", () => ({ last: Promise.resolve() }));
}

async function join(runId: string): Promise<void> {
  const rows = await database().eventSegment.findMany({ where: { runId }, orderBy: { firstId: "asc" } });
  const joined: typeof rows = [];
  for (const row of rows) {
    const last = joined.at(-1);
    if (last && row.lastId <= last.lastId) continue;
    if (last && row.firstId === last.lastId + 1 && last.lines.length + row.lines.length <= SEGMENT_CHARS) {
      last.lines += `\n${row.lines}`;
      last.lastId = row.lastId;
    } else {
      joined.push({ ...row });
    }
  }
  if (joined.length === rows.length) return;
  await database().$transaction([
    database().eventSegment.deleteMany({ where: { runId, firstId: { in: rows.map((row) => row.firstId) } } }),
    database().eventSegment.createMany({ data: joined }),
  ]);
}
