import { processSingleton } from "@/lib/platform/server/process-singleton";
import { backendGate } from "./backend-gates";
import type { ConfiguredBackend } from "./backends";

export type BackendStatus = "ready" | "busy" | "unreachable";

const PROBE_MS = 1500;
const FRESH_MS = 15_000;

/** Whether any of a model's backends can take a question now; the built-in solver, which has none, always can. */
export async function backendStatus(backends: ConfiguredBackend[]): Promise<BackendStatus> {
  if (backends.length === 0) return "ready";
  const statuses = await Promise.all(backends.map(statusOf));
  return statuses.find((s) => s === "ready") ?? statuses.find((s) => s === "busy") ?? "unreachable";
}

async function statusOf(backend: ConfiguredBackend): Promise<BackendStatus> {
  const { queue, breaker } = backendGate(backend.id, backend.concurrency);
  if (breaker.state === "open") return "unreachable";
  // Who is answering now is there.
  if (queue.running > 0) return queue.hasRoom ? "ready" : "busy";
  return (await answers(backend.baseUrl)) ? "ready" : "unreachable";
}

type Probe = { atMs: number; answer: Promise<boolean> };

/** Whether something answers HTTP at the address; whatever it says, it is there. */
function answers(baseUrl: string): Promise<boolean> {
  const probes = processSingleton("inference.probes", () => new Map<string, Probe>());
  const known = probes.get(baseUrl);
  if (known && Date.now() - known.atMs < FRESH_MS) return known.answer;
  const answer = fetch(`${baseUrl.replace(/\/$/, "")}/models`, {
    method: "HEAD",
    signal: AbortSignal.timeout(PROBE_MS),
    redirect: "manual",
  }).then(
    () => true,
    () => false,
  );
  probes.set(baseUrl, { atMs: Date.now(), answer });
  return answer;
}
