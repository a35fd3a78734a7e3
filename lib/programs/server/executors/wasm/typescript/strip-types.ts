import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import type { SourceSegment } from "../wasm-protocol";
import { decodeSourceMap } from "./decode-source-map";

const WALL_MS_MAX = 10_000;
const WORDS_MAX = 20_000;
const OUTPUT_BYTES_MAX = 16 * 1024 * 1024;

export type Stripped =
  | { ok: true; source: string; sourceMap: SourceSegment[][] }
  | { ok: false; words: string };

/**
 * TypeScript as JavaScript, types taken away unchecked. A process of its own for each program: source that sends the
 * compiler astray takes nobody else along. It reads the source from a pipe and is given no folder to look into.
 */
export function stripTypes(source: string, signal: AbortSignal): Promise<Stripped> {
  const child = spawn(
    esbuildBinary(),
    [
      "--loader=ts",
      "--target=es2022",
      "--sourcemap=inline",
      "--sources-content=false",
      "--sourcefile=main.ts",
      "--tsconfig-raw={}",
      "--color=false",
      "--log-limit=20",
    ],
    {
      env: { GOMEMLIMIT: "256MiB", GOMAXPROCS: "1" } as unknown as NodeJS.ProcessEnv,
      cwd: os.tmpdir(),
      signal,
      killSignal: "SIGKILL",
      timeout: WALL_MS_MAX,
      windowsHide: true,
    },
  );
  const chunks: Buffer[] = [];
  let bytes = 0;
  let words = "";
  child.stdout.on("data", (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > OUTPUT_BYTES_MAX) child.kill("SIGKILL");
    else chunks.push(chunk);
  });
  child.stderr.on("data", (chunk: Buffer) => {
    words = (words + chunk.toString("utf8")).slice(0, WORDS_MAX);
  });
  child.stdin.on("error", () => {});
  child.stdin.end(source);
  return new Promise((resolve, reject) => {
    child.on("error", (error) => (signal.aborted ? resolve({ ok: false, words: "" }) : reject(error)));
    child.on("close", (code) => {
      if (code === 0) return resolve({ ok: true, ...splitSourceMap(Buffer.concat(chunks).toString("utf8")) });
      resolve({
        ok: false,
        words: plainWords(words) || "The TypeScript compiler gave up on this program.\n",
      });
    });
  });
}

function esbuildBinary(): string {
  const root = process.env.STEPWISE_ROOT ?? process.cwd();
  const require = createRequire(path.join(/* turbopackIgnore: true */ root, "package.json"));
  const name = `@esbuild/${process.platform}-${process.arch}`;
  const folder = path.dirname(require.resolve(`${name}/package.json`));
  return path.join(folder, process.platform === "win32" ? "esbuild.exe" : "bin/esbuild");
}

function splitSourceMap(output: string): { source: string; sourceMap: SourceSegment[][] } {
  const marker = "//# sourceMappingURL=data:application/json;base64,";
  const at = output.lastIndexOf(marker);
  const json = Buffer.from(output.slice(at + marker.length).trim(), "base64").toString("utf8");
  const { mappings } = JSON.parse(json) as { mappings: string };
  return { source: output.slice(0, at), sourceMap: decodeSourceMap(mappings) };
}

/** esbuild's report in the compilers' usual form: `main.ts:2:11: error: …`, the line, and a mark under the place. */
function plainWords(words: string): string {
  return words
    .replace(
      /✘ \[ERROR\] (.*)\n\n\s+(main\.ts:\d+:)(\d+):\n/g,
      (_whole, message: string, place: string, column: string) =>
        `${place}${Number(column) + 1}: error: ${message}\n`,
    )
    .replace(/^\s*\d+ errors?\s*$/gm, "")
    .replaceAll("│", "|")
    .replaceAll("╵", "|")
    .replace(/\n{2,}/g, "\n");
}
