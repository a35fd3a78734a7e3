import { createHash } from "node:crypto";
import type { RequestContext } from "@/lib/accounts/actor";
import { authorise } from "@/lib/accounts/permissions";
import { requireBudget } from "@/lib/accounts/server/budget";
import { resolveSolvers } from "@/lib/inference/server/solvers";
import type { Solver } from "@/lib/inference/solver";
import { newId } from "@/lib/platform/ids";
import { database } from "@/lib/platform/server/database";
import type { CreateRunInput } from "../contract";
import { detectLanguage } from "../detect-language";
import { detectSubject } from "../detect-subject";
import { problemFingerprint } from "../problem-fingerprint";
import { startRun } from "./execute-run";
import { findEarlierRun, findGoingRun, findRunOfKey, waitForTwin } from "./find-same-run";
import { jobOf, type LanePlan } from "./run-job";

type CreatedRun = {
  id: string;
  url: string;
  /** One's own identical run is going on: this is it. */
  joined?: true;
  /** One's own earlier solution of exactly this problem, asked for with `reuse`. */
  earlier?: true;
  solvedAt?: string;
};

/**
 * Creates a run and starts it. The same idempotency key within 24 h gives the same run, and so does the identical
 * problem while it is being solved. Throws for a model that is not known, `rate_limited` when the person's budget is
 * spent or too much of theirs waits already, `unavailable` when the queue is full.
 */
export async function createRun(call: { ctx: RequestContext; input: CreateRunInput }): Promise<CreatedRun> {
  const { ctx, input } = call;
  authorise(ctx.actor, "run:create");
  const ownerId = ctx.actor.userId;
  const keyed = await findRunOfKey(ownerId, input.idempotencyKey);
  if (keyed) return viewOf(keyed);
  const models = await resolveSolvers(input.models);
  const asked = readQuestion(ctx, input, models);
  return waitForTwin(`${ownerId} ${asked.fingerprint}`, input.fresh, async () => {
    if (!input.fresh) {
      const going = await findGoingRun(ownerId, asked.fingerprint);
      if (going) return { ...viewOf(going), joined: true };
    }
    const earlier = input.reuse ? await findEarlierRun(ownerId, asked.fingerprint) : null;
    if (earlier) return { ...viewOf(earlier.id), earlier: true, solvedAt: earlier.solvedAt };
    await requireBudget(ctx);
    for (const solver of models) solver.requireRoom(ownerId);
    return storeAndStart(ownerId, asked, input, models);
  });
}

type Question = ReturnType<typeof readQuestion>;

function readQuestion(ctx: RequestContext, input: CreateRunInput, models: Solver[]) {
  const asked = {
    problem: input.problem,
    expected: input.expected?.trim() ? input.expected : null,
    subject: input.subject === "auto" ? detectSubject(input.problem) : input.subject,
    mode: input.mode,
    locale: input.locale ?? detectLanguage(input.problem) ?? ctx.locale,
    models: models.map((solver) => solver.id),
    samples: input.samples,
    repair: input.repair,
  };
  return {
    ...asked,
    priority: input.priority,
    fingerprint: digest(problemFingerprint({ ...asked, expected: asked.expected ?? undefined })),
  };
}

/** What a reply depends on: the same for whoever asks a model this, whatever else the run does. */
function shareKeyOf(asked: Question): string {
  return digest(problemFingerprint({ ...asked, expected: undefined, models: [], samples: 1, repair: 0 }));
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}

async function storeAndStart(
  ownerId: string,
  asked: Question,
  input: CreateRunInput,
  models: Solver[],
): Promise<CreatedRun> {
  const { idempotencyKey } = input;
  const data = { ...asked, id: newId("run"), ownerId, state: "running", idempotencyKey };
  try {
    const run = await database().run.create({ data });
    startRun(jobOf(run, input.fresh ? null : shareKeyOf(asked)), planSamples(models, input.samples));
    return viewOf(run.id);
  } catch (error) {
    // Two requests with one key at the same moment: the other one won.
    const winner = isDuplicate(error) ? await findRunOfKey(ownerId, idempotencyKey) : null;
    if (winner) return viewOf(winner);
    throw error;
  }
}

/** A lane for each sample of each model, in their order. */
export function planSamples(models: Solver[], samples: number): LanePlan[] {
  return models
    .flatMap((solver) => Array.from({ length: samples }, (_, sample) => ({ solver, sample })))
    .map((plan, lane) => ({ ...plan, lane }));
}

function viewOf(id: string): CreatedRun {
  return { id, url: `/runs/${id}` };
}

function isDuplicate(error: unknown): boolean {
  return (error as { code?: string }).code === "P2002";
}
