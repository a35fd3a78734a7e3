import { usageOf } from "../processes/process-tree";
import { percentile } from "../statistics/percentile";
import { type OpenStreams, openStreams } from "./open-streams";
import type { RelayJob, RelaySample } from "./relay-sample";
import { WindowTally } from "./window-tally";

/** Long enough for the engine to have compiled what is hot: servers run for days. Every column has it alike. */
const WARM_UP = { streams: 50, tokensPerSecond: 100, seconds: 8 };
/** A server is idle when it takes less of a core than this, over this time. What it does after its start is not the load's. */
const IDLE = { share: 0.1, ms: 500, waitMsMax: 30_000 };
/** From the last stream's first token to the window: what the arrivals set going is over by then. */
const SETTLING_MS = 1000;
const FIRST_TOKENS_MS_MAX = 60_000;
const DRAIN_MS_MAX = 60_000;
const MEMORY_EVERY_MS = 500;

/** Warms the server up, opens the job's streams, measures over the window, and lets every stream come to its end. */
export async function runRelayJob(job: RelayJob): Promise<RelaySample> {
  await warmUp(job);
  const idle = usageOf(job.serverPid);
  const tally = new WindowTally();
  const streams = await openStreams(job, tally);
  await allBegun(streams);
  const started = usageOf(job.serverPid);
  const startedTokens = tally.tokens;
  await sleep(SETTLING_MS);
  const window = await measureWindow(job, tally);
  await finish(job, streams);
  const perThousand = (1000 * window.processorMs) / Math.max(1, window.tokens);
  const startMs = started.processorMs - idle.processorMs - (perThousand * startedTokens) / 1000;
  const firstTokens = streams.records.map(({ firstTokenMs }) => firstTokenMs ?? Number.POSITIVE_INFINITY);
  return {
    processorMsPerThousandTokens: perThousand,
    processorMsPerStart: startMs / job.streams,
    latencyP50Ms: tally.latencyMs(0.5),
    latencyP99Ms: tally.latencyMs(0.99),
    firstTokenP50Ms: percentile(firstTokens, 0.5),
    memoryMiBPerStream: (window.memoryMiB - idle.memoryMiB) / job.streams,
    share: window.tokens / (window.seconds * job.streams * job.tokensPerSecond),
    ...sumFaults(streams),
  };
}

async function warmUp(job: RelayJob): Promise<void> {
  const { streams, tokensPerSecond, seconds } = WARM_UP;
  const warming = { ...job, streams, tokensPerSecond, arrivalsPerSecond: 100 };
  await untilIdle(job.serverPid);
  const opened = await openStreams(warming, new WindowTally());
  await allBegun(opened);
  await sleep(seconds * 1000);
  await finish(job, opened);
  await untilIdle(job.serverPid);
}

async function untilIdle(pid: number): Promise<void> {
  const startedMs = performance.now();
  while (performance.now() - startedMs < IDLE.waitMsMax) {
    const before = usageOf(pid);
    await sleep(IDLE.ms);
    if (usageOf(pid).processorMs - before.processorMs < IDLE.share * IDLE.ms) return;
  }
}

function allBegun({ records }: OpenStreams): Promise<void> {
  return until(() => records.every(({ firstTokenMs }) => firstTokenMs !== null), FIRST_TOKENS_MS_MAX);
}

async function measureWindow(job: RelayJob, tally: WindowTally) {
  const before = usageOf(job.serverPid);
  const fromMs = performance.now();
  const tokensBefore = tally.tokens;
  tally.beginLatencies();
  let memoryMiB = before.memoryMiB;
  while (performance.now() - fromMs < job.windowSeconds * 1000) {
    await sleep(MEMORY_EVERY_MS);
    memoryMiB = Math.max(memoryMiB, usageOf(job.serverPid).memoryMiB);
  }
  tally.endLatencies();
  const seconds = (performance.now() - fromMs) / 1000;
  const processorMs = usageOf(job.serverPid).processorMs - before.processorMs;
  return { processorMs, memoryMiB, seconds, tokens: tally.tokens - tokensBefore };
}

/** Has the source end every stream, and waits for the viewers to see it. */
async function finish(job: RelayJob, streams: OpenStreams): Promise<void> {
  await fetch(`${job.sourceUrl}/finish`, { method: "POST" });
  await until(() => streams.over() === streams.records.length, DRAIN_MS_MAX);
}

function sumFaults({ records, faults }: OpenStreams) {
  const ended = records.filter((record) => record.ended).map((record) => record.faults());
  const sum = (name: "lost" | "doubled" | "outOfOrder") => ended.reduce((all, one) => all + one[name], 0);
  return {
    lost: sum("lost"),
    doubled: sum("doubled"),
    outOfOrder: sum("outOfOrder"),
    unfinished: records.length - ended.length,
    faults: faults.slice(0, 5),
  };
}

async function until(condition: () => boolean, msMax: number): Promise<void> {
  const startedMs = performance.now();
  while (!condition() && performance.now() - startedMs < msMax) await sleep(20);
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
