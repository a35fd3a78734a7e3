/** A real model server, and the model that is asked there. */
export type RealServer = { baseUrl: string; apiKey: string | null; model: string };

const ANSWER_MS_MAX = 5_000;

/**
 * Finds the OpenAI-compatible interface at `address` (with or without `/v1`) and its model, the first one listed unless
 * `model` names another. Returns a sentence instead where there is none.
 */
export async function findRealServer(address: string, model?: string): Promise<RealServer | string> {
  const apiKey = process.env.INFERENCE_API_KEY || null;
  const root = address.replace(/\/+$/, "");
  let why = "";
  for (const baseUrl of root.endsWith("/v1") ? [root] : [`${root}/v1`, root]) {
    try {
      const listed = await listModels(baseUrl, apiKey);
      const [chosen = model] = model === undefined ? listed : [model];
      if (chosen === undefined) return `${address} lists no model; name one with --backend-model=…`;
      return { baseUrl, apiKey, model: chosen };
    } catch (error) {
      why ||= causeOf(error);
    }
  }
  return `${address} does not answer as an OpenAI-compatible server: ${why}`;
}

async function listModels(baseUrl: string, apiKey: string | null): Promise<string[]> {
  const response = await fetch(`${baseUrl}/models`, {
    headers: apiKey ? { authorization: `Bearer ${apiKey}` } : {},
    signal: AbortSignal.timeout(ANSWER_MS_MAX),
  });
  if (!response.ok) throw new Error(`status ${response.status} for /models`);
  const { data } = (await response.json()) as { data?: { id?: unknown }[] };
  if (!Array.isArray(data)) throw new Error("no list of models");
  return data.flatMap(({ id }) => (typeof id === "string" ? [id] : []));
}

function causeOf(error: unknown): string {
  const { cause } = error as { cause?: { code?: string } };
  return cause?.code ?? String((error as Error).message ?? error);
}
