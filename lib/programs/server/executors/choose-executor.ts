import process from "node:process";
import { AppError } from "@/lib/platform/errors";
import { processSingleton } from "@/lib/platform/server/process-singleton";
import type { Executor } from "./executor";
import { WasmExecutor } from "./wasm/wasm-executor";

/** The executor of this process. `STEPWISE_EXECUTOR` may name one; only `wasm` exists so far. Throws AppError for others. */
export function chooseExecutor(): Executor {
  const asked = process.env.STEPWISE_EXECUTOR || "wasm";
  if (asked !== "wasm") {
    throw new AppError(
      "invalid_input",
      `STEPWISE_EXECUTOR=${asked} is not available in this version; leave it out or set it to wasm.`,
    );
  }
  return processSingleton("programs.executor", () => new WasmExecutor());
}
