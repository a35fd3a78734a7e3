import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { describeError } from "@/app/api/_http/error-response";
import { requestContext } from "@/app/api/_http/request-context";
import { requestLocale } from "@/app/api/_http/request-locale";
import { AppError } from "@/lib/platform/errors";
import { followProgram } from "@/lib/programs/server/follow-program";
import { followRun } from "@/lib/runs/server/follow-run";
import { webHeaders } from "./web-headers";

const ROUTE = /^\/api\/(runs|programs)\/([A-Za-z0-9_]{1,64})\/events$/;
const HEARTBEAT_MS = 15_000;
/** A reader that takes nothing for this long is dropped; it can resume where it was. */
const STALLED_MS = 30_000;

/** A run's events have their data as JSON already. */
type StreamedEvent = { id: number; name: string } & ({ json: string } | { data: unknown });
type Sink = { write(events: StreamedEvent[]): boolean; ready(): Promise<boolean> };

/** Answers GET /api/runs/:id/events and GET /api/programs/:id/events in front of Next, where a token costs half the CPU. False for any other request. */
export async function serveEvents(req: IncomingMessage, res: ServerResponse): Promise<boolean> {
  const url = new URL(req.url ?? "/", "http://localhost");
  const [, resource, id] = (req.method === "GET" && ROUTE.exec(url.pathname)) || [];
  if (!id) return false;
  const headers = webHeaders(req);
  const controller = new AbortController();
  res.on("close", () => controller.abort());
  try {
    const request = { headers, method: "GET", url: url.href };
    const { ctx, headers: answerHeaders } = await requestContext(request);
    const after = readCursor(headers.get("last-event-id") ?? url.searchParams.get("after"));
    const call = { ctx, id, after, signal: controller.signal };
    // Refused before the stream begins: afterwards there is no status left to say it with.
    const follow = resource === "runs" ? await followRun(call) : feedFrom(await followProgram(call));
    await writeStream(res, answerHeaders, controller.signal, follow);
  } catch (error) {
    if (res.headersSent) {
      res.destroy();
      return true;
    }
    const { status, body, headers: errorHeaders } = describeError(error, requestLocale(headers, url.href));
    res.writeHead(status, { ...errorHeaders, "content-type": "application/json" }).end(JSON.stringify(body));
  }
  return true;
}

/** A program's batches, one after another, as a run's follower gives them. */
function feedFrom(batches: AsyncIterable<StreamedEvent[]>) {
  return async (sink: Sink): Promise<void> => {
    for await (const events of batches) {
      if (!sink.write(events) && !(await sink.ready())) return;
    }
  };
}

async function writeStream(
  res: ServerResponse,
  headers: Record<string, string>,
  signal: AbortSignal,
  follow: (sink: Sink) => Promise<void>,
): Promise<void> {
  // The end of the connection ends the stream: without chunks each batch is one plain write to the socket.
  res.removeHeader("transfer-encoding");
  res.writeHead(200, {
    ...headers,
    connection: "close",
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store, no-transform",
    "x-accel-buffering": "no",
  });
  res.flushHeaders();
  const { socket } = res;
  if (!socket) return;
  socket.setNoDelay(true);
  const heartbeat = setInterval(() => socket.write(": still here\n\n"), HEARTBEAT_MS);
  try {
    await follow({
      write: (events) => signal.aborted || socket.write(textOf(events)),
      ready: () => drained(socket, signal),
    });
    // A reader that has stalled is dropped; it can resume where it was.
    if (socket.writableNeedDrain && !(await drained(socket, signal))) res.destroy();
    else res.end();
  } finally {
    clearInterval(heartbeat);
  }
}

function textOf(events: StreamedEvent[]): string {
  let text = "";
  for (const event of events) {
    const json = "json" in event ? event.json : JSON.stringify(event.data);
    text += `id: ${event.id}\nevent: ${event.name}\ndata: ${json}\n\n`;
  }
  return text;
}

/** Waits until the socket has sent what it holds: true; false when that takes too long or the reader left. */
function drained(socket: Socket, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return Promise.resolve(false);
  if (!socket.writableNeedDrain) return Promise.resolve(true);
  return new Promise((resolve) => {
    const timer = setTimeout(() => settle(false), STALLED_MS);
    const onDrain = () => settle(true);
    const onAbort = () => settle(false);
    const settle = (result: boolean) => {
      clearTimeout(timer);
      socket.off("drain", onDrain);
      signal.removeEventListener("abort", onAbort);
      resolve(result);
    };
    socket.once("drain", onDrain);
    signal.addEventListener("abort", onAbort, { once: true });
  });
}

function readCursor(text: string | null): number {
  if (text === null || text === "") return 0;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new AppError("invalid_input", "`after` and Last-Event-ID are the number of an event.", {
    field: "after",
  });
}
