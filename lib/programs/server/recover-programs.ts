import { database } from "@/lib/platform/server/database";
import { log } from "@/lib/platform/server/log";
import { processSingleton } from "@/lib/platform/server/process-singleton";
import type { Prisma } from "@/prisma/generated/client";
import type { NewProgramEvent } from "../program-event";
import { runnersPlace } from "./choose-place";
import { endEvent } from "./end-event";
import { adoptProgram } from "./execute-program";
import { livePrograms, newLiveProgram } from "./live-programs";
import type { RunnersPlace } from "./runners/runners-place";

/** A start waits no longer for Redis: it may come later. */
const FIRST_LOOK_MS = 3000;
const SWEEP_MS = 3000;
const SWEPT_MAX = 3000;
const UNFINISHED = { state: { in: ["queued", "running"] } };

/**
 * Puts right the programs that a dead server left behind. Those that it ran itself are ended, as internal errors, at once.
 * Those that runners run are followed to their end, as soon as it is certain (ten seconds) that no other server does; so
 * are those of other servers that die later.
 */
export async function recoverPrograms(): Promise<void> {
  const place = runnersPlace();
  if (!place) {
    const { count } = await endPrograms(UNFINISHED);
    if (count > 0) log.warn({ programs: count }, "programs of a stopped server were ended");
    return;
  }
  await place.settled(FIRST_LOOK_MS);
  processSingleton("programs.sweeper", () =>
    setInterval(() => {
      sweep(place).catch((error) => log.warn({ err: error }, "programs without a server could not be found"));
    }, SWEEP_MS).unref(),
  );
}

async function sweep(place: RunnersPlace): Promise<void> {
  if (!place.isOnline) return;
  const rows = await database().program.findMany({
    where: UNFINISHED,
    select: { id: true, ownerId: true },
    orderBy: { createdAt: "asc" },
    take: SWEPT_MAX,
  });
  for (const { id, ownerId } of rows) {
    if (livePrograms().has(id) || !(await place.claim(id))) continue;
    try {
      await takeOver(place, id, ownerId);
    } catch (error) {
      // The next look may claim it again, here or elsewhere.
      place.forget(id);
      throw error;
    }
  }
}

async function takeOver(place: RunnersPlace, id: string, ownerId: string): Promise<void> {
  const job = await place.findJob(id);
  if (job) {
    const program = newLiveProgram(id, ownerId);
    livePrograms().set(id, program);
    void adoptProgram(program, job, (tell) => place.follow(id, job, tell));
    log.info({ program: id }, "a program of a stopped server is followed to its end");
  } else {
    // By the time it was claimed, its server may just have ended it.
    await endPrograms({ id, ...UNFINISHED });
    place.forget(id);
  }
}

function endPrograms(where: Prisma.ProgramWhereInput) {
  const events: NewProgramEvent[] = [
    { name: "stderr", data: { text: "The server stopped while this ran. 运行时服务器停止了。\n" } },
    endEvent("IE"),
  ];
  const result = { events: events.map((event, index) => ({ ...event, id: index + 1 })) };
  return database().program.updateMany({
    where,
    data: { state: "done", endedAt: new Date(), result: result as unknown as Prisma.InputJsonObject },
  });
}
