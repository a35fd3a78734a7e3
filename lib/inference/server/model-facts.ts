import type { RequestContext } from "@/lib/accounts/actor";
import { authorise } from "@/lib/accounts/permissions";
import { database } from "@/lib/platform/server/database";
import { log } from "@/lib/platform/server/log";
import { forgetCached, shortCached } from "@/lib/platform/server/short-cache";
import type { SaveModelFactsInput } from "../contract";
import { type ModelOverrides, modelOverrides } from "../model-profile";
import { MODEL_PROFILES } from "../model-profiles";

const KEY = "inference.models";
const CACHE_MS = 2000;

/** What an administrator changed of prices, lengths and sampling: for `profileOf`. Empty when nothing was. */
export function readModelFacts(): Promise<ModelOverrides> {
  return shortCached(KEY, CACHE_MS, loadModelFacts);
}

async function loadModelFacts(): Promise<ModelOverrides> {
  const row = await database().setting.findUnique({ where: { key: KEY } });
  if (!row) return {};
  const parsed = modelOverrides.safeParse(row.value);
  // Written by a later version, or by hand: solving goes on with our own rows.
  if (!parsed.success) log.error({ err: parsed.error }, "the stored model facts cannot be read");
  return parsed.success ? parsed.data : {};
}

/** The families with our values and what was changed of them, for the settings page. */
export async function listModelFacts({ ctx }: { ctx: RequestContext }) {
  authorise(ctx.actor, "backend:manage");
  return { families: MODEL_PROFILES, overrides: await readModelFacts() };
}

/** Replaces what was changed before; an empty object restores our own values. */
export async function saveModelFacts({ ctx, input }: { ctx: RequestContext; input: SaveModelFactsInput }) {
  authorise(ctx.actor, "backend:manage");
  const value = input.overrides;
  await database().setting.upsert({ where: { key: KEY }, create: { key: KEY, value }, update: { value } });
  forgetCached(KEY);
  return { families: MODEL_PROFILES, overrides: value };
}
