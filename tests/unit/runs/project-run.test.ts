import { describe, expect, it } from "vitest";
import { projectLanes } from "@/lib/runs/project-run";
import type { NewRunEvent, RunEvent } from "@/lib/runs/run-event";
import { runEventSchemas } from "@/lib/runs/run-event";

const step = (id: string, start: number, end: number, retracts?: string): NewRunEvent => ({
  name: "step",
  data: {
    lane: 0,
    id,
    channel: "reasoning",
    kind: "derive",
    title: id,
    start,
    end,
    ...(retracts && { retracts }),
  },
});
const EVENTS: NewRunEvent[] = [
  { name: "started", data: { lane: 0, model: "m", label: "M" } },
  { name: "text", data: { lane: 0, channel: "reasoning", text: "one. two. no." } },
  step("r1", 0, 5),
  step("r2", 5, 13, "r1"),
];

describe("projectLanes", () => {
  it("gives each step its text and what it takes back; logs of before have none of that", () => {
    const [lane] = projectLanes(
      EVENTS.map((event, index) => ({ ...event, id: index + 1, atMs: 0 }) as RunEvent),
    );
    expect(lane?.steps.map(({ id, text, retracts }) => [id, text, retracts])).toEqual([
      ["r1", "one. ", undefined],
      ["r2", "two. no.", "r1"],
    ]);
    expect(runEventSchemas.step.safeParse(step("r1", 0, 5).data).success).toBe(true);
  });
});
