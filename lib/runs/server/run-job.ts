import type { Locale } from "@/lib/i18n/locale";
import type { Priority, Solver } from "@/lib/inference/solver";
import type { Run } from "@/prisma/generated/client";
import type { NewRunEvent } from "../run-event";
import type { LaneView } from "../run-view";

/** What is solved, for whom. */
export type RunJob = {
  id: string;
  ownerId: string;
  problem: string;
  expected: string | null;
  subject: "math" | "code";
  mode: "solve" | "hints" | "explain";
  locale: Locale;
  priority: Priority;
  /** Independent solutions by each model; more than one is a vote. */
  samples: number;
  /** Of the canonical problem; empty in runs that older versions stored. */
  fingerprint: string;
  /** Rounds of repair that begin by themselves. */
  repair: number;
  /** Lanes with this key, model and sample may hear the same reply; null solves alone. */
  shareKey: string | null;
};

/** One lane of a run, to be solved or gone on with. */
export type LanePlan = {
  lane: number;
  sample: number;
  solver: Solver;
  /** The lane as an earlier attempt left it. */
  from?: LaneView;
  /** The lane has its answer: a program is asked for that checks it. */
  verify?: true;
};

export type LaneJob = LanePlan & {
  run: RunJob;
  /** Ends the lane; `reason` of the abort says why. */
  signal: AbortSignal;
  /** Aborted when the model should conclude now. */
  concludeSignal: AbortSignal;
  append: (event: NewRunEvent) => void;
};

export type LaneOutcome = {
  lane: number;
  state: "done" | "failed" | "stopped";
  finalText: string | null;
  tokens: number;
};

/** The reason of an abort by which a vote that is settled ends the lanes it needs no more. */
export const VOTE_SETTLED = "vote_settled";

/** A stored run as a job. */
export function jobOf(run: Run, shareKey: string | null): RunJob {
  return {
    id: run.id,
    ownerId: run.ownerId,
    problem: run.problem,
    expected: run.expected,
    subject: run.subject as RunJob["subject"],
    mode: run.mode as RunJob["mode"],
    locale: run.locale as Locale,
    priority: run.priority as Priority,
    samples: run.samples,
    fingerprint: run.fingerprint,
    repair: run.repair,
    shareKey,
  };
}
