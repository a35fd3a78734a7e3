import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { monotonicMicros } from "../processes/monotonic-micros";
import { LoadChunks } from "./load-chunks";
import { type LoadPlan, readLoadPlan } from "./load-plan";
import { TimerWheel } from "./timer-wheel";

const TICK_MS = 1;
/** A stream later than this lets its schedule go: one that caught up would make a busy source ever busier. */
const LATE_MS_MAX = 50;

/**
 * A lean OpenAI-compatible source of streams: `POST …/chat/completions`, whose question holds a load plan, and
 * `POST /finish`, after which every stream ends with its next packet.
 */
export function startLoadSource(): Promise<{ url: string; close(): void }> {
  const wheel = new TimerWheel(performance.now());
  const ticker = setInterval(() => wheel.advance(performance.now()), TICK_MS);
  const streams = new Set<LoadStream>();
  const server = createServer(async (req, res) => {
    const body = await readText(req);
    if (req.url === "/finish") {
      for (const stream of streams) stream.finish();
      return void res.end();
    }
    const plan = req.url?.endsWith("/chat/completions") ? readLoadPlan(body) : null;
    if (!plan) return void res.writeHead(400).end('{"error":{"message":"no load plan"}}');
    const stream = new LoadStream(plan, wheel, openBody(res));
    streams.add(stream);
    res.socket?.on("close", () => streams.delete(stream));
    stream.start();
  });
  const close = () => {
    clearInterval(ticker);
    server.close();
    server.closeAllConnections();
  };
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () =>
      resolve({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close }),
    );
  });
}

/** Packets at absolute times: one that is a little late does not delay those after it. */
class LoadStream {
  readonly #chunks: LoadChunks;
  readonly #periodMs: number;
  #dueMs = 0;
  #finishing = false;

  constructor(
    private readonly plan: LoadPlan,
    private readonly wheel: TimerWheel,
    private readonly socket: Socket,
  ) {
    this.#chunks = new LoadChunks(plan.tokensMax);
    this.#periodMs = (1000 * plan.tokensPerPacket) / plan.tokensPerSecond;
  }

  /** The first packet leaves at once; the second at a random part of the period, so that streams are out of step. */
  start(): void {
    writeChunk(this.socket, this.#chunks.opening());
    this.#dueMs = performance.now() - this.#periodMs * Math.random();
    this.#sendPacket();
  }

  finish(): void {
    this.#finishing = true;
  }

  #sendPacket(): void {
    if (this.socket.destroyed) return;
    const left = this.plan.tokensMax - this.#chunks.tokens;
    if (left <= 0 || this.#finishing) {
      writeChunk(this.socket, this.#chunks.closing());
      this.socket.end("0\r\n\r\n");
      return;
    }
    const count = Math.min(left, this.plan.tokensPerPacket);
    writeChunk(this.socket, this.#chunks.next(count, monotonicMicros()));
    this.#dueMs = Math.max(this.#dueMs, performance.now() - LATE_MS_MAX) + this.#periodMs;
    this.wheel.add(this.#dueMs, () => this.#sendPacket());
  }
}

/** Sends the head and gives the bare socket: `res.write` would cost more than the token. */
function openBody(res: ServerResponse): Socket {
  res.writeHead(200, {
    "content-type": "text/event-stream; charset=utf-8",
    "transfer-encoding": "chunked",
    connection: "close",
  });
  res.flushHeaders();
  const socket = res.socket;
  if (!socket) throw new Error("The connection is gone.");
  socket.setNoDelay(true);
  socket.on("error", () => socket.destroy());
  return socket;
}

function writeChunk(socket: Socket, ascii: string): void {
  socket.write(`${ascii.length.toString(16)}\r\n${ascii}\r\n`, "latin1");
}

async function readText(req: IncomingMessage): Promise<string> {
  let text = "";
  for await (const piece of req) text += piece;
  return text;
}
