import { parseArgs } from "node:util";
import type { RealOptions } from "../real/compare-real-server";
import { ALL_CELLS, type Cell, readCell } from "./cell";

export type RelayOptions = {
  cells: Cell[];
  columns: string[];
  rounds: number;
  windowSeconds: number;
  arrivalsPerSecond: number;
  database: "embedded" | "postgres";
  /** A real model server to measure against, after the cells; null where none is named. */
  real: RealOptions | null;
};

/** Reads the command line; `columnNames` are those there are. Throws with words for what it does not know. */
export function readOptions(args: string[], columnNames: string[]): RelayOptions {
  const { values } = parseArgs({
    args,
    options: {
      cells: { type: "string" },
      columns: { type: "string", default: columnNames.join(",") },
      rounds: { type: "string", default: "5" },
      seconds: { type: "string", default: "8" },
      arrivals: { type: "string", default: "50" },
      database: { type: "string", default: "embedded" },
      backend: { type: "string" },
      "backend-model": { type: "string" },
      "backend-streams": { type: "string", default: "8" },
      "backend-tokens": { type: "string", default: "256" },
    },
  });
  const columns = values.columns.split(",");
  const unknown = columns.find((name) => !columnNames.includes(name));
  if (unknown !== undefined)
    throw new Error(`There is no column "${unknown}", only ${columnNames.join(", ")}.`);
  if (!columns.includes("direct"))
    throw new Error("The column direct is needed: it is what the others are held against.");
  if (values.database !== "embedded" && values.database !== "postgres")
    throw new Error("--database is embedded or postgres.");
  const rounds = positive("rounds", values.rounds);
  const real = {
    model: values["backend-model"],
    streams: positive("backend-streams", values["backend-streams"]),
    tokensMax: positive("backend-tokens", values["backend-tokens"]),
    rounds,
  };
  return {
    cells: readCells(values.cells),
    columns,
    rounds,
    windowSeconds: positive("seconds", values.seconds),
    arrivalsPerSecond: positive("arrivals", values.arrivals),
    database: values.database,
    real: values.backend === undefined ? null : { address: httpAddress(values.backend), ...real },
  };
}

/** `none` is for whoever wants the real server alone. */
function readCells(text: string | undefined): Cell[] {
  if (text === "none") return [];
  return text?.split(",").map(readCell) ?? ALL_CELLS;
}

function httpAddress(text: string): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new Error(
      `--backend is the address of a model server, as in http://127.0.0.1:8000/v1, not "${text}".`,
    );
  return text;
}

function positive(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} is a whole number from 1.`);
  return value;
}
