import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type FakeBackend, startFakeBackend } from "../../../support/fake-backend/fake-backend";
import { readReplies } from "../../../support/fake-backend/reply";
import { routeTo, solveWith } from "../../../support/solve";

const FOLDER = path.resolve(import.meta.dirname, "../../../fixtures/replies");
const reply = readReplies(FOLDER).get("quadratic-en") ?? { reasoning: "", answer: "" };
const REASONING = reply.reasoning.trim();

let first: FakeBackend;
let second: FakeBackend;
beforeAll(async () => {
  first = await startFakeBackend({ repliesFolder: FOLDER });
  second = await startFakeBackend({ repliesFolder: FOLDER });
});
beforeEach(() => {
  for (const backend of [first, second]) {
    backend.fail(null);
    backend.setRate(Number.POSITIVE_INFINITY);
  }
});
afterAll(() => Promise.all([first.close(), second.close()]));

const MODEL = "deepseek-r1-vllm";
const asked = () => [first.requests.length, second.requests.length];

describe("several backends of one model", () => {
  it.each([
    "overload",
    "server-error",
    "gateway-timeout",
    "refused-key",
    "balance",
    "unknown-model",
    "reset",
    "done-only",
  ])("%s before the first token: the next one answers, and the person hears of it", async (failure) => {
    first.fail(failure);
    const routes = [routeTo(first.url, MODEL), routeTo(second.url, MODEL)];
    const before = asked();
    const solved = await solveWith(routes);
    expect(solved.failure).toBeNull();
    expect(solved.reasoning.trim()).toBe(REASONING);
    expect(asked()).toEqual([(before[0] ?? 0) + 1, (before[1] ?? 0) + 1]);
    expect(solved.events.find(({ type }) => type === "retrying")).toMatchObject({ seconds: 0 });
  });

  it("a backend that is down is passed by without a wait, and spared after failing twice", async () => {
    const routes = [routeTo("http://127.0.0.1:9/v1", MODEL), routeTo(second.url, MODEL)];
    const down = routes[0];
    for (let run = 0; run < 2; run++) expect((await solveWith(routes)).failure).toBeNull();
    expect(down?.gate.breaker.state).toBe("open");
    const solved = await solveWith(routes);
    expect(solved.course).not.toContain("retrying");
  });

  it("after the first token it fails instead of telling another's reply", async () => {
    first.fail("cut");
    const before = asked();
    const solved = await solveWith([routeTo(first.url, MODEL), routeTo(second.url, MODEL)]);
    expect(solved.failure).toMatchObject({ code: "backend_cut_stream" });
    expect(REASONING.startsWith(solved.reasoning.trim().slice(0, 100))).toBe(true);
    expect(asked()[1]).toBe(before[1]);
  });

  it("goes to the one with room", async () => {
    const busy = routeTo(first.url, MODEL, { places: 1 });
    const free = routeTo(second.url, MODEL, { places: 1 });
    first.setRate(100);
    const slow = solveWith([busy]);
    await expect.poll(() => busy.gate.queue.running).toBe(1);
    const before = asked();
    expect((await solveWith([busy, free])).failure).toBeNull();
    expect(asked()[1]).toBe((before[1] ?? 0) + 1);
    first.setRate(Number.POSITIVE_INFINITY);
    await slow;
  });
});

describe("the one retry loop", () => {
  it.each([
    ["rate", 1],
    ["retry-after-date", 1],
  ])("waits as long as %s asks, then succeeds", async (failure, secondsMin) => {
    first.fail(failure, 1);
    const startedMs = Date.now();
    const solved = await solveWith([routeTo(first.url, MODEL)]);
    expect(solved.failure).toBeNull();
    expect((Date.now() - startedMs) / 1000).toBeGreaterThan(secondsMin * 0.9);
  });

  it("gives up after three tries, and never tries again what is the request's own fault", async () => {
    first.fail("overload");
    let before = first.requests.length;
    expect((await solveWith([routeTo(first.url, MODEL)])).failure).toMatchObject({
      code: "backend_overloaded",
    });
    expect(first.requests.length - before).toBe(3);
    first.fail("bad-request");
    before = first.requests.length;
    expect((await solveWith([routeTo(first.url, MODEL), routeTo(second.url, MODEL)])).failure).toMatchObject({
      code: "backend_bad_request",
    });
    expect(first.requests.length - before).toBe(1);
  });

  it("an open breaker is waited for when it is near, and one probe closes it", async () => {
    const route = routeTo(first.url, MODEL);
    route.gate.breaker.failed();
    route.gate.breaker.failed();
    expect(route.gate.breaker.state).toBe("open");
    const many = await Promise.all(Array.from({ length: 4 }, () => solveWith([route])));
    expect(many.map(({ failure }) => failure)).toEqual([null, null, null, null]);
    expect(route.gate.breaker.state).toBe("closed");
    expect(route.gate.queue.running).toBe(0);
  });
});

