import { median } from "../statistics/percentile";
import type { Recovery } from "./kill-and-recover";

const HEADINGS = [
  "database",
  "times killed",
  "events acknowledged",
  "lost",
  "changed",
  "doubled",
  "ready, median s",
  "ready, worst s",
  "runs marked, median s",
  "runs marked, worst s",
];

/** The recoveries of each database as a Markdown table. */
export function writeTable(results: { database: string; recoveries: Recovery[] }[]): string {
  const rows = results.map(({ database, recoveries }) => writeRow(database, recoveries));
  return [HEADINGS, HEADINGS.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

function writeRow(database: string, recoveries: Recovery[]): string[] {
  const sum = (value: (one: Recovery) => number) =>
    String(recoveries.reduce((all, one) => all + value(one), 0));
  const seconds = (ms: number) => (ms / 1000).toFixed(2);
  const ready = recoveries.map(({ readyMs }) => readyMs);
  const marked = recoveries.map(({ markedMs }) => markedMs);
  return [
    database,
    String(recoveries.length),
    sum((one) => one.acknowledged),
    sum((one) => one.lost),
    sum((one) => one.changed),
    sum((one) => one.doubled),
    seconds(median(ready)),
    seconds(Math.max(...ready)),
    seconds(median(marked)),
    seconds(Math.max(...marked)),
  ];
}
