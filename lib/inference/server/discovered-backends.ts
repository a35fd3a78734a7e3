import { processSingleton } from "@/lib/platform/server/process-singleton";
import { CONCURRENCY_DEFAULT, type ConfiguredBackend } from "./backends";
import { type DiscoveredServer, discoverBackends } from "./discover-backends";

const DISCOVERY_MS = 60_000;

type Discovery = { atMs: number; backends: Promise<ConfiguredBackend[]> };

/** The models of servers that run on this computer; looked for again after a minute. */
export function discoveredBackends(): Promise<ConfiguredBackend[]> {
  const cache = processSingleton("inference.discovery", () => ({ current: null as Discovery | null }));
  if (!cache.current || Date.now() - cache.current.atMs > DISCOVERY_MS) {
    cache.current = {
      atMs: Date.now(),
      backends: discoverBackends().then((servers) => servers.flatMap(backendsOf)),
    };
  }
  return cache.current.backends;
}

function backendsOf({ kind, baseUrl, models }: DiscoveredServer): ConfiguredBackend[] {
  return models.map((model) => ({
    // One server has one queue, whatever its models.
    id: baseUrl,
    label: kind,
    baseUrl,
    model,
    kind: null,
    apiKey: null,
    concurrency: CONCURRENCY_DEFAULT,
    source: "settings",
  }));
}