describe("thinking without end", () => {
  it.each([MODEL, "deepseek-r1-inline", "deepseek-reasoner"])(
    "a loop is closed and the model concludes, keeping everything: %s",
    async (model) => {
      first.fail("loop");
      first.setRate(20_000);
      const kind = model === "deepseek-reasoner" ? "deepseek" : undefined;
      const solved = await solveWith([routeTo(first.url, model, { kind })]);
      expect(solved.failure).toBeNull();
      expect(solved.events.filter(({ type }) => type === "concluding")).toEqual([
        { type: "concluding", reason: "loop" },
      ]);
      expect(solved.reasoning).toContain("Let me check that again.");
      expect(solved.answer.trim()).toBe(reply.answer);
      expect(solved.events.at(-1)).toEqual({ type: "finish", reason: "stop" });
    },
  );

  it("a reasoning budget does the same", async () => {
    first.setRate(20_000);
    const solved = await solveWith([routeTo(first.url, MODEL, { reasoningTokensMax: 60 })]);
    expect(solved.events).toContainEqual({ type: "concluding", reason: "budget" });
    expect(REASONING.startsWith(solved.reasoning.trim())).toBe(true);
    expect(solved.reasoning.length).toBeLessThan(REASONING.length);
    expect(solved.answer.trim()).toBe(reply.answer);
  });

  it("so does a person's wish, and both requests are counted", async () => {
    first.setRate(300);
    const conclude = new AbortController();
    const solved = await solveWith(
      [routeTo(first.url, MODEL, { kind: "vllm" })],
      { concludeSignal: conclude.signal },
      { onEvent: (_, all) => all.length === 20 && conclude.abort() },
    );
    expect(solved.events).toContainEqual({ type: "concluding", reason: "asked" });
    expect(solved.answer.trim()).toBe(reply.answer);
    const usages = solved.events.filter((event) => event.type === "usage");
    expect(usages.at(-1)).toMatchObject({ estimated: true });
    expect(usages.at(-1)?.usage.reasoningTokens).toBeGreaterThan(5);
  });

  it("a wish that comes with the answer is none", async () => {
    first.setRate(3000);
    const conclude = new AbortController();
    const solved = await solveWith(
      [routeTo(first.url, MODEL)],
      { concludeSignal: conclude.signal },
      { onEvent: (event) => event.type === "text" && event.channel === "answer" && conclude.abort() },
    );
    expect(solved.course).not.toContain("concluding");
    expect(solved.answer.trim()).toBe(reply.answer);
  });
});

describe("a reply that broke off", () => {
  const half = REASONING.slice(0, Math.floor(REASONING.length / 2));

  it("goes on where it was, where the backend can be given its beginning", async () => {
    const route = routeTo(first.url, MODEL, { kind: "vllm" });
    const solved = await solveWith([route], { resume: { reasoning: half, answer: "" } });
    expect(solved.events).toContainEqual({ type: "continued", how: "resumed" });
    expect((half + solved.reasoning).trim()).toBe(REASONING);
    expect(solved.answer.trim()).toBe(reply.answer);
  });

  it("goes on in its answer", async () => {
    const route = routeTo(first.url, MODEL, { kind: "vllm" });
    const begun = reply.answer.slice(0, 30);
    const solved = await solveWith([route], { resume: { reasoning: REASONING, answer: begun } });
    expect(solved.reasoning).toBe("");
    expect(begun + solved.answer.trimEnd()).toBe(reply.answer);
  });

  it("starts again where the backend cannot, and says so", async () => {
    const solved = await solveWith([routeTo(first.url, MODEL)], { resume: { reasoning: half, answer: "" } });
    expect(solved.events).toContainEqual({ type: "continued", how: "restarted" });
    expect(solved.reasoning.trim()).toBe(REASONING);
  });

  it("starts again where the model's template refuses", async () => {
    first.fail("no-prefill", 1);
    const route = routeTo(first.url, MODEL, { kind: "vllm" });
    const solved = await solveWith([route], { resume: { reasoning: half, answer: "" } });
    expect(solved.failure).toBeNull();
    expect(solved.events.filter(({ type }) => type === "continued")).toEqual([
      { type: "continued", how: "restarted" },
    ]);
    expect(solved.reasoning.trim()).toBe(REASONING);
  });
});

describe("an answer without end", () => {
  it("is ended as a failure that keeps what came", async () => {
    first.fail("loop-answer");
    first.setRate(20_000);
    const solved = await solveWith([routeTo(first.url, MODEL)]);
    expect(solved.failure).toMatchObject({ code: "endless_reply" });
    expect(solved.answer.length + solved.reasoning.length).toBeGreaterThan(1000);
  });
});
