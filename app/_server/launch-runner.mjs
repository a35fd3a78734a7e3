// npm run runner: runs programs for servers elsewhere; needs REDIS_URL. It reads no .env: that file holds the app's secrets.
import path from "node:path";
import process from "node:process";
import { prepare } from "./prepare.mjs";

await prepare({ pages: false });
process.env.NODE_ENV = "production";
process.env.STEPWISE_ROOT = path.resolve(import.meta.dirname, "../..");
await import("../../.build/runner.mjs");
