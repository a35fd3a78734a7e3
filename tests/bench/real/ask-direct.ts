import { backendProfileOf } from "@/lib/inference/backend-profiles";
import { buildRequest } from "@/lib/inference/build-request";
import { profileOf } from "@/lib/inference/model-profiles";
import type { RealServer } from "./real-server";
import { ReplyClock, readEventsOf, type TimedReply } from "./timed-reply";

type Chunk = {
  choices?: { delta?: { content?: unknown; reasoning_content?: unknown; reasoning?: unknown } }[];
  usage?: { completion_tokens?: number } | null;
};

/** Asks the server itself, with the very request that our server would send. */
export async function askDirect(server: RealServer, problem: string, tokensMax: number): Promise<TimedReply> {
  const { baseUrl, apiKey, model } = server;
  const profile = { ...profileOf(model), maxTokens: tokensMax };
  const question = { problem, subject: "math", mode: "solve", locale: "en" } as const;
  const { body } = buildRequest({ model, profile, backend: backendProfileOf(baseUrl), question });
  const clock = new ReplyClock();
  try {
    const response = await fetch(`${baseUrl}/chat/completions`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(apiKey ? { authorization: `Bearer ${apiKey}` } : {}),
      },
      body: JSON.stringify(body),
    });
    await readEventsOf(response, ({ data }) => takeChunk(clock, data));
  } catch (error) {
    clock.fault = String(error);
  }
  return clock.read();
}

function takeChunk(clock: ReplyClock, data: string): void {
  if (data.trim() === "[DONE]") return;
  const { choices, usage } = JSON.parse(data) as Chunk;
  const delta = choices?.[0]?.delta ?? {};
  for (const text of [delta.reasoning_content ?? delta.reasoning, delta.content]) {
    if (typeof text === "string") clock.text(text);
  }
  if (usage?.completion_tokens !== undefined) clock.counted(usage.completion_tokens);
}
