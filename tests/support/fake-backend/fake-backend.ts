import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { DIALECTS, type Dialect } from "./dialects";
import { REFUSALS, STREAM_FAILURES } from "./failures";
import { chooseReply, readReplies } from "./reply";

export type FakeBackendOptions = {
  repliesFolder: string;
  port?: number;
  /** Tokens of about three characters a second; Infinity sends without waiting. */
  tokensPerSecond?: number;
  /** Refuse requests without this key. */
  apiKey?: string;
};

export type FakeBackend = {
  url: string;
  /** Bodies of the completions asked for, oldest first. */
  requests: Record<string, unknown>[];
  /** How many connections were closed by the client before the reply ended. */
  closedEarly(): number;
  /** From now on every completion fails so; null ends it. `times` limits to that many. */
  fail(name: string | null, times?: number): void;
  setRate(tokensPerSecond: number): void;
  close(): Promise<void>;
};

const KEEP_ALIVE_MS = 200;

/** An OpenAI-compatible server that speaks each dialect (by model id) and fails in each listed way (by `fail`, or `model!failure`). */
export async function startFakeBackend(options: FakeBackendOptions): Promise<FakeBackend> {
  const replies = readReplies(options.repliesFolder);
  const requests: Record<string, unknown>[] = [];
  let rate = options.tokensPerSecond ?? Number.POSITIVE_INFINITY;
  let failure: { name: string; times: number } | null = null;
  let closedEarly = 0;

  const server = createServer(async (req, res) => {
    if (req.method === "GET" && req.url?.endsWith("/models")) {
      const data = DIALECTS.map(({ model }) => ({ id: model, object: "model" }));
      return sendJson(res, 200, { object: "list", data });
    }
    if (req.method !== "POST" || !req.url?.endsWith("/chat/completions"))
      return sendJson(res, 404, { error: "?" });
    const body = JSON.parse(await readText(req)) as { model: string; messages: { content: string }[] };
    requests.push(body);
    const [model = "", named] = body.model.split("!");
    const dialect = DIALECTS.find((row) => row.model === model);
    const refusal = refusalOf(req, body, dialect) ?? takeFailure(named);
    const refused = refusal ? REFUSALS[refusal] : undefined;
    if (refused) return sendJson(res, refused.status, refused.body, refused.headers);
    const reply = chooseReply(replies, body.messages.map(({ content }) => content).join("\n"));
    const lines = dialect?.lines(reply) ?? [];
    const script = refusal ? (STREAM_FAILURES[refusal]?.(lines) ?? lines) : lines;
    let ended = false;
    res.on("close", () => {
      if (!ended) closedEarly++;
    });
    res.writeHead(200, { "content-type": "text/event-stream; charset=utf-8" });
    for (const line of script) {
      if (res.destroyed) return;
      if (line === "cut") {
        ended = true;
        // What was written first goes out first.
        await new Promise((next) => setTimeout(next, 50));
        return res.destroy();
      }
      if (line === "stall") return stall(res);
      if (line !== null) res.write(line);
      else if (Number.isFinite(rate)) await new Promise((next) => setTimeout(next, 1000 / rate));
    }
    ended = true;
    res.end();
  });

  function refusalOf(req: IncomingMessage, body: object, dialect: Dialect | undefined): string | null {
    if (options.apiKey && req.headers.authorization !== `Bearer ${options.apiKey}`) return "refused-key";
    if (!dialect) return "unknown-model";
    // As the o-series does.
    if (dialect.name === "openai-o" && ("temperature" in body || "max_tokens" in body)) return "bad-request";
    return null;
  }

  function takeFailure(named: string | undefined): string | null {
    if (named) return named;
    if (!failure || failure.times <= 0) return null;
    failure.times--;
    return failure.name;
  }

  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    closedEarly: () => closedEarly,
    fail: (name, times = Number.POSITIVE_INFINITY) => {
      failure = name === null ? null : { name, times };
    },
    setRate: (tokensPerSecond) => {
      rate = tokensPerSecond;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Nothing but keep-alives, for ever. */
function stall(res: ServerResponse): void {
  const timer = setInterval(() => res.write(": keep-alive\n\n"), KEEP_ALIVE_MS);
  res.on("close", () => clearInterval(timer));
}

function sendJson(
  res: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  res.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
}

async function readText(req: IncomingMessage): Promise<string> {
  let text = "";
  for await (const piece of req) text += piece;
  return text;
}
