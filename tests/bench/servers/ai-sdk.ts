import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { freePort } from "../processes/free-port";
import { startProcess } from "../processes/start-process";
import type { Column } from "./column";

const FOLDER = path.resolve("tests/output/bench-ai-sdk");
const ROUTE = path.join(FOLDER, "app/api/chat/route.js");
const CONFIG = path.join(FOLDER, "next.config.js");
const BUILT = path.join(FOLDER, ".next/BUILD_ID");
const NEXT = path.resolve("node_modules/next/dist/bin/next");

/** A Next app of one route, which relays with the AI SDK. */
export const aiSdk: Column = {
  name: "ai-sdk",
  label: "a Next route with the AI SDK (`streamText`)",
  missing: () => null,
  prepare: async () => {
    const route = readFileSync(".build/bench/ai-sdk-route.mjs", "utf8");
    if (existsSync(BUILT) && existsSync(CONFIG) && readFileSync(ROUTE, "utf8") === route) return;
    mkdirSync(path.dirname(ROUTE), { recursive: true });
    writeFileSync(ROUTE, route);
    writeFileSync(path.join(FOLDER, "package.json"), '{"private":true,"type":"module"}');
    // Without one of its own it would take ours, which knows no routes.
    writeFileSync(CONFIG, "export default {};");
    const { status, stdout, stderr } = spawnSync(process.execPath, [NEXT, "build", FOLDER], {
      encoding: "utf8",
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    });
    if (status !== 0) throw new Error(`The AI SDK's app could not be built: ${stdout}${stderr}`);
  },
  start: async ({ sourceUrl, core }) => {
    const port = await freePort();
    const started = await startProcess({
      command: [process.execPath, NEXT, "start", FOLDER, "-H", "127.0.0.1", "-p", String(port)],
      core,
      readyWords: "Ready in",
      environment: { SOURCE_URL: `${sourceUrl}/v1`, NEXT_TELEMETRY_DISABLED: "1" },
    });
    const url = `http://127.0.0.1:${port}/api/chat`;
    return { kind: "prompt", url, pid: started.pid, close: () => started.stop() };
  },
};
