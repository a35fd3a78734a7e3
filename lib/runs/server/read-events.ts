import { database } from "@/lib/platform/server/database";
import type { RunEvent } from "../run-event";

const PAGE = 500;

/** The run's committed events after `after`, in order, a page at a time. */
export async function* readEvents(runId: string, after: number): AsyncGenerator<RunEvent> {
  let cursor = after;
  for (;;) {
    const rows = await database().event.findMany({
      where: { runId, id: { gt: cursor } },
      orderBy: { id: "asc" },
      take: PAGE,
    });
    for (const row of rows) {
      yield { id: row.id, name: row.name, data: row.data, atMs: row.at.getTime() } as RunEvent;
      cursor = row.id;
    }
    if (rows.length < PAGE) return;
  }
}
