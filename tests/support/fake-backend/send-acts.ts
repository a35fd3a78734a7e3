import type { ServerResponse } from "node:http";
import { chunk } from "./chat-lines";
import type { Act } from "./failures";

const KEEP_ALIVE_MS = 200;
/** What was written before a cut goes out before it. */
const FLUSH_MS = 50;

/**
 * Sends a reply piece by piece, with one pause of the rate (tokens a second) for each token. Resolves to whether all
 * of it was sent, be its end a planned cut; false when the client closed first.
 */
export async function sendActs(
  res: ServerResponse,
  acts: Iterable<Act>,
  rate: () => number,
): Promise<boolean> {
  let sent = 0;
  for (const act of acts) {
    if (res.destroyed) return false;
    if (act === "cut") {
      await pause(FLUSH_MS);
      res.destroy();
      return true;
    }
    if (act === "stall") return repeat(res, ": keep-alive\n\n");
    if (act === "role-only") return repeat(res, chunk({ role: "assistant", content: "" }));
    if (typeof act === "string") res.write(act);
    else if (act !== null) await pause(act.waitMs);
    else if (Number.isFinite(rate())) await pause(1000 / rate());
    // One that never ends must let the client's closing through, and what it has not read yet.
    else if (++sent % 100 === 0) await drained(res);
  }
  if (res.destroyed) return false;
  res.end();
  return true;
}

/** Nothing but keep-alives, for ever: until the client closes. */
function repeat(res: ServerResponse, text: string): Promise<false> {
  return new Promise((resolve) => {
    const timer = setInterval(() => res.write(text), KEEP_ALIVE_MS);
    res.on("close", () => {
      clearInterval(timer);
      resolve(false);
    });
  });
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function drained(res: ServerResponse): Promise<void> {
  if (!res.writableNeedDrain) return new Promise((resolve) => setImmediate(resolve));
  return new Promise((resolve) => {
    const done = () => {
      res.off("drain", done).off("close", done);
      resolve();
    };
    res.on("drain", done).on("close", done);
  });
}
