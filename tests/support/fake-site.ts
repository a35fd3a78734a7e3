import path from "node:path";
import { saveBackend } from "./ask";
import type { Site } from "./browser-test";
import { type FakeBackend, startFakeBackend } from "./fake-backend/fake-backend";
import { startApp } from "./start-app";

const FOLDER = path.resolve(import.meta.dirname, "../fixtures/replies");

export type FakeSite = Site & { backend: FakeBackend };

/** The app at home with models of the fake backend, each saved as a server of its own. */
export async function startFakeSite(
  models: { label: string; model: string; kind?: string; concurrency?: number }[],
): Promise<FakeSite> {
  const backend = await startFakeBackend({ repliesFolder: FOLDER });
  const app = await startApp();
  for (const row of models) await saveBackend(app.url, { ...row, baseUrl: backend.url });
  return { url: app.url, backend, close: () => closeBoth(app, backend) };
}

/** The app as a school's server, where every visitor is a guest, with one model of the fake backend. */
export async function startGuestSite(model: string): Promise<FakeSite> {
  const backend = await startFakeBackend({ repliesFolder: FOLDER });
  const app = await startApp({
    STEPWISE_MODE: "server",
    INFERENCE_BASE_URL: backend.url,
    INFERENCE_MODEL: model,
  });
  return { url: app.url, backend, close: () => closeBoth(app, backend) };
}

async function closeBoth(app: { stop(): Promise<unknown> }, backend: FakeBackend): Promise<void> {
  await app.stop();
  await backend.close();
}
