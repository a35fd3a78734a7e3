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
