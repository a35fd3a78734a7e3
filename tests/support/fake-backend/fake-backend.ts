import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { DIALECTS } from "./dialects";
import { type Exchange, ExchangeBook } from "./exchanges";
import { REFUSALS, STREAM_FAILURES } from "./failures";
import { type Asked, readRequest, refusalFor, scriptFor } from "./read-request";
import { chooseReply, mendedReply, readReplies } from "./reply";
import { sendActs } from "./send-acts";

export type FakeBackendOptions = {
  repliesFolder: string;
  port?: number;
  /** Tokens of about three characters a second; Infinity sends without waiting. */
  tokensPerSecond?: number;
  /** Refuse requests without this key. */
  apiKey?: string;
  /** Replies sent at once; beyond it 503, as Ollama's full queue. Default: no limit. */
  concurrency?: number;
};

export type FakeBackend = {
  /** The address of the OpenAI-compatible interface; `root` is that of Ollama's own. */
  url: string;
  root: string;
  /** Bodies of the completions asked for, oldest first. */
  requests: Record<string, unknown>[];
  /** The same with paths and times. */
  exchanges: readonly Exchange[];
  /** How many completions were open at once, at most; those refused for `concurrency` are not counted. */
  openMax(): number;
  /** How many connections were closed by the client before the reply ended. */
  closedEarly(): number;
  /** From now on every completion fails so; null ends it. `times` limits to that many. */
  fail(name: string | null, times?: number): void;
  setRate(tokensPerSecond: number): void;
  close(): Promise<void>;
};

const OTHER_SAMPLE = 2;

const ROUTES = /\/(chat\/completions|responses|api\/chat)$/;

/**
 * A server that speaks each dialect (by model id) and fails in each listed way (by `fail`, or `model!failure`).
 * The dialect goes by the model alone, whichever of its routes is asked: a mislabelled backend is one more thing to be
 * read rightly.
 */
export async function startFakeBackend(options: FakeBackendOptions): Promise<FakeBackend> {
  const replies = readReplies(options.repliesFolder);
  const requests: Record<string, unknown>[] = [];
  const book = new ExchangeBook();
  const asks = new Map<string, number>();
  let rate = options.tokensPerSecond ?? Number.POSITIVE_INFINITY;
  let failure: { name: string; times: number } | null = null;
  let closedEarly = 0;

  const server = createServer(async (req, res) => {
    const path = new URL(req.url ?? "/", "http://fake").pathname;
    if (req.method === "GET") return sendList(res, path);
    if (req.method !== "POST" || !ROUTES.test(path)) return send(res, 404, { error: "?" });
    const body = JSON.parse(await readText(req)) as Record<string, unknown>;
    const asked = readRequest(body);
    requests.push(body);
    if (book.open >= (options.concurrency ?? Number.POSITIVE_INFINITY)) return refuse(res, "ollama-busy");
    const exchange = book.begin(path, body);
    res.on("close", () => book.end(exchange));
    const named = refusalOf(req, asked, path);
    if (named === "reset") return req.socket.resetAndDestroy();
    if (named && REFUSALS[named]) return refuse(res, named);
    if (!(await sendReply(res, asked, named))) closedEarly++;
  });

  function refusalOf(req: IncomingMessage, asked: Asked, path: string): string | null {
    if (options.apiKey && req.headers.authorization !== `Bearer ${options.apiKey}`) return "refused-key";
    return refusalFor(asked, path) ?? takeFailure(asked.failure);
  }

  function takeFailure(named: string | undefined): string | null {
    if (named) return named;
    if (!failure || failure.times <= 0) return null;
    failure.times--;
    return failure.name;
  }

  /** Whether the reply was sent to its end, be that a planned failure. */
  function sendReply(res: ServerResponse, asked: Asked, named: string | null): Promise<boolean> {
    const { dialect, messages } = asked;
    if (!dialect) throw new Error("refused before");
    const problem = messages.map(({ content }) => content).join("\n");
    const nth = asks.get(problem) ?? 0;
    asks.set(problem, nth + 1);
    // A model that hides its reasoning gives the other answer, and so does every fifth sample of one that shows it.
    const other = dialect.shows === "nothing" || nth % 5 === OTHER_SAMPLE;
    const reply = mendedReply(replies, chooseReply(replies, problem, other), messages);
    const script = scriptFor(asked, reply);
    const lines = dialect.lines(script);
    const acts = named ? (STREAM_FAILURES[named]?.(lines, { dialect, script }) ?? lines) : lines;
    res.writeHead(200, { "content-type": dialect.wire.contentType });
    return sendActs(res, acts, () => rate);
  }

  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `${root}/v1`,
    root,
    requests,
    exchanges: book.all,
    openMax: () => book.openMax,
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

/** The models, as OpenAI lists them or, under `/api/tags`, Ollama. */
function sendList(res: ServerResponse, path: string): void {
  const models = DIALECTS.map(({ model }) => model);
  if (path.endsWith("/models"))
    send(res, 200, { object: "list", data: models.map((id) => ({ id, object: "model" })) });
  else if (path === "/api/tags") send(res, 200, { models: models.map((name) => ({ name, model: name })) });
  else send(res, 404, { error: "?" });
}

function refuse(res: ServerResponse, name: string): void {
  const refusal = REFUSALS[name];
  if (refusal) send(res, refusal.status, refusal.body, refusal.headers?.());
}

function send(
  res: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  const isPage = typeof body === "string";
  const type = isPage ? "text/html" : "application/json";
  res.writeHead(status, { "content-type": type, ...headers }).end(isPage ? body : JSON.stringify(body));
}

async function readText(req: IncomingMessage): Promise<string> {
  req.setEncoding("utf8");
  let text = "";
  for await (const piece of req) text += piece;
  return text;
}
