import process from "node:process";
import type { RequestContext } from "@/lib/accounts/actor";
import { authorise } from "@/lib/accounts/permissions";
import { AppError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { database } from "@/lib/platform/server/database";
import { decryptSecret, encryptSecret } from "@/lib/platform/server/secret";
import type { SaveBackendInput } from "../contract";
import type { BackendAddress } from "./stream-completion";
import { testBackend } from "./test-backend";

export type ConfiguredBackend = BackendAddress & {
  id: string;
  label: string;
  source: "settings" | "environment";
};

/** Every configured backend with its key: for asking, never for showing. The environment's is first. */
export async function configuredBackends(): Promise<ConfiguredBackend[]> {
  const rows = await database().backend.findMany({ orderBy: { createdAt: "asc" } });
  const stored = rows.map(
    ({ id, label, baseUrl, model, apiKeyEncrypted }): ConfiguredBackend => ({
      id,
      label,
      baseUrl,
      model,
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
      source: "environment",
    },
    ...stored,
  ];
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : "environment";
}

/** The backends as the settings page shows them: without keys. */
export async function listBackends({ ctx }: { ctx: RequestContext }) {
  authorise(ctx.actor, "backend:manage");
  const backends = await configuredBackends();
  return { backends: backends.map(({ apiKey, ...shown }) => ({ ...shown, hasKey: apiKey !== null })) };
}

/** Tests a backend and stores it; with `force`, also when the test fails. Throws `impossible` with what the test found. */
export async function saveBackend({ ctx, input }: { ctx: RequestContext; input: SaveBackendInput }) {
  authorise(ctx.actor, "backend:manage");
  const { label, baseUrl, model, apiKey } = input;
  const failure = await testBackend({ baseUrl, model, apiKey: apiKey || null }, ctx.locale);
  if (failure && !input.force) throw new AppError("impossible", failure);
  const id = newId("backend");
  const apiKeyEncrypted = apiKey ? encryptSecret(apiKey) : null;
  await database().backend.create({ data: { id, label, baseUrl, model, apiKeyEncrypted } });
  return { id, tested: failure === null };
}

/** Removes a backend; solved runs keep their text. Throws `not_found`. */
export async function deleteBackend({ ctx, id }: { ctx: RequestContext; id: string }): Promise<void> {
  authorise(ctx.actor, "backend:manage");
  const { count } = await database().backend.deleteMany({ where: { id } });
  if (count === 0) throw new AppError("not_found", "There is no such backend.");
}
