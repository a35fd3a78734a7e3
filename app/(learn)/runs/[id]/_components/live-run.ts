import { estimateTokens } from "@/lib/inference/estimate-tokens";
import { applyEvent, type RunHeading, type RunView } from "@/lib/runs/project-run";
import type { RunEvent } from "@/lib/runs/run-event-names";

/** What only a live page knows of a lane. */
export type LaneProgress = {
  /** Text whose channel is not yet known. */
  pending: string;
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
 * `nowMs` is when the event's lane is taken to have started, if the event starts it.
 */
export function takeEvent(live: LiveRun, event: RunEvent, nowMs: number): void {
  if (event.id <= live.lastId) return;
  live.lastId = event.id;
  live.ended = event.name === "end";
  if (event.name === "queued") {
    if (event.data.lane === undefined) live.queue = event.data;
  } else if ("lane" in event.data && event.data.lane !== undefined) {
    live.queue = null;
    takeProgress(progressOf(live, event.data.lane), event, nowMs);
  }
  applyEvent(live.view, event);
}

function progressOf(live: LiveRun, lane: number): LaneProgress {
  live.progress[lane] ??= { pending: "", tokens: 0, startedMs: null };
  return live.progress[lane];
}

function takeProgress(progress: LaneProgress, event: RunEvent, nowMs: number): void {
  switch (event.name) {
    case "started":
      Object.assign(progress, { pending: "", tokens: 0, startedMs: nowMs });
      return;
    case "continued":
      progress.pending = "";
      progress.startedMs = nowMs;
      if (event.data.how === "restarted") progress.tokens = 0;
      return;
    case "repair":
      progress.pending = "";
      progress.startedMs = nowMs;
      return;
    case "pending":
      progress.pending += event.data.text;
      return;
    case "settled":
      progress.pending = "";
      return;
    case "text":
      progress.tokens += estimateTokens(event.data.text);
      return;
  }
}
