import { describe, expect, it } from "vitest";
import { checkBouncing } from "@/lib/programs/check-bouncing";
import type { StageFrame } from "@/lib/programs/stage-frame";

type Options = {
  sides?: number;
  turn?: number;
  asLines?: boolean;
  ball?: (frame: number) => [number, number];
};

/** Walls of "radius" 200 around (300, 300), and a ball of radius 10. */
function scene(
  { sides = 4, turn = 0.01, asLines = false, ball = swing }: Options,
  count = 120,
): StageFrame[] {
  return Array.from({ length: count }, (_, index) => {
    const corner = (k: number) => {
      const angle = index * turn + (k * 2 * Math.PI) / sides;
      return [300 + 200 * Math.cos(angle), 300 + 200 * Math.sin(angle)];
    };
    const color = "#ffffff";
    const walls = asLines
      ? Array.from({ length: sides }, (_, k) => ({
          points: [...corner(k), ...corner(k + 1)],
          color,
          line: 2,
          closed: false,
        }))
      : [{ points: Array.from({ length: sides }, (_, k) => corner(k)).flat(), color, line: 2, closed: true }];
    const [x, y] = ball(index);
    const background = { points: [0, 0, 600, 0, 600, 600, 0, 600], color: "#000000", line: 0, closed: true };
    return {
      atMs: index * 16,
      width: 600,
      height: 600,
      circles: [{ x, y, radius: 10, color: "#ffff00", filled: true }],
      polygons: [background, ...walls],
    };
  });
}

const swing = (frame: number): [number, number] => [300 + 60 * Math.sin(frame / 10), 300];

describe("a ball in turning walls", () => {
  it.each([
    { sides: 3 },
    { sides: 4 },
    { sides: 6 },
    { sides: 4, asLines: true },
    { sides: 3, asLines: true },
  ])("is inside: %o", (options) => {
    expect(checkBouncing(scene(options))).toMatchObject({ verdict: "inside", sides: options.sides });
  });

  it("is out at the first picture where it is beyond a wall", () => {
    const leaving = (frame: number): [number, number] => [300 + 3 * frame, 300];
    const verdict = checkBouncing(scene({ turn: 0.001, ball: leaving }));
    expect(verdict.verdict).toBe("escaped");
    // The wall is between 141 and 200 away; the ball touches it before it is out.
    expect(verdict).toHaveProperty("frame", expect.any(Number));
    const { frame } = verdict as { frame: number };
    expect(frame * 3).toBeGreaterThan(135);
    expect(frame * 3).toBeLessThan(215);
  });

  it("may be drawn over the wall's edge for a moment", () => {
    const touching = (frame: number): [number, number] => [300 + (frame % 2 ? 0 : 130), 300 + (frame % 3)];
    expect(checkBouncing(scene({ turn: 0.0004, ball: touching })).verdict).toBe("inside");
  });

  it.each([
    ["too few pictures", scene({}, 10), "fewFrames"],
    ["walls that do not turn", scene({ turn: 0 }), "noWalls"],
    ["a ball that does not move", scene({ ball: () => [300, 300] }), "still"],
    ["no ball", scene({}).map((frame) => ({ ...frame, circles: [] })), "noBall"],
  ])("says nothing of %s", (_, frames, reason) => {
    expect(checkBouncing(frames)).toEqual({ verdict: "unknown", reason });
  });
});
