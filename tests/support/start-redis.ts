import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { createClient } from "@redis/client";
import { freePort } from "./start-app";

const SERVER = ["/usr/bin/redis-server", "/usr/local/bin/redis-server"].find((file) => existsSync(file));

/** What tests that need Redis are called where it is not installed. */
export const REDIS = SERVER
  ? { missing: false, name: "Redis" }
  : { missing: true, name: "Redis (needs redis-server)" };

/** The user for runners, as it is handed to those who run them. */
const RUNNER_ACL = path.resolve(import.meta.dirname, "../../deploy/redis/runner.acl");
const PASSWORD = "change-this-password";

export type RunningRedis = {
  url: string;
  /** As the user for runners. */
  runnerUrl: string;
  client: ReturnType<typeof newClient>;
  /** Every key that there is. */
  keys(): Promise<string[]>;
  /** Ends it by SIGKILL, and starts it again with nothing of what it knew. */
  restart(awayMs?: number): Promise<void>;
  stop(): Promise<void>;
};

/** Starts a Redis server of its own on a free loopback port; it keeps nothing. */
export async function startRedis(): Promise<RunningRedis> {
  const port = await freePort();
  const folder = mkdtempSync(path.join(os.tmpdir(), "stepwise-redis-"));
  const url = `redis://127.0.0.1:${port}`;
  const acl = `user default on nopass ~* &* +@all\n${readFileSync(RUNNER_ACL, "utf8")}`;
  writeFileSync(path.join(folder, "users.acl"), acl);
  let child = start(port, folder);
  const client = newClient(url);
  await client.connect();
  return {
    url,
    runnerUrl: `redis://stepwise-runner:${PASSWORD}@127.0.0.1:${port}`,
    client,
    keys: () => client.keys("*"),
    restart: async (awayMs = 0) => {
      await ended(child);
      await new Promise((resolve) => setTimeout(resolve, awayMs));
      child = start(port, folder);
      await client.ping();
    },
    stop: async () => {
      client.destroy();
      await ended(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function newClient(url: string) {
  const client = createClient({ url, RESP: 2, socket: { reconnectStrategy: 50 } });
  client.on("error", () => {});
  return client;
}

function start(port: number, folder: string): ChildProcess {
  const settings = ["--bind", "127.0.0.1", "--port", String(port), "--dir", folder, "--save", ""];
  return spawn(
    SERVER ?? "redis-server",
    [...settings, "--appendonly", "no", "--aclfile", path.join(folder, "users.acl")],
    { stdio: "ignore" },
  );
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once("exit", () => resolve());
    child.kill("SIGKILL");
  });
}
