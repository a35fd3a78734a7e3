import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import { PGLiteSocketServer } from "@electric-sql/pglite-socket";
import { giveWay } from "./give-way";

// The embedded PostgreSQL: WebAssembly off the server's thread, reached over a socket like any PostgreSQL.
const { folder, socketPath } = workerData as { folder: string; socketPath: string };

giveWay();
const db = await PGlite.create({ dataDir: folder });
const server = new PGLiteSocketServer({ db, path: socketPath, maxConnections: 4 });
await server.start();
parentPort?.postMessage("ready");

parentPort?.on("message", async (message) => {
  if (message !== "close") return;
  await server.stop();
  await db.close();
  parentPort?.postMessage("closed");
});
