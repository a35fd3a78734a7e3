import type { RelaySample } from "../client/relay-sample";
import { median } from "../statistics/percentile";
import type { Cell } from "./cell";

/** Beyond this the machine's own noise is larger than what is to be measured, and the cell says nothing. */
export const DIRECT_P99_MS_MAX = 5;
/** Of the tokens that were due, less than this means that the source or the server did not keep up. */
export const SHARE_MIN = 0.95;

/** All rounds of one column in one cell, in their order; null for a round in which it could not be measured. */
export type Measured = { cell: Cell; column: string; samples: (RelaySample | null)[] };

/** Medians over the rounds; what is added is taken round by round against `direct`. Faults are sums. */
export type SummaryRow = {
  column: string;
  processorMsPerThousandTokens: number;
  processorMsPerStart: number;
  addedP50Ms: number;
  addedP99Ms: number;
  addedFirstTokenMs: number;
  memoryKiBPerStream: number;
  share: number;
  lost: number;
  doubled: number;
  outOfOrder: number;
  unfinished: number;
  /** Rounds in which the column could not be measured; its numbers are of the others. */
  failedRounds: number;
};

export type CellSummary = { cell: Cell; directP99Ms: number; void: string | null; rows: SummaryRow[] };

/** Summarises one cell. Throws when `direct` is not among what was measured. */
export function summariseCell(cell: Cell, measured: Measured[]): CellSummary {
  const direct = measured.find(({ column }) => column === "direct")?.samples;
  if (!direct) throw new Error("Without the column direct nothing can be said to be added.");
  const measuredDirect = direct.filter((sample) => sample !== null);
  const directP99Ms = median(measuredDirect.map(({ latencyP99Ms }) => latencyP99Ms));
  const directShare = median(measuredDirect.map(({ share }) => share));
  return {
    cell,
    directP99Ms,
    void: voidReason(directP99Ms, directShare),
    rows: measured.map(({ column, samples }) => summariseColumn(column, samples, direct)),
  };
}

function voidReason(directP99Ms: number, directShare: number): string | null {
  if (!(directP99Ms <= DIRECT_P99_MS_MAX))
    return `direct p99 is ${directP99Ms.toFixed(1)} ms, over ${DIRECT_P99_MS_MAX} ms`;
  if (!(directShare >= SHARE_MIN))
    return `the source sent only ${Math.round(directShare * 100)} % of its tokens`;
  return null;
}

function summariseColumn(
  column: string,
  rounds: Measured["samples"],
  direct: Measured["samples"],
): SummaryRow {
  const samples = rounds.filter((sample) => sample !== null);
  const pairs = rounds.flatMap((sample, round) => {
    const beside = direct[round];
    return sample && beside ? [{ sample, beside }] : [];
  });
  const of = (value: (sample: RelaySample) => number) => median(samples.map(value));
  const sum = (value: (sample: RelaySample) => number) => samples.reduce((all, one) => all + value(one), 0);
  const added = (value: (sample: RelaySample) => number) =>
    median(pairs.map(({ sample, beside }) => value(sample) - value(beside)));
  return {
    column,
    processorMsPerThousandTokens: of((sample) => sample.processorMsPerThousandTokens),
    processorMsPerStart: of((sample) => sample.processorMsPerStart),
    addedP50Ms: added((sample) => sample.latencyP50Ms),
    addedP99Ms: added((sample) => sample.latencyP99Ms),
    addedFirstTokenMs: added((sample) => sample.firstTokenP50Ms),
    memoryKiBPerStream: of((sample) => sample.memoryMiBPerStream) * 1024,
    share: of((sample) => sample.share),
    lost: sum((sample) => sample.lost),
    doubled: sum((sample) => sample.doubled),
    outOfOrder: sum((sample) => sample.outOfOrder),
    unfinished: sum((sample) => sample.unfinished),
    failedRounds: rounds.length - samples.length,
  };
}
