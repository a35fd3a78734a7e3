import type { CheckedClaim } from "@/lib/checking/verdict";
import type { StepKind } from "@/lib/reasoning/step";
import type { RunState } from "./contract";
import type { Channel, RunEvent, RunEventData } from "./run-event";

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

/** A run as a person sees it, from its heading and its whole log. */
export function projectRun(heading: RunHeading, events: Iterable<RunEvent>): RunView {
  const view: RunView = { ...heading, lanes: [] };
  for (const event of events) applyEvent(view, event);
  return view;
}

/** A run's lanes alone, from its whole log. */
export function projectLanes(events: Iterable<RunEvent>): LaneView[] {
  const heading: RunHeading = {
    id: "",
    state: "queued",
    problem: "",
    subject: "math",
    mode: "solve",
    locale: "en",
    createdAt: "",
    models: [],
    samples: 1,
  };
  return projectRun(heading, events).lanes;
}

/** After these an ended run is none. */
const GOES_ON: readonly RunEvent["name"][] = ["continued", "repair", "verifying"];

/** Brings `view` forward by one event, in place: the live page and the stored run are made by the same steps. */
export function applyEvent(view: RunView, event: RunEvent): void {
  switch (event.name) {
    case "queued":
      queueLane(view, event.data);
      return;
    case "end":
      view.state = event.data.state;
      return;
    case "started":
      view.state = "running";
      fillLanes(view, event.data.lane);
      view.lanes[event.data.lane] = newLane(event.data);
      return;
    case "vote":
      view.vote = event.data;
      return;
    case "compared":
      view.compared = event.data;
      return;
    case "failed": {
      const { lane, ...error } = event.data;
      const holder = lane === undefined ? view : view.lanes[lane];
      if (holder) holder.error = error;
      return;
    }
    default: {
      const lane = view.lanes[event.data.lane];
      if (GOES_ON.includes(event.name)) view.state = "running";
      if (lane) applyToLane(lane, event);
    }
  }
}

/** Lanes may start out of order; one that has not started is there, queued and nameless. */
function fillLanes(view: RunView, count: number): void {
  while (view.lanes.length < count) {
    view.lanes.push({ ...newLane({ lane: view.lanes.length, model: "", label: "" }), state: "queued" });
  }
}

function queueLane(view: RunView, { lane, ...queue }: RunEventData<"queued">): void {
  if (!view.lanes.some(({ state }) => state === "running")) view.state = "queued";
  if (lane === undefined) return;
  fillLanes(view, lane + 1);
  const waiting = view.lanes[lane];
  if (waiting) Object.assign(waiting, { queue, state: "queued" });
}

type LaneEvent = Exclude<RunEvent, { name: "queued" | "end" | "started" | "failed" | "vote" | "compared" }>;

function applyToLane(lane: LaneView, event: LaneEvent): void {
  switch (event.name) {
    case "pending":
    case "settled":
      lane.retrying = null;
      return;
    case "text":
      lane.retrying = null;
      lane[event.data.channel] += event.data.text;
      return;
    case "retrying": {
      const { lane: _lane, ...retrying } = event.data;
      lane.retrying = retrying;
      return;
    }
    case "concluding":
      lane.concluded = event.data.reason;
      return;
    case "continued":
      continueLane(lane, event.data.how);
      return;
    case "step": {
      const { lane: _lane, start, end, ...step } = event.data;
      lane.steps.push({ ...step, text: lane[step.channel].slice(start, end), claims: [] });
      return;
    }
    case "verdict":
      tellVerdict(lane, event.data);
      return;
    case "program": {
      const { id, language, source, round = 0 } = event.data;
      lane.programs.push({ id, language, source, round });
      return;
    }
    case "verifying":
      Object.assign(lane, { state: "running", queue: null, check: { outcome: "asking" } });
      return;
    case "verified": {
      const { lane: _lane, ...check } = event.data;
      lane.check = check;
      return;
    }
    case "repair":
      beginRound(lane, event.data);
      return;
    case "result": {
      const { lane: _lane, program, ...result } = event.data;
      const target = lane.programs.find(({ id }) => id === program);
      if (target) target.result = result;
      return;
    }
    case "final": {
      const { lane: _lane, ...final } = event.data;
      lane.final = final;
      return;
    }
    case "usage": {
      const { lane: _lane, cost, ...usage } = event.data;
      lane.usage = usage;
      lane.cost = cost ?? null;
      return;
    }
    case "laneEnd":
      lane.state = event.data.state;
      lane.finishReason = event.data.finishReason;
      return;
  }
}

/** A verdict that another machine gave takes the place of the one that left the claim open. */
function tellVerdict(lane: LaneView, data: RunEventData<"verdict">): void {
  const { claim: text, verdict, reason, counterexample, by } = data;
  const claims = lane.steps.find(({ id }) => id === data.step)?.claims;
  const told: CheckedClaim = {
    text,
    verdict,
    reason,
    ...(counterexample === undefined ? {} : { counterexample }),
    ...(by ? { by } : {}),
  };
  const open = by
    ? (claims?.findIndex((claim) => claim.text === text && claim.verdict === "unchecked") ?? -1)
    : -1;
  if (claims && open >= 0) claims[open] = told;
  else claims?.push(told);
}

/** The lane runs again; what a restart replaces is kept aside. */
function continueLane(lane: LaneView, how: RunEventData<"continued">["how"]): void {
  lane.state = "running";
  lane.queue = null;
  lane.continued = how;
  lane.finishReason = null;
  delete lane.error;
  if (how === "resumed") return;
  if (lane.reasoning || lane.answer) {
    lane.earlier.push({ reasoning: lane.reasoning, answer: lane.answer });
  }
  const programs = lane.programs.filter(({ round }) => round < lane.rounds.length);
  Object.assign(lane, {
    steps: [],
    reasoning: "",
    answer: "",
    final: null,
    check: null,
    programs,
    concluded: null,
  });
}

/** The answer so far is put aside, and the lane goes on with an empty page. */
function beginRound(lane: LaneView, { lane: _lane, ...repair }: RunEventData<"repair">): void {
  const { steps, reasoning, answer, final } = lane;
  lane.rounds.push({ steps, reasoning, answer, final, repair });
  Object.assign(lane, {
    state: "running",
    queue: null,
    finishReason: null,
    steps: [],
    reasoning: "",
    answer: "",
    final: null,
    check: null,
    concluded: null,
  });
  delete lane.error;
}

function newLane(started: RunEventData<"started">): LaneView {
  return {
    model: started.model,
    label: started.label,
    artificial: started.artificial ?? true,
    sample: started.sample ?? 0,
    shared: started.shared ?? false,
    state: "running",
    steps: [],
    reasoning: "",
    answer: "",
    final: null,
    programs: [],
    check: null,
    rounds: [],
    usage: null,
    cost: null,
    finishReason: null,
    concluded: null,
    retrying: null,
    queue: null,
    continued: null,
    earlier: [],
  };
}
