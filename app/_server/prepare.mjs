// Brings a clone to where it can run: installs, generates and builds what is missing or has changed, and says so.
// Plain JavaScript on Node alone, since it runs before anything is installed.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";

const root = path.resolve(import.meta.dirname, "../..");
const NODE_MIN = [20, 19];

/**
 * Installs, generates and builds what is missing or stale; without `pages` only what runs apart from them. Ends the process
 * with advice when a step fails.
 */
export async function prepare({ pages } = { pages: true }) {
  requireNode();
  await step(
    "installed",
    "Installing packages from the npm registry",
    hashOf(["package-lock.json"]),
    "node_modules",
    () =>
      // Not `npm ci`: it refuses a lock that lacks another system's optional binary, which a registry may not have.
      npm(["install", "--no-save", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"]),
  );
  await step(
    "generated",
    "Generating the database client",
    hashOf(["prisma/schema.prisma", "package-lock.json"]),
    "prisma/generated",
    () => command(process.execPath, ["prisma/generate.mjs"]),
  );
  const sources = hashOf([
    "app",
    "lib",
    "public",
    "prisma/migrations",
    "prisma/schema.prisma",
    "next.config.js",
    "tsconfig.json",
    "package-lock.json",
  ]);
  await step("bundled", "Bundling the server", sources, ".build/server.mjs", () =>
    command(process.execPath, ["app/_server/bundle.mjs"]),
  );
  if (!pages) return;
  const distDir = process.env.NEXT_DIST_DIR ?? ".next";
  await step(
    `built-${distDir}`,
    "Building the pages (a minute or two the first time)",
    sources,
    `${distDir}/BUILD_ID`,
    () => command(process.execPath, ["node_modules/next/dist/bin/next", "build"]),
  );
}

function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > NODE_MIN[0] || (major === NODE_MIN[0] && minor >= NODE_MIN[1])) return;
  fail(
    `Stepwise needs Node ${NODE_MIN.join(".")} or later; this is ${process.versions.node}. Get it from https://nodejs.org.`,
  );
}

/** Runs `work` unless `product` is there and was made from the same `hash`; shows how long it has been waiting. */
async function step(name, label, hash, product, work) {
  const stamp = path.join(root, name === "installed" ? "node_modules" : ".build", `.stepwise-${name}`);
  if (existsSync(path.join(root, product)) && existsSync(stamp) && readFileSync(stamp, "utf8") === hash)
    return;
  const startedMs = Date.now();
  const seconds = () => Math.round((Date.now() - startedMs) / 1000);
  console.log(`▸ ${label} …`);
  const ticker = setInterval(() => console.log(`  … ${label.split(" (")[0]}, ${seconds()} s so far`), 10_000);
  try {
    await work();
  } catch (error) {
    fail(`${label} failed: ${error.message}`);
  } finally {
    clearInterval(ticker);
  }
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
  console.log(`  done in ${seconds()} s`);
}

/** The npm that started this, where one did; else the one on the path, which on Windows only a shell can start. */
function npm(args) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith(".js")) return command(process.execPath, [cli, ...args]);
  return command("npm", args, { shell: process.platform === "win32" });
}

function command(file, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      ...options,
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", CHECKPOINT_DISABLE: "1" },
    });
    let output = "";
    child.stdout.on("data", (data) => (output += data));
    child.stderr.on("data", (data) => (output += data));
    child.on("error", reject);
    child.on("exit", (code) => {
      if (code === 0) return resolve();
      console.error(output.slice(-6000));
      reject(new Error(`${path.basename(file)} ${args[0]} ended with status ${code}`));
    });
  });
}

function hashOf(names) {
  const hash = createHash("sha256").update(process.versions.node.split(".")[0]);
  for (const name of names) addToHash(hash, name);
  return hash.digest("hex");
}

function addToHash(hash, name) {
  const full = path.join(root, name);
  if (!existsSync(full)) return;
  let entries;
  try {
    entries = readdirSync(full).sort();
  } catch {
    hash.update(name).update(readFileSync(full));
    return;
  }
  for (const entry of entries) addToHash(hash, `${name}/${entry}`);
}

function fail(message) {
  console.error(`✗ ${message}`);
  process.exit(1);
}
