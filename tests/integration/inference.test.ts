import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { DIALECTS } from "../support/fake-backend/dialects";
import { type FakeBackend, startFakeBackend } from "../support/fake-backend/fake-backend";
import { readReplies } from "../support/fake-backend/reply";
import { post, readEvents, readEventsUntil } from "../support/http";
import { type RunningApp, startApp } from "../support/start-app";

const FOLDER = path.resolve(import.meta.dirname, "../fixtures/replies");
const QUADRATIC = "Solve $x^2 - 5x + 6 = 0$.";
const KEY = "sk-test-key-1234567890";
const replies = readReplies(FOLDER);

let backend: FakeBackend;
let app: RunningApp;
const dataFolder = mkdtempSync(path.join(os.tmpdir(), "stepwise-inference-"));

beforeAll(async () => {
  backend = await startFakeBackend({ repliesFolder: FOLDER, apiKey: KEY });
  app = await startApp({ STEPWISE_DATA: dataFolder });
  for (const { model, name } of DIALECTS) {
    const saved = await post(`${app.url}/api/backends`, {
      label: name,
      baseUrl: backend.url,
      model,
      apiKey: KEY,
    });
    expect(saved.status, `${name}: ${await saved.clone().text()}`).toBe(201);
  }
});
afterEach(() => {
  backend.fail(null);
  backend.setRate(Number.POSITIVE_INFINITY);
});
afterAll(async () => {
  await app?.stop();
  await backend?.close();
});

async function ask(problem: string, model: string, more: object = {}) {
  const created = await post(`${app.url}/api/runs`, { problem, models: [model], ...more });
  expect(created.status).toBe(201);
  return (await created.json()).id as string;
}

async function solve(problem: string, model: string, more: object = {}) {
  const id = await ask(problem, model, more);
  const events = await readEvents(`${app.url}/api/runs/${id}/events`);
  const run = await (await fetch(`${app.url}/api/runs/${id}`)).json();
  return { id, events, run, lane: run.lanes[0] };
}

describe("every dialect", () => {
  it.each(DIALECTS)("$name: reasoning, answer, steps, verdicts, usage", async ({ model, shows }) => {
    const { run, lane, events } = await solve(QUADRATIC, model, { expected: "2, 3" });
    const reply = replies.get("quadratic-en");
    expect(run.state).toBe("done");
    expect(lane.reasoning.trim()).toBe(shows === "reasoning" ? reply?.reasoning.trim() : "");
    expect(lane.answer.trim()).toBe(reply?.answer);
    expect(lane.final).toMatchObject({ verdict: "equal" });
    expect(lane.usage).toMatchObject({ promptTokens: 20 });
    expect(lane.usage.reasoningTokens > 0).toBe(shows !== "no reasoning");
    const verdicts = lane.steps.flatMap((step: { claims: { verdict: string }[] }) =>
      step.claims.map((c) => c.verdict),
    );
    expect(verdicts).toContain("holds");
    expect(verdicts).not.toContain("fails");
    // Nothing of the reasoning flashes up as an answer.
    const answered = events.filter((e) => e.name === "text" && e.data.channel === "answer");
    expect(
      answered
        .map((e) => e.data.text)
        .join("")
        .trim(),
    ).toBe(reply?.answer);
  });

  it("asks R1 as its makers say, and the o-series without a temperature", async () => {
    await solve(QUADRATIC, "deepseek-reasoner");
    const r1 = backend.requests.at(-1) as { messages: { role: string; content: string }[] };
    expect(r1).toMatchObject({ temperature: 0.6, top_p: 0.95, max_tokens: 32_768, stream: true });
    expect(r1.messages.map(({ role }) => role)).toEqual(["user"]);
    expect(r1.messages[0]?.content).toContain("\\boxed{}");
    await solve(QUADRATIC, "o1");
    expect(backend.requests.at(-1)).not.toHaveProperty("temperature");
  });
});

