import { runnersPlace } from "./choose-place";
import { findExecutors } from "./executors/choose-executor";
import { executeOnce } from "./executors/execute-once";

const OUTPUT_BYTES_MAX = 256 * 1024;

/** The name of the native sandbox that runs this computer's own Python, or null where there is none or it was not wanted. */
export async function pythonBox(): Promise<"bubblewrap" | "gvisor" | null> {
  const box = await nativeExecutor();
  return box ? (box.name as "bubblewrap" | "gvisor") : null;
}

async function nativeExecutor() {
  // Where runners run programs, this process runs none.
  if (runnersPlace()) return null;
  const executors = await findExecutors();
  return executors.find(({ name, languages }) => name !== "wasm" && languages.includes("python")) ?? null;
}

/**
 * Runs a program of ours in a native sandbox with `stdin` as its input, and returns what it printed, also where it was ended by a
 * limit; null where there is no such sandbox. Limits are seconds of CPU and MiB.
 */
export async function runBoxedPython(call: {
  source: string;
  stdin: string;
  seconds: number;
  memoryMiB: number;
}): Promise<{ stdout: string; stderr: string } | null> {
  const executor = await nativeExecutor();
  if (!executor) return null;
  const { source, stdin, seconds, memoryMiB } = call;
  const printed = { stdout: "", stderr: "" };
  const execution = executeOnce(executor, {
    language: "python",
    source,
    stdin,
    limits: { seconds, memoryMiB, outputBytesMax: OUTPUT_BYTES_MAX, inputWaitSeconds: 0 },
    onOutput: (channel, text) => {
      printed[channel] += text;
    },
  });
  await execution.result;
  return printed;
}
