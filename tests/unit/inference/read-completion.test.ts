import { describe, expect, it } from "vitest";
import { failureOfBody } from "@/lib/inference/failure-of-body";
import { bytesOf, cutAt, gather, REASONING_MODEL, readEvents, readOutcome, singleBytes } from "./read-all";

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
  return bytesOf(text);
}

function read(bytes: Uint8Array, options = {}) {
  const { usage: _, ...texts } = gather(readEvents([bytes], { ...REASONING_MODEL, ...options }));
  return texts;
}

const content = (...texts: string[]) => texts.map((text) => ({ content: text }));
const field = (...texts: string[]) => texts.map((text) => ({ reasoning_content: text }));

const SHAPES: Record<string, { deltas: Delta[]; reasoning: string; answer: string }> = {
  "a field, the other one null": {
    deltas: [
      { content: null, reasoning_content: "" },
      { content: null, reasoning_content: "我们算" },
      { content: null, reasoning_content: "一下" },
      { content: "391", reasoning_content: null },
    ],
    reasoning: "我们算一下",
    answer: "391",
  },
  "the last of the reasoning and the first of the answer in one delta": {
    deltas: [{ reasoning: "so 391" }, { reasoning: ".", content: "39" }, { content: "1" }],
    reasoning: "so 391.",
    answer: "391",
  },
  "no opening tag": { deltas: content("1. 17*23…\n", "</think>391"), reasoning: "1. 17*23…", answer: "391" },
  "split tags": { deltas: content("<th", "ink>a", "</thi", "nk>\n\nb"), reasoning: "a", answer: "b" },
  "a tag that closes within a delta": {
    deltas: content("<think>a last words</think>b"),
    reasoning: "a last words",
    answer: "b",
  },
  "no tags": { deltas: content("plain answer ", "no tags"), reasoning: "", answer: "plain answer no tags" },
  "empty tags": { deltas: content("<think>\n\n</think>\n\nans"), reasoning: "", answer: "ans" },
  "a tag in the answer": {
    deltas: content("<think>a</think>The tag `<think>` and `</think>`."),
    reasoning: "a",
    answer: "The tag `<think>` and `</think>`.",
  },
  "a tag quoted in the reasoning": {
    deltas: content("I type `</think>` here", " and go on</think>b"),
    reasoning: "I type `</think>` here and go on",
    answer: "b",
  },
  "a fence in the middle of a line": {
    deltas: content("as in ", "```\n", "</think>b\n", "```\nc"),
    reasoning: "as in ```",
    answer: "b\n```\nc",
  },
  "reasoning in two fields at once": {
    deltas: [
      { reasoning: "We", reasoning_details: [{ type: "reasoning.text", text: "We" }] },
      { content: "A" },
    ],
    reasoning: "We",
    answer: "A",
  },
  "parts that think": {
    deltas: [{ content: [{ type: "thinking", thinking: [{ type: "text", text: "We" }] }] }, { content: "A" }],
    reasoning: "We",
    answer: "A",
  },
  "a field whose name changes": {
    deltas: [{ reasoning_content: "We " }, { reasoning: "see" }, { content: "A" }],
    reasoning: "We see",
    answer: "A",
  },
  "tags that begin after a field": {
    deltas: [{ reasoning_content: "We" }, ...content("<think>", " see</think>", "A")],
    reasoning: "We see",
    answer: "A",
  },
  "a field that begins between tags": {
    deltas: [...content("<think>We"), { reasoning: " see" }, ...content("A")],
    reasoning: "We see",
    answer: "A",
  },
  "a field that begins after text without tags": {
    deltas: [...content("We"), { reasoning: " see" }, ...content("A")],
    reasoning: "We see",
    answer: "A",
  },
  "a refusal": { deltas: [{ content: null, refusal: "I cannot." }], reasoning: "", answer: "I cannot." },
};

