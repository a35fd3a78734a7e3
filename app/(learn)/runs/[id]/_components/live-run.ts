import { ArrivingText } from "@/app/_ui/notation/arriving-text";
import { estimateTokens } from "@/lib/inference/estimate-tokens";
import { applyEvent } from "@/lib/runs/project-run";
import type { Channel, RunEvent } from "@/lib/runs/run-event";
import type { RunHeading, RunView } from "@/lib/runs/run-view";

/** What only a live page knows of a lane. */
export type LaneProgress = {
  /** Text whose channel is not yet known. */
  pending: ArrivingText;
  /** What has arrived in each channel since its last closed step. */
  tails: Record<Channel, ArrivingText>;
  /** Texts of closed steps, by step, whose drawing while they arrived can stay; only where a run has one lane. */
  drawn: Map<string, ArrivingText>;
  /** Tokens so far, estimated from the text of channels; 0 before any. */
  tokens: number;
  /** When it started, on the clock of `performance.now()`; null while it waits. */
  startedMs: number | null;
};

export type LiveRun = {
  view: RunView;
  progress: LaneProgress[];
  /** The run's place in the queue while none of its lanes has one of its own. */
  queue: { position: number; etaSeconds: number | null } | null;
  /** Its last event so far is `end`; a lane that is taken up again opens it anew. */
  ended: boolean;
  lastId: number;
};

export function newLiveRun(heading: RunHeading): LiveRun {
  return { view: { ...heading, lanes: [] }, progress: [], queue: null, ended: false, lastId: 0 };
}

/**
 * Brings the live page forward by one event, in place; an event that was seen already changes nothing.
 * `startedMs` is when the event's lane is taken to have started, if the event starts it.
 */
export function takeEvent(live: LiveRun, event: RunEvent, startedMs: number): void {
  if (event.id <= live.lastId) return;
  live.lastId = event.id;
  live.ended = event.name === "end";
  if (event.name === "queued") {
    if (event.data.lane === undefined) live.queue = event.data;
  } else if ("lane" in event.data && event.data.lane !== undefined) {
    live.queue = null;
    takeProgress(progressOf(live, event.data.lane), event, {
      startedMs,
      alone: live.view.lanes.length === 1,
    });
  }
  applyEvent(live.view, event);
}

/** A lane of which nothing has come. */
export function nothingYet(): LaneProgress {
  return { pending: new ArrivingText(), tails: noTails(), drawn: new Map(), tokens: 0, startedMs: null };
}

function noTails(): LaneProgress["tails"] {
  return { reasoning: new ArrivingText(), answer: new ArrivingText() };
}

function progressOf(live: LiveRun, lane: number): LaneProgress {
  live.progress[lane] ??= nothingYet();
  return live.progress[lane];
}

type Circumstances = {
  startedMs: number;
  /** The run has no other lane. */
  alone: boolean;
};

function takeProgress(progress: LaneProgress, event: RunEvent, { startedMs, alone }: Circumstances): void {
  switch (event.name) {
    case "started":
      Object.assign(progress, nothingYet(), { startedMs });
      return;
    case "continued":
      progress.pending = new ArrivingText();
      progress.startedMs = startedMs;
      if (event.data.how === "resumed") return;
      progress.tokens = 0;
      progress.tails = noTails();
      progress.drawn = new Map();
      return;
    case "repair":
      progress.pending = new ArrivingText();
      progress.startedMs = startedMs;
      progress.tails = noTails();
      progress.drawn = new Map();
      return;
    case "pending":
      progress.pending.push(event.data.text);
      return;
    case "settled":
      progress.pending = new ArrivingText();
      return;
    case "text":
      progress.tokens += estimateTokens(event.data.text);
      progress.tails[event.data.channel].push(event.data.text);
      return;
    case "step": {
      const { id, channel, end } = event.data;
      const before = progress.tails[channel];
      progress.tails[channel] = new ArrivingText(end, before.text.slice(end - before.start));
      // Side by side a closed step stands elsewhere than the text did that arrived.
      if (alone && before.shown) {
        before.close(end - before.start);
        progress.drawn.set(id, before);
      } else before.hide();
      return;
    }
  }
}

/** Whether an event is only more of a text that is shown already: the page need not be drawn anew for it. */
export function isOnlyText(live: LiveRun, event: RunEvent): boolean {
  if (event.name !== "text" && event.name !== "pending") return false;
  const lane = live.view.lanes[event.data.lane];
  if (!lane || lane.retrying) return false;
  if (event.name === "text") return lane[event.data.channel] !== "";
  return (live.progress[event.data.lane]?.pending.text ?? "") !== "";
}
