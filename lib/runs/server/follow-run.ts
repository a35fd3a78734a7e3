import type { RequestContext } from "@/lib/accounts/actor";
import { authorise } from "@/lib/accounts/permissions";
import { AppError } from "@/lib/platform/errors";
import { database } from "@/lib/platform/server/database";
import type { RunEvent } from "../run-event";
import { eventLog } from "./event-log";
import { readEvents } from "./read-events";

/** Events that a slow viewer may fall behind before it is read from the database instead of memory. */
const BUFFER_EVENTS_MAX = 2000;

/**
 * The run's events after `after`, each once and in order, from the database and then as they are committed, up to
 * `end`. Ends quietly when `signal` aborts. Throws `not_found`.
 */
export async function* followRun(call: {
  ctx: RequestContext;
  id: string;
  after: number;
  signal: AbortSignal;
}): AsyncGenerator<RunEvent> {
  const run = await database().run.findUnique({
    where: { id: call.id },
    select: { ownerId: true, state: true },
  });
  if (!run) throw new AppError("not_found", "There is no such run.");
  authorise(call.ctx.actor, "run:read", run.ownerId);
  yield* followEvents(call.id, call.after, call.signal);
}

async function* followEvents(runId: string, after: number, signal: AbortSignal): AsyncGenerator<RunEvent> {
  const live = subscribe(runId, signal);
  let cursor = after;
  try {
    while (!signal.aborted) {
      // Subscribed before reading: what is committed in between is in both and told once.
      for await (const event of readEvents(runId, cursor)) {
        if (signal.aborted) return;
        yield event;
        cursor = event.id;
        if (event.name === "end") return;
      }
      if (await hasEnded(runId, cursor)) return;
      for (;;) {
        const events = await live.next();
        if (signal.aborted || events === null) break;
        const fresh = events.filter((event) => event.id > cursor);
        // A gap means the buffer was dropped: read on from the database.
        if (fresh[0] && fresh[0].id !== cursor + 1) break;
        for (const event of fresh) {
          yield event;
          cursor = event.id;
          if (event.name === "end") return;
        }
      }
    }
  } finally {
    live.close();
  }
}

/** A run can have ended without its `end` lying ahead of the cursor: the viewer has it already. */
async function hasEnded(runId: string, cursor: number): Promise<boolean> {
  const end = await database().event.findFirst({ where: { runId, name: "end" }, select: { id: true } });
  return end !== null && end.id <= cursor;
}

function subscribe(runId: string, signal: AbortSignal) {
  let buffer: RunEvent[] = [];
  let dropped = false;
  let wake: (() => void) | null = null;
  const notify = () => {
    wake?.();
    wake = null;
  };
  const unlisten = eventLog().listen(runId, (events) => {
    if (buffer.length > BUFFER_EVENTS_MAX) {
      buffer = [];
      dropped = true;
    }
    if (!dropped) buffer.push(...events);
    notify();
  });
  signal.addEventListener("abort", notify, { once: true });
  return {
    /** The events since the last call, waiting for some; null when the buffer was dropped or the viewer left. */
    async next(): Promise<RunEvent[] | null> {
      while (buffer.length === 0 && !dropped && !signal.aborted) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      if (dropped || signal.aborted) {
        dropped = false;
        buffer = [];
        return null;
      }
      const events = buffer;
      buffer = [];
      return events;
    },
    close: unlisten,
  };
}
