import OpenAI from "openai";
import { RawBody, type TakeBytes } from "./raw-body";

export type BackendAddress = { baseUrl: string; apiKey: string | null; model: string };

export type OpenReply = {
  /** Hands over the bytes as they come; resolves at their end, rejects when the connection breaks or is aborted. */
  read(take: TakeBytes): Promise<void>;
};

const DAY_MS = 24 * 3600 * 1000;

/**
 * Makes the request with the `openai` client, which knows its errors, and gives the raw body of a success. Rejects with
 * the client's errors. The body is read outside it: a web stream costs nearly twice the CPU per packet.
 */
export async function openReply(
  { baseUrl, apiKey }: BackendAddress,
  request: { path: string; basePath?: string; body: object },
  signal: AbortSignal,
): Promise<OpenReply> {
  let body: RawBody | null = null;
  const client = new OpenAI({
    baseURL: baseOf(baseUrl, request),
    apiKey: apiKey || "none",
    maxRetries: 0,
    timeout: DAY_MS,
    fetch: async (url, init) => {
      const opened = await openBody(String(url), init ?? {});
      body = opened.body;
      return opened.response;
    },
  });
  await client.post(request.path, { body: request.body, signal, stream: true }).asResponse();
  return { read: async (take) => body?.read(take) };
}

/** Ollama's own interface lies beside its `/v1`, and DeepSeek begins replies under another path. */
function baseOf(baseUrl: string, { path, basePath }: { path: string; basePath?: string }): string {
  if (basePath !== undefined) return new URL(basePath, baseUrl).href;
  return path === "/api/chat" ? new URL("/", baseUrl).href.replace(/\/$/, "") : baseUrl;
}

/** A success keeps its body outside the Response; an error's few bytes are in it, for the client to read. */
async function openBody(
  url: string,
  init: RequestInit,
): Promise<{ response: Response; body: RawBody | null }> {
  const body = new RawBody();
  const { status, headers } = await body.begin(new URL(url), {
    headers: Object.fromEntries(new Headers(init.headers).entries()),
    body: init.body as string,
    signal: init.signal ?? undefined,
  });
  if (status === 200) return { response: new Response(null, { status, headers }), body };
  const text = await readText(body);
  const isBodiless = status === 204 || status === 304;
  return { response: new Response(isBodiless ? null : text, { status, headers }), body: null };
}

async function readText(body: RawBody): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  await body.read((bytes) => {
    text += decoder.decode(bytes, { stream: true });
    return false;
  });
  return text + decoder.decode();
}
