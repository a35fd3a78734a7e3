import { spawn } from "node:child_process";
import { usageOf } from "../processes/process-tree";
import { SETTLE_MS } from "./measure-native";

/** What keeps a library from wanting a display, so that nobody shows it anything; the others cannot be run alone. */
const WITHOUT_DISPLAY: Record<string, Record<string, string>> = {
  pygame: { SDL_VIDEODRIVER: "dummy", SDL_AUDIODRIVER: "dummy" },
};

/** The share of a core that a program takes when nobody looks: no box, no server, no pictures. Null where that cannot be. */
export async function measureAlone(scene: string, source: string, seconds: number): Promise<number | null> {
  const environment = WITHOUT_DISPLAY[scene];
  if (!environment) return null;
  const env = { PATH: "/usr/bin:/bin", ...environment } as unknown as NodeJS.ProcessEnv;
  const child = spawn("/usr/bin/python3", ["-c", source], { env, stdio: "ignore" });
  await sleep(SETTLE_MS);
  const before = { atMs: performance.now(), ...usageOf(child.pid ?? 0) };
  await sleep(seconds * 1000);
  const after = { atMs: performance.now(), ...usageOf(child.pid ?? 0) };
  child.kill("SIGKILL");
  return (after.processorMs - before.processorMs) / (after.atMs - before.atMs);
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
