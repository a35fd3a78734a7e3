import type { CreateProgramInput, Language, ProgramView } from "../program";
import { projectProgram } from "../program-event";
import { programPlace } from "./choose-place";
import type { LiveProgram } from "./live-programs";
import { startProgram } from "./start-program";
import { stopWaitingOrRunning } from "./stop-waiting-or-running";

/** Whether a sandbox of this server, or of a runner that is connected, runs the language now. */
export async function canRun(language: Language): Promise<boolean> {
  return (await programPlace().languages())?.includes(language) ?? false;
}

/** A run does not wait longer than this for the first runner to come. */
const PATIENCE_MS = 60_000;

/** Runs or judges a program in its owner's turn and waits for its end; `signal` stops it. Throws the queue's errors. */
export async function runToEnd(call: {
  ownerId: string;
  input: CreateProgramInput;
  signal: AbortSignal;
}): Promise<ProgramView> {
  const { ownerId, input, signal } = call;
  const program = await startProgram(ownerId, input, { patienceMs: PATIENCE_MS });
  const stop = () => stopWaitingOrRunning(program);
  if (signal.aborted) stop();
  signal.addEventListener("abort", stop, { once: true });
  await ended(program);
  signal.removeEventListener("abort", stop);
  return projectProgram(program.id, program.events);
}

function ended(program: LiveProgram): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (program.events.at(-1)?.name !== "end") return;
      program.listeners.delete(look);
      resolve();
    };
    program.listeners.add(look);
    look();
  });
}
