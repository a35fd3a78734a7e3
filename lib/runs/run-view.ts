import type { CheckedClaim } from "@/lib/checking/verdict";
import type { StepKind } from "@/lib/reasoning/step";
import type { RunState } from "./contract";
import type { Channel, RunEventData } from "./run-event";

export type StepView = {
  id: string;
  channel: Channel;
  kind: StepKind;
  title: string;
  text: string;
  claims: CheckedClaim[];
  /** The first of the channel's steps that this one takes back, by id. */
  retracts?: string;
};

export type LaneView = {
  model: string;
  label: string;
  artificial: boolean;
  /** Which of several independent solutions by this model, from 0. */
  sample: number;
  /** It hears the same reply as another's run of the same problem. */
  shared: boolean;
  state: RunState;
  steps: StepView[];
  reasoning: string;
  answer: string;
  final: Omit<RunEventData<"final">, "lane"> | null;
  /** Of all rounds; the last one's are what the lane came to. */
  programs: ProgramInLane[];
  /** What a program by the same model said of the final answer; null where none was asked for. */
  check: Omit<RunEventData<"verified">, "lane"> | { outcome: "asking" } | null;
  /** The answers that went back to the model, each with why; the lane's own text is the last round's. */
  rounds: RoundView[];
  usage: Omit<RunEventData<"usage">, "lane" | "cost"> | null;
  cost: { amount: number; currency: string } | null;
  finishReason: string | null;
  /** Why the reasoning was closed and the model asked to conclude, if it was. */
  concluded: RunEventData<"concluding">["reason"] | null;
  /** What the backend failed with before its first token, while it is tried again. */
  retrying: Omit<RunEventData<"retrying">, "lane"> | null;
  /** Its place in the backend's queue while it waits. */
  queue: Omit<RunEventData<"queued">, "lane"> | null;
  /** How often the lane was taken up again, and the last way; null if it never was. */
  continued: RunEventData<"continued">["how"] | null;
  /** What attempts before a restart had given. */
  earlier: { reasoning: string; answer: string }[];
  error?: RunError;
};

export type ProgramInLane = {
  id: string;
  language: string;
  source: string;
  /** The round of repair whose answer has it; 0 is the first answer. */
  round: number;
  result?: Omit<RunEventData<"result">, "lane" | "program">;
};

/** An answer whose program failed, and the `repair` that it went back to the model with. */
export type RoundView = Pick<LaneView, "steps" | "reasoning" | "answer" | "final"> & {
  repair: Omit<RunEventData<"repair">, "lane">;
};

export type RunError = { code: string; message: string; hint?: string; canContinue?: boolean };

export type RunView = {
  id: string;
  state: RunState;
  problem: string;
  expected?: string;
  subject: "math" | "code";
  mode: "solve" | "hints" | "explain";
  locale: "zh" | "en";
  createdAt: string;
  /** What was asked for; empty is the first model there is. */
  models: string[];
  samples: number;
  /** Rounds of repair that begin by themselves. */
  repair?: number;
  lanes: LaneView[];
  vote?: RunEventData<"vote">;
  compared?: RunEventData<"compared">;
  error?: RunError;
};

export type RunHeading = Omit<RunView, "lanes" | "vote" | "compared" | "error">;
