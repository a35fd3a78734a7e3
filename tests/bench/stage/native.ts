import { existsSync } from "node:fs";
import { findStageLibraries } from "@/lib/programs/server/executors/native/stage/stage-libraries";
import { startProcess } from "../processes/start-process";
import { median } from "../statistics/percentile";
import { measureAlone } from "./measure-alone";
import { type MeasuredNative, measureNative } from "./measure-native";
import { SCENES } from "./scenes";

/** The scenes as they are shown by the server: pictures a second and processor, in rows; none where the server has no stage. */
export async function benchNative(options: {
  folder: string;
  port: number;
  rounds: number;
  seconds: number;
}): Promise<{ scene: string; [column: string]: string | number }[]> {
  const libraries: readonly string[] = existsSync("/usr/bin/bwrap")
    ? await findStageLibraries("/usr/bin/python3")
    : [];
  const scenes = SCENES.filter(({ name }) => libraries.includes(name));
  if (scenes.length === 0) return [];
  const app = await startProcess({
    command: [process.execPath, ".build/server.mjs"],
    core: null,
    readyWords: "ready at",
    environment: {
      LOG_LEVEL: "warn",
      PORT: String(options.port),
      STEPWISE_DATA: options.folder,
      STEPWISE_EXECUTOR: "bubblewrap",
    },
  });
  const samples = new Map<string, (MeasuredNative & { aloneShare: number | null })[]>();
  try {
    for (let round = 0; round < options.rounds; round++)
      for (const { name, source } of scenes) {
        const url = `http://127.0.0.1:${options.port}`;
        const measured = await measureNative(url, app.pid, source, options.seconds);
        const aloneShare = await measureAlone(name, source, options.seconds);
        samples.set(name, [...(samples.get(name) ?? []), { ...measured, aloneShare }]);
        console.log(`${name} on the server: ${measured.perSecond.toFixed(1)}/s`);
      }
  } finally {
    await app.stop();
  }
  return [...samples].map(([name, all]) => {
    const boxShare = median(all.map((one) => one.boxShare));
    const serverShare = median(all.map((one) => one.serverShare));
    const alone = all.map(({ aloneShare }) => aloneShare).filter((share) => share !== null);
    return {
      scene: `${name} on the server`,
      "pictures/s": median(all.map(({ perSecond }) => perSecond)).toFixed(1),
      "server process": percent(serverShare),
      "box, with the program": percent(boxShare),
      "the program alone": alone.length > 0 ? percent(median(alone)) : "",
      "ours in all": alone.length > 0 ? percent(serverShare + boxShare - median(alone)) : "",
      "first picture ms": Math.round(median(all.map(({ startMs }) => startMs))),
      "KiB/s": Math.round(median(all.map(({ kibPerSecond }) => kibPerSecond))),
    };
  });
}

const percent = (share: number) => `${(100 * share).toFixed(1)}%`;
