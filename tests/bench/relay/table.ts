import { cellName } from "./cell";
import { type CellSummary, SHARE_MIN, type SummaryRow } from "./summarise";

const HEADINGS = [
  "streams × tokens/s × tokens/packet",
  "column",
  "CPU ms / 1,000 tokens",
  "CPU ms / start",
  "added p50 ms",
  "added p99 ms",
  "added first token ms",
  "KiB / stream",
  "lost",
  "doubled",
  "out of order",
  "remarks",
];

/** The results as a Markdown table. What `direct` has in the added columns is its own latency's baseline: nothing. */
export function writeTable(cells: CellSummary[]): string {
  const rows = cells.flatMap((cell) => cell.rows.map((row) => writeRow(cell, row)));
  return [HEADINGS, HEADINGS.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

function writeRow(cell: CellSummary, row: SummaryRow): string[] {
  const isDirect = row.column === "direct";
  const added = (value: number) => (isDirect ? "–" : shorten(value));
  return [
    cellName(cell.cell),
    row.column,
    shorten(row.processorMsPerThousandTokens),
    isDirect ? "–" : shorten(row.processorMsPerStart),
    added(row.addedP50Ms),
    added(row.addedP99Ms),
    added(row.addedFirstTokenMs),
    isDirect ? "–" : shorten(row.memoryKiBPerStream),
    String(row.lost),
    String(row.doubled),
    String(row.outOfOrder),
    remarks(cell, row),
  ];
}

function remarks(cell: CellSummary, row: SummaryRow): string {
  const found: string[] = [];
  if (cell.void !== null) found.push(`void: ${cell.void}`);
  if (row.column === "direct") found.push(`p99 ${shorten(cell.directP99Ms)} ms; CPU is the source's`);
  if (row.failedRounds > 0) found.push(`not measured in ${row.failedRounds} rounds`);
  if (row.share < SHARE_MIN) found.push(`only ${Math.round(row.share * 100)} % of the tokens kept up`);
  if (row.unfinished > 0) found.push(`${row.unfinished} streams did not finish`);
  return found.join("; ");
}

function shorten(value: number): string {
  if (Number.isNaN(value)) return "?";
  if (!Number.isFinite(value)) return "∞";
  return Math.abs(value) < 10 ? value.toFixed(1) : value.toFixed(0);
}
