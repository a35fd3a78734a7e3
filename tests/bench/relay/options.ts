import { parseArgs } from "node:util";
import { ALL_CELLS, type Cell, readCell } from "./cell";

export type RelayOptions = {
  cells: Cell[];
  columns: string[];
  rounds: number;
  windowSeconds: number;
  arrivalsPerSecond: number;
  database: "embedded" | "postgres";
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
  return {
    cells: values.cells?.split(",").map(readCell) ?? ALL_CELLS,
    columns,
    rounds: positive("rounds", values.rounds),
    windowSeconds: positive("seconds", values.seconds),
    arrivalsPerSecond: positive("arrivals", values.arrivals),
    database: values.database,
  };
}

function positive(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} is a whole number from 1.`);
  return value;
}
