import { describe, expect, it } from "vitest";
import { LiveStage } from "@/lib/programs/server/live-stage";
import { programInputInput } from "@/lib/programs/stage-input";
import { readPicture, type StagePicture } from "@/lib/programs/stage-picture";
import { pngOf } from "../../../support/stage-pictures";

const picture = (width: number) => readPicture(pngOf(width, 2)) as StagePicture;

describe("a running stage", () => {
  it("gives each viewer the newest picture that it has not seen, and counts all", () => {
    const stage = new LiveStage();
    expect(stage.after(0)).toBeNull();
    for (const width of [1, 2, 3]) stage.show(picture(width));
    expect(stage.count).toBe(3);
    const shown = stage.after(1);
    expect(shown?.data).toMatchObject({ n: 3, width: 3, height: 2, type: "image/png" });
    expect(Buffer.from(shown?.data.data ?? "", "base64").equals(pngOf(3, 2))).toBe(true);
    expect(JSON.parse(shown?.json ?? "")).toEqual(shown?.data);
    expect(stage.after(3)).toBeNull();
  });

  it("packs a picture once for all its viewers", () => {
    const stage = new LiveStage();
    stage.show(picture(4));
    expect(stage.after(0)).toBe(stage.after(0));
  });
});

describe("what a viewer does", () => {
  it.each([
    ["a key", { type: "keydown", key: "a", code: "KeyA" }],
    ["a pointer outside of the picture", { type: "move", x: -5.5, y: 9000 }],
    ["a wheel", { type: "wheel", x: 0, y: -1 }],
    ["the focus", { type: "blur" }],
  ])("may be %s", (_name, input) => {
    expect(programInputInput.safeParse({ input: [input] }).success).toBe(true);
  });

  it.each([
    ["a key without a name", { type: "keydown", key: "", code: "" }],
    ["a name too long for a key", { type: "keydown", key: "x".repeat(33), code: "" }],
    ["a place that is no number", { type: "move", x: Number.NaN, y: 0 }],
    ["a place without end", { type: "move", x: 1e300, y: 0 }],
    ["a button that no mouse has", { type: "press", button: 5, x: 0, y: 0 }],
    ["more than was asked", { type: "focus", run: "rm" }],
    ["a pause in disguise", { type: "pause" }],
  ])("may not be %s", (_name, input) => {
    expect(programInputInput.safeParse({ input: [input] }).success).toBe(false);
  });

  it("is bounded at a time", () => {
    const input = Array.from({ length: 201 }, () => ({ type: "focus" }));
    expect(programInputInput.safeParse({ input }).success).toBe(false);
  });
});
