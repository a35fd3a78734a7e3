import type { RequestContext } from "@/lib/accounts/actor";
import { AppError } from "@/lib/platform/errors";
import { database } from "@/lib/platform/server/database";
import type { Run } from "@/prisma/generated/client";
import { hasJustEnded, isRunning } from "./execute-run";

/** Storing the end of a run that its viewers have seen takes a moment. */
const STORED_MS_MAX = 3000;
const LOOK_MS = 30;

/** Throws `conflict` while the run goes on. */
export async function refuseRunning(id: string, ctx: RequestContext): Promise<void> {
  const deadlineMs = Date.now() + STORED_MS_MAX;
  while (hasJustEnded(id) && Date.now() < deadlineMs) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  if (isRunning(id)) throw stillRunning(ctx);
}

/** Takes an ended run for this request alone: of two at the same moment one finds it taken, which is a `conflict`. */
export async function claimRun(run: Run, ctx: RequestContext): Promise<void> {
  const { count } = await database().run.updateMany({
    where: { id: run.id, state: { in: ["done", "failed", "stopped"] } },
    data: { state: "running", endedAt: null },
  });
  if (count === 0) throw stillRunning(ctx);
}

function stillRunning({ locale }: RequestContext): AppError {
  const message =
    locale === "zh"
      ? "这个解答还在进行，结束以后才能继续。"
      : "This run is still going on; it can be continued once it has ended.";
  return new AppError("conflict", message, { retryAfterSeconds: 1 });
}
