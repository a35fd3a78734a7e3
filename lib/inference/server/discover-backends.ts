import { z } from "zod";

export type DiscoveredServer = { kind: string; baseUrl: string; models: string[] };

/** Where each server listens unless told otherwise. */
const USUAL = [
  { kind: "Ollama", port: 11434 },
  { kind: "vLLM", port: 8000 },
  { kind: "SGLang", port: 30000 },
  { kind: "llama-server", port: 8080 },
  { kind: "LM Studio", port: 1234 },
];
const PROBE_MS = 800;

const modelList = z.looseObject({ data: z.array(z.looseObject({ id: z.string() })) });

/** Inference servers that listen on this computer, on their usual ports, with the models they offer. */
export async function discoverBackends(
  places: { kind: string; port: number }[] = USUAL,
): Promise<DiscoveredServer[]> {
  const found = await Promise.all(places.map(probe));
  return found.filter((server) => server !== null);
}

async function probe({ kind, port }: { kind: string; port: number }): Promise<DiscoveredServer | null> {
  const baseUrl = `http://127.0.0.1:${port}/v1`;
  try {
    const response = await fetch(`${baseUrl}/models`, {
      signal: AbortSignal.timeout(PROBE_MS),
      redirect: "error",
    });
    const models = modelList.safeParse(await response.json());
    return response.ok && models.success
      ? { kind, baseUrl, models: models.data.data.map(({ id }) => id) }
      : null;
  } catch {
    return null;
  }
}
