import type { Socket } from "node:net";
import { pulse } from "@/lib/platform/server/pulse";

/** What Node reads at most at once: where that much came, more is waiting. */
const READ_BYTES_MAX = 64 * 1024;

/**
 * Has `socket` read once a beat of the pulse: packets gather in the system meanwhile and cost one reading together.
 * `onRead` is called after each. The returned function lets it read as they come again.
 */
export function gatherReads(socket: Socket, onRead: () => void): () => void {
  const { push, _read: read } = socket;
  // Node stops reading where `push` says that it is enough, and otherwise asks for more by itself.
  socket.push = (chunk, encoding) => {
    const wantsMore = push.call(socket, chunk, encoding);
    onRead();
    return wantsMore && chunk instanceof Uint8Array && chunk.length >= READ_BYTES_MAX;
  };
  socket._read = () => {};
  const resume = () => {
    if (!socket.destroyed) read.call(socket, READ_BYTES_MAX);
  };
  const leave = pulse().join(resume);
  return () => {
    leave();
    socket.push = push;
    socket._read = read;
    resume();
  };
}
