import { usageOf } from "../processes/process-tree";
import type { Measured } from "./measure-scene";

/** Waits this long after the first picture, so that the start is not counted. */
const SETTLE_MS = 1500;

/**
 * Runs a program on the server's stage with one viewer: time to the first picture; then pictures that the viewer gets, and processor time of
 * the server with everything below it, the program in its box among them.
 */
export async function measureNative(
  url: string,
  serverPid: number,
  source: string,
  seconds: number,
): Promise<Measured & { kibPerSecond: number }> {
  const beganMs = Date.now();
  const answer = await fetch(`${url}/api/programs`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ language: "python", source, stage: true }),
  });
  const { id, error } = await answer.json();
  if (!id) throw new Error(error.message);
  const viewer = watch(`${url}/api/programs/${id}/events`);
  while (viewer.frames === 0) await sleep(10);
  const startMs = Date.now() - beganMs;
  await sleep(SETTLE_MS);
  const before = { frames: viewer.frames, bytes: viewer.bytes, atMs: Date.now(), ...usageOf(serverPid) };
  await sleep(seconds * 1000);
  const after = { frames: viewer.frames, bytes: viewer.bytes, atMs: Date.now(), ...usageOf(serverPid) };
  viewer.leave();
  await fetch(`${url}/api/programs/${id}/stop`, { method: "POST" });
  const passedMs = after.atMs - before.atMs;
  return {
    startMs,
    perSecond: ((after.frames - before.frames) * 1000) / passedMs,
    coreShare: (after.processorMs - before.processorMs) / passedMs,
    kibPerSecond: (after.bytes - before.bytes) / 1.024 / passedMs,
  };
}

function watch(url: string): { frames: number; bytes: number; leave(): void } {
  const controller = new AbortController();
  const viewer = { frames: 0, bytes: 0, leave: () => controller.abort() };
  const read = async () => {
    const { body } = await fetch(url, { signal: controller.signal });
    for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
      const text = Buffer.from(chunk).toString("latin1");
      viewer.bytes += chunk.length;
      viewer.frames += text.split("event: frame").length - 1;
    }
  };
  read().catch(() => {});
  return viewer;
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
