import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { documentPage, framePage, type StagePage } from "./stage-page";

type Asset = { body: Buffer; zipped: Buffer; etag: string; type: string; policy?: string };

const zip = promisify(gzip);
const SCRIPT = "text/javascript; charset=utf-8";
const PAGES: Record<string, { script: string; page: (script: string) => StagePage }> = {
  "/stage/frame": { script: ".build/stage/frame.js", page: framePage },
  "/stage/document": { script: ".build/stage/document.js", page: documentPage },
};
const FILES: Record<string, { file: string; type: string }> = {
  "/stage/python.js": { file: ".build/stage/python.js", type: SCRIPT },
  "/stage/python.wasm": { file: "node_modules/pyodide/pyodide.asm.wasm", type: "application/wasm" },
  "/stage/python.zip": { file: "node_modules/pyodide/python_stdlib.zip", type: "application/zip" },
  "/stage/python.json": { file: "node_modules/pyodide/pyodide-lock.json", type: "application/json" },
};
/** Read and compressed once; some 15 MB while the server runs. */
const assets = new Map<string, Promise<Asset>>();

/**
 * Answers GET /stage/…: the pages of the stage's frames under their own policies, and what they run on, which the
 * embedding page fetches and hands to them. False for any other request.
 */
export async function serveStage(req: IncomingMessage, res: ServerResponse): Promise<boolean> {
  const { pathname } = new URL(req.url ?? "/", "http://localhost");
  if (!(pathname in PAGES || pathname in FILES)) return false;
  if (req.method !== "GET" && req.method !== "HEAD") {
    res.writeHead(405, { allow: "GET, HEAD" }).end();
    return true;
  }
  let asset = assets.get(pathname);
  if (!asset) {
    asset = readAsset(pathname);
    assets.set(pathname, asset);
    asset.catch(() => assets.delete(pathname));
  }
  sendAsset(req, res, await asset);
  return true;
}

function sendAsset(req: IncomingMessage, res: ServerResponse, asset: Asset): void {
  const { etag, type, policy } = asset;
  if (policy) res.setHeader("content-security-policy", policy);
  res.setHeader("content-type", type);
  res.setHeader("etag", etag);
  res.setHeader("vary", "accept-encoding");
  res.setHeader("cache-control", "no-cache");
  if (req.headers["if-none-match"] === etag) {
    res.writeHead(304).end();
    return;
  }
  const zipped = /\bgzip\b/.test(String(req.headers["accept-encoding"]));
  if (zipped) res.setHeader("content-encoding", "gzip");
  const body = zipped ? asset.zipped : asset.body;
  res.writeHead(200, { "content-length": body.length });
  res.end(req.method === "HEAD" ? undefined : body);
}

async function readAsset(pathname: string): Promise<Asset> {
  const { body, type, policy } = await readBody(pathname);
  const hash = createHash("sha256")
    .update(body)
    .update(policy ?? "");
  return { body, type, policy, zipped: await zip(body), etag: `"${hash.digest("base64url").slice(0, 22)}"` };
}

async function readBody(pathname: string): Promise<Pick<Asset, "body" | "type" | "policy">> {
  const root = process.env.STEPWISE_ROOT ?? process.cwd();
  const read = (file: string) => readFile(path.join(root, file));
  const page = PAGES[pathname];
  if (page) {
    const { html, policy } = page.page((await read(page.script)).toString("utf8"));
    return { body: Buffer.from(html), type: "text/html; charset=utf-8", policy };
  }
  const { file, type } = FILES[pathname] as { file: string; type: string };
  return { body: await read(file), type };
}
