import type { IncomingMessage } from "node:http";
import net from "node:net";
import type { Duplex } from "node:stream";

/** Joins a connection that asks for another protocol to the server at `socketPath`, its request repeated there. */
export function passUpgrade(socketPath: string, req: IncomingMessage, socket: Duplex, head: Buffer): void {
  const upstream = net.connect(socketPath, () => {
    const headers = [];
    for (let at = 0; at + 1 < req.rawHeaders.length; at += 2) {
      headers.push(`${req.rawHeaders[at]}: ${req.rawHeaders[at + 1]}\r\n`);
    }
    upstream.write(`${req.method} ${req.url} HTTP/1.1\r\n${headers.join("")}\r\n`);
    upstream.write(head);
    socket.pipe(upstream).pipe(socket);
  });
  upstream.on("error", () => socket.destroy());
  socket.on("error", () => upstream.destroy());
  socket.on("close", () => upstream.destroy());
}