describe("CompletionReader", () => {
  it.each(Object.entries(SHAPES))("reads %s, cut at every byte", (_, { deltas, reasoning, answer }) => {
    const bytes = stream(deltas);
    for (let at = 0; at < bytes.length; at++) {
      expect(gather(readEvents(cutAt(bytes, at)))).toMatchObject({ reasoning, answer, finish: "stop" });
    }
  });

  it("shows nothing as an answer that turns out to be reasoning", () => {
    const events = readEvents(singleBytes(stream(content("thinking aloud", " more", "</think>A"))));
    const firstAnswer = events.findIndex((event) => event.type === "text" && event.channel === "answer");
    expect(events[firstAnswer]).toMatchObject({ text: "A" });
    const pending = events.map((event) => (event.type === "pending" ? event.text : "")).join("");
    expect(pending).toBe("thinking aloud more");
  });

  it("keeps reasoning that ran into the length limit", () => {
    expect(read(stream(content("<think>a b c"), "length"))).toEqual({
      reasoning: "a b c",
      answer: "",
      finish: "length",
    });
  });

  it("tells of the usage once, however often the backend does", () => {
    const usage = (tokens: number) => ({ usage: { prompt_tokens: 3, completion_tokens: tokens } });
    const chunks = [1, 2, 3].map(
      (n) => `data: ${JSON.stringify({ choices: [{ delta: { content: "x" } }], ...usage(n) })}\n\n`,
    );
    const events = readEvents([bytesOf(`${chunks.join("")}data: [DONE]\n\n`)]);
    expect(events.filter(({ type }) => type === "usage")).toEqual([
      { type: "usage", usage: { promptTokens: 3, cachedTokens: 0, reasoningTokens: 0, answerTokens: 3 } },
    ]);
  });

  it.each([
    ["an error in a 200 body", '{"error":{"message":"Invalid key","code":401}}', "backend_refused_key"],
    ["an error object", '{"object":"error","message":"model busy"}', "backend_overloaded"],
    ["an error without the word", '{"code":20012,"message":"Model does not exist"}', "backend_error"],
    ["an error over several lines", '{\n "error": {\n "code": 402\n}\n}\n', "backend_no_balance"],
    ["an error in an array", '[{\n"error": {"code": 429}\n}]', "backend_rate_limited"],
    ["an error event", 'event: error\ndata: {"message":"x","code":503}\n\n', "backend_overloaded"],
    ["[DONE] alone", "data: [DONE]\n\n", "backend_empty_reply"],
    ["nothing", "", "backend_empty_reply"],
    ["a web page", "<!doctype html>\n<title>Welcome</title>\n", "backend_bad_reply"],
    ["a finish without a word", 'data: {"choices":[{"finish_reason":"stop"}]}\n\n', "backend_empty_reply"],
    [
      "an error in the stream",
      'data: {"error":{"message":"x","code":504}}\n\ndata: [DONE]\n\n',
      "backend_overloaded",
    ],
  ])("takes %s for a failure", (_, body, code) => {
    expect(readOutcome([bytesOf(body)])).toEqual({ events: [], failure: code });
  });

  it("reads a response of which only the last event tells the text", () => {
    const output = [{ type: "message", content: [{ type: "output_text", text: "A" }] }];
    const response = { status: "completed", output };
    const bytes = bytesOf(`data: ${JSON.stringify({ type: "response.completed", response })}\n\n`);
    expect(gather(readEvents([bytes]))).toMatchObject({ answer: "A", finish: "stop" });
  });

  it("reads lines that end with CR alone, as the standard allows", () => {
    const text = new TextDecoder().decode(stream([...field("We see"), ...content("A")]));
    const bytes = bytesOf(text.replaceAll("\n", "\r"));
    for (const pieces of [[bytes], singleBytes(bytes)]) {
      expect(gather(readEvents(pieces))).toMatchObject({ reasoning: "We see", answer: "A" });
    }
  });

  it("reads an event whose data is parted over lines, wherever CR and LF are cut", () => {
    const bytes = bytesOf(
      'event: x\r\ndata: {"choices":\r\ndata: [{"delta":{"content":"A"}}]}\r\n\r\ndata: [DONE]\r\n',
    );
    for (let at = 0; at <= bytes.length; at++) {
      expect(gather(readEvents(cutAt(bytes, at)))).toMatchObject({ answer: "A", finish: "stop" });
    }
  });

  it("shows text of a code block as pending once, although a tag in it leaves it undecided", () => {
    const text = "We see\n```html\n</think> is a tag\n```\nso.";
    const events = readEvents(singleBytes(stream(content(...text, "</think>A"))));
    const pending = events.map((event) => (event.type === "pending" ? event.text : "")).join("");
    expect(pending).toBe(text);
    expect(gather(events)).toMatchObject({ reasoning: text, answer: "A" });
  });

  it("reads no line without end", () => {
    const endless = bytesOf(`data: {"choices":[{"delta":{"content":"${"x".repeat(64 * 1024)}`);
    const pieces = Array.from({ length: 80 }, () => endless);
    expect(readOutcome(pieces)).toEqual({ events: [], failure: "backend_bad_reply" });
  });

  it("takes a stream without an end for cut, and gives back what it held", () => {
    const { events, failure } = readOutcome([stream(content("held answer"), null, "")]);
    expect(failure).toBe("backend_cut_stream");
    expect(gather(events)).toMatchObject({ reasoning: "held answer" });
  });

  it("takes a broken line for a failure, and keeps what came before it in the same packet", () => {
    const bytes = stream(field("We see"), null, 'data: {"choices":[{"delta":{"content":"x\n\n');
    const { events, failure } = readOutcome([bytes]);
    expect(failure).toBe("backend_bad_reply");
    expect(gather(events).reasoning).toBe("We see");
  });
});

