import type { RequestContext } from "@/lib/accounts/actor";
import { abortRun } from "./execute-run";
import { findRun } from "./read-run";

/** Stops a run and keeps what there was; one that has ended already stays as it is. Throws `not_found`. */
export async function stopRun(call: { ctx: RequestContext; id: string }): Promise<{ id: string }> {
  const run = await findRun(call.ctx, call.id, "run:stop");
  abortRun(run.id);
  return { id: run.id };
}
