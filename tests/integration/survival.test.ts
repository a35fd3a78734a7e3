import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { ask, readRun, saveBackend, sleep } from "../support/ask";
import { DATABASES } from "../support/databases";
import { type FakeBackend, startFakeBackend } from "../support/fake-backend/fake-backend";
import { readReplies } from "../support/fake-backend/reply";
import { post, readEvents, readEventsUntil } from "../support/http";
import { type RunningApp, startApp } from "../support/start-app";

const FOLDER = path.resolve(import.meta.dirname, "../fixtures/replies");
const QUADRATIC = "Solve $x^2 - 5x + 6 = 0$.";
const reply = readReplies(FOLDER).get("quadratic-en");

describe.each(DATABASES)("runs that survive, on $name", ({ environment, missing }) => {
  let backend: FakeBackend;
  let app: RunningApp;
  const start = { STEPWISE_DATA: mkdtempSync(path.join(os.tmpdir(), "stepwise-survival-")), ...environment };

  beforeAll(async () => {
    if (missing) return;
    backend = await startFakeBackend({ repliesFolder: FOLDER });
    app = await startApp(start);
    // Each run's model has an id of its own, so that runs of earlier test runs on the same server do not matter.
    await saveBackend(app.url, {
      label: "vLLM",
      baseUrl: backend.url,
      model: "deepseek-r1-vllm",
      kind: "vllm",
    });
    await saveBackend(app.url, { label: "SGLang", baseUrl: backend.url, model: "deepseek-r1-inline" });
    await saveBackend(app.url, {
      label: "Groq",
      baseUrl: backend.url,
      model: "deepseek-r1-vllm-old",
      kind: "groq",
    });
  });
  afterEach(() => {
    backend?.fail(null);
    backend?.setRate(Number.POSITIVE_INFINITY);
  });
  afterAll(async () => {
    // The database server is shared with other tests: a backend left there would be their default.
    const { backends } = app ? await (await fetch(`${app.url}/api/backends`)).json() : { backends: [] };
    for (const { id } of backends) await fetch(`${app.url}/api/backends/${id}`, { method: "DELETE" });
    await app?.stop();
    await backend?.close();
  });

  const askFresh = (model: string, more: object = {}) =>
    ask(app.url, QUADRATIC, { models: [model], fresh: true, ...more });
  const eventsOf = (id: string, after = 0) => readEvents(`${app.url}/api/runs/${id}/events?after=${after}`);
  const seeUntil = (id: string, count: number) =>
    readEventsUntil(`${app.url}/api/runs/${id}/events`, (events) => events.length >= count);

  it.skipIf(missing)(
    "what a viewer saw outlives kill -9; the lane is marked, and continue goes on where it was",
    async () => {
      backend.setRate(25);
      const id = await askFresh("deepseek-r1-vllm");
      const seen = await seeUntil(id, 12);
      await app.stop("SIGKILL");
      const killedMs = Date.now();
      app = await startApp(start);
      const events = await eventsOf(id);
      expect(Date.now() - killedMs).toBeLessThan(30_000 + 60_000);
      expect(events.slice(0, seen.length)).toEqual(seen);
      expect(events.find(({ name }) => name === "failed")?.data).toMatchObject({
        code: "interrupted",
        canContinue: true,
      });
      expect(events.at(-1)).toMatchObject({ name: "end", data: { state: "failed" } });

      backend.setRate(Number.POSITIVE_INFINITY);
      expect((await post(`${app.url}/api/runs/${id}/continue`, {})).status).toBe(202);
      const rest = await eventsOf(id, events.at(-1)?.id);
      expect(rest[0]?.id).toBe((events.at(-1)?.id ?? 0) + 1);
      expect(rest[0]).toMatchObject({ name: "continued", data: { how: "resumed" } });
      expect(rest.at(-1)).toMatchObject({ name: "end", data: { state: "done" } });
      const run = await readRun(app.url, id);
      expect(run.state).toBe("done");
      expect(run.lanes[0]?.reasoning.trim()).toBe(reply?.reasoning.trim());
      expect(run.lanes[0]?.answer.trim()).toBe(reply?.answer);
      expect(run.lanes[0]?.error).toBeUndefined();
      const steps = run.lanes[0]?.steps.filter(({ channel }) => channel === "reasoning") ?? [];
      expect(steps.map(({ text }) => text).join("")).toBe(run.lanes[0]?.reasoning);
      expect(new Set(steps.map((step) => step.id)).size).toBe(steps.length);
      // The end that was superseded is told to nobody any more; the rest is.
      const again = await eventsOf(id);
      expect(again.filter(({ name }) => name === "end").length).toBe(1);
      expect(again.map((event) => event.id)).toEqual(
        [...again.map((event) => event.id)].sort((a, b) => a - b),
      );
    },
  );

  it.skipIf(missing)("text whose channel was not known yet is kept as reasoning over kill -9", async () => {
    backend.setRate(60);
    const id = await askFresh("deepseek-r1-inline");
    const seen = await readEventsUntil(
      `${app.url}/api/runs/${id}/events`,
      (events) => events.filter(({ name }) => name === "pending").length >= 10,
    );
    await app.stop("SIGKILL");
    app = await startApp(start);
    await eventsOf(id);
    const shown = seen.map(({ data }) => data.text ?? "").join("");
    const run = await readRun(app.url, id);
    expect(run.lanes[0]?.reasoning.startsWith(shown.trim())).toBe(true);
  });

  it.skipIf(missing)(
    "starts again where the backend cannot go on, says so, and keeps the first attempt",
    async () => {
      backend.fail("cut");
      const id = await askFresh("deepseek-r1-vllm-old");
      await eventsOf(id);
      const broken = await readRun(app.url, id);
      expect(broken.lanes[0]?.error).toMatchObject({ code: "backend_cut_stream", canContinue: true });
      backend.fail(null);
      expect((await post(`${app.url}/api/runs/${id}/continue`, { lane: 0 })).status).toBe(202);
      await expect.poll(async () => (await readRun(app.url, id)).state).toBe("done");
      const run = await readRun(app.url, id);
      expect(run.lanes[0]?.continued).toBe("restarted");
      expect(run.lanes[0]?.earlier).toEqual([{ reasoning: broken.lanes[0]?.reasoning, answer: "" }]);
      expect(run.lanes[0]?.reasoning.trim()).toBe(reply?.reasoning.trim());
    },
  );

  it.skipIf(missing)(
    "refuses to continue what is running or done, and takes one of two who ask at once",
    async () => {
      backend.setRate(100);
      const id = await askFresh("deepseek-r1-vllm");
      await seeUntil(id, 3);
      expect((await post(`${app.url}/api/runs/${id}/continue`, {})).status).toBe(409);
      await post(`${app.url}/api/runs/${id}/stop`, {});
      await eventsOf(id);
      await expect.poll(async () => (await readRun(app.url, id)).state).toBe("stopped");
      await sleep(300);
      backend.setRate(Number.POSITIVE_INFINITY);
      const both = await Promise.all([1, 2].map(() => post(`${app.url}/api/runs/${id}/continue`, {})));
      expect(both.map(({ status }) => status).sort()).toEqual([202, 409]);
      await expect.poll(async () => (await readRun(app.url, id)).state).toBe("done");
      await sleep(300);
      expect((await post(`${app.url}/api/runs/${id}/continue`, {})).status).toBe(422);
      expect((await readRun(app.url, id)).lanes[0]?.reasoning.trim()).toBe(reply?.reasoning.trim());
    },
  );

  it.skipIf(missing)("ends a loop by asking for the answer, and does so at a person's wish", async () => {
    backend.fail("loop");
    backend.setRate(5000);
    const looped = await askFresh("deepseek-r1-vllm");
    await eventsOf(looped);
    const run = await readRun(app.url, looped);
    expect(run.lanes[0]).toMatchObject({ concluded: "loop", state: "done" });
    expect(run.lanes[0]?.answer.trim()).toBe(reply?.answer);

    backend.fail(null);
    backend.setRate(60);
    const asked = await askFresh("deepseek-r1-vllm");
    await seeUntil(asked, 8);
    expect((await post(`${app.url}/api/runs/${asked}/conclude`, {})).status).toBe(202);
    backend.setRate(Number.POSITIVE_INFINITY);
    const events = await eventsOf(asked);
    expect(events.filter(({ name }) => name === "concluding").map(({ data }) => data.reason)).toEqual([
      "asked",
    ]);
    const concluded = await readRun(app.url, asked);
    expect(concluded.lanes[0]?.answer.trim()).toBe(reply?.answer);
    expect(concluded.lanes[0]?.reasoning.length).toBeLessThan(reply?.reasoning.length ?? 0);
    expect((await post(`${app.url}/api/runs/${asked}/conclude`, {})).status).toBe(409);
  });

  it.skipIf(missing)("a queued run that a dead server left starts by itself", async () => {
    backend.setRate(20);
    await saveBackend(app.url, {
      label: "one",
      baseUrl: backend.url,
      model: "deepseek-r1-sglang",
      concurrency: 1,
    });
    const first = await askFresh("deepseek-r1-sglang");
    await seeUntil(first, 3);
    const waiting = await ask(app.url, "前 n 个正奇数的和是多少？", { models: ["deepseek-r1-sglang"] });
    const queued = await seeUntil(waiting, 1);
    expect(queued[0]).toMatchObject({ name: "queued", data: { position: 1 } });
    await app.stop("SIGKILL");
    backend.setRate(Number.POSITIVE_INFINITY);
    app = await startApp(start);
    const events = await eventsOf(waiting);
    expect(events[0]).toEqual(queued[0]);
    expect(events.at(-1)).toMatchObject({ name: "end", data: { state: "done" } });
  });
});