describe("every recorded reply", () => {
  const PROBLEMS: [string, string][] = [
    ["chickens-zh", "笼子里有鸡和兔，头 35 个，脚 94 只，各有几只？"],
    ["sum-of-odds-zh", "前 n 个正奇数的和是多少？"],
    ["triangle-en", "A right triangle has legs 5 and 12. Find its area."],
    ["primes-program-en", "Write a Python program that prints the primes below 50."],
    ["fibonacci-program-zh", "写一个 Python 程序，输出斐波那契数列的前 n 项。"],
  ];
  it.each(PROBLEMS)("%s is free of false alarms", async (name, problem) => {
    const { lane } = await solve(problem, "deepseek-r1-vllm");
    expect(lane.reasoning.trim()).toBe(replies.get(name)?.reasoning.trim());
    const claims = lane.steps.flatMap((step: { claims: { verdict: string; text: string }[] }) => step.claims);
    expect(claims.filter((claim: { verdict: string }) => claim.verdict === "fails")).toEqual([]);
    if (!name.includes("program"))
      expect(claims.some((c: { verdict: string }) => c.verdict === "holds")).toBe(true);
    expect(lane.programs.length).toBe(name.includes("program") ? 1 : 0);
    const kinds = lane.steps.map((step: { kind: string }) => step.kind);
    expect(kinds).toContain("retry");
  });

  it("fraction-mistake-en: a wrong equality fails, with a counterexample or both values", async () => {
    const { lane } = await solve("What is $\\frac{1}{2} + \\frac{1}{3}$?", "deepseek-r1-vllm", {
      expected: "5/6",
    });
    const claims = lane.steps.flatMap((step: { claims: { verdict: string; text: string }[] }) => step.claims);
    expect(claims.map((claim: { verdict: string }) => claim.verdict)).toContain("fails");
    expect(lane.final.verdict).toBe("different");
  });

  it("a program of the answer runs as it is", async () => {
    const { lane } = await solve(
      "Write a Python program that prints the primes below 50.",
      "deepseek-r1-vllm",
    );
    const [program] = lane.programs;
    const { id } = await (
      await post(`${app.url}/api/programs`, { language: program.language, source: program.source, stdin: "" })
    ).json();
    const events = await readEvents(`${app.url}/api/programs/${id}/events`);
    const stdout = events
      .filter((e) => e.name === "stdout")
      .map((e) => e.data.text)
      .join("");
    expect(stdout).toContain("15 primes, sum 328");
  });
});

describe("every listed failure ends as one, says what to do, and keeps what came", () => {
  it.each([
    ["refused-key", "backend_refused_key"],
    ["balance", "backend_no_balance"],
    ["bad-request", "backend_bad_request"],
    ["error-in-200", null],
    ["object-error", null],
    ["cut", "backend_cut_stream"],
    ["no-finish", "backend_cut_stream"],
    ["error-in-stream", null],
    ["done-only", null],
    ["empty", "backend_empty_reply"],
  ])("%s", async (failure, code) => {
    backend.fail(failure);
    const { run, lane } = await solve(QUADRATIC, "deepseek-r1-vllm-old");
    expect(run.state).toBe("failed");
    expect(lane.error.code).toMatch(/^backend_/);
    if (code) expect(lane.error.code).toBe(code);
    expect(lane.error.message.length).toBeGreaterThan(5);
    expect(lane.error.hint.length).toBeGreaterThan(5);
    expect(JSON.stringify(run)).not.toContain(KEY);
    const kept = ["cut", "no-finish", "error-in-stream"].includes(failure);
    if (kept)
      expect(replies.get("quadratic-en")?.reasoning.startsWith(lane.reasoning.slice(0, 100))).toBe(true);
    if (kept) expect(lane.reasoning.length).toBeGreaterThan(100);
  });

  it.each(["rate", "overload", "ollama-busy"])("%s once is retried unseen", async (failure) => {
    backend.fail(failure, 1);
    const asked = backend.requests.length;
    const { run } = await solve(QUADRATIC, "deepseek-r1-vllm");
    expect(run.state).toBe("done");
    expect(backend.requests.length - asked).toBe(2);
  });

  it("a lasting overload gives up after three tries", async () => {
    backend.fail("overload");
    const asked = backend.requests.length;
    const { run, lane } = await solve(QUADRATIC, "deepseek-r1-vllm");
    expect([run.state, lane.error.code]).toEqual(["failed", "backend_overloaded"]);
    expect(backend.requests.length - asked).toBe(3);
  });

  it("a reply at its length limit is kept and marked", async () => {
    backend.fail("length");
    const { lane } = await solve(QUADRATIC, "deepseek-r1-vllm");
    expect(lane.finishReason).toBe("length");
    expect(lane.reasoning.length).toBeGreaterThan(100);
  });
});

