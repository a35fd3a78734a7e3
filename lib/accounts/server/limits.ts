import type { RequestContext } from "@/lib/accounts/actor";
import { type Limits, limitsInput, NO_LIMITS } from "@/lib/accounts/limits";
import { authorise } from "@/lib/accounts/permissions";
import { database } from "@/lib/platform/server/database";
import { forgetCached, shortCached } from "@/lib/platform/server/short-cache";

const KEY = "limits";
const CACHE_MS = 2000;

/** The limits in force. */
export function readLimits(): Promise<Limits> {
  return shortCached(KEY, CACHE_MS, loadLimits);
}

async function loadLimits(): Promise<Limits> {
  const row = await database().setting.findUnique({ where: { key: KEY } });
  const stored = limitsInput.safeParse(row?.value);
  return stored.success ? stored.data : NO_LIMITS;
}

/** The limits as the settings page shows them. */
export async function showLimits({ ctx }: { ctx: RequestContext }): Promise<Limits> {
  authorise(ctx.actor, "backend:manage");
  return readLimits();
}

export async function saveLimits({ ctx, input }: { ctx: RequestContext; input: Limits }): Promise<void> {
  authorise(ctx.actor, "backend:manage");
  await database().setting.upsert({
    where: { key: KEY },
    create: { key: KEY, value: input },
    update: { value: input },
  });
  forgetCached(KEY);
}
