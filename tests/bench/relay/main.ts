import { mkdirSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import type { RelaySample } from "../client/relay-sample";
import { assignCores, describeCores } from "../processes/cores";
import { findPostgres } from "../processes/postgres-server";
import { startSource } from "../processes/start-source";
import { compareRealServer, type RealComparison } from "../real/compare-real-server";
import { writeRealComparison } from "../real/words";
import { ALL_COLUMNS } from "../servers/all-columns";
import type { Column } from "../servers/column";
import { type Cell, cellName } from "./cell";
import { type RelayOptions, readOptions } from "./options";
import { type CellSummary, type Measured, summariseCell } from "./summarise";
import { writeTable } from "./table";
import { takeSample } from "./take-sample";

const RESULTS = path.resolve("tests/output/bench-relay.json");

const options = readOptions(
  process.argv.slice(2),
  ALL_COLUMNS.map(({ name }) => name),
);
const cores = assignCores();
const postgres = options.database === "postgres" ? await findPostgres() : null;
if (options.database === "postgres" && !postgres)
  throw new Error("There is no PostgreSQL: DATABASE_URL_TEST is not set and none is installed.");
const columns = await prepareColumns(options.cells.length > 0 ? options.columns : []);
const source = await startSource(cores.source);
const summaries: CellSummary[] = [];
let real: RealComparison | string | null = null;
const measured: Measured[] = [];
try {
  for (const cell of options.cells) {
    const ofCell = await measureCell(cell, options);
    measured.push(...ofCell);
    summaries.push(summariseCell(cell, ofCell));
    store();
  }
} finally {
  await source.stop();
  postgres?.stop();
}
real = await compareRealServer(options.real, cores.server);
store();
if (summaries.length > 0) console.log(`\n${legend()}\n\n${writeTable(summaries)}`);
console.log(`\n${writeRealComparison(real)}\n\nWritten to ${path.relative(".", RESULTS)}.`);
const isWhole = summaries
  .flatMap(({ rows }) => rows)
  .every(({ lost, doubled, outOfOrder }) => lost + doubled + outOfOrder === 0);
if (!isWhole) process.exitCode = 1;

/** The columns to measure, ready to start; one that this machine lacks is named and left out. */
async function prepareColumns(names: string[]): Promise<Column[]> {
  const wanted = ALL_COLUMNS.filter(({ name }) => names.includes(name));
  const present = wanted.filter((column) => {
    const missing = column.missing();
    if (missing) console.log(`Left out: ${column.name}, since ${missing}.`);
    return missing === null;
  });
  for (const column of present) await column.prepare();
  return present;
}

/** Every column once in each round, and each round begins with another one: noise meets all alike. */
async function measureCell(cell: Cell, { rounds, ...rest }: RelayOptions): Promise<Measured[]> {
  const found = columns.map((column) => ({
    cell,
    column: column.name,
    samples: [] as (RelaySample | null)[],
  }));
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < columns.length; turn++) {
      const index = (round + turn) % columns.length;
      const column = columns[index];
      if (!column) continue;
      found[index]?.samples.push(await sampleOrNull(column, cell, round, rest));
    }
  }
  return found;
}

/** One column that breaks down, as some do under the greater cells, must not cost the hours before it. */
async function sampleOrNull(
  column: Column,
  cell: Cell,
  round: number,
  rest: Omit<RelayOptions, "rounds">,
): Promise<RelaySample | null> {
  const { url: sourceUrl, pid: sourcePid } = source;
  const postgresUrl = postgres?.url ?? null;
  const places = { sourceUrl, sourcePid, postgresUrl, core: cores.server, clientCore: cores.client };
  try {
    const sample = await takeSample(column, cell, { ...places, ...rest });
    tell(cell, round, column, sample);
    return sample;
  } catch (error) {
    console.log(`${cellName(cell)} round ${round + 1} ${column.name} could not be measured: ${error}`);
    return null;
  }
}

function tell(cell: Cell, round: number, column: Column, sample: RelaySample): void {
  const { processorMsPerThousandTokens, latencyP50Ms, latencyP99Ms, firstTokenP50Ms, share, faults } = sample;
  console.log(
    `${cellName(cell)} round ${round + 1} ${column.name}: ${processorMsPerThousandTokens.toFixed(1)} CPU ms/1,000 tokens, ` +
      `latency ${latencyP50Ms.toFixed(1)} / ${latencyP99Ms.toFixed(1)} ms, first token ${firstTokenP50Ms.toFixed(1)} ms, ` +
      `${Math.round(share * 100)} % of the tokens${faults.map((fault) => `; ${fault}`).join("")}`,
  );
}

function store(): void {
  mkdirSync(path.dirname(RESULTS), { recursive: true });
  writeFileSync(RESULTS, JSON.stringify({ machine: machine(), options, summaries, measured, real }, null, 1));
}

function legend(): string {
  const database = postgres
    ? `${postgres.label}; its CPU is not counted`
    : "embedded, in the server's process";
  return [
    `${machine()}. ${describeCores(cores)}`,
    `Medians of ${options.rounds} interleaved rounds, ${options.windowSeconds} s each, ${options.arrivalsPerSecond} streams opened a second. Database of Stepwise: ${database}.`,
    ...columns.map(({ name, label }) => `- ${name}: ${label}`),
  ].join("\n");
}

function machine(): string {
  return `${os.cpus()[0]?.model ?? "?"}, ${os.availableParallelism()} cores, Linux ${os.release()}, Node ${process.versions.node}`;
}
