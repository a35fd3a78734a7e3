import type { RequestContext } from "@/lib/accounts/actor";
import { AppError } from "@/lib/platform/errors";
import { concludeLanes } from "./execute-run";
import { findRun } from "./read-run";

/**
 * Asks the models of a running run, or of one lane, to stop thinking and answer now; what they thought is kept. A lane
 * that is answering already goes on. Throws `not_found`, and `conflict` when nothing is running.
 */
export async function concludeRun(call: {
  ctx: RequestContext;
  id: string;
  lane?: number;
}): Promise<{ id: string }> {
  const run = await findRun(call.ctx, call.id, "run:stop");
  if (!concludeLanes(run.id, call.lane)) {
    const message =
      call.ctx.locale === "zh" ? "这个解答已经结束了。" : "Nothing of this run is being solved now.";
    throw new AppError("conflict", message);
  }
  return { id: run.id };
}
