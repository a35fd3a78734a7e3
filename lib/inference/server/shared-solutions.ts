import { processSingleton } from "@/lib/platform/server/process-singleton";
import type { SolveEvent, SolveRequest, Solver } from "../solver";

/** `pending`: what came and has no channel yet. */
type HeardText = { reasoning: string; answer: string; pending: string };
type Listener = { tell: (event: SolveEvent) => void; settle: (error: unknown) => void };

/**
 * One reply that several runs hear. It is asked for once, ends when nobody listens any more, and whoever joins late
 * first hears what there was. A listener who asks to conclude, while others listen, goes on alone.
 */
class SharedSolution {
  readonly #listeners = new Set<Listener>();
  readonly #controller = new AbortController();
  readonly #conclude = new AbortController();
  #heard: SolveEvent[] = [];
  #ended = false;

  constructor(solver: Solver, request: SolveRequest, onEnd: () => void) {
    const upstream = { ...request, signal: this.#controller.signal, concludeSignal: this.#conclude.signal };
    solver
      .solve(upstream, (event) => this.#tell(event))
      .then(
        () => this.#end(null, onEnd),
        (error) => this.#end(error, onEnd),
      );
  }

  get joinable(): boolean {
    return !this.#ended && !this.#controller.signal.aborted && !this.#conclude.signal.aborted;
  }

  /**
   * Listens until the reply ends or `request.signal` aborts: null. Where it goes on without this listener, resolves with
   * what had been heard by then.
   */
  listen(request: SolveRequest, tell: Listener["tell"]): Promise<HeardText | null> {
    return new Promise((resolve, reject) => {
      const listener: Listener = {
        tell,
        settle: (error) => {
          stopListening();
          if (error === null) resolve(null);
          else reject(error);
        },
      };
      const leave = () => {
        stopListening();
        this.#listeners.delete(listener);
        if (this.#listeners.size === 0) this.#controller.abort(request.signal.reason);
      };
      const onAbort = () => {
        // The last one waits for what the reply settles to.
        if (this.#listeners.size === 1) return this.#controller.abort(request.signal.reason);
        leave();
        resolve(null);
      };
      const onConclude = () => {
        if (this.#listeners.size === 1) return this.#conclude.abort();
        leave();
        resolve(textOf(this.#heard));
      };
      const stopListening = () => {
        request.signal.removeEventListener("abort", onAbort);
        request.concludeSignal?.removeEventListener("abort", onConclude);
      };
      for (const event of this.#heard) tell({ ...event });
      this.#listeners.add(listener);
      request.signal.addEventListener("abort", onAbort, { once: true });
      request.concludeSignal?.addEventListener("abort", onConclude, { once: true });
    });
  }

  #tell(event: SolveEvent): void {
    const last = this.#heard.at(-1);
    if (event.type === "text" && last?.type === "text" && last.channel === event.channel) {
      last.text += event.text;
    } else if (event.type === "pending" && last?.type === "pending") {
      last.text += event.text;
    } else {
      // A place in the queue that has passed is nothing to a later listener.
      if (event.type === "begun") this.#heard = this.#heard.filter(({ type }) => type !== "queued");
      this.#heard.push({ ...event });
    }
    for (const listener of this.#listeners) listener.tell(event);
  }

  #end(error: unknown, onEnd: () => void): void {
    this.#ended = true;
    onEnd();
    for (const listener of this.#listeners) listener.settle(error);
    this.#listeners.clear();
  }
}

function textOf(heard: SolveEvent[]): HeardText {
  const text = { reasoning: "", answer: "", pending: "" };
  for (const event of heard) {
    if (event.type === "text") text[event.channel] += event.text;
    if (event.type === "pending") text.pending += event.text;
    if (event.type === "settled") text.pending = "";
  }
  return text;
}

/**
 * Solves as `solver` does; requests with the same `key` at the same time share one reply. Equal keys must mean the same
 * problem, model and settings.
 */
export async function solveShared(
  key: string,
  solver: Solver,
  request: SolveRequest,
  tell: (event: SolveEvent) => void,
): Promise<void> {
  const going = processSingleton("inference.shared", () => new Map<string, SharedSolution>());
  const existing = going.get(key);
  const joins = existing?.joinable === true;
  const shared =
    joins && existing
      ? existing
      : new SharedSolution(solver, request, () => {
          if (going.get(key) === shared) going.delete(key);
        });
  if (joins) tell({ type: "shared" });
  else going.set(key, shared);
  const left = await shared.listen(request, tell);
  if (left === null || request.signal.aborted) return;
  await concludeAlone(solver, request, left, tell);
}

/** The shared reply goes on for the others; this one's is closed where it is and concluded by a request of its own. */
async function concludeAlone(
  solver: Solver,
  request: SolveRequest,
  text: HeardText,
  tell: (event: SolveEvent) => void,
): Promise<void> {
  if (text.pending) {
    tell({ type: "settled" });
    tell({ type: "text", channel: "reasoning", text: text.pending });
  }
  const resume = { reasoning: text.reasoning + text.pending, answer: text.answer };
  // It resumes with the signal already aborted, so the solver concludes at once; for the lane nothing was taken up.
  await solver.solve({ ...request, resume }, (event) => {
    if (event.type !== "continued") tell(event);
  });
}
