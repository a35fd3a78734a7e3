import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { ask, readRun, saveBackend, sleep, solve } from "../support/ask";
import { LARGEST_GAP, LARGEST_GAP_ZH, STUBBORN } from "../support/code-problems";
import { DATABASES } from "../support/databases";
import { type FakeBackend, startFakeBackend } from "../support/fake-backend/fake-backend";
import { post, readEvents } from "../support/http";
import { type RunningApp, startApp } from "../support/start-app";

const FOLDER = path.resolve(import.meta.dirname, "../fixtures/replies");
const MODEL = "deepseek-r1-vllm";

describe.each(DATABASES)("programs of answers on $name", ({ environment, missing }) => {
  let backend: FakeBackend;
  let app: RunningApp;
  beforeAll(async () => {
    if (missing) return;
    backend = await startFakeBackend({ repliesFolder: FOLDER });
    app = await startApp(environment);
    await saveBackend(app.url, { label: "fake", baseUrl: backend.url, model: MODEL });
  });
  afterEach(() => backend?.setRate(Number.POSITIVE_INFINITY));
  afterAll(async () => {
    await app?.stop();
    await backend?.close();
  });

  const repair = (id: string, body = {}) => post(`${app.url}/api/runs/${id}/repair`, body);

  it.skipIf(missing)(
    "are run on the problem's examples by themselves, and told with what failed",
    async () => {
      const { run, events } = await solve(app.url, LARGEST_GAP);
      const [lane] = run.lanes;
      expect(run.state).toBe("done");
      expect(lane?.programs).toHaveLength(1);
      expect(lane?.programs[0]).toMatchObject({
        round: 0,
        language: "python",
        result: {
          verdict: "WA",
          tests: [
            { verdict: "AC" },
            {
              verdict: "WA",
              input: "4\n7 1 12 3\n",
              expected: "5\n",
              got: "11\n",
              diff: "@ token 1\n- 5\n+ 11",
            },
          ],
        },
      });
      expect(lane?.rounds).toEqual([]);
      const names = events.map(({ name }) => name).filter((name) => /program|result|laneEnd/.test(name));
      expect(names).toEqual(["program", "result", "laneEnd"]);
    },
  );

  it.skipIf(missing)(
    "go back to the model by a click: a round of its own, with the final verdict",
    async () => {
      const { id, events: before } = await solve(app.url, LARGEST_GAP, { fresh: true });
      const asks = backend.requests.length;
      expect((await repair(id)).status).toBe(202);
      const events = await readEvents(`${app.url}/api/runs/${id}/events`);
      // The `end` that was superseded is not told again.
      const ids = events.map((event) => event.id);
      expect(ids).toEqual(ids.toSorted((a, b) => a - b));
      const lastId = before.at(-1)?.id ?? 0;
      expect(ids).not.toContain(lastId);
      const fresh = events.filter((event) => event.id > lastId);
      expect(fresh.find(({ name }) => name === "repair")?.data).toMatchObject({
        lane: 0,
        round: 1,
        by: "asked",
        verdict: "WA",
        feedback: expect.stringContaining("7 1 12 3"),
      });
      const messages = backend.requests[asks]?.messages as { role: string; content: string }[];
      expect(messages.map(({ role }) => role)).toEqual(["user", "assistant", "user"]);
      expect(messages[1]?.content).not.toContain("<think>");
      const [lane] = (await readRun(app.url, id)).lanes;
      expect(lane?.programs.map(({ round, result }) => [round, result?.verdict])).toEqual([
        [0, "WA"],
        [1, "AC"],
      ]);
      expect(lane?.rounds).toHaveLength(1);
      expect(lane?.rounds[0]?.answer).toContain("keep the largest difference");
      expect(lane?.rounds[0]?.steps.length).toBeGreaterThan(0);
      expect(lane?.answer).toContain("must be sorted");
      expect(lane?.reasoning).toContain("sorted first");
      expect(lane?.state).toBe("done");
      // What both rounds used.
      expect(lane?.usage?.reasoningTokens).toBeGreaterThan((lane?.reasoning.length ?? 0) / 4);
      const again = await repair(id);
      expect(again.status).toBe(422);
      expect((await again.json()).error.code).toBe("impossible");
    },
  );

  it.skipIf(missing)("go back by a setting, and stop going back once they are right", async () => {
    const { run } = await solve(app.url, LARGEST_GAP_ZH, { repair: 3 });
    const [lane] = run.lanes;
    expect(lane?.rounds).toHaveLength(1);
    expect(lane?.rounds[0]?.repair).toMatchObject({ by: "setting", round: 1 });
    expect(lane?.rounds[0]?.repair.feedback).toContain("答案错误");
    expect(lane?.programs.at(-1)?.result?.verdict).toBe("AC");
  });

  it.skipIf(missing)("go back three times at most, by setting and click together", async () => {
    const { id, run } = await solve(app.url, STUBBORN, { repair: 2 });
    expect(run.lanes[0]?.rounds).toHaveLength(2);
    expect(run.lanes[0]?.programs.map(({ result }) => result?.verdict)).toEqual(["WA", "WA", "WA"]);
    expect((await repair(id, { lane: 0 })).status).toBe(202);
    await readEvents(`${app.url}/api/runs/${id}/events`);
    expect((await readRun(app.url, id)).lanes[0]?.rounds).toHaveLength(3);
    expect((await repair(id)).status).toBe(422);
    expect((await post(`${app.url}/api/runs`, { problem: STUBBORN, repair: 4 })).status).toBe(400);
  });

  it.skipIf(missing)("stop in a round, and are gone on with in it", async () => {
    const { id } = await solve(app.url, LARGEST_GAP, { fresh: true });
    backend.setRate(20);
    expect((await repair(id)).status).toBe(202);
    for (;;) {
      const [lane] = (await readRun(app.url, id)).lanes;
      if (lane && lane.rounds.length === 1 && lane.reasoning.length > 10) break;
      await sleep(100);
    }
    expect((await repair(id)).status).toBe(409);
    const stoppedMs = Date.now();
    await post(`${app.url}/api/runs/${id}/stop`, {});
    const stoppedAt = (await readEvents(`${app.url}/api/runs/${id}/events`)).at(-1)?.id;
    expect(Date.now() - stoppedMs).toBeLessThan(3000);
    const stopped = await readRun(app.url, id);
    expect(stopped.state).toBe("stopped");
    expect(stopped.lanes[0]?.rounds).toHaveLength(1);
    backend.setRate(Number.POSITIVE_INFINITY);
    expect((await post(`${app.url}/api/runs/${id}/continue`, {})).status).toBe(202);
    await readEvents(`${app.url}/api/runs/${id}/events?after=${stoppedAt}`);
    const [lane] = (await readRun(app.url, id)).lanes;
    expect(lane?.programs.map(({ round, result }) => [round, result?.verdict])).toEqual([
      [0, "WA"],
      [1, "AC"],
    ]);
    expect(lane?.answer).toContain("must be sorted");
  });

  it.skipIf(missing)("of a problem without examples are only told", async () => {
    const { run } = await solve(app.url, "Write a Python program that prints the primes below 50.");
    expect(run.lanes[0]?.programs.length).toBeGreaterThan(0);
    expect(run.lanes[0]?.programs.every(({ result }) => result === undefined)).toBe(true);
    expect((await repair(run.id)).status).toBe(422);
  });

  it.skipIf(missing)(
    "keep their judge's queue and other people's runs apart from one that is unknown",
    async () => {
      expect((await repair("run_none")).status).toBe(404);
      const id = await ask(app.url, LARGEST_GAP, { fresh: true, repair: 1 });
      await post(`${app.url}/api/runs/${id}/stop`, {});
      await readEvents(`${app.url}/api/runs/${id}/events`);
      expect((await repair(id)).status).toBe(422);
    },
  );
});
