export type RequestError = {
  status: number;
  code: string;
  message: string;
  field?: string;
  /** Seconds after which trying again makes sense, where the server says so. */
  retryAfterSeconds?: number;
};

/** Sends JSON to our own interface. Resolves to the answer, or to what a person is told when it is refused. */
export async function requestJson<T>(
  url: string,
  options: { method?: string; body?: unknown } = {},
): Promise<{ ok: true; value: T } | { ok: false; error: RequestError | null }> {
  try {
    const response = await fetch(url, {
      method: options.method ?? "GET",
      headers: options.body === undefined ? {} : { "content-type": "application/json" },
      body: options.body === undefined ? undefined : JSON.stringify(options.body),
    });
    const text = await response.text();
    const value = text ? JSON.parse(text) : undefined;
    if (response.ok) return { ok: true, value };
    const retryAfterSeconds = readRetryAfter(response.headers.get("retry-after"));
    return { ok: false, error: { status: response.status, ...value.error, retryAfterSeconds } };
  } catch {
    // No answer at all: the caller says so in the person's language.
    return { ok: false, error: null };
  }
}

/** Our own server sends seconds; a proxy in between may send a date. */
function readRetryAfter(header: string | null): number | undefined {
  if (header === null) return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined;
}
