import type { BackendProfile } from "../backend-profiles";
import type { ModelProfile } from "../model-profile";
import type { BackendGate } from "./backend-gates";
import type { BackendAddress } from "./open-reply";

/** One backend that serves a model: how it is reached, asked and spared. */
export type Route = {
  id: string;
  label: string;
  address: BackendAddress;
  backend: BackendProfile;
  profile: ModelProfile;
  gate: BackendGate;
  /** Reasoning longer than this, in tokens as we estimate them, is closed and the model asked to conclude. */
  reasoningTokensMax: number | null;
};

/**
 * The route to try next: of those whose breaker is not open, first the ones not tried yet, then the shortest wait. Null when
 * all are open.
 */
export function chooseRoute(routes: Route[], tried: ReadonlySet<string>): Route | null {
  const open = routes.filter(({ gate }) => gate.breaker.state !== "open");
  const wait = ({ gate }: Route) => (gate.queue.hasRoom ? 0 : (gate.queue.expectedWaitSeconds() ?? 1));
  const load = ({ gate }: Route) => gate.queue.running + gate.queue.waiting;
  return (
    open.sort(
      (a, b) => Number(tried.has(a.id)) - Number(tried.has(b.id)) || wait(a) - wait(b) || load(a) - load(b),
    )[0] ?? null
  );
}
