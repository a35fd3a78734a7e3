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
};

export type LaneView = {
  model: string;
  label: string;
  artificial: boolean;
  state: RunState;
  steps: StepView[];
  reasoning: string;
  answer: string;
  final: { text: string; verdict: "equal" | "different" | "undecided" | "unknown"; reason?: string } | null;
  programs: {
    id: string;
    language: string;
    source: string;
    result?: Omit<RunEventData<"result">, "lane" | "program">;
  }[];
  usage: Omit<RunEventData<"usage">, "lane"> | null;
  cost: { amount: number; currency: string } | null;
  finishReason: string | null;
  error?: { code: string; message: string; hint?: string };
};

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
  lanes: LaneView[];
  error?: { code: string; message: string; hint?: string };
};

export type RunHeading = Omit<RunView, "lanes" | "error" | "state"> & { state: RunState };

/** A run as a person sees it, from its heading and its whole log. */
export function projectRun(heading: RunHeading, events: Iterable<RunEvent>): RunView {
  const view: RunView = { ...heading, lanes: [] };
  for (const event of events) applyEvent(view, event);
  return view;
}

/** Brings `view` forward by one event, in place: the live page and the stored run are made by the same steps. */
export function applyEvent(view: RunView, event: RunEvent): void {
  switch (event.name) {
    case "queued":
      view.state = "queued";
      return;
    case "end":
      view.state = event.data.state;
      return;
    case "started":
      view.state = "running";
      // Lanes may start out of order; one that has not started is there, queued and nameless.
      while (view.lanes.length < event.data.lane) {
        view.lanes.push({ ...newLane({ lane: view.lanes.length, model: "", label: "" }), state: "queued" });
      }
      view.lanes[event.data.lane] = newLane(event.data);
      return;
    case "failed": {
      const { lane, ...error } = event.data;
      const holder = lane === undefined ? view : view.lanes[lane];
      if (holder) holder.error = error;
      return;
    }
    default: {
      const lane = view.lanes[event.data.lane];
      if (lane) applyToLane(lane, event);
    }
  }
}

type LaneEvent = Exclude<RunEvent, { name: "queued" | "end" | "started" | "failed" }>;

function applyToLane(lane: LaneView, event: LaneEvent): void {
  switch (event.name) {
    case "text":
      lane[event.data.channel] += event.data.text;
      return;
    case "step": {
      const { id, channel, kind, title, start, end } = event.data;
      lane.steps.push({ id, channel, kind, title, text: lane[channel].slice(start, end), claims: [] });
      return;
    }
    case "verdict": {
      const { claim, verdict, reason, counterexample, step } = event.data;
      const claims = lane.steps.find(({ id }) => id === step)?.claims;
      claims?.push({
        text: claim,
        verdict,
        reason,
        ...(counterexample === undefined ? {} : { counterexample }),
      });
      return;
    }
    case "program": {
      const { id, language, source } = event.data;
      lane.programs.push({ id, language, source });
      return;
    }
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
      const { lane: _lane, ...usage } = event.data;
      lane.usage = usage;
      return;
    }
    case "laneEnd":
      lane.state = event.data.state;
      lane.finishReason = event.data.finishReason;
      return;
  }
}

function newLane(started: RunEventData<"started">): LaneView {
  return {
    model: started.model,
    label: started.label,
    artificial: started.artificial ?? true,
    state: "running",
    steps: [],
    reasoning: "",
    answer: "",
    final: null,
    programs: [],
    usage: null,
    cost: null,
    finishReason: null,
  };
}
