import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { workerEntry } from "./worker-entry";

export type EmbeddedDatabase = { socketFolder: string; port: number; close(): Promise<void> };

const PORT = 5432;

/**
 * Starts the embedded PostgreSQL on `folder`, listening on a Unix socket in a folder that only this user may enter.
 * The socket lies in the temporary folder, since a socket's path is limited to 107 bytes and a data folder's is not.
 */
export async function startEmbeddedDatabase(folder: string): Promise<EmbeddedDatabase> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const socketFolder = mkdtempSync(path.join(os.tmpdir(), "stepwise-"));
  const worker = new Worker(workerEntry("database-worker"), {
    workerData: { folder, socketPath: path.join(socketFolder, `.s.PGSQL.${PORT}`) },
  });
  await heardFrom(worker, "ready");
  return {
    socketFolder,
    port: PORT,
    close: async () => {
      const closed = heardFrom(worker, "closed");
      worker.postMessage("close");
      await closed;
      await worker.terminate();
      rmSync(socketFolder, { recursive: true, force: true });
    },
  };
}

function heardFrom(worker: Worker, word: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const onMessage = (message: unknown) => {
      if (message !== word) return;
      settle();
      resolve();
    };
    const onError = (error: unknown) => {
      settle();
      reject(error);
    };
    const onExit = () => onError(new Error("The embedded database stopped."));
    const settle = () => {
      worker.off("message", onMessage);
      worker.off("error", onError);
      worker.off("exit", onExit);
    };
    worker.on("message", onMessage);
    worker.on("error", onError);
    worker.on("exit", onExit);
  });
}
