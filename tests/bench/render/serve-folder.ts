import { readFile } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";

const TYPES: Record<string, string> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".woff2": "font/woff2",
};

/** The files of a folder over HTTP, on loopback only; `stream` answers whoever asks for events. */
export async function serveFolder(
  folder: string,
  stream: (response: ServerResponse) => void,
): Promise<{ url: string; close: () => void }> {
  const server = createServer(async (request, response) => {
    const name = path.basename(new URL(request.url ?? "/", "http://x").pathname);
    if (name === "events") return stream(response);
    try {
      const body = await readFile(path.join(folder, name));
      response
        .writeHead(200, { "content-type": TYPES[path.extname(name)] ?? "application/octet-stream" })
        .end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}
