import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { backendProfileOf } from "@/lib/inference/backend-profiles";
import { buildRequest, type CompletionInput } from "@/lib/inference/build-request";
import { profileOf } from "@/lib/inference/model-profiles";
import { canPrefill, type Prefill } from "@/lib/inference/prefill";
import { CompletionReader } from "@/lib/inference/read-completion";
import { DIALECTS, dialectOf } from "../../support/fake-backend/dialects";
import { type FakeBackend, startFakeBackend } from "../../support/fake-backend/fake-backend";
import { readReplies } from "../../support/fake-backend/reply";
import { splitOptionsOf } from "./fixtures";
import { gather } from "./read-all";

const FOLDER = path.resolve(import.meta.dirname, "../../fixtures/replies");
const QUESTION = {
  problem: "Solve $x^2 - 5x + 6 = 0$.",
  subject: "math",
  mode: "solve",
  locale: "en",
} as const;
const REPLY = readReplies(FOLDER).get("quadratic-en") ?? { reasoning: "", answer: "" };
const WHOLE = { reasoning: REPLY.reasoning.trim(), answer: REPLY.answer };

/** The kind of backend that a dialect of the fake one stands for. */
const KINDS: Record<string, string> = {
  "vllm-old": "vllm",
  "vllm-inline": "vllm",
  "inline-opening": "vllm",
  "deepseek-v4": "deepseek",
  "deepseek-v3": "deepseek",
  "llama-server-none": "llama-server",
  "openai-o": "openai",
  "openai-chat": "openai",
  llama: "vllm",
};

let backend: FakeBackend;
beforeAll(async () => {
  backend = await startFakeBackend({ repliesFolder: FOLDER });
});
afterAll(() => backend.close());

function requestOf(model: string, more: Partial<CompletionInput> = {}) {
  const name = dialectOf(model.split("!")[0] ?? "")?.name ?? "";
  const profile = backendProfileOf(backend.url, KINDS[name] ?? name);
  return buildRequest({ model, profile: profileOf(model), backend: profile, question: QUESTION, ...more });
}

async function fetchReply(model: string, more: Partial<CompletionInput> = {}, from = backend) {
  const { path: route, basePath, body } = requestOf(model, more);
  const base = route === "/api/chat" ? "" : (basePath ?? "/v1");
  return fetch(`${from.root}${base}${route}`, { method: "POST", body: JSON.stringify(body) });
}

async function ask(model: string, more: Partial<CompletionInput> = {}) {
  const response = await fetchReply(model, more);
  expect(response.status, await (response.ok ? "" : response.clone().text())).toBe(200);
  const begins = more.prefill
    ? { startsInReasoning: !more.prefill.closed, startsInAnswer: more.prefill.closed }
    : {};
  const reader = new CompletionReader({ ...splitOptionsOf(model), ...begins });
  const events = [];
  for await (const piece of response.body ?? []) events.push(...reader.push(piece));
  return gather([...events, ...reader.end()]);
}

describe.each(DIALECTS)("$name over HTTP", ({ name, model, shows }) => {
  const reasoning = shows === "reasoning" ? WHOLE.reasoning : "";

  it("is asked in its own form, and its reply is read whole", async () => {
    expect(await ask(model)).toMatchObject({ reasoning, answer: WHOLE.answer, finish: "stop" });
    const route =
      name === "ollama-native"
        ? "/api/chat"
        : name === "openai-responses"
          ? "/v1/responses"
          : "/v1/chat/completions";
    expect(backend.exchanges.at(-1)?.path).toBe(route);
  });

  it("goes on from a reply begun, or is known not to", async () => {
    const kind = backendProfileOf(backend.url, KINDS[name] ?? name);
    if (!canPrefill(kind, profileOf(model))) {
      const prefill = { reasoning: "x", closed: false };
      await expect(ask(model, { prefill })).rejects.toThrow(kind.kind);
      return;
    }
    const parts: Prefill[] =
      shows === "reasoning"
        ? [
            { reasoning: WHOLE.reasoning.slice(0, 40), closed: false },
            { reasoning: WHOLE.reasoning, closed: false },
            { reasoning: WHOLE.reasoning, closed: true },
            { reasoning: WHOLE.reasoning, closed: true, answer: WHOLE.answer.slice(0, 25) },
          ]
        : [{ reasoning: "", closed: true, answer: WHOLE.answer.slice(0, 25) }];
    for (const prefill of parts) {
      const rest = await ask(model, { prefill });
      const continued = prefill.closed ? prefill.reasoning : prefill.reasoning + rest.reasoning;
      expect(continued.trim(), JSON.stringify(prefill)).toBe(reasoning);
      expect((prefill.answer ?? "") + rest.answer).toBe(WHOLE.answer);
    }
  });
});

