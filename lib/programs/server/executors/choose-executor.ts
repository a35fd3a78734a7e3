import process from "node:process";
import { AppError } from "@/lib/platform/errors";
import { runsAtHome } from "@/lib/platform/server/home-mode";
import { existingSingleton, processSingleton } from "@/lib/platform/server/process-singleton";
import type { Language } from "../../program";
import type { Executor } from "./executor";
import { findNativeExecutors } from "./native/find-native-executors";
import { WasmExecutor } from "./wasm/wasm-executor";

const KEY = "programs.executors";

/** Best first: strangers' programs get a kernel of their own where there is one; at home quickness counts for more. */
const ORDER_FOR_STRANGERS = ["gvisor", "bubblewrap", "wasm"];
const ORDER_AT_HOME = ["bubblewrap", "gvisor", "wasm"];

/** The executors that work here, the one in use first. They are looked for once per process. */
export function findExecutors(): Promise<Executor[]> {
  return processSingleton(KEY, async () => {
    const asked = process.env.STEPWISE_EXECUTOR;
    const native = asked === "wasm" ? [] : await findNativeExecutors();
    const order = runsAtHome() ? ORDER_AT_HOME : ORDER_FOR_STRANGERS;
    const rank = ({ name }: Executor) => (name === asked ? -1 : order.indexOf(name));
    return [...native, new WasmExecutor()].sort((one, other) => rank(one) - rank(other));
  });
}

/**
 * Who runs programs in this language: the best executor here, or the one that `STEPWISE_EXECUTOR` names; WebAssembly for a
 * language that it lacks. Null when nobody can. Throws AppError when the one asked for does not work here.
 */
export async function chooseExecutor(language: Language): Promise<Executor | null> {
  const [best, ...others] = await usableExecutors();
  const able = (executor: Executor | undefined) => executor?.languages.includes(language);
  if (best && able(best)) return best;
  return others.find((executor) => executor.name === "wasm" && able(executor)) ?? null;
}

/** The executors, when the one asked for is among them. */
export async function usableExecutors(): Promise<Executor[]> {
  const executors = await findExecutors();
  const asked = process.env.STEPWISE_EXECUTOR;
  if (asked && executors[0]?.name !== asked) {
    throw new AppError(
      "invalid_input",
      `STEPWISE_EXECUTOR=${asked} does not work here; leave it out or set it to one of: ${executors.map(({ name }) => name).join(", ")}.`,
    );
  }
  return executors;
}

/** Ends everything that runs, where anything could. */
export async function closeExecutors(): Promise<void> {
  const executors = await existingSingleton<Promise<Executor[]>>(KEY);
  await Promise.all((executors ?? []).map((executor) => executor.close()));
}
