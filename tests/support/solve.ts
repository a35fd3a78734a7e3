import { backendProfileOf } from "@/lib/inference/backend-profiles";
import { CircuitBreaker } from "@/lib/inference/circuit-breaker";
import { profileOf } from "@/lib/inference/model-profiles";
import { FairQueue } from "@/lib/inference/server/fair-queue";
import type { Route } from "@/lib/inference/server/routes";
import { solveOnBackends } from "@/lib/inference/server/solve-on-backends";
import type { StreamTimes } from "@/lib/inference/server/stream-completion";
import type { SolveEvent, SolveRequest } from "@/lib/inference/solver";

/** A way to a backend with room for `places`, and with a breaker of its own that opens after two failures. */
export function routeTo(
  baseUrl: string,
  model: string,
  options: { kind?: string; places?: number; reasoningTokensMax?: number } = {},
): Route {
  return {
    id: `${baseUrl} ${model}`,
    label: model,
    address: { baseUrl, apiKey: null, model },
    backend: backendProfileOf(baseUrl, options.kind),
    profile: profileOf(model),
    gate: {
      queue: new FairQueue({ places: options.places ?? 4, waitingMax: 10, waitingPerPersonMax: 10 }),
      breaker: new CircuitBreaker({ failuresMax: 2, backoffMs: 400, backoffMaxMs: 2000 }),
    },
    reasoningTokensMax: options.reasoningTokensMax ?? null,
  };
}

export type Solved = {
  events: SolveEvent[];
  failure: unknown;
  reasoning: string;
  answer: string;
  /** The types of events in their order, neighbours of one type once. */
  course: string[];
};

/** Solves and collects what was told; `onEvent` may act on it while it goes on. */
export async function solveWith(
  routes: Route[],
  request: Partial<SolveRequest> = {},
  options: { times?: StreamTimes; onEvent?: (event: SolveEvent, all: SolveEvent[]) => void } = {},
): Promise<Solved> {
  const events: SolveEvent[] = [];
  let failure: unknown = null;
  const whole: SolveRequest = {
    problem: "Solve $x^2 - 5x + 6 = 0$.",
    subject: "math",
    mode: "solve",
    locale: "en",
    person: "p",
    priority: "interactive",
    signal: new AbortController().signal,
    ...request,
  };
  try {
    const hear = (event: SolveEvent) => {
      events.push(event);
      options.onEvent?.(event, events);
    };
    await solveOnBackends(routes, whole, hear, options.times);
  } catch (error) {
    failure = error;
  }
  const textOf = (channel: string) =>
    events.map((event) => (event.type === "text" && event.channel === channel ? event.text : "")).join("");
  const types = events.map(({ type }) => type);
  return {
    events,
    failure,
    reasoning: textOf("reasoning"),
    answer: textOf("answer"),
    course: types.filter((type, index) => type !== types[index - 1]),
  };
}
