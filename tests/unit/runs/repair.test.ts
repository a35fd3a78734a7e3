import { describe, expect, it } from "vitest";
import { projectLanes } from "@/lib/runs/project-run";
import { repairWords } from "@/lib/runs/repair-words";
import { repairable } from "@/lib/runs/repairable";
import type { NewRunEvent } from "@/lib/runs/run-event";
import { runEventSchemas } from "@/lib/runs/run-event";

const log = (events: NewRunEvent[]) => events.map((event, index) => ({ ...event, id: index + 1, atMs: 0 }));
const started: NewRunEvent = { name: "started", data: { lane: 0, model: "m", label: "M" } };
const text = (answer: string): NewRunEvent => ({
  name: "text",
  data: { lane: 0, channel: "answer", text: answer },
});
const program = (id: string, round?: number): NewRunEvent => ({
  name: "program",
  data: { lane: 0, id, language: "python", source: id, ...(round ? { round } : {}) },
});
const result = (id: string, verdict: string): NewRunEvent => ({
  name: "result",
  data: { lane: 0, program: id, verdict, stdout: "", stderr: "" },
});
const repair = (round: number): NewRunEvent => ({
  name: "repair",
  data: { lane: 0, round, by: "asked", program: "p", verdict: "WA", feedback: "…" },
});
const ended: NewRunEvent = { name: "laneEnd", data: { lane: 0, state: "done", finishReason: "stop" } };

describe("rounds of repair in a run", () => {
  it("put the answer aside, keep its program, and go on with an empty page", () => {
    const [lane] = projectLanes(
      log([
        started,
        text("one"),
        program("p"),
        result("p", "WA"),
        ended,
        repair(1),
        text("two"),
        program("q", 1),
      ]),
    );
    expect(lane).toMatchObject({ state: "running", answer: "two" });
    expect(lane?.rounds).toMatchObject([{ answer: "one", repair: { round: 1, verdict: "WA" } }]);
    expect(lane?.programs.map(({ id, round }) => [id, round])).toEqual([
      ["p", 0],
      ["q", 1],
    ]);
  });

  it("begin again within the round when a restart replaces it", () => {
    const restarted: NewRunEvent = { name: "continued", data: { lane: 0, how: "restarted" } };
    const [lane] = projectLanes(
      log([
        started,
        text("one"),
        program("p"),
        repair(1),
        text("tw"),
        program("q", 1),
        restarted,
        text("three"),
      ]),
    );
    expect(lane).toMatchObject({ answer: "three", earlier: [{ answer: "tw" }] });
    expect(lane?.rounds).toHaveLength(1);
    expect(lane?.programs.map(({ id }) => id)).toEqual(["p"]);
  });

  it("are read from logs that were written before there were any", () => {
    const old = { lane: 0, program: "p", verdict: "WA", stdout: "1", stderr: "" };
    expect(runEventSchemas.result.parse(old)).toEqual(old);
    const [lane] = projectLanes(log([started, text("one"), program("p"), ended]));
    expect(lane?.rounds).toEqual([]);
    expect(lane?.programs).toEqual([{ id: "p", language: "python", source: "p", round: 0 }]);
  });
});

describe("repairable", () => {
  const lane = (verdicts: (string | null)[], rounds: number) => {
    const [view] = projectLanes(
      log([
        started,
        ...Array.from({ length: rounds }, (_, index) => repair(index + 1)),
        ...verdicts.flatMap((verdict, index) => [
          program(`p${index}`, rounds),
          ...(verdict ? [result(`p${index}`, verdict)] : []),
        ]),
      ]),
    );
    if (!view) throw new Error("there is a lane");
    return view;
  };

  it("is the last round's program that failed by its own fault", () => {
    expect(repairable(lane(["WA"], 0))?.id).toBe("p0");
    expect(repairable(lane([null, "TLE"], 2))?.id).toBe("p1");
    for (const verdict of ["AC", "OK", "IE"]) expect(repairable(lane([verdict], 0))).toBeNull();
    expect(repairable(lane([null], 0))).toBeNull();
  });

  it("is nothing after three rounds", () => {
    expect(repairable(lane(["WA"], 3))).toBeNull();
  });
});

describe("repairWords", () => {
  const failed = {
    verdict: "WA" as const,
    seconds: 0,
    memoryMiB: 0,
    input: "4\n",
    expected: "5\n",
    got: "11\n",
  };
  const base = { verdict: "WA", stdout: "", stderr: "" };

  it("tell the verdict, the failing input, what is right and what came", () => {
    const words = repairWords({ ...base, tests: [{ ...failed, verdict: "AC" }, failed] }, "en");
    expect(words).toContain("wrong answer (WA)");
    for (const part of ["```\n4\n```", "```\n5\n```", "```\n11\n```"]) expect(words).toContain(part);
    expect(repairWords({ ...base, tests: [failed] }, "zh")).toContain("出错的输入");
  });

  it("tell nothing of a hidden test", () => {
    const words = repairWords({ ...base, tests: [{ ...failed, input: "s3cr3t", hidden: true }] }, "en");
    expect(words).not.toContain("s3cr3t");
  });

  it("hold text with fences in it whole, and long text cut", () => {
    const words = repairWords(
      { ...base, stderr: "x".repeat(9000), tests: [{ ...failed, got: "```\nhi" }] },
      "en",
    );
    expect(words).toContain("````\n```\nhi\n````");
    expect(words.length).toBeLessThan(4000);
  });
});
