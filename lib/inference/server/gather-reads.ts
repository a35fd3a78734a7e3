import { readSync } from "node:fs";
import type { Socket } from "node:net";
import { TLSSocket } from "node:tls";
import { pulse } from "@/lib/platform/server/pulse";
import { ReadingRate } from "./reading-rate";

/** What Node reads at most at once: where that much came, more is waiting. */
const READ_BYTES_MAX = 64 * 1024;
/** Where each reading comes first. */
const buffer = Buffer.allocUnsafeSlow(READ_BYTES_MAX);

/** Node's own side of a socket; its parts are not documented, and where one is missing Node reads as ever. */
type Handle = { fd?: number; reading?: boolean; readStop?(): void };

export type GatheredReads = {
  /** Is offered each reading before the socket is; true when it has taken it. The bytes are lent until it returns. */
  take(bytes: Uint8Array): boolean;
  /** The socket's listeners have had a reading. */
  onRead(): void;
};

/**
 * Has what `socket` brings passed on once a beat of the pulse: packets gather meanwhile and cost one turn together. The
 * returned function passes on what has gathered, and has it read as it comes again.
 */
export function gatherReads(socket: Socket, reads: GatheredReads): () => void {
  return socket instanceof TLSSocket ? gatherRecords(socket, reads) : gatherPackets(socket, reads);
}

/** Packets gather in the system, where they come thick; where they do not, each is read as it comes. */
function gatherPackets(socket: Socket, { take, onRead }: GatheredReads): () => void {
  const { push, _read: read } = socket;
  const rate = new ReadingRate();
  const resume = () => {
    if (!socket.destroyed) read.call(socket, READ_BYTES_MAX);
  };
  /** Whether the socket takes more. */
  const pass = (chunk: unknown, encoding?: BufferEncoding) => {
    rate.countRead();
    const wantsMore = push.call(socket, chunk, encoding);
    onRead();
    return wantsMore;
  };
  const offer = (bytes: Uint8Array) => {
    if (!take(bytes)) return false;
    rate.countRead();
    return true;
  };
  // Node stops reading where `push` says that it is enough, and otherwise asks for more by itself.
  socket.push = (chunk, encoding) => {
    const bytes = chunk instanceof Uint8Array ? chunk : null;
    const wantsMore = (bytes !== null && offer(bytes)) || pass(chunk, encoding);
    return !rate.gathers || (wantsMore && bytes !== null && bytes.length >= READ_BYTES_MAX);
  };
  socket._read = () => {};
  // A copy, for whoever keeps it.
  const direct = directReader(socket, resume, (bytes) => offer(bytes) || pass(Buffer.from(bytes)));
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
function directReader(
  socket: Socket,
  resume: () => void,
  receive: (bytes: Uint8Array) => void,
): { start(): void; read(): void } | null {
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
      if (length > 0) receive(buffer.subarray(0, length));
      // Either it is the end, or there may be more.
      if (length === 0 || length === READ_BYTES_MAX) resume();
    },
  };
}

function handleOf(socket: Socket): Handle | null {
  return (socket as { _handle?: Handle | null })._handle ?? null;
}

/** What is encrypted is read and opened as it comes, and gathers here where it comes thick. */
function gatherRecords(socket: Socket, { take, onRead }: GatheredReads): () => void {
  const { push } = socket;
  const rate = new ReadingRate();
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  const pass = () => {
    if (held.length === 0) return true;
    const bytes = Buffer.concat(held);
    held = [];
    heldBytes = 0;
    rate.countRead();
    if (take(bytes)) return true;
    const wantsMore = push.call(socket, bytes);
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
