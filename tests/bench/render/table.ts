import type { Sample } from "./measure-column";

const FIGURES = [
  "busyPercent",
  "busyFirstPercent",
  "busyLastPercent",
  "longestTaskMs",
  "longestWaitMs",
  "longestWaitCpuMs",
  "lostFrames",
  "heapMiB",
  "processMiB",
  "formulas",
  "elapsedSeconds",
] as const satisfies (keyof Sample)[];

/** A median of each figure for each column and rate. */
export function medians(samples: readonly Sample[]): Sample[] {
  const cells = new Map<string, Sample[]>();
  for (const sample of samples) {
    const key = `${sample.column}@${sample.rate}`;
    cells.set(key, [...(cells.get(key) ?? []), sample]);
  }
  return [...cells.values()].flatMap((cell) => {
    const [first] = cell;
    if (!first) return [];
    const middle = Object.fromEntries(
      FIGURES.map((name) => [name, median(cell.map((sample) => sample[name]))]),
    );
    return [{ ...first, ...middle }];
  });
}

function median(values: number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
}

/** The medians as a table for people. */
export function printTable(
  summary: readonly Sample[],
  { tokens, rounds }: { tokens: number; rounds: number },
): void {
  console.log(`\n${tokens} tokens, medians of ${rounds} rounds; busy is CPU time of the page's main thread`);
  console.table(
    Object.fromEntries(
      summary.map((sample) => [
        `${sample.column} ${sample.rate}/s`,
        {
          "busy %": round(sample.busyPercent),
          "first ¼ %": round(sample.busyFirstPercent),
          "last ¼ %": round(sample.busyLastPercent),
          "longest task ms (CPU)": round(sample.longestTaskMs),
          "longest on the clock": round(sample.longestWaitMs),
          "of it on the CPU": round(sample.longestWaitCpuMs),
          "lost frames": sample.lostFrames,
          "heap MiB": round(sample.heapMiB),
          "process MiB": round(sample.processMiB),
          formulas: sample.formulas,
          "took s": round(sample.elapsedSeconds),
        },
      ]),
    ),
  );
}

/** How many times our main-thread time each rival takes, from the same medians. */
export function printRatios(summary: readonly Sample[]): void {
  for (const { column, rate, busyPercent } of summary) {
    const ours = summary.find((sample) => sample.column === "stepwise" && sample.rate === rate);
    if (!ours || column === "stepwise") continue;
    console.log(
      `${column} at ${rate}/s: ${round(busyPercent / ours.busyPercent)} times our main-thread time`,
    );
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
