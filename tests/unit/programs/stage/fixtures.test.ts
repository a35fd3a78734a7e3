import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { checkBouncing } from "@/lib/programs/check-bouncing";
import { openVirtualStage } from "../../../support/virtual-stage";

const FOLDER = path.resolve(import.meta.dirname, "../../../fixtures/stage");
/** What uses `asyncio` needs a browser's event loop: the tests in Chromium play it. */
const PROGRAMS = readdirSync(FOLDER).filter((name) => name.endsWith(".py") && !name.startsWith("async"));
const read = (name: string) => readFileSync(path.join(FOLDER, name), "utf8");

let play: Awaited<ReturnType<typeof openVirtualStage>>;
beforeAll(async () => {
  play = await openVirtualStage();
}, 60_000);

describe("programs as models write them", () => {
  it.each(PROGRAMS)("%s runs without a complaint, and moves", (name) => {
    const { frames, stderr, operations } = play(read(name), { ms: 2500 });
    expect(stderr.replace(/Traceback[\s\S]*the play is over\n?/, "")).toBe("");
    expect(frames.length).toBeGreaterThan(20);
    const shown = operations.map((operation) => JSON.stringify(operation));
    expect(new Set(shown).size).toBeGreaterThan(20);
  });

  it.each(PROGRAMS.filter((name) => /ball/.test(name) && !/escapes/.test(name)))(
    "in %s the ball is found to stay inside for twenty seconds",
    (name) => {
      const bouncing = checkBouncing(play(read(name), { ms: 20_000 }).frames);
      expect(bouncing).toMatchObject({ verdict: "inside", sides: name.includes("triangle") ? 3 : 4 });
    },
  );

  it("finds the frame where a ball leaves that minds walls which do not turn", () => {
    const bouncing = checkBouncing(play(read("yellow-ball-square-escapes.py"), { ms: 20_000 }).frames);
    expect(bouncing.verdict).toBe("escaped");
    expect(bouncing).toHaveProperty("frame");
  });
});
