import { processSingleton } from "@/lib/platform/server/process-singleton";
import type { NewProgramEvent, ProgramEvent } from "../program-event";
import type { Execution } from "./executors/executor";
import type { LiveStage } from "./live-stage";

export type LiveProgram = {
  id: string;
  ownerId: string;
  events: ProgramEvent[];
  listeners: Set<() => void>;
  /** What runs now; null while waiting, between tests and at the end. */
  execution: Execution | null;
  stopped: boolean;
  /** Whether typed input can still be taken. */
  inputOpen: boolean;
  /** What a graphical program shows; null for the others. */
  stage: LiveStage | null;
};

/** The programs that wait or run in this process. They are few and bounded in output, so their events stay in memory. */
export function livePrograms(): Map<string, LiveProgram> {
  return processSingleton("programs.live", () => new Map<string, LiveProgram>());
}

/** Numbers the event and tells who follows. */
export function appendProgramEvent(program: LiveProgram, event: NewProgramEvent): void {
  program.events.push({ ...event, id: program.events.length + 1 });
  wakeFollowers(program);
}

/** Tells who follows that there is something new. */
export function wakeFollowers(program: LiveProgram): void {
  for (const listener of [...program.listeners]) listener();
}
