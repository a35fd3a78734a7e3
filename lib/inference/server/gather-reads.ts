import type { Socket } from "node:net";
import { pulse } from "@/lib/platform/server/pulse";

/** More than this does not wait. */
const GATHERED_BYTES_MAX = 256 * 1024;

/**
 * Has what `socket` reads from now on wait for the next beat of the pulse and pass in one piece: a packet then costs
 * little more than the reading itself, and parsers run once a beat. The returned function ends it. Whatever ends the
 * socket, what it has read passes first.
 */
export function gatherReads(socket: Socket): () => void {
  const { push, destroy } = socket;
  let waiting: Uint8Array[] = [];
  let waitingBytes = 0;
  const pass = () => {
    const [first, ...more] = waiting;
    if (!first) return;
    waiting = [];
    waitingBytes = 0;
    push.call(socket, more.length === 0 ? first : Buffer.concat([first, ...more]));
  };
  socket.push = (chunk, encoding) => {
    if (!(chunk instanceof Uint8Array)) {
      pass();
      return push.call(socket, chunk, encoding);
    }
    waiting.push(chunk);
    waitingBytes += chunk.length;
    if (waitingBytes < GATHERED_BYTES_MAX) pulse().gather(pass);
    else pass();
    return true;
  };
  socket.destroy = (error) => {
    pass();
    return destroy.call(socket, error);
  };
  return () => {
    pass();
    socket.push = push;
    socket.destroy = destroy;
  };
}
