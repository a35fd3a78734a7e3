import type { RequestContext } from "@/lib/accounts/actor";
import type { ProgramEvent } from "../program-event";
import { type LiveProgram, livePrograms } from "./live-programs";
import { findProgramEvents } from "./read-program";

/** The program's events after `after`, each once and in order, in batches, up to `end`; quiet when `signal` aborts. Throws `not_found` before the first of them. */
export async function followProgram(call: {
  ctx: RequestContext;
  id: string;
  after: number;
  signal: AbortSignal;
}): Promise<AsyncGenerator<ProgramEvent[]>> {
  // A live program's list is the one that grows; an ended one's is whole.
  const events = await findProgramEvents(call.ctx, call.id, "program:read");
  return followEvents(events, livePrograms().get(call.id), call.after, call.signal);
}

async function* followEvents(
  events: readonly ProgramEvent[],
  live: LiveProgram | undefined,
  after: number,
  signal: AbortSignal,
): AsyncGenerator<ProgramEvent[]> {
  let cursor = after;
  while (!signal.aborted) {
    const fresh = events.slice(cursor);
    const last = fresh.at(-1);
    if (last) {
      cursor = last.id;
      yield fresh;
      if (last.name === "end") return;
      continue;
    }
    if (!live || events.at(-1)?.name === "end") return;
    await new Promise<void>((resolve) => {
      const wake = () => {
        live.listeners.delete(wake);
        signal.removeEventListener("abort", wake);
        resolve();
      };
      live.listeners.add(wake);
      signal.addEventListener("abort", wake, { once: true });
    });
  }
}
