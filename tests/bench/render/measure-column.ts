import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import type { ColumnName } from "./build-columns";
import { type EventFeed, type Feed, packetsOf } from "./event-feed";
import { tallyTasks } from "./tally-tasks";

export type Sample = {
  column: ColumnName;
  rate: number;
  /** CPU time of the page's main thread, in percent of the time that the text took. */
  busyPercent: number;
  /** The same, in the first and the last quarter of the text. */
  busyFirstPercent: number;
  busyLastPercent: number;
  /** Of CPU time on the main thread. */
  longestTaskMs: number;
  /** On the clock: what a person waits, other programs' work included. */
  longestWaitMs: number;
  /** How much of that the thread had a processor; the rest it waited for one. */
  longestWaitCpuMs: number;
  lostFrames: number;
  heapMiB: number;
  processMiB: number;
  formulas: number;
  elapsedSeconds: number;
};

/** How often the reader goes to the end of the text, where it is growing. */
const FOLLOW_MS = 1_000;
/** After the last event the page has this long to come to rest. */
const SETTLE_MS = 2_000;

/** One column in a fresh page: the whole text at its rate. A column that falls behind is given twice the time. */
export async function measureColumn(
  browser: Browser,
  url: string,
  column: ColumnName,
  { stream, feed }: { stream: EventFeed; feed: Feed },
): Promise<Sample> {
  const packets = packetsOf(feed);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(`${url}/${column}.html`);
  while (stream.listeners === 0) await page.waitForTimeout(50);
  await page.waitForTimeout(1_000);
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const metric = async (name: string) => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find((entry) => entry.name === name)?.value ?? 0;
  };
  await browser.startTracing(page, { categories: ["toplevel"] });
  const seconds = feed.tokens / feed.rate;
  const marks = [await metric("TaskDuration")];
  const startedMs = performance.now();
  await page.evaluate(followText, FOLLOW_MS);
  const running = stream.send(packets).then(() => page.evaluate(settled, SETTLE_MS));
  const quarters = watchQuarters(() => metric("TaskDuration"), seconds, marks);
  await running;
  const elapsedSeconds = (performance.now() - startedMs - SETTLE_MS) / 1000;
  await quarters;
  const busySeconds = (await metric("TaskDuration")) - (marks[0] ?? 0);
  const trace = await browser.stopTracing();
  const { cpuMs, wallMs, wallCpuMs, lostFrames } = tallyTasks(trace.toString("utf8"));
  const sample: Sample = {
    column,
    rate: feed.rate,
    busyPercent: (busySeconds / seconds) * 100,
    busyFirstPercent: (((marks[1] ?? 0) - (marks[0] ?? 0)) / (seconds / 4)) * 100,
    busyLastPercent: (((marks[4] ?? 0) - (marks[3] ?? 0)) / (seconds / 4)) * 100,
    longestTaskMs: cpuMs,
    longestWaitMs: wallMs,
    longestWaitCpuMs: wallCpuMs,
    lostFrames,
    formulas: await page.locator(".katex").count(),
    elapsedSeconds,
    ...(await memory(browser, session, metric)),
  };
  await context.close();
  return sample;
}

/** Goes to the end of the text again and again, as a person who reads along. */
function followText(everyMs: number): void {
  setInterval(() => window.scrollTo(0, document.documentElement.scrollHeight), everyMs);
}

/** Until that time has passed and the page could draw after it. */
async function settled(ms: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms));
  await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Where the main thread's time stands after each quarter of the text. */
async function watchQuarters(read: () => Promise<number>, seconds: number, marks: number[]): Promise<void> {
  for (let quarter = 1; quarter <= 4; quarter++) {
    await new Promise((resolve) => setTimeout(resolve, (seconds / 4) * 1000));
    marks.push(await read());
  }
}

type Session = { send(method: "HeapProfiler.collectGarbage"): Promise<unknown> };

async function memory(browser: Browser, session: Session, metric: (name: string) => Promise<number>) {
  await session.send("HeapProfiler.collectGarbage");
  const heapMiB = (await metric("JSHeapUsedSize")) / 2 ** 20;
  const whole = await browser.newBrowserCDPSession();
  const { processInfo } = await whole.send("SystemInfo.getProcessInfo");
  const resident = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => residentMiB(id));
  await whole.detach();
  return { heapMiB, processMiB: Math.max(0, ...resident) };
}

function residentMiB(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
