import net from "node:net";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { ask, readRun, saveBackend, sleep, solve } from "../support/ask";
import { type FakeBackend, startFakeBackend } from "../support/fake-backend/fake-backend";
import { post, readEvents, readEventsUntil } from "../support/http";
import { type RunningApp, startApp } from "../support/start-app";

const FOLDER = path.resolve(import.meta.dirname, "../fixtures/replies");
const MODEL = "deepseek-r1-vllm";
const NARROW = "deepseek-r1-sglang";
const ADMINISTRATOR = { authorization: "Bearer administrator-key" };

let backend: FakeBackend;
let app: RunningApp;
let server: RunningApp;

beforeAll(async () => {
  backend = await startFakeBackend({ repliesFolder: FOLDER });
  const limits = { STEPWISE_QUEUE_MAX: "6", STEPWISE_QUEUE_MAX_PERSON: "4" };
  app = await startApp(limits);
  await saveBackend(app.url, { label: "wide", baseUrl: backend.url, model: MODEL });
  await saveBackend(app.url, { label: "narrow", baseUrl: backend.url, model: NARROW, concurrency: 1 });
  server = await startApp({
    ...limits,
    STEPWISE_MODE: "server",
    STEPWISE_ADMIN_KEY: "administrator-key",
    INFERENCE_BASE_URL: backend.url,
    INFERENCE_MODEL: MODEL,
    INFERENCE_CONCURRENCY: "1",
  });
});
afterEach(() => {
  backend.fail(null);
  backend.setRate(Number.POSITIVE_INFINITY);
});
afterAll(async () => {
  await Promise.all([app?.stop(), server?.stop()]);
  await backend?.close();
});

let problems = 0;
const newProblem = () => `Solve $x^2 - 5x + 6 = 0$. Number ${++problems}.`;
const eventsUrl = (id: string, url = app.url) => `${url}/api/runs/${id}/events`;

/** A browser of its own: a guest of the server. */
async function guest() {
  const response = await fetch(`${server.url}/api/models`);
  const cookie = (response.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  return { cookie };
}

describe("the queue", () => {
  it("holds a backend to its places, and tells place and wait until the turn comes", async () => {
    backend.setRate(400);
    const asked = backend.exchanges.length;
    const ids = [];
    for (let run = 0; run < 4; run++) ids.push(await ask(app.url, newProblem(), { models: [NARROW] }));
    const logs = await Promise.all(ids.map((id) => readEvents(eventsUrl(id))));
    const exchanges = backend.exchanges.slice(asked);
    expect(exchanges.length).toBe(4);
    const overlapping = exchanges.filter((one) =>
      exchanges.some(
        (other) =>
          other !== one && other.startedMs < one.startedMs && (other.closedMs ?? Infinity) > one.startedMs,
      ),
    );
    expect(overlapping).toEqual([]);
    const last = (logs[3] ?? [])
      .filter(({ name }) => name === "queued")
      .map(({ data }) => data.position as number);
    expect(last[0]).toBe(3);
    expect(last).toEqual([...last].sort((a, b) => b - a));
    for (const log of logs) expect(log.at(-1)).toMatchObject({ name: "end", data: { state: "done" } });
  });

  it("refuses with 429 and Retry-After what one person has too much of, and keeps nothing of it", async () => {
    backend.setRate(30);
    const ids = [];
    for (let run = 0; run < 5; run++) ids.push(await ask(app.url, newProblem(), { models: [NARROW] }));
    const refused = await post(`${app.url}/api/runs`, { problem: newProblem(), models: [NARROW] });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await refused.json()).error).toMatchObject({ code: "rate_limited" });
    for (const id of ids) await post(`${app.url}/api/runs/${id}/stop`, {});
    await Promise.all(ids.map((id) => readEvents(eventsUrl(id))));
    const listed = await (await fetch(`${app.url}/api/runs?q=Number ${problems}.`)).json();
    expect(listed.runs).toEqual([]);
  });

  it("serves people in turn: one with many requests does not hold up another", async () => {
    backend.setRate(300);
    const [greedy, modest] = [await guest(), await guest()];
    const many = [];
    for (let run = 0; run < 5; run++) many.push(await ask(server.url, newProblem(), {}, greedy));
    const one = await ask(server.url, newProblem(), {}, modest);
    await Promise.all([
      ...many.map(async (id) => (await fetch(eventsUrl(id, server.url), { headers: greedy })).text()),
      (await fetch(eventsUrl(one, server.url), { headers: modest })).text(),
    ]);
    const startOf = async (id: string, headers: Record<string, string>) =>
      (await readEventsWith(id, headers)).find(({ name }) => name === "started") &&
      (await endTime(id, headers));
    const modestEnd = await startOf(one, modest);
    const greedyEnds = await Promise.all(many.map((id) => startOf(id, greedy)));
    expect(greedyEnds.filter((end) => (end ?? 0) < (modestEnd ?? 0)).length).toBeLessThanOrEqual(2);
  });

  it("refuses with 503 when all have too much waiting", async () => {
    backend.setRate(20);
    const people = [await guest(), await guest(), await guest()];
    const statuses: number[] = [];
    const runs: [string, Record<string, string>][] = [];
    for (let round = 0; round < 3; round++) {
      for (const person of people) {
        const created = await post(`${server.url}/api/runs`, { problem: newProblem() }, person);
        statuses.push(created.status);
        if (created.status === 201) runs.push([(await created.json()).id, person]);
        else expect(Number(created.headers.get("retry-after"))).toBeGreaterThan(0);
      }
    }
    expect(statuses).toEqual([201, 201, 201, 201, 201, 201, 201, 503, 503]);
    for (const [id, person] of runs) await post(`${server.url}/api/runs/${id}/stop`, {}, person);
    await expect.poll(async () => (await (await fetch(`${server.url}/api/health`)).json()).status).toBe("ok");
  });
});

