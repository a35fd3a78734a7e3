import { database, databaseKind } from "@/lib/platform/server/database";
import { processSingleton } from "@/lib/platform/server/process-singleton";
import { findRunning, hasJustEnded } from "./execute-run";

const IDEMPOTENCY_MS = 24 * 3600 * 1000;

/** The person's run of this idempotency key, if it is younger than a day; an older one gives the key free. */
export async function findRunOfKey(
  ownerId: string,
  idempotencyKey: string | undefined,
): Promise<string | null> {
  if (!idempotencyKey) return null;
  const where = { ownerId_idempotencyKey: { ownerId, idempotencyKey } };
  const run = await database().run.findUnique({ where, select: { id: true, createdAt: true } });
  if (!run) return null;
  if (Date.now() - run.createdAt.getTime() < IDEMPOTENCY_MS) return run.id;
  await database().run.update({ where: { id: run.id }, data: { idempotencyKey: null } });
  return null;
}

/**
 * The person's run of the identical problem that is being solved now. With the embedded database only this process
 * solves, and memory knows it; a run that has told its end counts as ended, which its row may not say yet.
 */
export async function findGoingRun(ownerId: string, fingerprint: string): Promise<string | null> {
  const here = findRunning(ownerId, fingerprint);
  if (here !== null || databaseKind() === "embedded") return here;
  const run = await database().run.findFirst({
    where: { ownerId, fingerprint, state: { in: ["queued", "running"] } },
    orderBy: { createdAt: "desc" },
    select: { id: true },
  });
  return run && !hasJustEnded(run.id) ? run.id : null;
}

/** The person's latest finished solution of the identical problem. Never another's: it may say more than its owner wants. */
export async function findEarlierRun(
  ownerId: string,
  fingerprint: string,
): Promise<{ id: string; solvedAt: string } | null> {
  const run = await database().run.findFirst({
    where: { ownerId, fingerprint, state: "done" },
    orderBy: { createdAt: "desc" },
    select: { id: true, createdAt: true, endedAt: true },
  });
  return run && { id: run.id, solvedAt: (run.endedAt ?? run.createdAt).toISOString() };
}

/** Runs `create`, unless an identical request is in it at this moment: then this one joins its result. */
export async function waitForTwin<T extends { joined?: true }>(
  key: string,
  alone: boolean,
  create: () => Promise<T>,
): Promise<T> {
  if (alone) return create();
  const twins = processSingleton("runs.creating", () => new Map<string, Promise<T>>());
  const twin = twins.get(key);
  if (twin) return { ...(await twin), joined: true };
  const created = create().finally(() => twins.delete(key));
  twins.set(key, created);
  return created;
}
