import { type Missing, readMath } from "./read-math";

export type Span = { from: number; to: number };

/**
 * A table's row in cells, and where the bars between them stand. A bar inside a formula or code parts nothing, unless only
 * so the row has the `columns` that the table has.
 */
export function splitCells(row: string, columns: number): { cells: Span[]; bars: number[] } {
  const whole = split(row, true);
  if (columns === 0 || whole.cells.length === columns) return whole;
  const plain = split(row, false);
  return plain.cells.length === columns ? plain : whole;
}

function split(row: string, formulas: boolean): { cells: Span[]; bars: number[] } {
  const bars: number[] = [];
  const missing: Missing = new Set();
  for (let at = 0; at < row.length; ) {
    const length = formulas ? atomLength(row, at, missing) : 0;
    if (length > 0) at += length;
    else if (row[at] === "\\") at += 2;
    else {
      if (row[at] === "|") bars.push(at);
      at++;
    }
  }
  return { cells: between(row, bars), bars };
}

/** How long what no bar can part is, if it begins at `at`: a closed formula, or code. */
function atomLength(row: string, at: number, missing: Missing): number {
  if (row[at] === "`") {
    const ticks = /^`+/.exec(row.slice(at))?.[0] ?? "";
    const close = row.indexOf(ticks, at + ticks.length);
    return close < 0 ? 0 : close + ticks.length - at;
  }
  const found = readMath(row, at, missing);
  return found && found.node !== "OpenMath" ? found.length : 0;
}

/** The cells between bars, without the spaces around them; before a leading and after a closing bar there is none. */
function between(row: string, bars: readonly number[]): Span[] {
  const edges = [-1, ...bars, row.length];
  const spans = edges.slice(1).map((to, index) => trimmed(row, (edges[index] ?? -1) + 1, to));
  if (bars.length > 0 && row.slice(0, bars[0]).trim() === "") spans.shift();
  if (bars.length > 0 && row.slice((bars.at(-1) ?? 0) + 1).trim() === "") spans.pop();
  return spans;
}

function trimmed(row: string, from: number, to: number): Span {
  while (from < to && /\s/.test(row[from] ?? "")) from++;
  while (to > from && /\s/.test(row[to - 1] ?? "")) to--;
  return { from, to };
}
