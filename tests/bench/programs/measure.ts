import os from "node:os";
import { median } from "../statistics/percentile";
import type { PreparedRunner, Runner } from "./runner";

const TESTS = 20;

export type Measured = {
  column: string;
  firstMs: number;
  wholeMs: number;
  judgedMs: number;
  runsPerSecond: number;
};

/**
 * Every runner by turns, so that whatever else the machine does falls on each alike: greetings, twenty tests with their one compilation, and
 * as many greetings a second as there are cores to run them. Medians.
 */
export async function measure(
  runners: Runner[],
  sources: { hello: string; sum: string },
  rounds: { hello: number; judged: number; seconds: number },
): Promise<Measured[]> {
  const greeters = await Promise.all(runners.map((runner) => runner.prepare(sources.hello)));
  for (const greeter of greeters) await greet(greeter);
  const samples = runners.map(() => ({
    first: [] as number[],
    whole: [] as number[],
    judged: [] as number[],
  }));
  for (let round = 0; round < rounds.hello; round++) {
    for (const [index, greeter] of greeters.entries()) {
      const { firstMs, wholeMs } = await greet(greeter);
      samples[index]?.first.push(firstMs);
      samples[index]?.whole.push(wholeMs);
    }
  }
  for (let round = 0; round < rounds.judged; round++) {
    for (const [index, runner] of runners.entries())
      samples[index]?.judged.push(await judge(runner, sources.sum));
  }
  const rates: number[] = [];
  for (const greeter of greeters) rates.push(await rate(greeter, rounds.seconds));
  await Promise.all(greeters.map((greeter) => greeter.dispose()));
  return runners.map(({ column }, index) => ({
    column,
    firstMs: median(samples[index]?.first ?? []),
    wholeMs: median(samples[index]?.whole ?? []),
    judgedMs: median(samples[index]?.judged ?? []),
    runsPerSecond: rates[index] ?? 0,
  }));
}

async function greet(greeter: PreparedRunner) {
  const sample = await greeter.run("");
  if (sample.stdout !== "hello\n") throw new Error(`not a greeting: ${sample.stdout}`);
  return sample;
}

/** Milliseconds from the source to twenty right answers. */
async function judge(runner: Runner, source: string): Promise<number> {
  const startedMs = performance.now();
  const program = await runner.prepare(source);
  for (let test = 0; test < TESTS; test++) {
    const { stdout } = await program.run(`${test} ${test}`);
    if (stdout !== `${2 * test}\n`) throw new Error(`${runner.column}: ${test} + ${test} = ${stdout}`);
  }
  const judgedMs = performance.now() - startedMs;
  await program.dispose();
  return judgedMs;
}

async function rate(greeter: PreparedRunner, seconds: number): Promise<number> {
  const startedMs = performance.now();
  let runs = 0;
  const one = async () => {
    while (performance.now() - startedMs < seconds * 1000) {
      await greet(greeter);
      runs++;
    }
  };
  await Promise.all(Array.from({ length: os.availableParallelism() }, one));
  return runs / ((performance.now() - startedMs) / 1000);
}
