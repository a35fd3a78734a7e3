import process from "node:process";
import type { RequestContext } from "@/lib/accounts/actor";
import { authorise } from "@/lib/accounts/permissions";
import type { Locale } from "@/lib/i18n/locale";
import { AppError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { database } from "@/lib/platform/server/database";
import { decryptSecret, encryptSecret } from "@/lib/platform/server/secret";
import { forgetCached, shortCached } from "@/lib/platform/server/short-cache";
import { backendProfileOf } from "../backend-profiles";
import type { ChangeBackendInput, SaveBackendInput } from "../contract";
import { backendGate } from "./backend-gates";
import type { BackendAddress } from "./open-reply";
import { testBackend } from "./test-backend";

export type ConfiguredBackend = BackendAddress & {
  id: string;
  label: string;
  /** The server's kind where the administrator named it; else its address tells. */
  kind: string | null;
  /** Replies at once. */
  concurrency: number;
  source: "settings" | "environment";
};

export const CONCURRENCY_DEFAULT = 16;

const CACHE = "inference.backends";
const CACHE_MS = 2000;

const NO_BACKEND: Record<Locale, string> = {
  zh: "没有这个后端。",
  en: "There is no such backend.",
};

/** Every configured backend with its key: for asking, never for showing. The environment's is first. */
export function configuredBackends(): Promise<ConfiguredBackend[]> {
  return shortCached(CACHE, CACHE_MS, loadBackends);
}

async function loadBackends(): Promise<ConfiguredBackend[]> {
  const rows = await database().backend.findMany({ orderBy: { createdAt: "asc" } });
  const stored = rows.map(
    ({ id, label, baseUrl, model, kind, concurrency, apiKeyEncrypted }): ConfiguredBackend => ({
      id,
      label,
      baseUrl,
      model,
      kind,
      concurrency,
      source: "settings",
      apiKey: apiKeyEncrypted && decryptSecret(apiKeyEncrypted),
    }),
  );
  const { INFERENCE_BASE_URL: baseUrl, INFERENCE_API_KEY: apiKey, INFERENCE_MODEL: model } = process.env;
  if (!baseUrl || !model) return stored;
  return [
    {
      id: "environment",
      label: hostOf(baseUrl),
      baseUrl,
      model,
      apiKey: apiKey || null,
      kind: null,
      concurrency: Number(process.env.INFERENCE_CONCURRENCY) || CONCURRENCY_DEFAULT,
      source: "environment",
    },
    ...stored,
  ];
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : "environment";
}

/** The backends as the settings page shows them: without keys, with how busy they are. */
export async function listBackends({ ctx }: { ctx: RequestContext }) {
  authorise(ctx.actor, "backend:manage");
  const backends = await configuredBackends();
  return { backends: backends.map(viewOf) };
}

function viewOf({ apiKey, ...backend }: ConfiguredBackend) {
  const { queue, breaker } = backendGate(backend.id, backend.concurrency);
  return {
    ...backend,
    kind: backend.kind ?? backendProfileOf(backend.baseUrl).kind,
    hasKey: apiKey !== null,
    running: queue.running,
    waiting: queue.waiting,
    breaker: breaker.state,
  };
}

/** Tests a backend and stores it; with `force`, also when the test fails. Throws `impossible` with what the test found. */
export async function saveBackend({ ctx, input }: { ctx: RequestContext; input: SaveBackendInput }) {
  authorise(ctx.actor, "backend:manage");
  const { label, baseUrl, model, apiKey, concurrency, kind = null } = input;
  const failure = await testBackend({ baseUrl, model, kind, apiKey: apiKey || null }, ctx.locale);
  if (failure && !input.force) throw new AppError("impossible", failure);
  const id = newId("backend");
  const apiKeyEncrypted = apiKey ? encryptSecret(apiKey) : null;
  await database().backend.create({
    data: { id, label, baseUrl, model, kind, concurrency, apiKeyEncrypted },
  });
  forgetCached(CACHE);
  return { id, tested: failure === null };
}

/** Changes a stored backend's label or places. Throws `not_found`, also for the environment's. */
export async function changeBackend(call: {
  ctx: RequestContext;
  id: string;
  input: ChangeBackendInput;
}): Promise<void> {
  const { ctx, id, input } = call;
  authorise(ctx.actor, "backend:manage");
  const { count } = await database().backend.updateMany({ where: { id }, data: input });
  if (count === 0) throw new AppError("not_found", NO_BACKEND[ctx.locale]);
  forgetCached(CACHE);
  // Those who wait need not wait for the next request.
  if (input.concurrency) backendGate(id, input.concurrency);
}

/** Removes a backend; solved runs keep their text. Throws `not_found`. */
export async function deleteBackend({ ctx, id }: { ctx: RequestContext; id: string }): Promise<void> {
  authorise(ctx.actor, "backend:manage");
  const { count } = await database().backend.deleteMany({ where: { id } });
  forgetCached(CACHE);
  if (count === 0) throw new AppError("not_found", NO_BACKEND[ctx.locale]);
}
