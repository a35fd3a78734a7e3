import net from "node:net";
import { ChunkedBody } from "./chunked-body";
import { EventLines, type LineEvent } from "./event-lines";

const READ_BYTES = 64 * 1024;
/** One for all connections: what is read is turned into text before the next read. */
const buffer = Buffer.allocUnsafe(READ_BYTES);

export type OpenStream = { close(): void };

/** Sends one request and tells the events of its reply; `closed` hears the status, 0 when no head came. */
export function openStream(request: {
  url: string;
  method: "GET" | "POST";
  headers?: Record<string, string>;
  body?: string;
  event: (event: LineEvent) => void;
  closed: (status: number) => void;
}): OpenStream {
  const { hostname, port, pathname, search, host } = new URL(request.url);
  const body = new ChunkedBody();
  const lines = new EventLines(request.event);
  const socket = net.connect({
    host: hostname,
    port: Number(port),
    onread: {
      buffer,
      callback: (bytes) => {
        lines.push(body.push(buffer.toString("latin1", 0, bytes)));
        return true;
      },
    },
  });
  socket.setNoDelay(true);
  socket.on("error", () => socket.destroy());
  socket.on("close", () => request.closed(body.status));
  const headers = { host, connection: "close", ...request.headers };
  const lengthOfBody = request.body === undefined ? {} : { "content-length": String(request.body.length) };
  const head = Object.entries({ ...headers, ...lengthOfBody }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  socket.write(
    `${request.method} ${pathname}${search} HTTP/1.1\r\n${head.join("")}\r\n${request.body ?? ""}`,
    "latin1",
  );
  return { close: () => socket.destroy() };
}
