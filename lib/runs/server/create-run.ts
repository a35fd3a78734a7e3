import type { RequestContext } from "@/lib/accounts/actor";
import { authorise } from "@/lib/accounts/permissions";
import { resolveSolvers } from "@/lib/inference/server/solvers";
import { newId } from "@/lib/platform/ids";
import { database } from "@/lib/platform/server/database";
import type { CreateRunInput } from "../contract";
import { detectLanguage } from "../detect-language";
import { detectSubject } from "../detect-subject";
import { startRun } from "./execute-run";

const IDEMPOTENCY_MS = 24 * 3600 * 1000;

/** Creates a run and starts it; the same idempotency key within 24 h gives the same run. Throws for a model that is not known. */
export async function createRun(call: {
  ctx: RequestContext;
  input: CreateRunInput;
}): Promise<{ id: string; url: string }> {
  const { ctx, input } = call;
  authorise(ctx.actor, "run:create");
  const earlier = await findEarlier(ctx.actor.userId, input.idempotencyKey);
  if (earlier) return viewOf(earlier);
  const models = await resolveSolvers(input.models);
  const solvers = models.flatMap((solver) => Array.from({ length: input.samples }, () => solver));
  const run = {
    problem: input.problem,
    expected: input.expected?.trim() ? input.expected : null,
    subject: input.subject === "auto" ? detectSubject(input.problem) : input.subject,
    mode: input.mode,
    locale: input.locale ?? detectLanguage(input.problem) ?? ctx.locale,
  };
  const id = newId("run");
  try {
    await database().run.create({
      data: {
        ...run,
        id,
        ownerId: ctx.actor.userId,
        models: models.map((solver) => solver.id),
        samples: input.samples,
        state: "queued",
        idempotencyKey: input.idempotencyKey,
      },
    });
  } catch (error) {
    // Two requests with one key at the same moment: the other one won.
    const winner = isDuplicate(error) ? await findEarlier(ctx.actor.userId, input.idempotencyKey) : null;
    if (winner) return viewOf(winner);
    throw error;
  }
  startRun(id, run, solvers);
  return viewOf(id);
}

async function findEarlier(ownerId: string, idempotencyKey: string | undefined): Promise<string | null> {
  if (!idempotencyKey) return null;
  const where = { ownerId_idempotencyKey: { ownerId, idempotencyKey } };
  const run = await database().run.findUnique({ where, select: { id: true, createdAt: true } });
  if (!run) return null;
  if (Date.now() - run.createdAt.getTime() < IDEMPOTENCY_MS) return run.id;
  await database().run.update({ where: { id: run.id }, data: { idempotencyKey: null } });
  return null;
}

function viewOf(id: string) {
  return { id, url: `/runs/${id}` };
}

function isDuplicate(error: unknown): boolean {
  return (error as { code?: string }).code === "P2002";
}
