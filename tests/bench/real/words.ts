import { median } from "../statistics/percentile";
import type { RealComparison, RealSample } from "./compare-real-server";

/** The comparison as a Markdown table, or why there is none. */
export function writeRealComparison(found: RealComparison | string): string {
  if (typeof found === "string") return `A real model server: skipped. ${found}`;
  const { server, options, rounds } = found;
  const share = median(
    rounds.map(({ direct, stepwise }) => stepwise.tokensPerSecond / direct.tokensPerSecond),
  );
  return [
    `A real model server: ${server.model} at ${server.baseUrl}, ${options.streams} streams at once of at most ${options.tokensMax} tokens, medians of ${rounds.length} interleaved rounds.`,
    "",
    "| way | tokens/s, all streams | first text ms | tokens | remarks |",
    "| --- | --- | --- | --- | --- |",
    writeRow(
      "direct",
      rounds.map(({ direct }) => direct),
    ),
    writeRow(
      "stepwise",
      rounds.map(({ stepwise }) => stepwise),
    ),
    "",
    `Through Stepwise come ${(100 * share).toFixed(1)} % of the tokens a second of direct.`,
  ].join("\n");
}

function writeRow(way: string, samples: RealSample[]): string {
  const of = (value: (sample: RealSample) => number) => median(samples.map(value));
  const faults = samples.flatMap(({ faults }) => faults);
  const remarks = [
    ...(samples.some(({ estimated }) => estimated) ? ["tokens estimated from the text"] : []),
    ...(faults.length > 0 ? [`${faults.length} faults, the first: ${faults[0]}`] : []),
  ];
  const cells = [
    way,
    of(({ tokensPerSecond }) => tokensPerSecond).toFixed(1),
    of(({ firstTextP50Ms }) => firstTextP50Ms).toFixed(0),
    of(({ tokens }) => tokens).toFixed(0),
    remarks.join("; "),
  ];
  return `| ${cells.join(" | ")} |`;
}
