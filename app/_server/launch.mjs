// npm run app
import { existsSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { prepare } from "./prepare.mjs";

const root = path.resolve(import.meta.dirname, "../..");
if (existsSync(path.join(root, ".env"))) process.loadEnvFile(path.join(root, ".env"));

await prepare();
process.env.NODE_ENV = "production";
process.env.STEPWISE_ROOT = root;
await import("../../.build/server.mjs");
