import type { RequestContext } from "@/lib/accounts/actor";
import { authorise, type Permission } from "@/lib/accounts/permissions";
import { AppError } from "@/lib/platform/errors";
import { database } from "@/lib/platform/server/database";
import type { Run } from "@/prisma/generated/client";
import type { RunState } from "../contract";
import { projectRun } from "../project-run";
import type { RunEvent } from "../run-event";
import type { RunHeading, RunView } from "../run-view";
import { readEvent } from "./event-lines";
import { eventLog } from "./event-log";

/** The whole run as the caller may see it. Throws `not_found`. */
export async function readRun(call: { ctx: RequestContext; id: string }): Promise<RunView> {
  const run = await findRun(call.ctx, call.id, "run:read");
  return projectRun(headingOf(run), await allEvents(run.id));
}

/** A run's whole log so far. */
export async function allEvents(runId: string): Promise<RunEvent[]> {
  const events: RunEvent[] = [];
  for await (const batch of eventLog().read(runId, 0)) events.push(...batch.map(readEvent));
  return events;
}

/** The run's row, if the caller may do `permission` to it. Throws `not_found`. */
export async function findRun(ctx: RequestContext, id: string, permission: Permission): Promise<Run> {
  const run = await database().run.findUnique({ where: { id } });
  if (!run) throw new AppError("not_found", ctx.locale === "zh" ? "没有这个解答。" : "There is no such run.");
  authorise(ctx.actor, permission, run.ownerId);
  return run;
}

export function headingOf(run: Run): RunHeading {
  return {
    id: run.id,
    state: run.state as RunState,
    problem: run.problem,
    ...(run.expected === null ? {} : { expected: run.expected }),
    subject: run.subject as RunHeading["subject"],
    mode: run.mode as RunHeading["mode"],
    locale: run.locale as RunHeading["locale"],
    createdAt: run.createdAt.toISOString(),
    models: run.models as string[],
    samples: run.samples,
    repair: run.repair,
  };
}

/** What a run was asked, without its log. Throws `not_found`. */
export async function findRunHeading(call: { ctx: RequestContext; id: string }): Promise<RunHeading> {
  return headingOf(await findRun(call.ctx, call.id, "run:read"));
}
