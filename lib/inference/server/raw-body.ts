import type { Dispatcher } from "undici";
import { pulse } from "@/lib/platform/server/pulse";

type Begun = { status: number; headers: Headers };
/** Takes bytes. True when those that follow may wait for the next beat of the pulse and come together. */
export type TakeBytes = (bytes: Uint8Array) => boolean;

/** More than this does not wait. */
const GATHERED_BYTES_MAX = 256 * 1024;

/**
 * One request of undici's dispatcher and the body of its response, handed over as it comes: no stream in between, whose
 * buffers and ticks cost as much again as reading does.
 */
export class RawBody {
  #take: TakeBytes | null = null;
  /** What came before there was somebody to take it, or waits for the next beat. */
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;
  #mayWait = false;
  #controller: Dispatcher.DispatchController | null = null;
  #error: Error | null = null;
  #over = false;
  #failed = false;
  #settle: (() => void) | null = null;

  /** Sends the request; resolves with the head of the response. Rejects when none comes, or `signal` aborts before. */
  begin(
    dispatcher: Dispatcher,
    request: Dispatcher.DispatchOptions,
    signal: AbortSignal | undefined,
  ): Promise<Begun> {
    return new Promise((resolve, reject) => {
      const onAbort = () => {
        const error = new Error("aborted", { cause: signal?.reason });
        if (this.#controller) this.#controller.abort(error);
        this.#end(error);
        reject(error);
      };
      if (signal?.aborted) return onAbort();
      signal?.addEventListener("abort", onAbort, { once: true });
      const over = (error: Error | null) => {
        signal?.removeEventListener("abort", onAbort);
        this.#end(error);
        if (error) reject(error);
      };
      dispatcher.dispatch(request, {
        onRequestStart: (controller) => {
          this.#controller = controller;
          // Aborted while it waited for a connection.
          if (signal?.aborted) controller.abort(new Error("aborted"));
        },
        onResponseStart: (_controller, status, headers) => resolve({ status, headers: flat(headers) }),
        onResponseData: (_controller, bytes) => this.#hear(bytes),
        onResponseEnd: () => over(null),
        onResponseError: (_controller, error) => over(error),
      });
    });
  }

  /** Hands the bytes to `take` as they come; resolves at their end, rejects when they break off or `take` throws. */
  read(take: TakeBytes): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#settle = () => (this.#error ? reject(this.#error) : resolve());
      this.#take = take;
      this.#pass();
      if (this.#over) this.#settle();
    });
  }

  #hear(bytes: Uint8Array): void {
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
    if (!this.#take) return;
    if (this.#mayWait && this.#waitingBytes < GATHERED_BYTES_MAX) pulse().gather(this.#pass);
    else this.#pass();
  }

  readonly #pass = (): void => {
    const waiting = this.#waiting;
    const [first] = waiting;
    // Whoever has thrown wants nothing more.
    if (!first || !this.#take || this.#failed) return;
    this.#waiting = [];
    this.#waitingBytes = 0;
    try {
      this.#mayWait = this.#take(waiting.length === 1 ? first : Buffer.concat(waiting));
    } catch (error) {
      this.#failed = true;
      const thrown = error instanceof Error ? error : new Error(String(error));
      // First: what the dispatcher says of being aborted is not the reason.
      this.#end(thrown);
      this.#controller?.abort(thrown);
    }
  };

  #end(error: Error | null): void {
    if (this.#over) return;
    this.#pass();
    if (this.#over) return;
    this.#over = true;
    this.#error = error;
    this.#settle?.();
  }
}

function flat(headers: Record<string, string | string[] | undefined>): Headers {
  const result = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) result.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  return result;
}
