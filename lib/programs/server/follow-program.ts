import type { RequestContext } from "@/lib/accounts/actor";
import type { ProgramEvent } from "../program-event";
import { livePrograms } from "./live-programs";
import { findProgramEvents } from "./read-program";

/** The program's events after `after`, each once and in order, up to `end`; quiet when `signal` aborts. Throws `not_found`. */
export async function* followProgram(call: {
  ctx: RequestContext;
  id: string;
  after: number;
  signal: AbortSignal;
}): AsyncGenerator<ProgramEvent> {
  const { ctx, id, signal } = call;
  // A live program's list is the one that grows; an ended one's is whole.
  const events = await findProgramEvents(ctx, id, "program:read");
  const live = livePrograms().get(id);
  let cursor = call.after;
  while (!signal.aborted) {
    const event = events[cursor];
    if (event) {
      cursor = event.id;
      yield event;
      if (event.name === "end") return;
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
