import type { Locale } from "@/lib/i18n/locale";
import { database } from "@/lib/platform/server/database";
import { failureWords } from "../failure-words";
import type { NewRunEvent, RunEvent } from "../run-event";
import { eventLog } from "./event-log";
import { readEvents } from "./read-events";

/** Ends the runs that a dead process left behind, keeping what there was, and returns how many there were. */
export async function recoverRuns(): Promise<number> {
  const runs = await database().run.findMany({
    where: { state: { in: ["queued", "running"] } },
    select: { id: true, locale: true },
  });
  for (const run of runs) {
    const state = await endInterrupted(run.id, run.locale as Locale);
    await database().run.update({ where: { id: run.id }, data: { state, endedAt: new Date() } });
  }
  return runs.length;
}

async function endInterrupted(runId: string, locale: Locale): Promise<string> {
  const open = new Set<number>();
  let last: RunEvent | null = null;
  for await (const event of readEvents(runId, 0)) {
    last = event;
    if (event.name === "started") open.add(event.data.lane);
    if (event.name === "laneEnd") open.delete(event.data.lane);
  }
  if (last?.name === "end") return last.data.state;
  const words = failureWords("interrupted", locale);
  const events: NewRunEvent[] = [...open].flatMap((lane): NewRunEvent[] => [
    { name: "failed", data: { lane, code: "interrupted", ...words } },
    { name: "laneEnd", data: { lane, state: "failed", finishReason: null } },
  ]);
  if (open.size === 0) events.push({ name: "failed", data: { code: "interrupted", ...words } });
  events.push({ name: "end", data: { state: "failed" } });
  const log = eventLog();
  log.resume(runId, last?.id ?? 0);
  for (const event of events) log.append(runId, event);
  await log.settled(runId);
  log.release(runId);
  return "failed";
}
