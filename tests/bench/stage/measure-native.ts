import { processorMsOf, usageOf } from "../processes/process-tree";

/** Waits this long after the first picture, so that the start is not counted. */
export const SETTLE_MS = 1500;

export type MeasuredNative = {
  startMs: number;
  perSecond: number;
  /** Of a core: our server, which passes the pictures on to one viewer. */
  serverShare: number;
  /** Of a core: the box, with the program in it and what takes its pictures. */
  boxShare: number;
  kibPerSecond: number;
};

/**
 * Runs a program on the server's stage with one viewer: time to the first picture; then pictures that the viewer gets, and
 * processor time.
 */
export async function measureNative(
  url: string,
  serverPid: number,
  source: string,
  seconds: number,
): Promise<MeasuredNative> {
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
  const look = () => {
    const [serverMs, allMs] = [processorMsOf(serverPid), usageOf(serverPid).processorMs];
    return { ...viewer, atMs: performance.now(), serverMs, boxMs: allMs - serverMs };
  };
  const before = look();
  await sleep(seconds * 1000);
  const after = look();
  viewer.leave();
  await fetch(`${url}/api/programs/${id}/stop`, { method: "POST" });
  const passedMs = after.atMs - before.atMs;
  return {
    startMs,
    perSecond: ((after.frames - before.frames) * 1000) / passedMs,
    serverShare: (after.serverMs - before.serverMs) / passedMs,
    boxShare: (after.boxMs - before.boxMs) / passedMs,
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
