import { chmodSync } from "node:fs";
import { createServer } from "node:http";
import process from "node:process";
import next from "next";

// The server's terminal sends Ctrl-C to both; this process ends when the server lets go of it, by whatever cause.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => {});
process.once("disconnect", () => process.exit(0));

const socketPath = process.argv[2] ?? "";
const server = createServer();
// Only this program's server connects, and it lets go first: a connection closed here may just be carrying a request.
server.keepAliveTimeout = 0;
const pages = next({
  dev: process.env.NODE_ENV === "development",
  dir: process.env.STEPWISE_ROOT,
  hostname: process.env.HOST,
  port: Number(process.env.PORT),
  httpServer: server,
});
await pages.prepare();
const answer = pages.getRequestHandler();
server.on("request", (req, res) => {
  answer(req, res).catch(() => res.destroy());
});
server.listen(socketPath, () => {
  if (process.platform !== "win32") chmodSync(socketPath, 0o600);
  process.send?.("ready");
});