async function readEventsWith(id: string, headers: Record<string, string>) {
  return readEvents(eventsUrl(id, server.url), headers);
}

/** When the fake backend closed the reply to this run's problem. */
async function endTime(id: string, headers: Record<string, string>): Promise<number> {
  const run = await readRun(server.url, id, headers);
  const exchange = backend.exchanges.find(({ body }) =>
    JSON.stringify(body).includes(run.problem.slice(-12)),
  );
  return exchange?.closedMs ?? Number.POSITIVE_INFINITY;
}

describe("the same problem", () => {
  it("asked by several people at the same time is solved once, and each has a run of their own", async () => {
    backend.setRate(200);
    const people = [await guest(), await guest(), await guest()];
    const problem = newProblem();
    const asked = backend.requests.length;
    const ids = await Promise.all(
      people.map((person, index) =>
        ask(server.url, index === 1 ? problem.replace("Solve ", "Solve  ") : problem, {}, person),
      ),
    );
    expect(new Set(ids).size).toBe(3);
    const runs = await Promise.all(
      ids.map(async (id, index) => {
        await (await fetch(eventsUrl(id, server.url), { headers: people[index] })).text();
        return readRun(server.url, id, people[index]);
      }),
    );
    expect(backend.requests.length - asked).toBe(1);
    for (const run of runs) {
      expect(run.state).toBe("done");
      expect(run.lanes[0]?.answer).toBe(runs[0]?.lanes[0]?.answer);
    }
    expect(runs.filter((run) => run.lanes[0]?.shared).length).toBe(2);
    const stranger = await fetch(`${server.url}/api/runs/${ids[0]}`, { headers: people[1] });
    expect(stranger.status).toBe(404);
  });

  it("one of them stopping stops it for nobody else; the last one stopping closes the backend's connection", async () => {
    backend.setRate(60);
    const [a, b] = [await guest(), await guest()];
    const problem = newProblem();
    const [first, second] = [await ask(server.url, problem, {}, a), await ask(server.url, problem, {}, b)];
    const closed = backend.closedEarly();
    await sleep(500);
    await post(`${server.url}/api/runs/${first}/stop`, {}, a);
    await (await fetch(eventsUrl(first, server.url), { headers: a })).text();
    expect(backend.closedEarly()).toBe(closed);
    expect((await readRun(server.url, second, b)).state).toBe("running");
    await post(`${server.url}/api/runs/${second}/stop`, {}, b);
    await expect.poll(() => backend.closedEarly(), { timeout: 1000 }).toBe(closed + 1);
  });

  it("asked twice at once by one person is one run; a changed number, sign or setting is another", async () => {
    backend.setRate(100);
    const problem = newProblem();
    const same = await Promise.all([1, 2, 3].map(() => ask(app.url, problem, { models: [MODEL] })));
    expect(new Set(same).size).toBe(1);
    const others = [
      await ask(app.url, problem.replace("5x", "6x"), { models: [MODEL] }),
      await ask(app.url, problem.replace("- 5", "+ 5"), { models: [MODEL] }),
      await ask(app.url, problem, { models: [MODEL], mode: "explain" }),
      await ask(app.url, problem, { models: [MODEL], fresh: true }),
    ];
    expect(new Set([...same, ...others]).size).toBe(5);
    backend.setRate(Number.POSITIVE_INFINITY);
    await Promise.all([...others, ...same].map((id) => readEvents(eventsUrl(id))));
  });

  it("asked again the moment it has ended is a new run, however late its row is marked", async () => {
    const problem = newProblem();
    const ids = new Set<string>();
    for (let round = 0; round < 8; round++) {
      const id = await ask(app.url, problem, { models: [MODEL] });
      await readEvents(eventsUrl(id));
      ids.add(id);
    }
    expect(ids.size).toBe(8);
  });

  it("asked again later is offered the earlier solution where that is wished, else solved anew", async () => {
    const problem = newProblem();
    const { id } = await solve(app.url, problem, { models: [MODEL] });
    await expect.poll(async () => (await readRun(app.url, id)).state).toBe("done");
    const offered = await post(`${app.url}/api/runs`, { problem, models: [MODEL], reuse: true });
    expect(offered.status).toBe(200);
    expect(await offered.json()).toMatchObject({ id, earlier: true, solvedAt: expect.stringMatching(/^20/) });
    const anew = await ask(app.url, problem, { models: [MODEL] });
    expect(anew).not.toBe(id);
    const other = await post(`${app.url}/api/runs`, {
      problem: problem.replace("6 = 0", "6 = 1"),
      models: [MODEL],
      reuse: true,
    });
    expect(other.status).toBe(201);
  });
});

