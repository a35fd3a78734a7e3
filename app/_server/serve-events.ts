import type { IncomingMessage, ServerResponse } from "node:http";
import { describeError } from "@/app/api/_http/error-response";
import { requestContext } from "@/app/api/_http/request-context";
import { requestLocale } from "@/app/api/_http/request-locale";
import type { RequestContext } from "@/lib/accounts/actor";
import { AppError } from "@/lib/platform/errors";
import { followProgram } from "@/lib/programs/server/follow-program";
import { findProgramEvents } from "@/lib/programs/server/read-program";
import { followRun } from "@/lib/runs/server/follow-run";
import { findRun } from "@/lib/runs/server/read-run";

const ROUTE = /^\/api\/(runs|programs)\/([A-Za-z0-9_]{1,64})\/events$/;
const HEARTBEAT_MS = 15_000;
/** A reader that takes nothing for this long is dropped; it can resume where it was. */
const STALLED_MS = 30_000;

type StreamedEvent = { id: number; name: string; data: unknown };

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
    const events = resource === "runs" ? await openRun(call) : await openProgram(call);
    await writeStream(res, events, answerHeaders, controller);
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

type Call = { ctx: RequestContext; id: string; after: number; signal: AbortSignal };

// Refused before the stream begins: afterwards there is no status left to say it with.
async function openRun(call: Call): Promise<AsyncIterable<StreamedEvent>> {
  await findRun(call.ctx, call.id, "run:read");
  return followRun(call);
}

async function openProgram(call: Call): Promise<AsyncIterable<StreamedEvent>> {
  await findProgramEvents(call.ctx, call.id, "program:read");
  return followProgram(call);
}

async function writeStream(
  res: ServerResponse,
  events: AsyncIterable<StreamedEvent>,
  headers: Record<string, string>,
  controller: AbortController,
): Promise<void> {
  res.writeHead(200, {
    ...headers,
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store, no-transform",
    "x-accel-buffering": "no",
  });
  res.flushHeaders();
  res.socket?.setNoDelay(true);
  const heartbeat = setInterval(() => res.write(": still here\n\n"), HEARTBEAT_MS);
  try {
    for await (const event of events) {
      if (controller.signal.aborted) break;
      const taken = res.write(
        `id: ${event.id}\nevent: ${event.name}\ndata: ${JSON.stringify(event.data)}\n\n`,
      );
      if (!taken && !(await drained(res, controller.signal))) {
        controller.abort();
        res.destroy();
        return;
      }
    }
    res.end();
  } finally {
    clearInterval(heartbeat);
  }
}

function drained(res: ServerResponse, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => settle(false), STALLED_MS);
    const onDrain = () => settle(true);
    const onAbort = () => settle(false);
    const settle = (result: boolean) => {
      clearTimeout(timer);
      res.off("drain", onDrain);
      signal.removeEventListener("abort", onAbort);
      resolve(result);
    };
    res.once("drain", onDrain);
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

function webHeaders(req: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  return headers;
}
