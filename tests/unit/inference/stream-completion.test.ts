import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { discoverBackends } from "@/lib/inference/server/discover-backends";
import { DIALECTS } from "../../support/fake-backend/dialects";
import { type FakeBackend, startFakeBackend } from "../../support/fake-backend/fake-backend";
import { routeTo, solveWith } from "../../support/solve";

let backend: FakeBackend;
beforeAll(async () => {
  backend = await startFakeBackend({
    repliesFolder: path.resolve(import.meta.dirname, "../../fixtures/replies"),
  });
});
afterAll(() => backend.close());

const TIMES = { firstTokenMs: 700, betweenTokensMs: 700 };

describe("silence", () => {
  it.each(["silent", "keep-alives"])(
    "gives up a backend that sends nothing but keep-alives: %s",
    async (failing) => {
      const solved = await solveWith(
        [routeTo(backend.url, `deepseek-r1-vllm!${failing}`)],
        {},
        { times: TIMES },
      );
      expect(solved.failure).toMatchObject({ code: "backend_timeout" });
      expect([solved.reasoning, solved.answer]).toEqual(["", ""]);
    },
  );

  it("gives up a backend that stalls between tokens, keeping what came", async () => {
    const solved = await solveWith([routeTo(backend.url, "deepseek-r1-vllm!stall")], {}, { times: TIMES });
    expect(solved.reasoning.length).toBeGreaterThan(100);
    expect(solved.failure).toMatchObject({ code: "backend_timeout" });
  });

  it("keeps as reasoning what an untagged reply had said before it stalled", async () => {
    const solved = await solveWith([routeTo(backend.url, "deepseek-r1-inline!stall")], {}, { times: TIMES });
    expect(solved.reasoning.length).toBeGreaterThan(100);
    expect(solved.answer).toBe("");
  });

  it("waits for a slow first token without asking again", async () => {
    const asked = backend.requests.length;
    const solved = await solveWith([routeTo(backend.url, "deepseek-r1-vllm!slow-first-token")]);
    expect(solved.failure).toBeNull();
    expect(backend.requests.length - asked).toBe(1);
  });
});

describe("stopping", () => {
  it("ends quietly in the middle of a stall, and closes the connection", async () => {
    const controller = new AbortController();
    const closed = backend.closedEarly();
    setTimeout(() => controller.abort(), 200);
    const solved = await solveWith([routeTo(backend.url, "deepseek-r1-vllm!stall")], {
      signal: controller.signal,
    });
    expect(solved.failure).toBeNull();
    expect(solved.reasoning.length).toBeGreaterThan(100);
    await expect.poll(() => backend.closedEarly(), { timeout: 1000 }).toBe(closed + 1);
  });
});

it("finds a server on its port with its models, and nothing on a silent one", async () => {
  const port = Number(new URL(backend.url).port);
  const found = await discoverBackends([
    { kind: "vLLM", port },
    { kind: "Ollama", port: 9 },
  ]);
  expect(found).toEqual([
    { kind: "vLLM", baseUrl: `http://127.0.0.1:${port}/v1`, models: DIALECTS.map(({ model }) => model) },
  ]);
});
