import type { Dispatcher } from "undici";

type Begun = { status: number; headers: Headers };

/**
 * One request of undici's dispatcher and the body of its response, handed over as it comes: no stream in between, whose
 * buffers and ticks cost as much again as reading does.
 */
export class RawBody {
  #take: ((bytes: Uint8Array) => void) | null = null;
  #early: Uint8Array[] = [];
  #controller: Dispatcher.DispatchController | null = null;
  #error: Error | null = null;
  #over = false;
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
  read(take: (bytes: Uint8Array) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#settle = () => (this.#error ? reject(this.#error) : resolve());
      this.#take = take;
      const early = this.#early;
      this.#early = [];
      for (const bytes of early) this.#hear(bytes);
      if (this.#over) this.#settle();
    });
  }

  #hear(bytes: Uint8Array): void {
    if (!this.#take) {
      this.#early.push(bytes);
      return;
    }
    if (this.#over && this.#error) return;
    try {
      this.#take(bytes);
    } catch (error) {
      const thrown = error instanceof Error ? error : new Error(String(error));
      this.#controller?.abort(thrown);
      this.#end(thrown);
    }
  }

  #end(error: Error | null): void {
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
