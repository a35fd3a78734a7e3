import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { startStepwise } from "../processes/start-stepwise";
import { median } from "../statistics/percentile";
import { askDirect } from "./ask-direct";
import { askStepwise } from "./ask-stepwise";
import { findRealServer } from "./real-server";
import type { TimedReply } from "./timed-reply";

/** What is asked of a real server: so many streams at once, each of at most so many tokens. */
export type RealOptions = {
  address: string;
  model?: string;
  streams: number;
  tokensMax: number;
  rounds: number;
};

/** All streams of one round, in one way. Tokens a second count from the first request to the last reply's end. */
export type RealSample = {
  tokensPerSecond: number;
  firstTextP50Ms: number;
  tokens: number;
  estimated: boolean;
  faults: string[];
};

export type RealComparison = {
  server: { baseUrl: string; model: string };
  options: RealOptions;
  rounds: { direct: RealSample; stepwise: RealSample }[];
};

let asked = 0;

/**
 * Tokens a second from a real model server, asked directly and through our server, in turns and with the same
 * requests. Returns a sentence where there is no such server.
 */
export async function compareRealServer(
  options: RealOptions | null,
  core: string | null,
): Promise<RealComparison | string> {
  if (!options) return "No real model server is named (--backend=http://…).";
  const server = await findRealServer(options.address, options.model);
  if (typeof server === "string") return server;
  const dataFolder = mkdtempSync(path.join(os.tmpdir(), "stepwise-bench-real-"));
  const started = await startStepwise({ backend: server, dataFolder, databaseUrl: null, core });
  try {
    await limitReplies(started.url, server.model, options.tokensMax);
    const ways = {
      direct: (problem: string) => askDirect(server, problem, options.tokensMax),
      stepwise: (problem: string) => askStepwise(started.url, server.model, problem),
    };
    for (const way of [ways.direct, ways.stepwise]) await sampleOf(way, 1);
    const rounds: RealComparison["rounds"] = [];
    for (let round = 0; round < options.rounds; round++)
      rounds.push(await measureRound(ways, options.streams, round));
    return { server: { baseUrl: server.baseUrl, model: server.model }, options, rounds };
  } finally {
    await started.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

type Way = (problem: string) => Promise<TimedReply>;

/** Each round begins with the other way: what warms or tires the server meets both. */
async function measureRound(ways: Record<"direct" | "stepwise", Way>, streams: number, round: number) {
  if (round % 2 === 0) {
    const direct = await sampleOf(ways.direct, streams);
    return { direct, stepwise: await sampleOf(ways.stepwise, streams) };
  }
  const stepwise = await sampleOf(ways.stepwise, streams);
  return { direct: await sampleOf(ways.direct, streams), stepwise };
}

async function sampleOf(way: Way, streams: number): Promise<RealSample> {
  const startedMs = performance.now();
  const replies = await Promise.all(Array.from({ length: streams }, () => way(nextProblem())));
  const seconds = (performance.now() - startedMs) / 1000;
  const tokens = replies.reduce((sum, reply) => sum + reply.tokens, 0);
  return {
    tokensPerSecond: tokens / seconds,
    firstTextP50Ms: median(replies.map(({ firstTextMs }) => firstTextMs)),
    tokens,
    estimated: replies.some(({ estimated }) => estimated),
    faults: replies.flatMap(({ fault }) => fault ?? []).slice(0, 5),
  };
}

/** Never the same twice: neither our server nor a prefix cache may answer from memory. */
function nextProblem(): string {
  asked++;
  return `Problem ${asked}: solve $x^2 - ${asked + 4}x + ${asked + 2} = 0$ and explain each step at length.`;
}

async function limitReplies(url: string, model: string, tokensMax: number): Promise<void> {
  const response = await fetch(`${url}/api/model-facts`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ overrides: { [model]: { maxTokens: tokensMax } } }),
  });
  if (!response.ok) throw new Error(`The length of replies could not be set: ${await response.text()}`);
}
