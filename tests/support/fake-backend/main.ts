import path from "node:path";
import process from "node:process";
import { DIALECTS } from "./dialects";
import { REFUSALS, STREAM_FAILURES } from "./failures";
import { startFakeBackend } from "./fake-backend";

const port = Number(process.env.PORT ?? 8000);
const rate = Number(process.env.RATE ?? 50);
const concurrency = Number(process.env.CONCURRENCY ?? Number.POSITIVE_INFINITY);
const backend = await startFakeBackend({
  repliesFolder: path.join(process.cwd(), "tests/fixtures/replies"),
  port,
  tokensPerSecond: rate,
  concurrency,
});
console.log(
  `✓ A fake backend listens at ${backend.url}, ${rate} tokens/s (PORT, RATE, CONCURRENCY); Ollama's own interface at ${backend.root}.`,
);
console.log(`  models: ${DIALECTS.map(({ model }) => model).join(", ")}`);
console.log(
  `  failures, as model!failure: ${[...Object.keys(REFUSALS), ...Object.keys(STREAM_FAILURES), "reset"].join(", ")}`,
);
