import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import process from "node:process";
import { AppError } from "@/lib/platform/errors";
import { dataFolder } from "@/lib/platform/server/data-folder";
import { closeDatabase, openDatabase } from "@/lib/platform/server/database";
import { lockDataFolder } from "@/lib/platform/server/lock-data-folder";
import { log } from "@/lib/platform/server/log";
import { greetGuest } from "./greet-guest";
import { securityHeaders } from "./security-headers";
import { serveApi } from "./serve-api";
import { serveEvents } from "./serve-events";
import { serveStage } from "./serve-stage";
import { closeServices, describeServices, startServices } from "./services";
import { type Pages, startPages } from "./start-pages";

type RunningServer = { readyLine: string; close(): Promise<void> };

/**
 * Opens everything and serves. The port is taken before the slow parts, so that a taken one is told at once;
 * until ready, requests get 503 with Retry-After. Throws AppError with advice for what a person can mend.
 */
export async function startServer(options: {
  port: number;
  host: string;
  report: (what: string) => void;
}): Promise<RunningServer> {
  const { port, host, report } = options;
  const folder = dataFolder();
  const unlock = lockDataFolder(folder);
  let answer: Handler = answerStarting;
  const server = createServer((req, res) => {
    answer(req, res).catch((error) => failRequest(error, res));
  });
  try {
    await listen(server, port, host);
    report("Starting the pages");
    const starting = startPages({ apiUrl: `http://${reachable(host)}:${port}` });
    // Heard below; meanwhile it must not count as unheard.
    starting.catch(() => {});
    await openDatabase({ url: process.env.DATABASE_URL || undefined, folder, report });
    await startServices();
    const pages = await starting;
    answer = createHandler(pages);
    server.on("upgrade", pages.upgrade);
    const url = `http://${inUrl(host)}:${port}`;
    return {
      readyLine: `✓ Stepwise is ready at ${url}  ·  ${await describeServices()}`,
      close: async () => {
        server.close();
        await closeServices();
        server.closeAllConnections();
        pages.close();
        await closeDatabase();
        unlock();
      },
    };
  } catch (error) {
    server.close();
    await closeDatabase();
    unlock();
    throw error;
  }
}

/** A name in an address, IPv6 in its brackets. */
function inUrl(host: string): string {
  return host.includes(":") ? `[${host}]` : host;
}

/** How this computer reaches what listens on `host`, which may mean all of its addresses. */
function reachable(host: string): string {
  return host === "0.0.0.0" || host === "::" ? "127.0.0.1" : inUrl(host);
}

type Handler = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

async function answerStarting(_req: IncomingMessage, res: ServerResponse): Promise<void> {
  res.writeHead(503, { "retry-after": "2", "content-type": "application/json" });
  res.end(JSON.stringify({ error: { code: "unavailable", message: "Stepwise is starting. 正在启动。" } }));
}

function createHandler(pages: Pages): Handler {
  return async (req, res) => {
    const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
    const headers = securityHeaders(nonce, { development: process.env.NODE_ENV === "development" });
    for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
    // Next puts the nonce it finds in the request's policy on its own scripts.
    req.headers["x-nonce"] = nonce;
    req.headers["content-security-policy"] = String(headers["content-security-policy"]);
    if ((await serveEvents(req, res)) || (await serveApi(req, res)) || (await serveStage(req, res))) return;
    greetGuest(req, res);
    await pages.answer(req, res);
  };
}

function failRequest(error: unknown, res: ServerResponse): void {
  log.error({ err: error }, "request failed");
  if (res.headersSent) res.destroy();
  else res.writeHead(500, { "content-type": "application/json" }).end(INTERNAL);
}

const INTERNAL = JSON.stringify({ error: { code: "internal", message: "Something went wrong. 出错了。" } });

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const words: Record<string, string> = {
        EADDRINUSE: `Port ${port} on ${host} is in use. Stop what uses it, or choose another: PORT=${port + 1} npm run app`,
        EACCES: `Port ${port} may not be used by this user. Choose one above 1023: PORT=3000 npm run app`,
        EADDRNOTAVAIL: `HOST=${host} is not an address of this computer.`,
      };
      const message = words[error.code ?? ""];
      reject(message ? new AppError("conflict", message, { cause: error }) : error);
    });
    server.listen(port, host, () => resolve());
  });
}
