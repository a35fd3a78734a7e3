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
import { boxTraces, type Spare, withoutSpares } from "../../../support/box-traces";
import type { HostFacts } from "./abuse-case";

const SECRET = "canary-secret\n";

/** This computer as a program might harm it: a file anybody may write, servers that count who comes, and what is left behind. */
export class HostWatch {
  connections = 0;
  facts!: HostFacts;
  readonly #servers: net.Server[] = [];
  #before: string[] = [];

  /** `spares` tells which boxes wait for a program now. */
  constructor(private readonly spares: () => Spare[]) {}

  async open(): Promise<void> {
    const canaryFolder = mkdtempSync(path.join(os.tmpdir(), "canary-"));
    const canaryFile = path.join(canaryFolder, "secret");
    writeFileSync(canaryFile, SECRET);
    chmodSync(canaryFolder, 0o777);
    chmodSync(canaryFile, 0o666);
    const socket = path.join(canaryFolder, "socket");
    const abstractSocket = `canary-${process.pid}`;
    for (const where of [{ port: 0, host: "127.0.0.1" }, { path: socket }, { path: `\0${abstractSocket}` }]) {
      const server = net.createServer(() => this.connections++);
      await new Promise<void>((resolve) => server.listen(where, resolve));
      this.#servers.push(server);
    }
    chmodSync(socket, 0o777);
    const address = this.#servers[0]?.address();
    const port = typeof address === "object" && address ? address.port : 0;
    this.facts = {
      canaryFile,
      canaryFolder,
      port,
      socket,
      abstractSocket,
      root: process.cwd(),
      pid: process.pid,
    };
  }

  /** Remembers what is there now. */
  begin(): void {
    this.#before = this.#traces();
  }

  #traces(): string[] {
    return withoutSpares(boxTraces(process.pid), this.spares());
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
}
