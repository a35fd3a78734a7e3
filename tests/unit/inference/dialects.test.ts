import { describe, expect, it } from "vitest";
import type { InferenceEvent } from "@/lib/inference/inference-event";
import { profileOf } from "@/lib/inference/profiles";
import { CompletionReader } from "@/lib/inference/read-completion";
import { DIALECTS } from "../../support/fake-backend/dialects";

const REPLY = {
  name: "short",
  reasoning: "好，先算 $48/2$。\nWait: is `</think` code? No.",
  answer: "答：$\\boxed{24}$ 👍",
};

function read(model: string, pieces: Uint8Array[]): InferenceEvent[] {
  const { reasons } = profileOf(model);
  const reader = new CompletionReader({
    openingTagMayLack: reasons !== "never",
    alwaysReasons: reasons === "always",
    contentType: "text/event-stream; charset=utf-8",
  });
  return [...pieces.flatMap((piece) => reader.push(piece)), ...reader.end()];
}

function textOf(events: InferenceEvent[], channel: "reasoning" | "answer"): string {
  return events
    .map((event) => (event.type === "text" && event.channel === channel ? event.text : ""))
    .join("")
    .trim();
}

describe.each(DIALECTS)("the dialect of $name", ({ name, model, lines }) => {
  const bytes = new TextEncoder().encode(
    lines(REPLY)
      .filter((line) => line !== null)
      .join(""),
  );
  const reasoning = name === "openai-o" ? "" : REPLY.reasoning;

  it("is read the same, cut at every byte", () => {
    for (let cut = 0; cut <= bytes.length; cut++) {
      const events = read(model, [bytes.subarray(0, cut), bytes.subarray(cut)]);
      expect(textOf(events, "reasoning")).toBe(reasoning);
      expect(textOf(events, "answer")).toBe(REPLY.answer);
      expect(events.at(-1)).toEqual({ type: "finish", reason: "stop" });
    }
  });

  it("is read the same with CRLF, byte by byte", () => {
    const windows = new TextEncoder().encode(new TextDecoder().decode(bytes).replaceAll("\n\n", "\r\n\r\n"));
    const events = read(
      model,
      Array.from(windows, (byte) => Uint8Array.of(byte)),
    );
    expect(textOf(events, "reasoning")).toBe(reasoning);
    expect(textOf(events, "answer")).toBe(REPLY.answer);
  });

  it("is a failure wherever the stream ends early", () => {
    // The last two lines are the usage and [DONE]; a finish reason may stand before them.
    const end = bytes.length - 600;
    for (let cut = 1; cut < end; cut += 7) {
      expect(() => read(model, [bytes.subarray(0, cut)])).toThrow();
    }
  });
});
