import type { Page } from "playwright-core";
import type { StageReport } from "@/lib/programs/stage-message";
import { usageOf } from "../processes/process-tree";
import type { Scene } from "./scenes";

export type Measured = { startMs: number; perSecond: number; coreShare: number };

type Bench = { started: number | null; shown: number };

/** Runs a scene in a frame of the page: time to its first picture, then pictures and processor time for a while. */
export async function measureScene(
  page: Page,
  scene: Scene,
  seconds: number,
  browserPid: number,
): Promise<Measured> {
  const beganMs = Date.now();
  await page.evaluate(openFrame, { frame: scene.frame, source: scene.source });
  const read = () => page.evaluate(() => (window as unknown as { bench: Bench }).bench);
  while ((await read()).shown === 0) await page.waitForTimeout(20);
  const startMs = Date.now() - beganMs;
  await page.waitForTimeout(1500);
  const before = { ...(await read()), atMs: Date.now(), ...usageOf(browserPid) };
  await page.waitForTimeout(seconds * 1000);
  const after = { ...(await read()), atMs: Date.now(), ...usageOf(browserPid) };
  await page.evaluate(() => document.querySelector("iframe")?.remove());
  const passedMs = after.atMs - before.atMs;
  return {
    startMs,
    perSecond: ((after.shown - before.shown) * 1000) / passedMs,
    coreShare: (after.processorMs - before.processorMs) / passedMs,
  };
}

/** In the page: what the Stage component does, and a count of the pictures that are told of. */
async function openFrame({ frame, source }: { frame: string; source: string }): Promise<void> {
  const get = async (name: string) => (await fetch(`/stage/${name}`)).arrayBuffer();
  const text = async (name: string) => new TextDecoder().decode(await get(name));
  const assets =
    frame === "frame"
      ? {
          worker: await text("python.js"),
          wasm: await get("python.wasm"),
          library: await get("python.zip"),
          lock: await text("python.json"),
        }
      : null;
  const element = document.createElement("iframe");
  element.setAttribute("sandbox", "allow-scripts");
  element.src = `/stage/${frame}`;
  element.style.cssText = "position:fixed;inset:0;width:800px;height:600px;z-index:1000;background:#fff";
  const bench: Bench = { started: null, shown: 0 };
  Object.assign(window, { bench });
  await new Promise((resolve) => {
    element.onload = resolve;
    document.body.append(element);
  });
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }: MessageEvent<StageReport>) => {
    const kind = frame === "frame" ? "python" : "document";
    if (data.type === "ready") port1.postMessage({ type: "start", kind, source, stdin: null, assets });
    if (data.type === "frames") bench.shown += data.frames.length;
  };
  element.contentWindow?.postMessage("stage", "*", [port2]);
}
