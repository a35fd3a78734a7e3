import path from "node:path";
import { saveBackend } from "./ask";
import { browserTest, type Site } from "./browser-test";
import { type FakeBackend, startFakeBackend } from "./fake-backend/fake-backend";
import { startApp } from "./start-app";

const FOLDER = path.resolve(import.meta.dirname, "../fixtures/replies");

type FakeSite = Site & { backend: FakeBackend };
type FakeModel = { label: string; model: string; kind?: string; concurrency?: number };

/** A browser test on the app at home with models of the fake backend, which take their replies from `repliesFolder`. */
export function homeTest(models: FakeModel[], repliesFolder = FOLDER) {
  return testOn(() => startFakeSite(models, repliesFolder));
}

/** A browser test on the app as a school's server, where each page that is opened is another guest's. */
export function guestTest(model: string) {
  return testOn(() => startGuestSite(model));
}

/** What a test does to the backend is over with the test. */
function testOn(start: () => Promise<FakeSite>) {
  return browserTest(start).extend("backend", async ({ site }, { onCleanup }) => {
    onCleanup(() => {
      site.backend.fail(null);
      site.backend.setRate(Number.POSITIVE_INFINITY);
    });
    return site.backend;
  });
}

/** The app at home with models of the fake backend, each saved as a server of its own. */
async function startFakeSite(models: FakeModel[], repliesFolder: string): Promise<FakeSite> {
  const backend = await startFakeBackend({ repliesFolder });
  const app = await startApp();
  for (const row of models) await saveBackend(app.url, { ...row, baseUrl: backend.url });
  return { url: app.url, backend, close: () => closeBoth(app, backend) };
}

/** The app as a school's server, where every visitor is a guest, with one model that answers one question at a time. */
async function startGuestSite(model: string): Promise<FakeSite> {
  const backend = await startFakeBackend({ repliesFolder: FOLDER });
  const app = await startApp({
    STEPWISE_MODE: "server",
    INFERENCE_BASE_URL: backend.url,
    INFERENCE_MODEL: model,
    INFERENCE_CONCURRENCY: "1",
  });
  return { url: app.url, backend, close: () => closeBoth(app, backend) };
}

async function closeBoth(app: { stop(): Promise<unknown> }, backend: FakeBackend): Promise<void> {
  await app.stop();
  await backend.close();
}
