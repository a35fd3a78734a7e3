import { readFileSync } from "node:fs";
import { createClient } from "@redis/client";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { sleep } from "../support/ask";
import { hasPrinted, Person } from "../support/runner-site";
import { type RunningApp, startApp } from "../support/start-app";
import { REDIS, type RunningRedis, startRedis } from "../support/start-redis";
import { type RunnerProcess, startRunner } from "../support/start-runner";

/** State is true within this time of a death. */
const TRUE_MS_MAX = 30_000;
const LOOP = "console.log('on'); while (true);";
const WAIT = "console.log('on'); setTimeout(() => console.log('off'), 4000);";

describe.skipIf(REDIS.missing)(`runners on ${REDIS.name}`, () => {
  let redis: RunningRedis;
  let app: RunningApp;
  let ada: Person;
  let ben: Person;
  const runners: RunnerProcess[] = [];

  const environment = () => ({
    REDIS_URL: redis.url,
    STEPWISE_MODE: "server",
    STEPWISE_SECRET: "secret-of-the-app",
    STEPWISE_ADMIN_KEY: "key-of-the-administrator-0123456789",
  });
  const startRunners = async (count: number, more: Record<string, string> = {}) => {
    const fresh = await Promise.all(
      Array.from({ length: count }, () => startRunner({ REDIS_URL: redis.runnerUrl, ...more })),
    );
    runners.push(...fresh);
    await expect.poll(async () => (await health()).runners?.connected, POLL).toBe(runners.length);
    return fresh;
  };
  const endRunners = async (signal: NodeJS.Signals = "SIGTERM") => {
    const ending = runners.splice(0);
    await Promise.all(ending.map((runner) => runner.stop(signal)));
  };
  const health = async () => (await fetch(`${app.url}/api/health`)).json();
  const POLL = { timeout: TRUE_MS_MAX, interval: 100 };
  /** What Redis holds of programs: not of runners, and not the streams that jobs go through. */
  const leftovers = async () => (await redis.keys()).filter((key) => /:(payload|events|holder):/.test(key));
  /** The runners that say in a program's stream that they have it. */
  const takersOf = async (id: string): Promise<string[]> => {
    const told = (await redis.client.xRange(`stepwise:programs:events:${id}`, "-", "+")) ?? [];
    const events = told.map(({ message }) => JSON.parse(message.event ?? "{}"));
    return events.filter(({ wire }) => wire === "taken").map(({ runner }) => runner);
  };
  const waitingJobs = async () =>
    (
      await Promise.all(
        (await redis.keys()).filter((key) => key.includes(":jobs:")).map((key) => redis.client.xLen(key)),
      )
    ).reduce((sum, count) => sum + count, 0);

  beforeAll(async () => {
    redis = await startRedis();
    app = await startApp(environment());
    ada = await Person.enter(() => app.url);
    ben = await Person.enter(() => app.url);
  });
  afterEach(async () => {
    await endRunners();
  });
  afterAll(async () => {
    await app?.stop();
    await redis?.stop();
  });

  it("says that no runner is connected, with the place in the line, and runs what waits when one comes", async () => {
    await expect.poll(async () => (await health()).runners?.connected, POLL).toBe(0);
    expect(await health()).toMatchObject({
      status: "ok",
      sandbox: "unavailable",
      runners: { redis: "connected", connected: 0, slots: 0 },
    });
    const first = await ada.start({ source: "console.log(1)", stdin: "" });
    const second = await ada.start({ source: "console.log(2)", stdin: "" });
    const events = await ada.follow(second, (all) => all.length > 0);
    expect(events[0]).toMatchObject({ name: "queued", data: { position: 2, runners: 0 } });
    expect((await ada.read(second)).queue).toEqual({ position: 2, runners: 0 });
    const unwanted = await ada.start({ source: "console.log(3)", stdin: "" });
    await ada.post(`/${unwanted}/stop`, {});
    expect(await ada.finish(unwanted)).toMatchObject({ state: "done", stopped: true, stdout: "" });
    await startRunners(1);
    expect(await ada.finish(first)).toMatchObject({ verdict: "OK", stdout: "1\n" });
    expect(await ada.finish(second)).toMatchObject({ verdict: "OK", stdout: "2\n", queue: null });
    const executors = await (await fetch(`${app.url}/api/executors`)).json();
    expect(executors).toMatchObject({
      executors: [],
      languages: ["python", "cpp", "javascript", "typescript"],
      runners: { redis: "connected", connected: [{ slots: 1, executors: [{ name: "wasm" }] }] },
    });
  });

  it("shares twenty programs among two runners, gives each its own output, and leaves nothing in Redis", async () => {
    await startRunners(2);
    const ids = await Promise.all(
      Array.from({ length: 20 }, (_, index) => ada.start({ source: `console.log(${index})`, stdin: "" })),
    );
    const takers = new Set<string>();
    const watch = setInterval(async () => {
      for (const id of ids) for (const runner of await takersOf(id)) takers.add(runner);
    }, 10);
    const views = await Promise.all(ids.map((id) => ada.finish(id)));
    clearInterval(watch);
    expect(views.map(({ stdout }) => stdout)).toEqual(ids.map((_, index) => `${index}\n`));
    expect([...takers].sort()).toEqual(runners.map(({ id }) => id).sort());
    await expect.poll(leftovers, POLL).toEqual([]);
    await expect.poll(waitingJobs, POLL).toBe(0);
  });

  it("is fair: one program of one person does not wait for thirty of another's", async () => {
    await startRunners(1);
    const order: string[] = [];
    const crowd = await Promise.all(
      Array.from({ length: 30 }, () => ada.start({ source: "console.log(0)", stdin: "" })),
    );
    const single = await ben.start({ source: "console.log('single')", stdin: "" });
    await Promise.all([
      ...crowd.map(async (id) => {
        await ada.finish(id);
        order.push("crowd");
      }),
      ben.finish(single).then(() => order.push("single")),
    ]);
    expect(order.indexOf("single")).toBeLessThan(15);
  });

  it("takes what is typed, and ends what is stopped at once", async () => {
    await startRunners(1);
    const typed = await ada.start({
      language: "python",
      source: "print('name?')\nprint('hi', input())",
      interactive: true,
    });
    await ada.follow(typed, hasPrinted("name?"));
    expect((await ben.post(`/${typed}/stdin`, { text: "Eve\n" })).status).toBe(404);
    expect((await ada.post(`/${typed}/stdin`, { text: "Ada\n" })).status).toBe(202);
    expect((await ada.finish(typed)).stdout).toBe("name?\nhi Ada\n");
    const loop = await ada.start({ source: LOOP, stdin: "", limits: { seconds: 60 } });
    await ada.follow(loop, hasPrinted("on"));
    const stoppedMs = Date.now();
    await ada.post(`/${loop}/stop`, {});
    expect(await ada.finish(loop)).toMatchObject({ stopped: true, stdout: "on\n" });
    expect(Date.now() - stoppedMs).toBeLessThan(1500);
    // The slot is free again.
    const next = await ada.start({ source: "console.log('next')", stdin: "" });
    expect((await ada.finish(next)).stdout).toBe("next\n");
  });

  it("judges with hidden tests, of which nothing but the verdict comes back", async () => {
    await startRunners(1);
    const source =
      "const lines = require('fs').readFileSync(0, 'utf8').trim().split(' ').map(Number); console.log(lines[0] + lines[1] === 7 ? 0 : lines[0] + lines[1])";
    const id = await ada.start({
      source,
      tests: [
        { input: "1 2\n", output: "3\n" },
        { input: "3 4\n", output: "7\n", hidden: true },
        { input: "5 6\n", output: "11\n", hidden: true },
      ],
    });
    const view = await ada.finish(id);
    expect(view.verdict).toBe("WA");
    expect(view.tests.map(({ verdict }) => verdict)).toEqual(["AC", "WA", "AC"]);
    const told = JSON.stringify(await ada.follow(id));
    expect(view.tests[1]).toEqual({
      verdict: "WA",
      hidden: true,
      seconds: expect.any(Number),
      memoryMiB: expect.any(Number),
    });
    expect(told).not.toContain("3 4");
  });

  it("gives runners and programs no secret, and no word of who asked", async () => {
    await expect(
      startRunner({ REDIS_URL: redis.runnerUrl, DATABASE_URL: "postgresql://x", STEPWISE_SECRET: "s" }),
    ).rejects.toThrow("DATABASE_URL, STEPWISE_SECRET");
    const id = await ada.start({
      language: "python",
      source: "import os\nprint(dict(os.environ))",
      stdin: "",
    });
    const script = await ada.start({ source: "console.log(JSON.stringify(process.env))", stdin: "" });
    // It waits at first, so that the job can be read as a runner would find it.
    const [runner] = await startRunners(1);
    const payloads: Record<string, unknown>[] = [];
    const watch = setInterval(async () => {
      for (const each of [id, script]) {
        const payload = await redis.client.get(`stepwise:programs:payload:${each}`);
        if (payload) payloads.push(JSON.parse(payload));
      }
    }, 3);
    const printed = (await ada.finish(id)).stdout + (await ada.finish(script)).stdout;
    clearInterval(watch);
    expect(payloads.length).toBeGreaterThan(0);
    for (const payload of payloads)
      expect(Object.keys(payload).sort()).toEqual(["language", "source", "stdin", "task"]);
    const owner = ada.headers.cookie?.split("=")[1] ?? "nobody";
    for (const secret of [
      redis.url,
      redis.runnerUrl,
      "secret-of-the-app",
      "key-of-the-administrator",
      owner,
      "REDIS",
    ]) {
      expect(printed).not.toContain(secret);
      expect(JSON.stringify(payloads)).not.toContain(secret);
    }
    // What the runner itself started was given none of it either.
    for (const child of childrenOf(runner?.pid ?? 0)) {
      expect(readFileSync(`/proc/${child}/environ`, "utf8")).not.toMatch(/REDIS|SECRET|KEY/);
    }
  });

  it("ends what a killed runner ran, within thirty seconds, and says why; what had shown nothing is run again", async () => {
    const [first] = await startRunners(1);
    const shown = await ada.start({ source: LOOP, stdin: "", limits: { seconds: 60 } });
    await ada.follow(shown, hasPrinted("on"));
    await first?.stop("SIGKILL");
    runners.length = 0;
    const killedMs = Date.now();
    const view = await ada.finish(shown);
    expect(Date.now() - killedMs).toBeLessThan(TRUE_MS_MAX);
    expect(view).toMatchObject({ verdict: "IE", stopped: false, stdout: "on\n" });
    expect(view.stderr).toContain("went away");
    await expect.poll(leftovers, POLL).toEqual([]);

    const [second] = await startRunners(1);
    const silent = await ada.start({
      source: "const end = Date.now() + 2000; while (Date.now() < end); console.log('done')",
      stdin: "",
    });
    await ada.follow(silent, (events) => events.some(({ name }) => name === "started"));
    await second?.stop("SIGKILL");
    runners.length = 0;
    await startRunner({ REDIS_URL: redis.runnerUrl }).then((runner) => runners.push(runner));
    const events = await ada.follow(silent);
    expect(events.filter(({ name }) => name === "started")).toHaveLength(1);
    expect(await ada.read(silent)).toMatchObject({ verdict: "OK", stdout: "done\n" });
    await expect.poll(waitingJobs, POLL).toBe(0);
  });

  it("follows what runs through the death of the server, loses nothing, and ends what nobody runs", async () => {
    await startRunners(1);
    const running = await ada.start({
      source:
        "let n = 0; const t = setInterval(() => { console.log(n++); if (n === 60) clearInterval(t); }, 100);",
      stdin: "",
      limits: { seconds: 30 },
    });
    const waiting = await ada.start({ source: "console.log(1)", stdin: "" });
    const seen = await ada.follow(running, hasPrinted("\n5\n"));
    const folder = app.dataFolder;
    await app.stop("SIGKILL");
    const killedMs = Date.now();
    app = await startApp({ ...environment(), STEPWISE_DATA: folder });
    const rest = await ada.follow(running, () => false, seen.at(-1)?.id);
    expect(rest[0]?.id).toBe((seen.at(-1)?.id ?? 0) + 1);
    const view = await ada.finish(running);
    expect(view).toMatchObject({ verdict: "OK" });
    expect(view.stdout).toBe(Array.from({ length: 60 }, (_, index) => `${index}\n`).join(""));
    const all = await ada.follow(running);
    expect([...seen, ...rest]).toEqual(all);
    expect(await ada.finish(waiting)).toMatchObject({ verdict: "IE", stdout: "" });
    expect(Date.now() - killedMs).toBeLessThan(TRUE_MS_MAX);
    await expect.poll(leftovers, POLL).toEqual([]);
  });

  it("survives Redis being started again with nothing of what it knew, and refuses at once while it is away", async () => {
    await startRunners(1);
    const id = await ada.start({ source: WAIT, stdin: "" });
    await ada.follow(id, hasPrinted("on"));
    const restarted = redis.restart(2500);
    await sleep(500);
    const askedMs = Date.now();
    const refused = await ada.post("", { language: "javascript", source: "1" });
    expect(refused.status).toBe(503);
    expect((await refused.json()).error).toMatchObject({ code: "unavailable" });
    expect(Date.now() - askedMs).toBeLessThan(2000);
    expect(await health()).toMatchObject({
      status: "ok",
      sandbox: "unavailable",
      runners: { redis: "unreachable" },
    });
    await restarted;
    expect(await ada.finish(id)).toMatchObject({ verdict: "OK", stdout: "on\noff\n" });
    await expect.poll(async () => (await health()).runners.connected, POLL).toBe(1);
    const next = await ada.start({ source: "console.log('next')", stdin: "" });
    expect((await ada.finish(next)).stdout).toBe("next\n");
  });

  it("drains at a signal: what runs ends, what does not in time is handed back to another", async () => {
    const [patient] = await startRunners(1);
    const id = await ada.start({ source: WAIT, stdin: "" });
    await ada.follow(id, hasPrinted("on"));
    expect(await patient?.stop("SIGINT")).toBe(0);
    expect(await ada.finish(id)).toMatchObject({ verdict: "OK", stdout: "on\noff\n" });
    runners.length = 0;

    await startRunners(2, { STEPWISE_RUNNER_DRAIN_SECONDS: "1" });
    const silent = await ada.start({
      source: "const end = Date.now() + 5000; while (Date.now() < end); console.log('done')",
      stdin: "",
      limits: { seconds: 30 },
    });
    await ada.follow(silent, (events) => events.some(({ name }) => name === "started"));
    const [taker] = await takersOf(silent);
    const at = runners.findIndex(({ id: runner }) => runner === taker);
    const [hasty] = runners.splice(at, 1);
    expect(await hasty?.stop("SIGTERM")).toBe(0);
    expect(await ada.finish(silent)).toMatchObject({ verdict: "OK", stdout: "done\n" });
  });
});

