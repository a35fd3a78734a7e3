import { readFileSync } from "node:fs";
import path from "node:path";

const fixture = (name: string) => readFileSync(path.resolve("tests/fixtures/stage", name), "utf8");

/** The same scene, a ball in a rotating square, by each way to draw it; plain JavaScript is what to compare with. */
export const SCENES = [
  { name: "plain canvas", frame: "document", source: plainCanvas() },
  { name: "pygame", frame: "frame", source: fixture("yellow-ball-square-vector.py") },
  { name: "turtle", frame: "frame", source: fixture("yellow-ball-square-turtle.py") },
  { name: "tkinter", frame: "frame", source: fixture("yellow-ball-square-tkinter.py") },
] as const;
export type Scene = (typeof SCENES)[number];

function plainCanvas(): string {
  const script = fixture("yellow-ball-square-plain.js").replace(
    "setInterval(step, 1000 / 60);",
    "requestAnimationFrame(function loop() { step(); requestAnimationFrame(loop); });",
  );
  return `<!doctype html><canvas id="canvas"></canvas><script>${script}</script>`;
}
