import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import process from "node:process";
import OpenAI from "openai";

const client = new OpenAI({ baseURL: process.env.SOURCE_URL, apiKey: "none" });

const server = createServer(async (req, res) => {
  let body = "";
  for await (const piece of req) body += piece;
  const { prompt } = JSON.parse(body) as { prompt: string };
  const stream = await client.chat.completions.create({
    model: "load",
    messages: [{ role: "user", content: prompt }],
    stream: true,
  });
  res.writeHead(200, { "content-type": "text/event-stream; charset=utf-8" });
  for await (const chunk of stream) {
    const delta = chunk.choices[0]?.delta as { reasoning_content?: string | null; content?: string | null };
    if (!delta) continue;
    const { reasoning_content: reasoning, content } = delta;
    if (reasoning) res.write(`data: ${JSON.stringify({ channel: "reasoning", text: reasoning })}\n\n`);
    if (content) res.write(`data: ${JSON.stringify({ channel: "answer", text: content })}\n\n`);
  }
  res.end();
});
server.listen(0, "127.0.0.1", () => {
  console.log(`ready at http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
