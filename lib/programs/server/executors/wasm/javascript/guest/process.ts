import { Emitter } from "./emitter";
import type { GuestHost } from "./guest-host";
import type { Stdin } from "./stdin";

/** Node's `process` as far as it makes sense here. */
export function makeProcess(host: GuestHost, stdin: Stdin) {
  const started = Date.now();
  const stream = (fd: number) =>
    Object.assign(new Emitter(), {
      fd,
      isTTY: false,
      columns: 80,
      write: (text: unknown, ...rest: unknown[]) => {
        host.write(fd, typeof text === "string" ? text : String(text));
        const done = rest.at(-1);
        if (typeof done === "function") done();
        return true;
      },
      end: (text?: unknown) => {
        if (text !== undefined) host.write(fd, String(text));
      },
      cork: () => {},
      uncork: () => {},
    });
  const hrtime = (since?: [number, number]): [number, number] => {
    const ns = host.elapsedMs() * 1e6 - (since ? since[0] * 1e9 + since[1] : 0);
    return [Math.floor(ns / 1e9), Math.floor(ns % 1e9)];
  };
  const process = Object.assign(new Emitter(), {
    argv: ["node", "main.js", ...host.args],
    argv0: "node",
    env: {},
    execArgv: [],
    exitCode: undefined as number | undefined,
    pid: 1,
    platform: "linux",
    arch: "wasm32",
    version: "v20.0.0",
    versions: { node: "20.0.0" },
    title: "node",
    stdin,
    stdout: stream(1),
    stderr: stream(2),
    cwd: () => "/",
    uptime: () => (Date.now() - started) / 1000,
    memoryUsage: () => ({ rss: 0, heapTotal: 0, heapUsed: 0, external: 0, arrayBuffers: 0 }),
    hrtime: Object.assign(hrtime, { bigint: () => BigInt(Math.round(host.elapsedMs() * 1e6)) }),
    nextTick: (run: (...values: unknown[]) => unknown, ...values: unknown[]) =>
      void Promise.resolve().then(() => Emitter.onReturned(run(...values))),
    exit: (code?: unknown) => {
      const status = Number(code ?? process.exitCode ?? 0) || 0;
      process.exitCode = status;
      process.emit("exit", status);
      host.exit(status);
    },
    abort: () => host.exit(134),
    emitWarning: (warning: unknown) => host.write(2, `(node:1) Warning: ${warning}\n`),
  });
  return process;
}
