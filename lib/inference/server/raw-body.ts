import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import { processSingleton } from "@/lib/platform/server/process-singleton";
import { gatherReads } from "./gather-reads";
import { WholeChunks } from "./whole-chunks";

type Begun = { status: number; headers: Headers };
type PostRequest = { headers: Record<string, string>; body: string; signal?: AbortSignal };
/** Takes bytes, lent until it returns. True when those that follow may wait for the next beat of the pulse and come together. */
export type TakeBytes = (bytes: Uint8Array) => boolean;

const CONNECT_MS_MAX = 10_000;
/** Connections that wait for the next request; shorter than servers keep theirs, which say five seconds or more. */
const KEPT_MS = 4000;

const agents = () =>
  processSingleton("inference.agents", () => ({
    "http:": new http.Agent({ keepAlive: true, timeout: KEPT_MS }),
    "https:": new https.Agent({ keepAlive: true, timeout: KEPT_MS }),
  }));

/** One request by Node's own client, and the body of its response, handed over as it comes. No limits on silence. */
export class RawBody {
  #response: IncomingMessage | null = null;
  #error: Error | null = null;
  #over = false;
  #settle: (() => void) | null = null;
  #ungather: (() => void) | null = null;
  #chunks: Uint8Array[] = [];
  #forget: (() => void) | null = null;

  /** Sends the request; resolves with the head of the response. Rejects when none comes, or `signal` aborts before. */
  begin(url: URL, { headers, body, signal }: PostRequest): Promise<Begun> {
    if (signal?.aborted) return Promise.reject(new Error("aborted", { cause: signal.reason }));
    return new Promise((resolve, reject) => {
      const isSecure = url.protocol === "https:";
      const agent = agents()[isSecure ? "https:" : "http:"];
      const request = (isSecure ? https : http).request(url, { method: "POST", headers, agent });
      const fail = (error: Error) => {
        this.#end(error);
        reject(error);
      };
      const onAbort = () => {
        const error = new Error("aborted", { cause: signal?.reason });
        fail(error);
        // Not with the error: where the response has just ended nobody hears its socket any more.
        request.destroy();
      };
      signal?.addEventListener("abort", onAbort, { once: true });
      this.#forget = () => signal?.removeEventListener("abort", onAbort);
      request.on("socket", (socket) => {
        if (!socket.connecting) return;
        const late = () => request.destroy(new Error("no connection in time"));
        const timer = setTimeout(late, CONNECT_MS_MAX);
        const stop = () => clearTimeout(timer);
        socket.once("connect", stop).once("close", stop);
      });
      request.on("error", fail);
      request.on("response", (response) => {
        this.#response = response;
        response.on("error", (error) => this.#end(error));
        resolve({ status: response.statusCode ?? 0, headers: flat(response.headers) });
      });
      request.end(body);
    });
  }

  /** Hands the bytes to `take` as they come; resolves at their end, rejects when they break off or `take` throws. */
  read(take: TakeBytes): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#settle = () => (this.#error ? reject(this.#error) : resolve());
      if (this.#over) return this.#settle();
      this.#response?.on("data", (bytes: Uint8Array) => this.#hand(bytes, take));
      this.#response?.on("end", () => this.#end(null));
    });
  }

  #handGathered(take: TakeBytes): void {
    const [first, ...more] = this.#chunks;
    if (!first) return;
    this.#chunks = [];
    this.#hand(more.length === 0 ? first : Buffer.concat([first, ...more]), take);
  }

  #hand(bytes: Uint8Array, take: TakeBytes): void {
    // Whoever has thrown wants nothing more.
    if (this.#over) return;
    try {
      if (take(bytes) && !this.#ungather && this.#response) this.#gather(this.#response, take);
    } catch (error) {
      const thrown = error instanceof Error ? error : new Error(String(error));
      this.#end(thrown);
      this.#response?.destroy();
    }
  }

  /** One reading of the socket may bring many chunks of the response: they are kept from its listeners and handed on together. */
  #gather(response: IncomingMessage, take: TakeBytes): void {
    const hand = () => this.#handGathered(take);
    const whole = new WholeChunks();
    const { push } = response;
    response.push = (chunk, encoding) => {
      if (chunk instanceof Uint8Array) return this.#chunks.push(chunk) > 0;
      hand();
      return push.call(response, chunk, encoding);
    };
    const ungather = gatherReads(response.socket, {
      take: (bytes) => {
        const carried = whole.unwrap(bytes);
        if (carried) this.#hand(carried, take);
        return carried !== null;
      },
      onRead: () => {
        whole.compare(this.#chunks);
        hand();
      },
    });
    this.#ungather = () => {
      ungather();
      response.push = push;
      hand();
    };
  }

  #end(error: Error | null): void {
    if (this.#over) return;
    // What was read passes first; it may be what ends this.
    this.#ungather?.();
    if (this.#over) return;
    this.#over = true;
    this.#error = error;
    this.#forget?.();
    this.#settle?.();
  }
}

function flat(headers: IncomingMessage["headers"]): Headers {
  const result = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) result.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  return result;
}
