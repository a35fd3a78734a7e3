import type { RunEvent, RunEventName } from "./run-event";

export type { RunEvent, RunEventName };

const NAMES: Record<RunEventName, true> = {
  queued: true,
  started: true,
  retrying: true,
  concluding: true,
  continued: true,
  pending: true,
  settled: true,
  text: true,
  step: true,
  verdict: true,
  program: true,
  result: true,
  repair: true,
  verifying: true,
  verified: true,
  final: true,
  usage: true,
  failed: true,
  vote: true,
  compared: true,
  laneEnd: true,
  end: true,
};

/** Every event's name, for a page that would not load the schemas. */
export const runEventNames = Object.keys(NAMES) as RunEventName[];
