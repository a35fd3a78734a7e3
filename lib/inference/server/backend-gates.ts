import { processSingleton } from "@/lib/platform/server/process-singleton";
import { CircuitBreaker } from "../circuit-breaker";
import { FairQueue } from "./fair-queue";

/** Replies that may wait for one backend, and of those one person's; beyond them a request is refused at once. */
const WAITING_MAX = Number(process.env.STEPWISE_QUEUE_MAX) || 1000;
const WAITING_PER_PERSON_MAX = Number(process.env.STEPWISE_QUEUE_MAX_PERSON) || WAITING_MAX / 4;
const REFRESH_MS = 2000;
/** A home server that restarts is asked again soon; one that stays away, once a minute. */
const BREAKER = { failuresMax: 5, backoffMs: 1000, backoffMaxMs: 60_000 };

/** What stands before one backend: its places with the fair queue, and the breaker that spares it while it fails. */
export type BackendGate = { queue: FairQueue; breaker: CircuitBreaker };

/** The gate of a backend, with room for `concurrency` replies at once. The same one at every call. */
export function backendGate(backendId: string, concurrency: number): BackendGate {
  const gates = processSingleton("inference.gates", () => {
    const map = new Map<string, BackendGate>();
    // Expected waits grow older while nothing happens.
    setInterval(() => {
      for (const { queue } of map.values()) queue.refresh();
    }, REFRESH_MS).unref();
    return map;
  });
  let gate = gates.get(backendId);
  if (!gate) {
    const limits = {
      places: concurrency,
      waitingMax: WAITING_MAX,
      waitingPerPersonMax: WAITING_PER_PERSON_MAX,
    };
    gate = { queue: new FairQueue(limits), breaker: new CircuitBreaker(BREAKER) };
    gates.set(backendId, gate);
  }
  gate.queue.setPlaces(concurrency);
  return gate;
}
