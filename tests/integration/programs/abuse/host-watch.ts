import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import type { HostFacts } from "./abuse-case";

const SECRET = "canary-secret\n";

/** This computer as a program might harm it: a file anybody may write, servers that count who comes, and what is left behind. */
export class HostWatch {
  connections = 0;
  facts!: HostFacts;
  readonly #servers: net.Server[] = [];
  #before: string[] = [];

  async open(): Promise<void> {
    const canaryFolder = mkdtempSync(path.join(os.tmpdir(), "canary-"));
    const canaryFile = path.join(canaryFolder, "secret");
    writeFileSync(canaryFile, SECRET);
    chmodSync(canaryFolder, 0o777);
    chmodSync(canaryFile, 0o666);
    const socket = path.join(canaryFolder, "socket");
    for (const where of [{ port: 0, host: "127.0.0.1" }, { path: socket }]) {
      const server = net.createServer(() => this.connections++);
      await new Promise<void>((resolve) => server.listen(where, resolve));
      this.#servers.push(server);
    }
    chmodSync(socket, 0o777);
    const address = this.#servers[0]?.address();
    const port = typeof address === "object" && address ? address.port : 0;
    this.facts = { canaryFile, canaryFolder, port, socket, root: process.cwd(), pid: process.pid };
  }

  /** Remembers what is there now. */
  begin(): void {
    this.#before = this.#traces();
  }

  /** What is there now and was not, or is no more as it was; empty when the host is unharmed. Waits a moment for the kernel. */
  async harm(): Promise<string[]> {
    for (let attempt = 0; ; attempt++) {
      const { canaryFile, canaryFolder } = this.facts;
      const harm = this.#traces().filter((trace) => !this.#before.includes(trace));
      if (readFileSync(canaryFile, "utf8") !== SECRET) harm.push("the canary was written");
      if (readdirSync(canaryFolder).length !== 2) harm.push("the canary's folder was written");
      if (this.connections > 0) harm.push(`${this.connections} connections`);
      for (const file of ["/tried", "/usr/tried", "/etc/tried", "/dev/tried"])
        if (existsSync(file)) harm.push(file);
      if (harm.length === 0 || attempt === 40) return harm;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  close(): void {
    for (const server of this.#servers) server.close();
    rmSync(this.facts.canaryFolder, { recursive: true, force: true });
  }

  /** Processes, control groups, mounts and folders of this test's boxes. */
  #traces(): string[] {
    const own = `stepwise-programs-${process.pid}-`;
    const processes = readdirSync("/proc").filter((pid) => /^\d+$/.test(pid) && isBox(pid, own));
    const groups = ["memory", "pids", "cpuacct", "unified"].flatMap((name) =>
      list(`/sys/fs/cgroup/${name}`).filter((group) => group.startsWith(`stepwise-${process.pid}-`)),
    );
    const mounts = readFileSync("/proc/self/mounts", "utf8")
      .split("\n")
      .filter((line) => line.includes(own));
    const folders = list(os.tmpdir())
      .filter((name) => name.startsWith(own))
      .flatMap((name) => list(path.join(os.tmpdir(), name)).map((entry) => `${name}/${entry}`))
      .filter((entry) => !/\/(pipe-\d+|seccomp)$/.test(entry));
    return [
      ...processes.map((pid) => `process ${pid}`),
      ...groups.map((group) => `group ${group}`),
      ...mounts,
      ...folders,
    ];
  }
}

/** A process of a box: by its user where the server is root, by its command line, or by who started it. */
function isBox(pid: string, own: string): boolean {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const uid = Number(/^Uid:\s+(\d+)/m.exec(status)?.[1]);
    if (/^State:\s+[ZX]/m.test(status)) return false;
    return (
      (uid >= 1_900_000_000 && uid < 1_900_100_000) ||
      readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(own)
    );
  } catch {
    return false;
  }
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
