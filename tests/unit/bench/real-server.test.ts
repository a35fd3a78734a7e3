import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askDirect } from "@/tests/bench/real/ask-direct";
import { findRealServer } from "@/tests/bench/real/real-server";
import { writeRealComparison } from "@/tests/bench/real/words";
import { type FakeBackend, startFakeBackend } from "@/tests/support/fake-backend/fake-backend";

const FOLDER = path.resolve(import.meta.dirname, "../../fixtures/replies");

let backend: FakeBackend;
beforeAll(async () => {
  backend = await startFakeBackend({ repliesFolder: FOLDER });
});
afterAll(() => backend.close());

describe("a real model server for the benchmark", () => {
  it("is found with or without /v1, with the model that is named or the first one", async () => {
    const { url, root } = backend;
    const found = { baseUrl: url, apiKey: null, model: "deepseek-reasoner" };
    expect(await findRealServer(root)).toEqual(found);
    expect(await findRealServer(`${url}/`)).toEqual(found);
    expect(await findRealServer(root, "gpt-4o")).toEqual({ ...found, model: "gpt-4o" });
  });

  it("is skipped with a sentence where nothing answers", async () => {
    const why = await findRealServer("http://127.0.0.1:9");
    expect(why).toMatch(/^http:\/\/127\.0\.0\.1:9 does not answer/);
    expect(writeRealComparison(String(why))).toContain("skipped");
  });

  it("is asked with our own request, and its tokens are counted by itself", async () => {
    const server = { baseUrl: backend.url, apiKey: null, model: "deepseek-r1-vllm" };
    const reply = await askDirect(server, "Solve $x^2 - 5x + 6 = 0$.", 128);
    expect(reply).toMatchObject({ estimated: false, fault: null });
    expect(reply.tokens).toBeGreaterThan(50);
    expect(reply.firstTextMs).toBeLessThan(5_000);
    expect(backend.requests.at(-1)).toMatchObject({ max_tokens: 128, stream: true, temperature: 0.6 });
  });

  it("tells a refusal as a fault", async () => {
    backend.fail("rate", 1);
    const server = { baseUrl: backend.url, apiKey: null, model: "deepseek-r1-vllm" };
    expect((await askDirect(server, "Solve $x = 1$.", 128)).fault).toMatch(/status 429/);
  });
});

describe("the words for a real model server", () => {
  it("say what share of direct comes through, round by round", () => {
    const sample = (tokensPerSecond: number) => ({
      tokensPerSecond,
      firstTextP50Ms: 10,
      tokens: 100,
      estimated: false,
      faults: [],
    });
    const text = writeRealComparison({
      server: { baseUrl: "http://gpu/v1", model: "r1" },
      options: { address: "http://gpu", streams: 8, tokensMax: 256, rounds: 3 },
      rounds: [
        { direct: sample(100), stepwise: sample(98) },
        { direct: sample(200), stepwise: sample(100) },
        { direct: sample(50), stepwise: sample(49.5) },
      ],
    });
    expect(text).toContain("98.0 % of the tokens a second");
  });
});
