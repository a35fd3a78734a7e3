import type { RequestContext } from "@/lib/accounts/actor";
import type { ProgramEvent } from "../program-event";
import type { StagePictureEvent } from "../stage-picture";
import { type LiveProgram, livePrograms } from "./live-programs";
import { findProgramEvents } from "./read-program";

/** A picture of the stage, between events: it has the number of the event before it, since it is not part of the log. */
type FrameEvent = { id: number; name: "frame"; data: StagePictureEvent; json: string };
type Followed = ProgramEvent | FrameEvent;
type Call = { ctx: RequestContext; id: string; after: number; signal: AbortSignal };

const ELSEWHERE_MS = 500;

/**
 * The program's events after `after`, each once and in order, in batches, up to `end`; of its stage's pictures the newest each time
 * that the reader comes for more. Quiet when `signal` aborts. Throws `not_found` before the first of them.
 */
export async function followProgram(call: Call): Promise<AsyncGenerator<Followed[]>> {
  await findProgramEvents(call.ctx, call.id, "program:read");
  return followWherever(call);
}

/** A program whose server is gone has no events here until this one takes it over, or another one has ended it. */
async function* followWherever(call: Call): AsyncGenerator<Followed[]> {
  while (!call.signal.aborted) {
    // A live program's list is the one that grows; an ended one's is whole, even while it is being stored.
    const live = livePrograms().get(call.id);
    const events = live?.events ?? (await findProgramEvents(call.ctx, call.id, "program:read"));
    const ended = events.at(-1)?.name === "end";
    if (live || ended) return yield* followEvents(events, ended ? undefined : live, call.after, call.signal);
    await new Promise((resolve) => setTimeout(resolve, ELSEWHERE_MS));
  }
}

async function* followEvents(
  events: readonly ProgramEvent[],
  live: LiveProgram | undefined,
  after: number,
  signal: AbortSignal,
): AsyncGenerator<Followed[]> {
  let cursor = after;
  let seen = 0;
  while (!signal.aborted) {
    const fresh = events.slice(cursor);
    const last = fresh.at(-1);
    const picture = live?.stage?.after(seen);
    const frames: FrameEvent[] = picture ? [{ id: cursor, name: "frame", ...picture }] : [];
    if (picture) seen = picture.data.n;
    if (last) cursor = last.id;
    if (last || picture) {
      yield [...frames, ...fresh];
      if (last?.name === "end") return;
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
