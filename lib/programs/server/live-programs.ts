import { processSingleton } from "@/lib/platform/server/process-singleton";
import type { NewProgramEvent, ProgramEvent } from "../program-event";
import type { LiveStage } from "./live-stage";
import type { ProgramPerformance } from "./program-job";

export type LiveProgram = {
  id: string;
  ownerId: string;
  events: ProgramEvent[];
  listeners: Set<() => void>;
  /** What runs it, here or on a runner; null while it waits for its turn. */
  performance: ProgramPerformance | null;
  stopped: boolean;
  /** Nothing came to run it for so long that it is not waited for any more. */
  givenUp: boolean;
  /** Whether typed input can still be taken. */
  inputOpen: boolean;
  /** Characters typed into it so far. */
  typedChars: number;
  /** What a graphical program shows; null for the others. */
  stage: LiveStage | null;
};

/** The programs that wait or run for this process. They are few and bounded in output, so their events stay in memory. */
export function livePrograms(): Map<string, LiveProgram> {
  return processSingleton("programs.live", () => new Map<string, LiveProgram>());
}

export function newLiveProgram(id: string, ownerId: string, stage: LiveStage | null = null): LiveProgram {
  return {
    id,
    ownerId,
    events: [],
    listeners: new Set(),
    performance: null,
    stopped: false,
    givenUp: false,
    inputOpen: false,
    typedChars: 0,
    stage,
  };
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
