import os from "node:os";
import process from "node:process";
import { existingSingleton, processSingleton } from "@/lib/platform/server/process-singleton";
import { LANGUAGES } from "../program";
import { chooseExecutor } from "./executors/choose-executor";
import { performProgram } from "./perform-program";
import type { ProgramPlace } from "./program-place";
import { RunnersPlace } from "./runners/runners-place";

const KEY = "programs.place";

const HERE: ProgramPlace = {
  slots: () => Math.max(1, os.availableParallelism()),
  onSlots: () => {},
  runners: () => null,
  languages: async () => {
    const able = await Promise.all(LANGUAGES.map((language) => chooseExecutor(language)));
    return LANGUAGES.filter((_language, index) => able[index]);
  },
  admit: async () => {},
  perform: (program, job, tell) => performProgram(job, tell, program.onPicture),
  forget: () => {},
  close: async () => {},
};

/** With `REDIS_URL` runners run the programs, and this process none; else this process does. */
export function programPlace(): ProgramPlace {
  return runnersPlace() ?? HERE;
}

/** The place of runners; null without `REDIS_URL`. */
export function runnersPlace(): RunnersPlace | null {
  return processSingleton(KEY, () => {
    const url = process.env.REDIS_URL;
    return url ? new RunnersPlace(url) : null;
  });
}

/** Lets go of Redis, where it was used. */
export async function closePlace(): Promise<void> {
  await existingSingleton<RunnersPlace | null>(KEY)?.close();
}
