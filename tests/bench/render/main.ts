import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { openBrowser } from "../../support/browser";
import { buildColumns, COLUMNS, type ColumnName } from "./build-columns";
import { EventFeed } from "./event-feed";
import { measureColumn, type Sample } from "./measure-column";
import { serveFolder } from "./serve-folder";
import { medians, printRatios, printTable } from "./table";

const option = (name: string, otherwise: string) =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3) ?? otherwise;

const rates = option("rates", "100,200").split(",").map(Number);
const tokens = Number(option("tokens", "32000"));
const rounds = Number(option("rounds", "3"));
const columns = COLUMNS.filter((name) => option("columns", COLUMNS.join()).split(",").includes(name));

const root = process.cwd();
const folder = path.join(root, ".build/bench/render");
await buildColumns(root, folder);
const stream = new EventFeed();
const server = await serveFolder(folder, (response) => stream.listen(response));
const browser = await openBrowser();
const samples: Sample[] = [];
try {
  for (let round = 1; round <= rounds; round++) {
    for (const rate of rates) {
      for (const column of columns as ColumnName[]) {
        const sample = await measureColumn(browser, server.url, column, {
          stream,
          feed: { tokens, rate },
        });
        samples.push(sample);
        console.log(
          `round ${round}: ${column} at ${rate}/s: busy ${sample.busyPercent.toFixed(1)}%, longest ${sample.longestTaskMs.toFixed(0)} ms of CPU time, ${sample.longestWaitMs.toFixed(0)} on the clock (${sample.longestWaitCpuMs.toFixed(0)} of it on the CPU)`,
        );
      }
    }
  }
} finally {
  await browser.close();
  server.close();
}
const summary = medians(samples);
printTable(summary, { tokens, rounds });
printRatios(summary);
mkdirSync("tests/output", { recursive: true });
writeFileSync(
  "tests/output/bench-render.json",
  JSON.stringify({ tokens, rounds, summary, samples }, null, 2),
);
const ours = summary.filter(({ column }) => column === "stepwise");
const drawn = ours.every(({ formulas }) => formulas > tokens / 50);
process.exitCode = drawn ? 0 : 1;
