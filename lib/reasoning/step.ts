/** What a step is for. The words of the HTTP interface. */
export const STEP_KINDS = [
  "understand",
  "plan",
  "derive",
  "compute",
  "check",
  "retry",
  "conclude",
  "code",
] as const;

export type StepKind = (typeof STEP_KINDS)[number];

/** A span of a channel with one purpose; `start` and `end` are UTF-16 offsets, steps tile the text. */
export type StepSpan = {
  kind: StepKind;
  start: number;
  end: number;
  /** Only of a `retry`: the index, in the same text, of the first step that it takes back. */
  retracts?: number;
};
