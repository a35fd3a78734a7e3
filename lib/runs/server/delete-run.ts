import type { RequestContext } from "@/lib/accounts/actor";
import { database } from "@/lib/platform/server/database";
import { abortRun } from "./execute-run";
import { findRun } from "./read-run";

/** Deletes a run and its whole log; a running one is stopped first. Throws `not_found`. */
export async function deleteRun(call: { ctx: RequestContext; id: string }): Promise<void> {
  const run = await findRun(call.ctx, call.id, "run:delete");
  abortRun(run.id);
  await database().run.deleteMany({ where: { id: run.id } });
}
