import { type ChildProcess, fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { Agent, type IncomingMessage, request, type ServerResponse } from "node:http";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import type { Duplex } from "node:stream";
import { log } from "@/lib/platform/server/log";
import { workerEntry } from "@/lib/platform/server/worker-entry";
import { passUpgrade } from "./pass-upgrade";

const RESTART_MS = 500;
/** How long a request waits for pages that are being started again. */
const PATIENCE_MS = 15_000;
/** Within this it is known that a process has died. */
const NOTICE_MS = 100;

/** What renders the pages. */
export type Pages = {
  answer(req: IncomingMessage, res: ServerResponse): Promise<void>;
  /** Passes a WebSocket on, which Next's development mode uses. */
  upgrade(req: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): void;
};

/**
 * Starts Next in a process of its own, reached over a socket in a folder that only this user may enter, and resolves when
 * it renders. A page takes tens of milliseconds to render, for which every stream of the server would stand still. One
 * that dies is started again. It gets none of the server's secrets.
 */
export async function startPages(options: { apiUrl: string }): Promise<Pages> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "stepwise-pages-"));
  const socketPath =
    process.platform === "win32" ? `\\\\.\\pipe\\${path.basename(folder)}` : path.join(folder, "socket");
  let child: ChildProcess | null = null;
  let closing = false;
  let ready: Promise<void> = Promise.resolve();
  const launch = (): Promise<void> =>
    new Promise((resolve, reject) => {
      rmSync(socketPath, { force: true });
      child = fork(workerEntry("pages-process"), [socketPath], {
        stdio: ["ignore", "inherit", "inherit", "ipc"],
        env: { ...withoutSecrets(process.env), STEPWISE_API_URL: options.apiUrl },
      });
      child.once("message", () => resolve());
      let gone = false;
      const onGone = (error: Error) => {
        if (gone) return;
        gone = true;
        reject(error);
        if (closing) return;
        log.error({ err: error }, "the pages ended; starting them again");
        ready = new Promise((begin) => setTimeout(begin, RESTART_MS)).then(() =>
          closing ? undefined : launch(),
        );
        ready.catch(() => {});
      };
      child.once("error", onGone);
      child.once("exit", (code, signal) => onGone(new Error(`The pages ended with ${signal ?? code}.`)));
    });
  const end = () => {
    closing = true;
    child?.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  };
  process.once("exit", end);
  try {
    await launch();
  } catch (error) {
    end();
    throw error;
  }
  const agent = new Agent({ keepAlive: true });
  return {
    answer: async (req, res) => {
      const place = { socketPath, agent };
      const mayRepeat = req.method === "GET" || req.method === "HEAD";
      if (await forward(place, req, res)) return;
      // While they start again a person waits a moment longer rather than reading about it.
      await new Promise((resolve) => setTimeout(resolve, NOTICE_MS));
      await Promise.race([ready, patience()]).catch(() => {});
      if (!mayRepeat || !(await forward(place, req, res))) refuse(res);
    },
    upgrade: (req, socket, head) => passUpgrade(socketPath, req, socket, head),
    close: () => {
      agent.destroy();
      process.off("exit", end);
      end();
    },
  };
}

function patience(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE_MS).unref());
}

const SECRET = /^(DATABASE_|REDIS_|INFERENCE_)|KEY|SECRET|TOKEN|PASSWORD/;

function withoutSecrets(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(environment).filter(([name]) => !SECRET.test(name));
  return Object.fromEntries(kept) as NodeJS.ProcessEnv;
}

/** Passes a request on and its answer back. False when there was none, so that it may be asked for again. */
function forward(
  place: { socketPath: string; agent: Agent },
  req: IncomingMessage,
  res: ServerResponse,
): Promise<boolean> {
  return new Promise((resolve) => {
    if (res.destroyed) return resolve(true);
    const { method, url: target, headers } = req;
    const upstream = request({ ...place, method, path: target, headers }, (response) => {
      res.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(res);
      response.once("error", () => res.destroy());
    });
    upstream.once("error", (error) => {
      log.warn({ err: error }, "a page could not be rendered");
      if (res.headersSent) res.destroy();
      resolve(res.headersSent || res.destroyed);
    });
    res.once("close", () => {
      upstream.destroy();
      resolve(true);
    });
    req.pipe(upstream);
  });
}

function refuse(res: ServerResponse): void {
  res.writeHead(503, { "retry-after": "2", "content-type": "text/plain; charset=utf-8" });
  res.end("The pages are starting again; reload in a moment. 页面正在重新启动，请稍后刷新。");
}
