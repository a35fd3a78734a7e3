import os from "node:os";
import process from "node:process";
import { existingSingleton, processSingleton } from "@/lib/platform/server/process-singleton";
import { LANGUAGES, type Language } from "../program";
import type { NewProgramEvent } from "../program-event";
import { chooseExecutor } from "./executors/choose-executor";
import { performProgram } from "./perform-program";
import type { ProgramJob, ProgramPerformance } from "./program-job";
import { RunnersPlace } from "./runners/runners-place";

const KEY = "programs.place";

/** A program and what has been told of it so far. */
export type PlacedProgram = { id: string; events: readonly NewProgramEvent[] };

/** Where programs are run and judged. */
export type ProgramPlace = {
  /** How many at once, now. */
  slots(): number;
  /** Calls `hear` when there are other slots than before. */
  onSlots(hear: () => void): void;
  /** Runners that are connected; null where programs run in this process. */
  runners(): number | null;
  /** What can be run; null while nobody can say. */
  languages(): Promise<Language[] | null>;
  /** To be called before a program is stored. Throws `unavailable` where it could not be run. */
  admit(id: string): Promise<void>;
  /** Runs or judges a program, and tells what happens up to its `end`. Never throws. */
  perform(
    program: PlacedProgram,
    job: ProgramJob,
    tell: (event: NewProgramEvent) => void,
  ): ProgramPerformance;
  /** To be called when a program has been stored as done. */
  forget(id: string): void;
  close(): Promise<void>;
};

const HERE: ProgramPlace = {
  slots: () => Math.max(1, os.availableParallelism()),
  onSlots: () => {},
  runners: () => null,
  languages: async () => {
    const able = await Promise.all(LANGUAGES.map((language) => chooseExecutor(language)));
    return LANGUAGES.filter((_language, index) => able[index]);
  },
  admit: async () => {},
  perform: (_program, job, tell) => performProgram(job, tell),
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
