import { readSync } from "node:fs";
import type { Socket } from "node:net";
import { TLSSocket } from "node:tls";
import { pulse } from "@/lib/platform/server/pulse";
import { ReadingRate } from "./reading-rate";

/** What Node reads at most at once: where that much came, more is waiting. */
const READ_BYTES_MAX = 64 * 1024;
/** Where each reading comes first; what is handed on is a copy of its own. */
const buffer = Buffer.allocUnsafeSlow(READ_BYTES_MAX);

/** Node's own side of a socket; its parts are not documented, and where one is missing Node reads as ever. */
type Handle = { fd?: number; reading?: boolean; readStop?(): void };

/**
 * Has what `socket` brings passed on once a beat of the pulse: packets gather meanwhile and cost one turn together. `onRead` is called after each. The returned function passes on what has gathered, and has it read as it comes again.
 */
export function gatherReads(socket: Socket, onRead: () => void): () => void {
  return socket instanceof TLSSocket ? gatherRecords(socket, onRead) : gatherPackets(socket, onRead);
}

/** Packets gather in the system, where they come thick; where they do not, each is read as it comes. */
function gatherPackets(socket: Socket, onRead: () => void): () => void {
  const { push, _read: read } = socket;
  const rate = new ReadingRate();
  const resume = () => {
    if (!socket.destroyed) read.call(socket, READ_BYTES_MAX);
  };
  // Node stops reading where `push` says that it is enough, and otherwise asks for more by itself.
  socket.push = (chunk, encoding) => {
    const wantsMore = push.call(socket, chunk, encoding);
    rate.countRead();
    onRead();
    return !rate.gathers || (wantsMore && chunk instanceof Uint8Array && chunk.length >= READ_BYTES_MAX);
  };
  socket._read = () => {};
  const direct = directReader(socket, resume);
  direct?.start();
  const beat = () => {
    if (!direct) return resume();
    if (rate.countBeat()) rate.gathers ? direct.start() : resume();
    if (rate.gathers) direct.read();
  };
  const leave = pulse().join(beat);
  return () => {
    leave();
    direct?.read();
    socket.push = push;
    socket._read = read;
    resume();
  };
}

/**
 * Reads what the system holds for a plain socket, without the event loop, which else has to be told of each socket
 * anew at each beat and wakes for packets that may wait: half the processor time of a reading. Between `start` and
 * `resume` Node does not read; what is more than bytes, it reads itself. Null where a socket cannot be read so (Windows).
 */
function directReader(socket: Socket, resume: () => void): { start(): void; read(): void } | null {
  const handle = handleOf(socket);
  const fd = handle?.fd ?? -1;
  if (!handle?.readStop || fd < 0) return null;
  const isOpen = () => !socket.destroyed && handleOf(socket) === handle;
  return {
    start() {
      if (!isOpen()) return;
      handle.readStop?.();
      handle.reading = false;
    },
    read() {
      // Another file may have its number as soon as it is closed.
      if (!isOpen()) return;
      let length = 0;
      try {
        length = readSync(fd, buffer, 0, READ_BYTES_MAX, null);
      } catch (error) {
        // The system tells of what broke only once.
        if ((error as NodeJS.ErrnoException).code !== "EAGAIN") socket.destroy(error as Error);
        return;
      }
      if (length > 0) socket.push(Buffer.from(buffer.subarray(0, length)));
      // Either it is the end, or there may be more.
      if (length === 0 || length === READ_BYTES_MAX) resume();
    },
  };
}

function handleOf(socket: Socket): Handle | null {
  return (socket as { _handle?: Handle | null })._handle ?? null;
}

/** What is encrypted is read and opened as it comes, and gathers here where it comes thick. */
function gatherRecords(socket: Socket, onRead: () => void): () => void {
  const { push } = socket;
  const rate = new ReadingRate();
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  const pass = () => {
    if (held.length === 0) return true;
    const bytes = Buffer.concat(held);
    held = [];
    heldBytes = 0;
    const wantsMore = push.call(socket, bytes);
    rate.countRead();
    onRead();
    return wantsMore;
  };
  socket.push = (chunk, encoding) => {
    if (!(chunk instanceof Uint8Array)) {
      pass();
      return push.call(socket, chunk, encoding);
    }
    held.push(chunk);
    heldBytes += chunk.length;
    return (rate.gathers && heldBytes < READ_BYTES_MAX) || pass();
  };
  const leave = pulse().join(() => {
    rate.countBeat();
    pass();
  });
  return () => {
    leave();
    pass();
    socket.push = push;
  };
}
