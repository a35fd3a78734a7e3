import { describe, expect, it } from "vitest";
import { isStarving } from "@/lib/programs/server/executors/native/is-starving";

const MIB = 1024 * 1024;
const stat = (pages: number) => () =>
  `cache 1\nworkingset_refault_anon 99999\nworkingset_refault_file ${pages}\ntotal_workingset_refault_file 5\n`;

describe("a control group that is at its limit", () => {
  it("starves when its code is read again and again", () => {
    expect(isStarving(100, String(100 * MIB), stat(25_000))).toBe(true);
    expect(isStarving(100, `${99 * MIB}\n`, stat(25_000))).toBe(true);
  });

  it("does not when it only once made room", () => {
    expect(isStarving(100, String(100 * MIB), stat(3000))).toBe(false);
    expect(isStarving(100, String(100 * MIB), () => "")).toBe(false);
  });

  it("does not while there is room, and then asks no further", () => {
    const never = () => {
      throw new Error("asked");
    };
    expect(isStarving(100, String(90 * MIB), never)).toBe(false);
    expect(isStarving(Number.POSITIVE_INFINITY, String(90 * MIB), never)).toBe(false);
    expect(isStarving(100, "", never)).toBe(false);
  });
});
