// Every script of package.json is told of in the README or in CONTRIBUTING.
import { readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";

const root = path.resolve(import.meta.dirname, "../..");
const read = (name) => readFileSync(path.join(root, name), "utf8");
const documents = read("README.md") + read("CONTRIBUTING.md");
const missing = Object.keys(JSON.parse(read("package.json")).scripts).filter(
  (name) => !documents.includes(`npm run ${name}`) && !documents.includes(`npm ${name}`),
);
if (missing.length > 0) {
  console.error(`Not in README.md or CONTRIBUTING.md: ${missing.join(", ")}`);
  process.exit(1);
}
