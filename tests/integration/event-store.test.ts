import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/platform/ids";
import { closeDatabase, database, openDatabase } from "@/lib/platform/server/database";
import type { LoggedEvent } from "@/lib/runs/server/event-lines";
import { joinSegments, lastStoredIds, readStored, storeSegments } from "@/lib/runs/server/event-store";
import { DATABASES } from "../support/databases";

/** The events `from` to `to`, each saying its number. */
function events(from: number, to: number): LoggedEvent[] {
  return Array.from({ length: to - from + 1 }, (_, index): LoggedEvent => {
    const data = { lane: 0, channel: "reasoning", text: `${from + index}` } as const;
    return { id: from + index, name: "text", atMs: 1_000 + index, json: JSON.stringify(data) };
  });
}

async function storedIds(runId: string, after = 0): Promise<number[]> {
  const ids: number[] = [];
  for await (const batch of readStored(runId, after)) {
    expect(batch.length).toBeGreaterThan(0);
    ids.push(...batch.map(({ id }) => id));
  }
  return ids;
}

describe.each(DATABASES)("the store of events, on $name", ({ environment, missing }) => {
  const ownerId = newId("user");

  beforeAll(async () => {
    if (missing) return;
    const folder = mkdtempSync(path.join(os.tmpdir(), "stepwise-event-store-"));
    await openDatabase({ folder, url: environment.DATABASE_URL });
    await database().user.create({ data: { id: ownerId, role: "guest" } });
  });
  afterAll(async () => {
    if (missing) return;
    await database().user.delete({ where: { id: ownerId } });
    await closeDatabase();
  });

  async function newRun(): Promise<string> {
    const asked = { problem: "1 + 1", subject: "math", mode: "solve", locale: "en", models: [] };
    const run = await database().run.create({ data: { id: newId("run"), ownerId, state: "done", ...asked } });
    return run.id;
  }

  it.skipIf(missing)("gives once what was stored twice", async () => {
    const [first, second] = [await newRun(), await newRun()];
    const segments = [
      { runId: first, events: events(1, 3) },
      { runId: second, events: events(1, 2) },
    ];
    await storeSegments(segments);
    await storeSegments(segments);
    await storeSegments([{ runId: first, events: events(4, 5) }]);
    expect(await storedIds(first)).toEqual([1, 2, 3, 4, 5]);
    expect(await storedIds(second)).toEqual([1, 2]);
    expect(await storedIds(first, 2)).toEqual([3, 4, 5]);
  });

  it.skipIf(missing)("keeps what came meanwhile when a segment is stored again", async () => {
    const runId = await newRun();
    await storeSegments([{ runId, events: events(1, 3) }]);
    await storeSegments([{ runId, events: events(1, 6) }]);
    expect(await storedIds(runId)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await lastStoredIds([runId])).toEqual(new Map([[runId, 6]]));
  });

  it.skipIf(missing)("loses and doubles nothing when a joined segment is stored again", async () => {
    const runId = await newRun();
    for (const from of [1, 4, 7]) await storeSegments([{ runId, events: events(from, from + 2) }]);
    await joinSegments(runId);
    await storeSegments([{ runId, events: events(1, 3) }]);
    await storeSegments([{ runId, events: events(4, 6) }]);
    const all = [1, 2, 3, 4, 5, 6, 7, 8, 9];
    expect(await storedIds(runId)).toEqual(all);
    await joinSegments(runId);
    expect(await storedIds(runId)).toEqual(all);
    expect(await database().eventSegment.count({ where: { runId } })).toBe(1);
  });

  it.skipIf(missing)("stores nothing of a run that was deleted, and all of the others", async () => {
    const [gone, kept] = [await newRun(), await newRun()];
    await database().run.delete({ where: { id: gone } });
    await storeSegments([
      { runId: gone, events: events(1, 2) },
      { runId: kept, events: events(1, 2) },
    ]);
    expect(await storedIds(gone)).toEqual([]);
    expect(await storedIds(kept)).toEqual([1, 2]);
  });
});
