import { describe, expect, it } from "vitest";
import type { InferenceEvent } from "@/lib/inference/inference-event";
import { buildRequest } from "@/lib/inference/profiles";
import { CompletionReader, EndedEarly, failureOfBody } from "@/lib/inference/read-completion";

type Delta = Record<string, unknown>;

/** A stream as a backend sends it: a role-only delta, a comment, the deltas, a finish, usage without choices, the end. */
function stream(deltas: Delta[], finish: string | null = "stop", end = "data: [DONE]\n\n"): Uint8Array {
  const chunk = (delta: Delta, reason: string | null = null) =>
    `data: ${JSON.stringify({ object: "chat.completion.chunk", choices: [{ index: 0, delta, finish_reason: reason }] })}\n\n`;
  const usage = `data: ${JSON.stringify({ choices: [], usage: { prompt_tokens: 7, completion_tokens: 9, completion_tokens_details: { reasoning_tokens: 4 } } })}\n\n`;
  const text = [
    chunk({ role: "assistant", content: "" }),
    ": keep-alive\n\n",
    ...deltas.map((delta) => chunk(delta)),
    finish ? chunk({}, finish) : "",
    usage,
    end,
  ].join("");
  return new TextEncoder().encode(text);
}

function read(bytes: Uint8Array, cuts: number[] = [], options = {}) {
  const reader = new CompletionReader({
    openingTagMayLack: true,
    alwaysReasons: true,
    contentType: "text/event-stream",
    ...options,
  });
  const points = [0, ...cuts, bytes.length];
  const events: InferenceEvent[] = [];
  for (let index = 1; index < points.length; index++)
    events.push(...reader.push(bytes.slice(points[index - 1], points[index])));
  events.push(...reader.end());
  const text = (channel: string) =>
    events.map((event) => (event.type === "text" && event.channel === channel ? event.text : "")).join("");
  return {
    reasoning: text("reasoning"),
    answer: text("answer"),
    finish: events.find((event) => event.type === "finish")?.reason,
  };
}

const content = (...texts: string[]) => texts.map((text) => ({ content: text }));

const DIALECTS: Record<string, { deltas: Delta[]; reasoning: string; answer: string }> = {
  deepseek: {
    deltas: [
      { content: null, reasoning_content: "我们算" },
      { content: null, reasoning_content: "一下" },
      { content: "391", reasoning_content: null },
    ],
    reasoning: "我们算一下",
    answer: "391",
  },
  "vLLM 0.16": {
    deltas: [{ reasoning: "so 391" }, { reasoning: ".", content: "39" }, { content: "1" }],
    reasoning: "so 391.",
    answer: "391",
  },
  "no opening tag": { deltas: content("1. 17*23…\n", "</think>391"), reasoning: "1. 17*23…", answer: "391" },
  "split tags": { deltas: content("<th", "ink>a", "</thi", "nk>\n\nb"), reasoning: "a", answer: "b" },
  "no tags": { deltas: content("plain answer ", "no tags"), reasoning: "", answer: "plain answer no tags" },
  "empty think": { deltas: content("<think>\n\n</think>\n\nans"), reasoning: "", answer: "ans" },
  "a tag in the answer": {
    deltas: content("<think>a</think>The tag `<think>` and `</think>`."),
    reasoning: "a",
    answer: "The tag `<think>` and `</think>`.",
  },
  "reasoning twice": {
    deltas: [
      { reasoning: "We", reasoning_details: [{ type: "reasoning.text", text: "We" }] },
      { content: "A" },
    ],
    reasoning: "We",
    answer: "A",
  },
  mistral: {
    deltas: [{ content: [{ type: "thinking", thinking: [{ type: "text", text: "We" }] }] }, { content: "A" }],
    reasoning: "We",
    answer: "A",
  },
};

