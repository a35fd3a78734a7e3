import { describe, expect, it } from "vitest";
import { DIALECTS } from "../../support/fake-backend/dialects";
import { splitOptionsOf } from "./fixtures";
import { bytesOf, cutAt, gather, readEvents, readOutcome, singleBytes } from "./read-all";

const REPLY = {
  name: "short",
  reasoning: "好，先算 $48/2$。\nWait: is `</think` code? No.",
  answer: "答：$\\boxed{24}$ 👍",
};

describe.each(DIALECTS)("the fake backend's $name", ({ model, shows, lines }) => {
  const sent = lines(REPLY).filter((line) => line !== null);
  const bytes = bytesOf(sent.join(""));
  const options = splitOptionsOf(model);
  const expected = {
    reasoning: shows === "reasoning" ? REPLY.reasoning : "",
    answer: REPLY.answer,
    finish: "stop",
    usage: expect.objectContaining({ promptTokens: 20 }),
  };

  it("is read the same, cut at every seventh byte", () => {
    for (let at = 0; at <= bytes.length; at += 7) {
      expect(gather(readEvents(cutAt(bytes, at), options))).toEqual(expected);
    }
  });

  it("is read the same with CRLF, byte by byte", () => {
    const windows = bytesOf(sent.join("").replaceAll("\n", "\r\n"));
    expect(gather(readEvents(singleBytes(windows), options))).toEqual(expected);
  });

  it("tells of reasoning tokens where the model reasons", () => {
    const { usage } = gather(readEvents([bytes], options));
    if (shows === "no reasoning") expect(usage?.reasoningTokens).toBe(0);
    else expect(usage?.reasoningTokens).toBeGreaterThan(0);
    expect(usage?.answerTokens).toBeGreaterThan(0);
  });

  it("is a failure wherever the stream ends before its end is told", () => {
    const end = bytesOf(sent.slice(0, -3).join("")).length;
    for (let at = 1; at < end; at += 7) {
      expect(readOutcome([bytes.subarray(0, at)], options)).toHaveProperty("failure");
    }
  });
});