describe.skipIf(REDIS.missing)(`a runner's user on ${REDIS.name}`, () => {
  it("can do what a runner does, and read or write nothing else", async () => {
    const redis = await startRedis();
    const asRunner = createClient({ url: redis.runnerUrl, RESP: 2, disableClientInfo: true });
    try {
      await asRunner.connect();
      await redis.client.set("stepwise:programs:payload:a", "{}");
      await redis.client.xAdd("stepwise:programs:events:a", "*", { event: "{}" });
      await redis.client.set("other", "secret");
      expect(await asRunner.get("stepwise:programs:payload:a")).toBe("{}");
      const refused: [string, ...string[]][] = [
        ["GET", "other"],
        ["SET", "other", "x"],
        ["SET", "stepwise:programs:payload:a", "x"],
        ["DEL", "stepwise:programs:payload:a"],
        ["XRANGE", "stepwise:programs:events:a", "-", "+"],
        ["XREAD", "STREAMS", "stepwise:programs:events:a", "0"],
        ["XADD", "stepwise:programs:jobs:python", "*", "id", "b"],
        ["XADD", "stepwise:programs:messages:a", "*", "message", "{}"],
        ["SET", "stepwise:programs:holder:a", "me"],
        ["KEYS", "*"],
        ["SCAN", "0"],
        ["EVAL", "return 1", "0"],
        ["CONFIG", "GET", "*"],
        ["FLUSHALL"],
        ["ACL", "LIST"],
        ["PUBLISH", "x", "y"],
      ];
      for (const command of refused) {
        await expect(asRunner.sendCommand(command), command.join(" ")).rejects.toThrow("NOPERM");
      }
    } finally {
      asRunner.destroy();
      await redis.stop();
    }
  });
});

function childrenOf(pid: number): number[] {
  const list = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8");
  return list.trim().split(/\s+/).filter(Boolean).map(Number);
}
