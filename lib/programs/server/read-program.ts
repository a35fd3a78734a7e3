import type { RequestContext } from "@/lib/accounts/actor";
import { authorise, type Permission } from "@/lib/accounts/permissions";
import { AppError } from "@/lib/platform/errors";
import { database } from "@/lib/platform/server/database";
import type { ProgramView } from "../program";
import { type ProgramEvent, projectProgram } from "../program-event";
import { livePrograms } from "./live-programs";

/** A program with what has happened to it so far. Throws `not_found`. */
export async function readProgram(call: { ctx: RequestContext; id: string }): Promise<ProgramView> {
  const events = await findProgramEvents(call.ctx, call.id, "program:read");
  const view = projectProgram(call.id, events);
  // Pictures are counted, not kept.
  const frames = livePrograms().get(call.id)?.stage?.count ?? view.frames;
  return { ...view, frames };
}

/** The program's events so far, if the caller may do `permission` to it. Throws `not_found`. */
export async function findProgramEvents(
  ctx: RequestContext,
  id: string,
  permission: Permission,
): Promise<ProgramEvent[]> {
  const live = livePrograms().get(id);
  if (live) {
    authorise(ctx.actor, permission, live.ownerId);
    return live.events;
  }
  const row = await database().program.findUnique({ where: { id }, select: { ownerId: true, result: true } });
  if (!row)
    throw new AppError("not_found", ctx.locale === "zh" ? "没有这个程序。" : "There is no such program.");
  authorise(ctx.actor, permission, row.ownerId);
  return (row.result as { events?: ProgramEvent[] } | null)?.events ?? [];
}