describe("budgets", () => {
  it("are counted by person and day, shown, and refused with 429 when used up", async () => {
    const limits = { tokensPerDay: 300, moneyPerDay: null, currency: "USD", reasoningTokensMax: null };
    const put = (body: object, headers: Record<string, string>) =>
      fetch(`${server.url}/api/limits`, {
        method: "PUT",
        headers: { "content-type": "application/json", ...headers },
        body: JSON.stringify(body),
      });
    const person = await guest();
    expect((await put(limits, person)).status).toBe(403);
    expect((await put({ ...limits, tokensPerDay: -1 }, ADMINISTRATOR)).status).toBe(400);
    expect((await put(limits, ADMINISTRATOR)).status).toBe(204);
    const id = await ask(server.url, newProblem(), {}, person);
    await (await fetch(eventsUrl(id, server.url), { headers: person })).text();
    const run = await readRun(server.url, id, person);
    expect(run.lanes[0]?.error).toMatchObject({ code: "budget_spent" });
    expect(run.lanes[0]?.reasoning.length).toBeGreaterThan(100);
    const budget = await (await fetch(`${server.url}/api/budget`, { headers: person })).json();
    expect(budget.tokens.used).toBeGreaterThanOrEqual(300);
    expect(budget.tokens.limit).toBe(300);
    const refused = await post(`${server.url}/api/runs`, { problem: newProblem() }, person);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    const another = await guest();
    expect((await post(`${server.url}/api/runs`, { problem: newProblem() }, another)).status).toBe(201);
    await put({ ...limits, tokensPerDay: null }, ADMINISTRATOR);
    expect((await post(`${server.url}/api/runs`, { problem: newProblem() }, person)).status).toBe(201);
  });
});

describe("a reader that stalls", () => {
  it("costs nobody anything and can resume", async () => {
    backend.setRate(2000);
    const id = await ask(app.url, newProblem(), { models: [MODEL] });
    const { port } = new URL(app.url);
    const socket = net.connect(Number(port), "127.0.0.1");
    socket.pause();
    socket.write(`GET /api/runs/${id}/events HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
    const first = await readEventsUntil(eventsUrl(id), (events) => events.length >= 3);
    const rest = await readEvents(eventsUrl(id), { "last-event-id": String(first.at(-1)?.id) });
    const all = [...first, ...rest].map((event) => event.id);
    expect(all).toEqual(all.map((_, index) => index + 1));
    socket.destroy();
  });
});
