import { describe, expect, it } from "vitest";
import { isOnlyText, newLiveRun, takeEvent } from "@/app/(learn)/runs/[id]/_components/live-run";
import type { NewRunEvent, RunEvent } from "@/lib/runs/run-event";

const HEADING = {
  id: "run_1",
  state: "queued",
  problem: "1+1",
  subject: "math",
  mode: "solve",
  locale: "en",
  createdAt: "2026-11-24T00:00:00Z",
  models: [],
  samples: 1,
} as const;

function play(events: NewRunEvent[]) {
  const live = newLiveRun({ ...HEADING, models: [] });
  events.forEach((event, index) => {
    takeEvent(live, { ...event, id: index + 1, atMs: 0 } as RunEvent, index * 100);
  });
  return live;
}

const STARTED: NewRunEvent = { name: "started", data: { lane: 0, model: "r1", label: "R1" } };
const text = (words: string): NewRunEvent => ({
  name: "text",
  data: { lane: 0, channel: "reasoning", text: words },
});

describe("a live run", () => {
  it("passes over events that it has seen", () => {
    const live = play([STARTED, text("a")]);
    takeEvent(live, { ...text("a"), id: 2, atMs: 0 } as RunEvent, 0);
    expect(live.view.lanes[0]?.reasoning).toBe("a");
  });

  it("keeps the run's place in the queue until a lane says something", () => {
    const queued: NewRunEvent = { name: "queued", data: { position: 3, etaSeconds: 90 } };
    expect(play([queued]).queue).toEqual({ position: 3, etaSeconds: 90 });
    expect(play([queued, STARTED]).queue).toBeNull();
  });

  it("counts tokens of text once, though it was pending before", () => {
    const pending: NewRunEvent = { name: "pending", data: { lane: 0, text: "0123456789" } };
    const live = play([STARTED, pending, { name: "settled", data: { lane: 0 } }, text("0123456789")]);
    expect(live.progress[0]?.tokens).toBe(3);
    expect(live.progress[0]?.pending.text).toBe("");
  });

  it("shows what arrives before its channel is known", () => {
    const live = play([STARTED, { name: "pending", data: { lane: 0, text: "Hm" } }]);
    expect(live.progress[0]?.pending.text).toBe("Hm");
  });

  it("is over at its end, and goes on when a lane is taken up again", () => {
    const end: NewRunEvent = { name: "end", data: { state: "failed" } };
    const broken = [STARTED, text("some reasoning"), end];
    expect(play(broken).ended).toBe(true);
    const live = play([...broken, { name: "continued", data: { lane: 0, how: "restarted" } }]);
    expect(live.ended).toBe(false);
    expect(live.view.state).toBe("running");
    expect(live.progress[0]).toMatchObject({ tokens: 0, startedMs: 300 });
    expect(live.view.lanes[0]?.earlier).toEqual([{ reasoning: "some reasoning", answer: "" }]);
  });

  it("keeps the count of tokens when a lane goes on from what it had", () => {
    const live = play([
      STARTED,
      text("0123456789"),
      { name: "continued", data: { lane: 0, how: "resumed" } },
    ]);
    expect(live.progress[0]?.tokens).toBe(3);
  });

  it("keeps of each channel what came after its last closed step", () => {
    const step = (start: number, end: number): NewRunEvent => ({
      name: "step",
      data: { lane: 0, id: `s${end}`, channel: "reasoning", kind: "derive", title: "", start, end },
    });
    const live = play([STARTED, text("one. "), text("two. "), step(0, 5), text("three")]);
    const tail = live.progress[0]?.tails.reasoning;
    expect([tail?.start, tail?.text]).toEqual([5, "two. three"]);
    expect(live.view.lanes[0]?.steps[0]?.text).toBe("one. ");
  });

  it("knows which events are only more of a text that is shown", () => {
    const live = play([STARTED]);
    const more = { ...text("a"), id: 2, atMs: 0 } as RunEvent;
    expect(isOnlyText(live, more)).toBe(false);
    takeEvent(live, more, 0);
    expect(isOnlyText(live, { ...text("b"), id: 3, atMs: 0 } as RunEvent)).toBe(true);
    expect(isOnlyText(live, { ...STARTED, id: 3, atMs: 0 } as RunEvent)).toBe(false);
  });
});
