import type { RequestContext } from "@/lib/accounts/actor";
import type { ProgramEvent } from "../program-event";
import { type LiveProgram, livePrograms } from "./live-programs";
import { findProgramEvents } from "./read-program";

type Call = { ctx: RequestContext; id: string; after: number; signal: AbortSignal };

const ELSEWHERE_MS = 500;

/** The program's events after `after`, each once and in order, in batches, up to `end`; quiet when `signal` aborts. Throws `not_found` before the first of them. */
export async function followProgram(call: Call): Promise<AsyncGenerator<ProgramEvent[]>> {
  await findProgramEvents(call.ctx, call.id, "program:read");
  return followWherever(call);
}

/** A program whose server is gone has no events here until this one takes it over, or another one has ended it. */
async function* followWherever(call: Call): AsyncGenerator<ProgramEvent[]> {
  while (!call.signal.aborted) {
    // A live program's list is the one that grows; an ended one's is whole.
    const live = livePrograms().get(call.id);
    const events = live?.events ?? (await findProgramEvents(call.ctx, call.id, "program:read"));
    if (live || events.at(-1)?.name === "end")
      return yield* followEvents(events, live, call.after, call.signal);
    await new Promise((resolve) => setTimeout(resolve, ELSEWHERE_MS));
  }
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
