import type { CheckedClaim } from "@/lib/checking/verdict";
import { newLane } from "./new-lane";
import type { RunEvent, RunEventData } from "./run-event";
import type { LaneView, RunHeading, RunView } from "./run-view";

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
      view.lanes[event.data.lane] = startedLane(event.data);
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
    view.lanes.push({ ...startedLane({ lane: view.lanes.length, model: "", label: "" }), state: "queued" });
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
  const { claim: text, verdict, reason, why, counterexample, by } = data;
  const claims = lane.steps.find(({ id }) => id === data.step)?.claims;
  const told: CheckedClaim = {
    text,
    verdict,
    reason,
    ...(why ? { why } : {}),
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

function startedLane({
  model,
  label,
  artificial = true,
  sample = 0,
  shared = false,
}: RunEventData<"started">): LaneView {
  return newLane({ model, label, artificial, sample, shared });
}