describe("CompletionReader", () => {
  it.each(Object.entries(DIALECTS))("reads %s, cut at every byte", (_, { deltas, reasoning, answer }) => {
    const bytes = stream(deltas);
    for (let cut = 1; cut < bytes.length; cut++)
      expect(read(bytes, [cut])).toEqual({ reasoning, answer, finish: "stop" });
  });

  it("shows nothing as an answer that turns out to be reasoning", () => {
    const reader = new CompletionReader({
      openingTagMayLack: true,
      alwaysReasons: true,
      contentType: "text/event-stream",
    });
    const bytes = stream(content("thinking aloud", " more", "</think>A"));
    const events = [...bytes].flatMap((byte) => reader.push(Uint8Array.of(byte)));
    const firstAnswer = events.findIndex((event) => event.type === "text" && event.channel === "answer");
    expect(events[firstAnswer]).toMatchObject({ text: "A" });
    expect(events.some((event) => event.type === "pending")).toBe(true);
  });

  it("keeps reasoning that ran into the length limit", () => {
    expect(read(stream(content("<think>a b c"), "length"))).toEqual({
      reasoning: "a b c",
      answer: "",
      finish: "length",
    });
  });

  it("reads CRLF and a reply that is not streamed", () => {
    const crlf = new TextEncoder().encode(
      new TextDecoder().decode(stream(content("<think>a</think>b"))).replaceAll("\n", "\r\n"),
    );
    expect(read(crlf)).toMatchObject({ reasoning: "a", answer: "b" });
    const whole = new TextEncoder().encode(
      JSON.stringify({
        choices: [{ message: { content: "b", reasoning_content: "a" }, finish_reason: "stop" }],
      }),
    );
    expect(read(whole, [], { contentType: "application/json" })).toEqual({
      reasoning: "a",
      answer: "b",
      finish: "stop",
    });
  });

  it.each([
    [
      "an error in a 200 body",
      new TextEncoder().encode('{"error":{"message":"Invalid key","code":401}}'),
      "application/json",
      "backend_refused_key",
    ],
    [
      "an error object",
      new TextEncoder().encode('{"object":"error","message":"model busy"}'),
      "application/json",
      "backend_overloaded",
    ],
    [
      "[DONE] alone",
      new TextEncoder().encode("data: [DONE]\n\n"),
      "text/event-stream",
      "backend_empty_reply",
    ],
    [
      "an error in the stream",
      new TextEncoder().encode('data: {"error":{"message":"x","code":504}}\n\ndata: [DONE]\n\n'),
      "text/event-stream",
      "backend_overloaded",
    ],
  ])("takes %s for a failure", (_, bytes, contentType, code) => {
    expect(() => read(bytes, [], { contentType })).toThrow(expect.objectContaining({ code }));
  });

  it("takes a stream without an end for cut, and gives back what it held", () => {
    try {
      read(stream(content("held answer"), null, ""));
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(EndedEarly);
      expect((error as EndedEarly).failure.code).toBe("backend_cut_stream");
    }
  });
});

describe("the request", () => {
  const question = { problem: "1+1?", subject: "math", mode: "solve", locale: "en" } as const;
  it("asks R1 as its makers say", () => {
    const body = buildRequest("deepseek-ai/DeepSeek-R1", question);
    expect(body).toMatchObject({ temperature: 0.6, top_p: 0.95, max_tokens: 32_768 });
    expect(body.messages).toHaveLength(1);
    expect(body.messages[0]).toMatchObject({ role: "user", content: expect.stringContaining("\\boxed{}") });
  });
  it("sends o-series no temperature", () => {
    const body = buildRequest("o1-mini", question);
    expect(body).not.toHaveProperty("temperature");
    expect(body).toHaveProperty("max_completion_tokens");
  });
  it("keeps keys out of failures", () => {
    expect(
      failureOfBody({ error: { message: "Incorrect API key provided: sk-abcdef123456" } }, 401).message,
    ).not.toContain("abcdef");
  });
});
