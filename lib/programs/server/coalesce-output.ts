import type { NewProgramEvent } from "../program-event";

/** Printing is told in pieces of this duration: soon enough to watch, few enough to send. */
const COALESCE_MS = 30;

/** Joins what is printed within a moment into one event per channel, in order. */
export function coalesceOutput(tell: (event: NewProgramEvent) => void) {
  let waiting: Extract<NewProgramEvent, { name: "stdout" | "stderr" }> | null = null;
  let timer: NodeJS.Timeout | null = null;
  const flush = () => {
    if (timer) clearTimeout(timer);
    timer = null;
    if (waiting) tell(waiting);
    waiting = null;
  };
  return {
    flush,
    add(channel: "stdout" | "stderr", text: string) {
      if (waiting && waiting.name !== channel) flush();
      waiting = { name: channel, data: { text: (waiting?.data.text ?? "") + text } };
      timer ??= setTimeout(flush, COALESCE_MS);
    },
  };
}
