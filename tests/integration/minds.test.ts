import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { saveBackend, solve } from "../support/ask";
import { type FakeBackend, startFakeBackend } from "../support/fake-backend/fake-backend";
import { type RunningApp, startApp } from "../support/start-app";

const FOLDER = path.resolve(import.meta.dirname, "../fixtures/replies");
const R1 = "deepseek-r1-vllm";
const O1 = "o1";

let backend: FakeBackend;
let app: RunningApp;
beforeAll(async () => {
  backend = await startFakeBackend({ repliesFolder: FOLDER });
  app = await startApp();
  for (const model of [R1, O1]) await saveBackend(app.url, { label: model, baseUrl: backend.url, model });
});
afterEach(() => {
  backend.setRate(Number.POSITIVE_INFINITY);
});
afterAll(async () => {
  await app?.stop();
  await backend?.close();
});

let trips = 0;
/** R1 answers 40 and o1 answers 45; of R1's samples the third says 45 too. */
const averageSpeed = () =>
  `A car drives 60 km out at 30 km/h and 60 km back at 60 km/h. What is its average speed? (Trip ${++trips})`;

describe("several models", () => {
  it("R1 and o1 side by side: that they differ is said, and where they part", async () => {
    const { run, events } = await solve(app.url, averageSpeed(), { models: [R1, O1] });
    expect(run.lanes.map(({ model }) => model)).toEqual([R1, O1]);
    expect(run.lanes.map(({ final }) => final?.text)).toEqual(["40", "45"]);
    expect(run.compared?.groups).toEqual([
      { answer: "40", lanes: [0] },
      { answer: "45", lanes: [1] },
    ]);
    const parting = run.compared?.parting;
    expect(parting?.steps.map(({ lane }) => lane)).toEqual([0, 1]);
    for (const { lane, step } of parting?.steps ?? []) {
      expect(run.lanes[lane]?.steps.map(({ id }) => id)).toContain(step);
    }
    expect(events.findIndex(({ name }) => name === "compared")).toBeLessThan(
      events.findIndex(({ name }) => name === "end"),
    );
    for (const lane of run.lanes) {
      expect(lane.usage?.seconds).toBeGreaterThan(0);
      expect(lane.usage?.answerTokens).toBeGreaterThan(0);
      expect(lane.steps.flatMap(({ claims }) => claims).length).toBeGreaterThan(0);
    }
  });

  it("that they agree is said too, though they write it differently", async () => {
    const { run } = await solve(app.url, "Solve $x^2 - 5x + 6 = 0$.", { models: [R1, O1] });
    expect(run.compared?.groups.map(({ lanes }) => lanes)).toEqual([[0, 1]]);
    expect(run.compared?.parting).toBeNull();
  });

  it("one failing leaves the other, and the run is done", async () => {
    await saveBackend(app.url, { label: "broken", baseUrl: backend.url, model: `${R1}!cut` });
    const { run } = await solve(app.url, averageSpeed(), { models: [`${R1}!cut`, O1] });
    expect(run.lanes.map(({ state }) => state)).toEqual(["failed", "done"]);
    expect(run.state).toBe("done");
  });
});

describe("samples and their vote", () => {
  it("stops early once settled, counts equal answers together, and shows the minority", async () => {
    backend.setRate(3000);
    const asked = backend.requests.length;
    const { run } = await solve(app.url, averageSpeed(), { models: [R1], samples: 8 });
    expect(run.lanes.length).toBe(8);
    expect(run.lanes.map(({ sample }) => sample)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    const { vote } = run;
    expect(vote).toMatchObject({ answer: "40", settled: true });
    expect(vote?.for).toBe(vote?.groups[0]?.lanes.length);
    expect(vote?.of).toBe(vote?.groups.flatMap(({ lanes }) => lanes).length);
    expect(run.state).toBe("done");
    expect(backend.requests.length - asked).toBeLessThanOrEqual(8);
  });

  it("ends the samples that can change nothing any more", async () => {
    // The first ones to be asked finish first: the place's queue lets two through at a time.
    const model = "deepseek-r1-sglang";
    await saveBackend(app.url, { label: "two", baseUrl: backend.url, model, concurrency: 2 });
    backend.setRate(3000);
    const { run } = await solve(app.url, averageSpeed(), { models: [model], samples: 16 });
    const ended = run.lanes.filter(({ finishReason }) => finishReason === "vote_settled");
    expect(run.vote?.settled).toBe(true);
    expect(ended.length).toBeGreaterThan(3);
    expect(ended.every(({ state }) => state === "stopped")).toBe(true);
    expect(run.state).toBe("done");
  });
});
