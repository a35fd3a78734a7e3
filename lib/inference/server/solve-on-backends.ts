import { pause } from "@/lib/platform/pause";
import { estimateTokens } from "../estimate-tokens";
import { InferenceFailure, type InferenceFailureCode } from "../inference-event";
import type { SolveEvent, SolveRequest } from "../solver";
import { converse } from "./converse";
import type { Slot } from "./fair-queue";
import { chooseRoute, type Route } from "./routes";
import { failureOf, type StreamTimes } from "./stream-completion";

/** What passes by itself: worth another try, and a reason to spare the backend for a while. */
const PASSING: ReadonlySet<InferenceFailureCode> = new Set([
  "backend_unreachable",
  "backend_rate_limited",
  "backend_overloaded",
  "backend_timeout",
  "backend_cut_stream",
  "backend_empty_reply",
]);
/** Tries at the same backends, the first included. */
const TRIES_MAX = 3;
const PROBE_WAIT_MS = 300;
/** A wait longer than this is told to the person rather than waited for. */
const WAIT_SECONDS_MAX = 20;

/**
 * Solves on the first of `routes` that can: waits for its turn, asks, and until the first token goes on to the next
 * backend of the same model, or tries again, jittered and heeding Retry-After. The one retry loop there is. Rejects with
 * InferenceFailure, or with AppError when the queue is full; resolves when `request.signal` aborts.
 */
export async function solveOnBackends(
  routes: Route[],
  request: SolveRequest,
  tell: (event: SolveEvent) => void,
  times?: StreamTimes,
): Promise<void> {
  const tried = new Set<string>();
  let failure = new InferenceFailure("backend_unreachable", "");
  for (let tries = 1; !request.signal.aborted; tries++) {
    const route = chooseRoute(routes, tried) ?? (await firstToReopen(routes, request, tell, failure));
    if (!route) return;
    const attempt = new Attempt(route, request, tell);
    try {
      await attempt.run(times);
      return;
    } catch (error) {
      if (request.signal.aborted) return;
      if (!attempt.admitted) throw error;
      if (error instanceof HeldBack) {
        // Another request is trying whether the backend is there again.
        tries--;
        await pause(PROBE_WAIT_MS, request.signal);
        continue;
      }
      failure = failureOf(error);
      tried.add(route.id);
      if (attempt.begun || !mayTryAgain(failure, routes, tried, tries)) throw failure;
      if (tried.size < routes.length) tell(retrying(failure, 0, route));
      else await waitBeforeRetry(failure, tries, route, request, tell);
    }
  }
}

/** The breaker lets nobody through at the moment. */
class HeldBack extends Error {}

/** One turn at one backend, from the queue to the end of its reply. */
class Attempt {
  begun = false;
  admitted = false;
  #slot: Slot | null = null;

  constructor(
    readonly route: Route,
    readonly request: SolveRequest,
    readonly tell: (event: SolveEvent) => void,
  ) {}

  async run(times?: StreamTimes): Promise<void> {
    const { gate, label } = this.route;
    const { person, priority, signal, problem } = this.request;
    const slot = await gate.queue.take({
      person,
      priority,
      signal,
      inputTokens: estimateTokens(problem),
      onPlace: (place) => this.tell({ type: "queued", ...place }),
    });
    this.admitted = true;
    this.#slot = slot;
    try {
      // The breaker may have opened while this one waited.
      if (!gate.breaker.canTry()) throw new HeldBack();
      this.tell({ type: "begun", backend: label });
      await converse(this.route, this.request, (event) => this.#hear(event), times);
      if (signal.aborted && !this.begun) gate.breaker.gaveUp();
      else gate.breaker.succeeded();
    } catch (error) {
      if (!(error instanceof HeldBack)) this.#report(failureOf(error));
      throw error;
    } finally {
      slot.release();
    }
  }

  /** A backend that refuses a request is there; one that broke off in mid-reply was. */
  #report(failure: InferenceFailure): void {
    const { breaker } = this.route.gate;
    if (this.request.signal.aborted) breaker.gaveUp();
    else if (!this.begun && PASSING.has(failure.code)) breaker.failed(failure.retryAfterSeconds);
    else breaker.succeeded();
  }

  #hear(event: SolveEvent): void {
    if (event.type === "text" || event.type === "pending") {
      if (!this.begun) this.route.gate.breaker.succeeded();
      this.begun = true;
      this.#slot?.charge(estimateTokens(event.text));
    }
    this.tell(event);
  }
}

function mayTryAgain(
  failure: InferenceFailure,
  routes: Route[],
  tried: ReadonlySet<string>,
  tries: number,
): boolean {
  if (failure.code === "backend_bad_request") return false;
  if (tried.size < routes.length) return true;
  const waits = (failure.retryAfterSeconds ?? 0) <= WAIT_SECONDS_MAX;
  return RETRIED.has(failure.code) && waits && tries < Math.max(TRIES_MAX, routes.length);
}

const RETRIED: ReadonlySet<InferenceFailureCode> = new Set([
  "backend_unreachable",
  "backend_rate_limited",
  "backend_overloaded",
]);

async function waitBeforeRetry(
  failure: InferenceFailure,
  tries: number,
  route: Route,
  request: SolveRequest,
  tell: (event: SolveEvent) => void,
): Promise<void> {
  // Never sooner than the backend asked for, and not all at the same moment.
  const seconds = (failure.retryAfterSeconds ?? 2 ** (tries - 1)) * (1 + Math.random() / 2);
  tell(retrying(failure, seconds, route));
  await pause(seconds * 1000, request.signal);
}

/** Waits for the first backend that may be tried again; a long wait is a failure that says how long. Null when aborted. */
async function firstToReopen(
  routes: Route[],
  request: SolveRequest,
  tell: (event: SolveEvent) => void,
  failure: InferenceFailure,
): Promise<Route | null> {
  while (!request.signal.aborted) {
    const ready = chooseRoute(routes, new Set());
    if (ready) return ready;
    const reopensMs = ({ gate }: Route) => gate.breaker.retryAtMs ?? 0;
    const [first] = [...routes].sort((a, b) => reopensMs(a) - reopensMs(b));
    if (!first) throw failure;
    const seconds = Math.max(0.05, (reopensMs(first) - Date.now()) / 1000);
    if (seconds > WAIT_SECONDS_MAX) {
      throw new InferenceFailure(failure.code, failure.message, { retryAfterSeconds: Math.ceil(seconds) });
    }
    tell(retrying(failure, seconds, first));
    await pause(seconds * 1000 * (1 + Math.random() / 10), request.signal);
  }
  return null;
}

function retrying(failure: InferenceFailure, seconds: number, { label }: Route): SolveEvent {
  return { type: "retrying", code: failure.code, seconds: Math.round(seconds * 10) / 10, backend: label };
}
