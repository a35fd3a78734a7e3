import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { freePort } from "../processes/free-port";
import { startProcess } from "../processes/start-process";
import { median } from "../statistics/percentile";
import { type Measured, measureScene } from "./measure-scene";
import { benchNative } from "./native";
import { SCENES } from "./scenes";

const RESULTS = path.resolve("tests/output/bench-stage.json");
const { values } = parseArgs({
  options: {
    places: { type: "string", default: "browser,server" },
    rounds: { type: "string", default: "3" },
    seconds: { type: "string", default: "6" },
  },
});
const [rounds, seconds] = [Number(values.rounds), Number(values.seconds)];
const folder = mkdtempSync(path.join(os.tmpdir(), "stepwise-bench-stage-"));
const native = values.places.includes("server")
  ? await benchNative({ folder: path.join(folder, "native"), port: await freePort(), rounds, seconds })
  : [];
if (native.length > 0) {
  console.table(native);
  console.log(
    "Shares are of one core, for one viewer. Ours in all: the server's process, and what the box takes more than the same program when nobody looks.",
  );
}
if (!values.places.includes("browser")) process.exit(0);
const executablePath = [process.env.CHROMIUM ?? "", "/usr/bin/chromium", "/usr/bin/google-chrome"].find(
  (place) => place && existsSync(place),
);
if (!executablePath) {
  console.error("bench:stage needs Chromium (set CHROMIUM to its path).");
  process.exit(1);
}

const port = await freePort();
const app = await startProcess({
  command: [process.execPath, ".build/server.mjs"],
  core: null,
  readyWords: "ready at",
  environment: { LOG_LEVEL: "warn", PORT: String(port), STEPWISE_DATA: folder },
});
const profile = path.join(folder, "profile");
const browser = await chromium.launchPersistentContext(profile, {
  executablePath,
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run"],
});
const samples = new Map<string, Measured[]>(SCENES.map(({ name }) => [name, []]));
try {
  const page = browser.pages()[0] ?? (await browser.newPage());
  await page.goto(`http://127.0.0.1:${port}/`);
  // Interleaved, so that a busy moment of the machine does not fall on one scene alone.
  for (let round = 0; round < rounds; round++)
    for (const scene of SCENES) {
      const measured = await measureScene(page, scene, seconds, process.pid);
      samples.get(scene.name)?.push(measured);
      console.log(
        `${scene.name}: ${measured.perSecond.toFixed(1)}/s, ${measured.startMs} ms to the first picture`,
      );
    }
} finally {
  await browser.close();
  await app.stop();
  rmSync(folder, { recursive: true, force: true });
}

const rows = [...samples].map(([name, all]) => ({
  scene: name,
  "pictures/s": median(all.map(({ perSecond }) => perSecond)).toFixed(1),
  "of a core": `${(100 * median(all.map(({ coreShare }) => coreShare))).toFixed(0)}%`,
  "first picture ms": Math.round(median(all.map(({ startMs }) => startMs))),
}));
mkdirSync(path.dirname(RESULTS), { recursive: true });
writeFileSync(RESULTS, JSON.stringify({ samples: Object.fromEntries(samples), rows, native }, null, 2));
console.table(rows);
console.log(
  `The share is of the browser, our server and this benchmark together. Written to ${path.relative(".", RESULTS)}.`,
);