describe("later turns", () => {
  it("get just the answer when they ask for it now", async () => {
    const turns = [
      { role: "assistant", content: "", reasoning: "Hm." },
      { role: "user", content: "Please stop thinking and give the final answer now." },
    ] as const;
    const { reasoning, answer } = await ask("deepseek-r1-vllm", { turns: [...turns] });
    expect({ reasoning, answer }).toEqual({ reasoning: "", answer: WHOLE.answer });
  });
});

describe("oddities that are no failures", () => {
  it.each(["null-choices", "repeated-done", "dialect-switch", "tags-begin"])("%s", async (oddity) => {
    expect(await ask(`deepseek-r1-vllm!${oddity}`)).toMatchObject({ ...WHOLE, finish: "stop" });
  });
});

describe("a model that reasons in circles", () => {
  it("goes on until the client closes", async () => {
    const closed = backend.closedEarly();
    const response = await fetchReply("deepseek-r1-inline!loop");
    const reader = new CompletionReader(splitOptionsOf("deepseek-r1-inline"));
    let length = 0;
    for await (const piece of response.body ?? []) {
      for (const event of reader.push(piece)) if (event.type === "pending") length += event.text.length;
      if (length > 5000) break;
    }
    await expect.poll(() => backend.closedEarly()).toBe(closed + 1);
  });

  it("answers when it is asked with its reasoning closed", async () => {
    const prefill = { reasoning: "Let me check that again.", closed: true };
    const { answer } = await ask("deepseek-r1-vllm!loop", { prefill });
    expect(answer).toBe(WHOLE.answer);
  });
});

describe("refusals", () => {
  it("are told with what a real server sends", async () => {
    const slow = await fetchReply("deepseek-r1-vllm!retry-after-date");
    expect(slow.status).toBe(429);
    expect(Date.parse(slow.headers.get("retry-after") ?? "")).toBeGreaterThan(Date.now() - 1000);
    const gateway = await fetchReply("deepseek-r1-vllm!gateway-timeout");
    expect([gateway.status, gateway.headers.get("content-type")]).toEqual([504, "text/html"]);
    await expect(fetchReply("deepseek-r1-vllm!reset")).rejects.toThrow("fetch failed");
  });

  it("begin when as many replies are open as the server can send", async () => {
    const busy = await startFakeBackend({ repliesFolder: FOLDER, concurrency: 2 });
    const open = [await fetchReply("deepseek-r1:7b!stall", {}, busy), await fetchReply("o1!stall", {}, busy)];
    const third = await fetchReply("deepseek-r1:7b", {}, busy);
    expect(third.status).toBe(503);
    expect(await third.text()).toContain("maximum pending requests exceeded");
    expect(busy.openMax()).toBe(2);
    expect(busy.exchanges.map(({ closedMs }) => closedMs)).toEqual([null, null]);
    for (const response of open) await response.body?.cancel();
    await expect.poll(() => busy.exchanges.every(({ closedMs }) => closedMs !== null)).toBe(true);
    expect((await fetchReply("deepseek-r1:7b", {}, busy)).status).toBe(200);
    await busy.close();
  });
});
