export type StreamedEvent = { id: number; name: string; data: Record<string, unknown> };

/** Posts JSON. */
export function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
}

/** The events of a stream, read to its end. */
export async function readEvents(
  url: string,
  headers: Record<string, string> = {},
): Promise<StreamedEvent[]> {
  return parseEvents(await (await fetch(url, { headers })).text());
}

/** The events of a stream until `enough` says so of those so far; the connection is then closed. */
export async function readEventsUntil(
  url: string,
  enough: (events: StreamedEvent[]) => boolean,
): Promise<StreamedEvent[]> {
  const controller = new AbortController();
  const response = await fetch(url, { signal: controller.signal });
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = "";
  for (;;) {
    const piece = await reader?.read();
    text += decoder.decode(piece?.value, { stream: true });
    const events = parseEvents(text.slice(0, text.lastIndexOf("\n\n") + 2));
    if (!piece || piece.done || enough(events)) {
      controller.abort();
      return events;
    }
  }
}

export function parseEvents(text: string): StreamedEvent[] {
  return text.split("\n\n").flatMap((block) => {
    const field = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(block)?.[1];
    const [id, name, data] = [field("id"), field("event"), field("data")];
    return id && name && data ? [{ id: Number(id), name, data: JSON.parse(data) }] : [];
  });
}
