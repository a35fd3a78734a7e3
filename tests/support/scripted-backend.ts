import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type ScriptedReply = { reasoning?: string; answer: string };

/** The model asked, and how many completions it was asked for before. */
export type ScriptedAsk = { model: string; asked: number };

export type ScriptedBackend = { url: string; close(): Promise<void> };

/** An OpenAI-compatible server whose every reply the test writes itself: for models that do not agree. */
export async function startScriptedBackend(
  replyTo: (ask: ScriptedAsk) => ScriptedReply,
): Promise<ScriptedBackend> {
  const asked = new Map<string, number>();
  const server = createServer(async (req, res) => {
    let text = "";
    for await (const piece of req) text += piece;
    if (req.method !== "POST") return void res.end(JSON.stringify({ object: "list", data: [] }));
    const { model } = JSON.parse(text) as { model: string };
    const before = asked.get(model) ?? 0;
    asked.set(model, before + 1);
    sendReply(res, replyTo({ model, asked: before }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function sendReply(res: ServerResponse, { reasoning = "", answer }: ScriptedReply): void {
  res.writeHead(200, { "content-type": "text/event-stream" });
  const send = (delta: object, finish: string | null = null) =>
    res.write(
      `data: ${JSON.stringify({ object: "chat.completion.chunk", choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`,
    );
  for (const piece of reasoning.match(/.{1,40}/gsu) ?? []) send({ reasoning_content: piece });
  for (const piece of answer.match(/.{1,40}/gsu) ?? []) send({ content: piece });
  send({}, "stop");
  const reasoningTokens = Math.ceil(reasoning.length / 3);
  const usage = {
    prompt_tokens: 20,
    completion_tokens: reasoningTokens + Math.ceil(answer.length / 3),
    completion_tokens_details: { reasoning_tokens: reasoningTokens },
  };
  res.end(`data: ${JSON.stringify({ choices: [], usage })}\n\ndata: [DONE]\n\n`);
}
