import type { Language } from "../program";
import type { NewProgramEvent } from "../program-event";
import type { StagePicture } from "../stage-picture";
import type { ProgramJob, ProgramPerformance } from "./program-job";

/** A program and what has been told of it so far. */
export type PlacedProgram = {
  id: string;
  events: readonly NewProgramEvent[];
  /** Shows what it draws, where it has a stage. */
  onPicture?: (picture: StagePicture) => void;
};

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