describe("a reply that goes on from where it broke off", () => {
  const inReasoning = { startsInReasoning: true };
  const inAnswer = { startsInAnswer: true };

  it.each([
    ["between tags that it only closes", content(" more.", "\n</think>\n\n", "391")],
    ["between tags that it opens again", content("<think>", " more.", "</think>", "391")],
    ["in a field", [...field(" more.", "\n"), ...content("391")]],
    ["in a field that opens a tag again", [...field("<think>", " more."), ...content("391")]],
  ])("is read inside its reasoning, %s", (_, deltas) => {
    expect(read(stream(deltas), inReasoning)).toEqual({
      reasoning: " more.",
      answer: "391",
      finish: "stop",
    });
  });

  it("is reasoning up to where it is cut", () => {
    expect(read(stream(content(" more"), "length"), inReasoning)).toMatchObject({ reasoning: " more" });
  });

  it("is an answer when the reasoning had been over and the backend swallows the tag", () => {
    expect(read(stream(content("391")), inReasoning)).toMatchObject({ reasoning: "", answer: "391" });
  });

  it("is read inside its answer, white space and all", () => {
    expect(read(stream(content(" is `</think>`", " 391")), inAnswer)).toMatchObject({
      reasoning: "",
      answer: " is `</think>` 391",
    });
  });

  it("is an answer also where the backend's parser takes it for reasoning", () => {
    const events = readEvents(singleBytes(stream(field(" is", " 391"))), { ...REASONING_MODEL, ...inAnswer });
    expect(gather(events)).toMatchObject({ reasoning: "", answer: " is 391" });
    expect(events.some(({ type }) => type === "pending")).toBe(true);
  });

  it("may reason once more before its answer", () => {
    expect(read(stream([...field("Wait."), ...content("391")]), inAnswer)).toMatchObject({
      reasoning: "Wait.",
      answer: "391",
    });
    expect(read(stream(content("<think>Wait.</think>", "391")), inAnswer)).toMatchObject({
      reasoning: "Wait.",
      answer: "391",
    });
  });

  it("may have nothing to add", () => {
    expect(read(stream([]), inAnswer)).toEqual({ reasoning: "", answer: "", finish: "stop" });
  });
});

describe("failureOfBody", () => {
  it("keeps keys out of failures", () => {
    expect(
      failureOfBody({ error: { message: "Incorrect API key provided: sk-abcdef123456" } }, 401).message,
    ).not.toContain("abcdef");
  });

  it.each([
    [{ error: "model 'deepseek-r1:8b' not found" }, 0, "backend_unknown_model"],
    [{ error: "server busy, please try again.  maximum pending requests exceeded" }, 0, "backend_overloaded"],
    [{ error: { message: "x", code: "insufficient_quota" } }, 0, "backend_no_balance"],
    [{ error: { message: "x", type: "rate_limit_error" } }, 0, "backend_rate_limited"],
    [{ error: { message: "x", code: "toString" } }, 0, "backend_error"],
    [{ error: { message: "x", code: 401 } }, 503, "backend_overloaded"],
    [null, 402, "backend_no_balance"],
    ["<html>", 504, "backend_overloaded"],
  ])("%j with status %i is %s", (body, status, code) => {
    expect(failureOfBody(body, status).code).toBe(code);
  });
});
