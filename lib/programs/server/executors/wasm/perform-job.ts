import { StringDecoder } from "node:string_decoder";
import type { ExecutionEnd, ExecutionJob, ExecutionResult } from "../executor";
import type { HostProcess } from "./host-process";
import { type HostJob, WALL_TIMES } from "./wasm-protocol";

/** The host ends the program itself; this is for a host that fails to. */
const GRACE_MS = 800;

/** What a program is once it is compiled. */
export type Runnable = Pick<HostJob, "kind" | "source" | "sourceMap" | "wheels"> & {
  binary?: Buffer;
  /** Less than this could run nothing. */
  memoryMiBMin: number;
};

/** Gives a ready host its job and waits for the end of both. */
export async function performJob(
  host: HostProcess,
  runnable: Runnable,
  job: ExecutionJob,
  isStopped: () => boolean,
): Promise<ExecutionResult> {
  const output = passOn(host, job);
  const { seconds, inputWaitSeconds } = job.limits;
  const startedMs = performance.now();
  sendJob(host, runnable, job);
  let overdue = false;
  const timer = setTimeout(
    () => {
      overdue = true;
      host.child.kill("SIGKILL");
    },
    (WALL_TIMES * seconds + inputWaitSeconds) * 1000 + GRACE_MS,
  );
  const { report, signal } = await host.ended;
  clearTimeout(timer);
  const end: ExecutionEnd = isStopped()
    ? "stopped"
    : output.overflowed
      ? "output"
      : overdue
        ? "time"
        : (report?.end ?? "crashed");
  // The host kills itself when it is done, so its signal says something only where it reported no end.
  const natural = end === "exited" || end === "refused" || (end === "memory" && report?.exitCode !== null);
  return {
    end,
    exitCode: natural ? (report?.exitCode ?? null) : null,
    signal: natural ? null : end === "crashed" ? (report?.signal ?? signal) : signal,
    seconds: Math.min(report?.seconds ?? (performance.now() - startedMs) / 1000, seconds + 1),
    memoryMiB: report?.memoryMiB ?? 0,
  };
}

function sendJob(host: HostProcess, runnable: Runnable, job: ExecutionJob): void {
  const { kind, source, sourceMap, wheels, binary, memoryMiBMin } = runnable;
  const { files = {}, args = [] } = job;
  const { seconds, inputWaitSeconds } = job.limits;
  const order: HostJob = {
    kind,
    source,
    ...(sourceMap ? { sourceMap } : {}),
    ...(wheels ? { wheels } : {}),
    binaryBytes: binary?.length ?? 0,
    files,
    args,
    seconds,
    inputWaitSeconds,
    memoryMiB: Math.max(memoryMiBMin, job.limits.memoryMiB),
  };
  host.jobs.write(`${JSON.stringify(order)}\n`);
  if (binary) host.jobs.write(binary);
}

/** Hands what is printed to whoever listens, up to the limit, past which the program is ended. */
function passOn(host: HostProcess, job: ExecutionJob): { overflowed: boolean } {
  const state = { overflowed: false };
  let printedBytes = 0;
  for (const channel of ["stdout", "stderr"] as const) {
    const decoder = new StringDecoder("utf8");
    const tell = (text: string) => {
      // PostgreSQL stores no NUL in text.
      if (text) job.onOutput(channel, text.replaceAll("\0", "␀"));
    };
    host[channel].on("data", (chunk: Buffer) => {
      const room = job.limits.outputBytesMax - printedBytes;
      printedBytes += chunk.length;
      if (room > 0) tell(decoder.write(chunk.subarray(0, room)));
      if (printedBytes > job.limits.outputBytesMax && !state.overflowed) {
        state.overflowed = true;
        host.child.kill("SIGKILL");
      }
    });
    host[channel].on("end", () => {
      if (!state.overflowed) tell(decoder.end());
    });
  }
  return state;
}
