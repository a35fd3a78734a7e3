import fs from "node:fs";
import process from "node:process";
import { FD, type HostJob, type HostReport } from "./wasm-protocol";

/** Waits for bytes; 0 at the end. A pipe may be non-blocking, which Node reports as EAGAIN. */
export function readSome(fd: number, buffer: Uint8Array): number {
  for (;;) {
    try {
      return fs.readSync(fd, buffer);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === "EOF") return 0;
      if (code !== "EAGAIN") throw error;
      pause(2);
    }
  }
}

export function writeAll(fd: number, bytes: Uint8Array): void {
  let written = 0;
  while (written < bytes.length) {
    try {
      written += fs.writeSync(fd, bytes, written);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
      pause(2);
    }
  }
}

export function writeText(fd: number, text: string): void {
  writeAll(fd, new TextEncoder().encode(text));
}

export function report(message: HostReport): void {
  writeText(FD.reports, `${JSON.stringify(message)}\n`);
}

/** The next line of JSON on the jobs' pipe and the bytes that belong to it; null when the executor is gone. */
export function readJob<Job extends { binaryBytes: number } = HostJob>(): {
  job: Job;
  binary: Uint8Array<ArrayBuffer>;
} | null {
  const decoder = new TextDecoder();
  const buffer = new Uint8Array(64 * 1024);
  let line = "";
  for (;;) {
    const count = readSome(FD.jobs, buffer);
    if (count === 0) return null;
    const chunk = buffer.subarray(0, count);
    const end = chunk.indexOf(10);
    line += decoder.decode(end < 0 ? chunk : chunk.subarray(0, end), { stream: true });
    if (end < 0) continue;
    const job: Job = JSON.parse(line);
    const binary = readBinary(job.binaryBytes, chunk.subarray(end + 1));
    return binary && { job, binary };
  }
}

function readBinary(bytes: number, first: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const binary = new Uint8Array(bytes);
  binary.set(first.subarray(0, bytes));
  let length = Math.min(first.length, bytes);
  while (length < bytes) {
    const count = readSome(FD.jobs, binary.subarray(length));
    if (count === 0) return null;
    length += count;
  }
  return binary;
}

/** Stops this thread. */
export function pause(durationMs: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, durationMs);
}

/** Ends the process at once: nothing of the program may run on, not even its JavaScript finalisers. */
export function die(): never {
  process.kill(process.pid, "SIGKILL");
  // The signal takes a moment to arrive; nothing may be done in it.
  pause(60_000);
  throw new Error("unreachable");
}

/** Ends the process for a fault of the host itself. A minified megabyte of source would be printed around an uncaught error. */
export function failHost(error: unknown): never {
  writeText(FD.engine, String((error as Error).stack ?? JSON.stringify(error)).slice(0, 2000));
  die();
}