describe("a run while it runs", () => {
  it("stop keeps what there was and closes the backend's connection within a second", async () => {
    backend.setRate(60);
    const closed = backend.closedEarly();
    const id = await ask(QUADRATIC, "deepseek-r1-vllm");
    await readEventsUntil(`${app.url}/api/runs/${id}/events`, (events) =>
      events.some((e) => e.name === "text"),
    );
    expect((await post(`${app.url}/api/runs/${id}/stop`, {})).status).toBe(202);
    const stoppedMs = Date.now();
    while (backend.closedEarly() === closed && Date.now() - stoppedMs < 3000) await sleep(20);
    expect(Date.now() - stoppedMs).toBeLessThan(1000);
    const events = await readEvents(`${app.url}/api/runs/${id}/events`);
    expect(events.at(-1)).toMatchObject({ name: "end", data: { state: "stopped" } });
    const run = await (await fetch(`${app.url}/api/runs/${id}`)).json();
    expect(run.lanes[0].reasoning.length).toBeGreaterThan(0);
  });

  it("goes on without a viewer, and a viewer who comes back sees each event once, in order", async () => {
    backend.setRate(200);
    const id = await ask(QUADRATIC, "deepseek-r1-vllm");
    const first = await readEventsUntil(`${app.url}/api/runs/${id}/events`, (events) => events.length >= 5);
    await sleep(500);
    const rest = await readEvents(`${app.url}/api/runs/${id}/events`, {
      "last-event-id": String(first.at(-1)?.id),
    });
    const all = [...first, ...rest];
    expect(all.map((event) => event.id)).toEqual(all.map((_, index) => index + 1));
    expect(all.at(-1)).toMatchObject({ name: "end", data: { state: "done" } });
    const text = all
      .filter((e) => e.name === "text" && e.data.channel === "reasoning")
      .map((e) => e.data.text)
      .join("");
    expect(text.trim()).toBe(replies.get("quadratic-en")?.reasoning.trim());
  });

  it("is ended as interrupted, with what was stored, after the server was killed", async () => {
    backend.setRate(60);
    const id = await ask(QUADRATIC, "deepseek-r1-vllm");
    const seen = await readEventsUntil(`${app.url}/api/runs/${id}/events`, (events) => events.length >= 10);
    await app.stop("SIGKILL");
    app = await startApp({ STEPWISE_DATA: dataFolder });
    const events = await readEvents(`${app.url}/api/runs/${id}/events`);
    expect(events.slice(0, seen.length)).toEqual(seen);
    expect(events.find((e) => e.name === "failed")?.data).toMatchObject({ code: "interrupted" });
    expect(events.at(-1)).toMatchObject({ name: "end", data: { state: "failed" } });
  });
});

describe("settings", () => {
  it("tests a backend when it is saved, and never shows its key", async () => {
    const body = { label: "x", baseUrl: backend.url, model: "deepseek-r1-vllm" };
    const wrong = await post(`${app.url}/api/backends`, { ...body, apiKey: "sk-wrong-wrong-wrong" });
    expect(wrong.status).toBe(422);
    expect((await wrong.json()).error.message).toContain("refused this key");
    const nowhere = await post(`${app.url}/api/backends`, { ...body, baseUrl: "http://127.0.0.1:9/v1" });
    expect(nowhere.status).toBe(422);
    const listed = await (await fetch(`${app.url}/api/backends`)).text();
    expect(listed).not.toContain(KEY);
    expect(app.output()).not.toContain(KEY);
  });
});

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
