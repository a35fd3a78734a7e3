import { requestJson } from "@/app/_ui/request-json";
import type { StageInput } from "@/lib/programs/stage-message";

const INTERVAL_MS = 30;
const WAITING_MAX = 100;

export type Gestures = { add(input: StageInput[]): void; go(wish: "pause" | "resume"): void; close(): void };

/**
 * Sends keyboard and pointer to a program on the server in order, a request at a time; of a pointer's way only where it is, when requests
 * are slower than it.
 */
export function sendGestures(id: string): Gestures {
  let waiting: StageInput[] = [];
  let wish: "pause" | "resume" | undefined;
  let busy = false;
  let closed = false;
  async function send() {
    if (busy || closed || (waiting.length === 0 && !wish)) return;
    busy = true;
    const body = { input: waiting, ...(wish ? { go: wish } : {}) };
    waiting = [];
    wish = undefined;
    await requestJson(`/api/programs/${id}/input`, { method: "POST", body });
    setTimeout(() => {
      busy = false;
      void send();
    }, INTERVAL_MS);
  }
  return {
    add(input) {
      for (const one of input) {
        if (one.type === "move" && waiting.at(-1)?.type === "move") waiting.pop();
        if (waiting.length < WAITING_MAX) waiting.push(one);
      }
      void send();
    },
    go(next) {
      wish = next;
      void send();
    },
    close() {
      closed = true;
    },
  };
}
