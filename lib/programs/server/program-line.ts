import os from "node:os";
import { processSingleton } from "@/lib/platform/server/process-singleton";
import { programPlace } from "./choose-place";
import { ProgramQueue } from "./program-queue";

/** The line of this process in front of the place where programs run: no more leave it than can be run at once. */
export function programLine(): ProgramQueue {
  return processSingleton("programs.queue", () => {
    const place = programPlace();
    const queue = new ProgramQueue(place.slots);
    place.onSlots(() => queue.next());
    return queue;
  });
}

const STAGES_PER_CORE = 4;

/** Programs with a stage run for minutes and mostly wait for their next picture: they have a line of their own, and hold up no judged run. */
export function stageLine(): ProgramQueue {
  const slots = STAGES_PER_CORE * Math.max(1, os.availableParallelism());
  return processSingleton("programs.stages", () => new ProgramQueue(() => slots));
}
