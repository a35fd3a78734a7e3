import type { NewProgramEvent } from "../program-event";
import { programPlace } from "./choose-place";
import { appendProgramEvent, type LiveProgram } from "./live-programs";

type Queued = Extract<NewProgramEvent, { name: "queued" }>["data"];

/** Near the front every place is told; further back only when a fifth of the line is gone, so that a log stays short. */
const NEAR = 5;
const STEP = 0.8;

/**
 * Tells a program's place in the line, as often as it is worth a person's while, and gives it up when no runner has been
 * connected for `patienceMs`.
 */
export function placeTeller(program: LiveProgram, patienceMs: number): (position: number) => void {
  let told: Queued | null = null;
  let aloneSinceMs: number | null = null;
  return (position) => {
    const queued: Queued = { position, runners: programPlace().runners() };
    if (queued.runners !== 0) aloneSinceMs = null;
    else aloneSinceMs ??= performance.now();
    program.givenUp = aloneSinceMs !== null && performance.now() - aloneSinceMs > patienceMs;
    if (!isWorthTelling(told, queued)) return;
    told = queued;
    appendProgramEvent(program, { name: "queued", data: queued });
  };
}

/** Whether somebody who was told `told` should hear `now`. */
export function isWorthTelling(told: Queued | null, now: Queued): boolean {
  if (!told || (told.runners === 0) !== (now.runners === 0)) return true;
  if (now.position === told.position) return false;
  return now.position <= NEAR || now.position <= told.position * STEP;
}
