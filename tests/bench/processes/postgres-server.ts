import { spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { freePort } from "./free-port";

const VERSIONS = "/usr/lib/postgresql";

export type PostgresServer = { url: string; label: string; stop(): void };

/** The server that DATABASE_URL_TEST names, else one started here, with its own settings; null where there is neither. */
export async function findPostgres(): Promise<PostgresServer | null> {
  const url = process.env.DATABASE_URL_TEST;
  if (url) return { url, label: "the PostgreSQL of DATABASE_URL_TEST", stop: () => {} };
  const versions = existsSync(VERSIONS) ? readdirSync(VERSIONS).map(Number).filter(Boolean) : [];
  const newest = Math.max(...versions);
  return versions.length > 0 ? startPostgres(newest) : null;
}

async function startPostgres(version: number): Promise<PostgresServer> {
  const bin = path.join(VERSIONS, String(version), "bin");
  const folder = mkdtempSync(path.join(os.tmpdir(), "stepwise-bench-postgres-"));
  const data = path.join(folder, "data");
  const user = unprivileged(folder);
  const run = (program: string, args: string[]) => runAs(user, folder, path.join(bin, program), args);
  run("initdb", ["-D", data, "-A", "trust", "-U", "stepwise", "-E", "UTF8", "--locale=C"]);
  const port = await freePort();
  const settings = `-c listen_addresses=127.0.0.1 -p ${port} -k ${folder}`;
  run("pg_ctl", ["-D", data, "-w", "-l", path.join(folder, "log"), "-o", settings, "start"]);
  return {
    url: `postgresql://stepwise@127.0.0.1:${port}/postgres`,
    label: `PostgreSQL ${version}, started for this`,
    stop: () => {
      run("pg_ctl", ["-D", data, "-m", "immediate", "stop"]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root: its Debian user gets the folder then. */
function unprivileged(folder: string): string | null {
  if (process.getuid?.() !== 0) return null;
  const [uid, gid] = ["-u", "-g"].map((flag) =>
    Number(spawnSync("id", [flag, "postgres"], { encoding: "utf8" }).stdout),
  );
  chownSync(folder, uid ?? 0, gid ?? 0);
  return "postgres";
}

function runAs(user: string | null, cwd: string, program: string, args: string[]): void {
  const command = user
    ? ["setpriv", `--reuid=${user}`, `--regid=${user}`, "--init-groups", program, ...args]
    : [program, ...args];
  const [file = "", ...rest] = command;
  // pg_ctl's server keeps what it inherits open: a pipe would never end.
  const { status } = spawnSync(file, rest, { cwd, stdio: "ignore", env: process.env });
  if (status !== 0) throw new Error(`${path.basename(program)} ended with ${status}.`);
}
