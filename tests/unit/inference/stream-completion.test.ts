import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { InferenceEvent } from "@/lib/inference/inference-event";
import { discoverBackends } from "@/lib/inference/server/discover-backends";
import { type StreamTimes, streamCompletion } from "@/lib/inference/server/stream-completion";
import { DIALECTS } from "../../support/fake-backend/dialects";
import { type FakeBackend, startFakeBackend } from "../../support/fake-backend/fake-backend";

let backend: FakeBackend;
beforeAll(async () => {
  backend = await startFakeBackend({
    repliesFolder: path.resolve(import.meta.dirname, "../../fixtures/replies"),
  });
});
afterAll(() => backend.close());

const QUESTION = { problem: "x^2 - 5x + 6 = 0", subject: "math", mode: "solve", locale: "en" } as const;
const TIMES: StreamTimes = { firstTokenMs: 700, betweenTokensMs: 700, retries: 0 };

async function collect(model: string, times: StreamTimes, signal = new AbortController().signal) {
  const events: InferenceEvent[] = [];
  let failure: unknown = null;
  try {
    const address = { baseUrl: backend.url, apiKey: null, model };
    for await (const event of streamCompletion(address, QUESTION, signal, times)) events.push(event);
  } catch (error) {
    failure = error;
  }
  return { events, failure };
}

it("gives up a backend that sends keep-alives and never a token", async () => {
  const { events, failure } = await collect("deepseek-r1-vllm!silent", TIMES);
  expect(events).toEqual([]);
  expect(failure).toMatchObject({ code: "backend_timeout" });
});

it("gives up a backend that stalls between tokens, keeping what came", async () => {
  const { events, failure } = await collect("deepseek-r1-vllm!stall", TIMES);
  expect(events.filter((event) => event.type === "text").length).toBeGreaterThan(10);
  expect(failure).toMatchObject({ code: "backend_timeout" });
});

it("ends quietly when it is told to, in the middle of a stall", async () => {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 200);
  const startedMs = Date.now();
  const { failure } = await collect(
    "deepseek-r1-vllm!stall",
    { ...TIMES, betweenTokensMs: 60_000 },
    controller.signal,
  );
  expect(failure).toBeNull();
  expect(Date.now() - startedMs).toBeLessThan(5000);
});

it("never retries once a token was shown", async () => {
  const asked = backend.requests.length;
  const { failure } = await collect("deepseek-r1-vllm!cut", { ...TIMES, retries: 3 });
  expect(failure).toMatchObject({ code: "backend_cut_stream" });
  expect(backend.requests.length - asked).toBe(1);
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
