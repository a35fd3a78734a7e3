import process from "node:process";
import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import { streamText } from "ai";

const source = createOpenAICompatible({
  name: "load",
  baseURL: process.env.SOURCE_URL ?? "",
  apiKey: "none",
});

/** A chat route as the AI SDK's documentation shows it. */
export async function POST(request: Request): Promise<Response> {
  const { prompt } = (await request.json()) as { prompt: string };
  const result = streamText({ model: source("load"), prompt });
  return result.toUIMessageStreamResponse();
}
