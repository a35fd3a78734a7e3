import fs from "node:fs";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { isMainThread, Worker, workerData } from "node:worker_threads";
import { closeDoors } from "../close-doors";
import { newSharedState, SHARED, startClock } from "../host-clock";
import { die, failHost, readJob, report, writeAll, writeText } from "../host-io";
import { STACK_BYTES } from "../wasi/used-memory";
import { FD } from "../wasm-protocol";
import { runWatchdog } from "../wasm-watchdog";
import {
  compileArguments,
  HEADERS,
  linkArguments,
  PREFIX_PCH,
  prefixArguments,
  runtimeArguments,
} from "./clang-arguments";
import type { CompileJob, CompileReport } from "./compile-protocol";
import { PREFIX_HEADER_TEXT, takesPrefix } from "./prefix-header";
import RUNTIME from "./runtime.cpp";

/** Processor and wall time, and memory, for one program. */
const LIMITS = { seconds: 20, wallSeconds: 60, inputWaitSeconds: 0, memoryMiB: 1024 };
const WORDS_MAX = 32_000;
/** A sane program comes to one megabyte. */
const WASM_BYTES_MAX = 64 * 1024 * 1024;

/** What a name of the program's own and the same in a header lead to. */
const CLASHES =
  /\b(ambiguous|redefinition|redeclar|redeclaration|conflict|different kind of symbol|not a type|too few|too many|no matching)/;
const EVERYTHING = /#\s*include\s*<bits\/stdc\+\+\.h>/;

type Tree = { [name: string]: Tree | string | Uint8Array };
type Output = (bytes: Uint8Array | null) => void;
type RunLlvm = (args: string[], files: Tree, options: object) => Promise<Tree>;
type Ready = { runLlvm: RunLlvm; prefix: Uint8Array; runtime: Uint8Array };

async function runHost(): Promise<void> {
  const [, script = "", clangFolder = "", mode = "", partsFile = ""] = process.argv;
  const shared = newSharedState();
  new Worker(pathToFileURL(script), { workerData: { shared } });
  const { runLLVM } = await import(pathToFileURL(`${clangFolder}/gen/bundle.js`).href);
  const llvm: RunLlvm = runLLVM;
  if (mode === "make") return makeParts(llvm);
  const parts = { runLlvm: llvm, ...splitParts(fs.readFileSync(partsFile)) };
  // Loads the compiler's module and files: the first program need not wait for them.
  await run(llvm, ["clang", "--version"], {}, () => {});
  closeDoors();
  report({ type: "ready" });
  for (;;) {
    const { job } = readJob<CompileJob>() ?? die();
    const state = new Float64Array(shared);
    startClock(state, LIMITS, 0);
    const { wasm, words } = await compile(parts, job.source);
    state[SHARED.startedMs] = 0;
    const answer: CompileReport = { type: "compiled", wasmBytes: wasm?.length ?? 0, words };
    writeText(FD.reports, `${JSON.stringify(answer)}\n`);
    if (wasm) writeAll(FD.stdout, wasm);
  }
}

/** Writes the precompiled header and the runtime to standard output, the header's length before them. */
async function makeParts(llvm: RunLlvm): Promise<void> {
  const chunks: Uint8Array[] = [];
  const headers = { [HEADERS]: { bits: { "stdc++.h": PREFIX_HEADER_TEXT } } };
  const sources = { ...headers, "runtime.cpp": RUNTIME };
  await run(
    llvm,
    prefixArguments(),
    headers,
    (text) => writeText(FD.engine, text),
    (bytes) => chunks.push(bytes.slice()),
  );
  const prefix = Buffer.concat(chunks);
  const { "runtime.o": runtime } = await run(llvm, runtimeArguments(), sources, (text) =>
    writeText(FD.engine, text),
  );
  const length = Buffer.alloc(4);
  length.writeUInt32LE(prefix.length);
  for (const part of [length, prefix, runtime]) writeAll(FD.stdout, part as Uint8Array);
  die();
}

function splitParts(bytes: Buffer): { prefix: Uint8Array; runtime: Uint8Array } {
  const end = 4 + bytes.readUInt32LE(0);
  return { prefix: bytes.subarray(4, end), runtime: bytes.subarray(end) };
}

/** Compiles and links one program; without `wasm` it was refused, with the compiler's words. */
async function compile(parts: Ready, source: string): Promise<{ wasm?: Uint8Array; words: string }> {
  let compiled = await compileObject(parts, source, takesPrefix(source));
  // What is wrong only because of a header that it did not ask for is not wrong.
  if (!compiled.object && takesPrefix(source) && CLASHES.test(compiled.words) && !EVERYTHING.test(source))
    compiled = await compileObject(parts, source, false);
  if (!compiled.object) return compiled;
  let words = "";
  const files = { "main.o": compiled.object, "runtime.o": parts.runtime };
  try {
    const { "main.wasm": wasm } = await run(parts.runLlvm, linkArguments(STACK_BYTES), files, (text) => {
      words = (words + text).slice(0, WORDS_MAX);
    });
    if (wasm instanceof Uint8Array && wasm.length <= WASM_BYTES_MAX) return { wasm, words: "" };
    return { words: "The compiled program is too large.\n" };
  } catch (error) {
    return { words: linkerWords(words) || failureWords(error) };
  }
}

async function compileObject(
  { runLlvm, prefix }: Ready,
  source: string,
  withPrefix: boolean,
): Promise<{ object?: Uint8Array; words: string }> {
  let words = "";
  const files: Tree = {
    "main.cpp": source,
    [HEADERS]: { bits: { "stdc++.h": PREFIX_HEADER_TEXT } },
    ...(withPrefix ? { [PREFIX_PCH]: prefix } : {}),
  };
  try {
    const made = await run(runLlvm, compileArguments({ prefix: withPrefix }), files, (text) => {
      words = (words + text).slice(0, WORDS_MAX);
    });
    return { object: made["main.o"] as Uint8Array, words };
  } catch (error) {
    return { words: words || failureWords(error) };
  }
}

async function run(
  llvm: RunLlvm,
  args: string[],
  files: Tree,
  onWords: (text: string) => void,
  onOutput: (bytes: Uint8Array) => void = () => {},
): Promise<Tree> {
  const decoder = new TextDecoder();
  const stderr: Output = (bytes) => bytes && onWords(decoder.decode(bytes, { stream: true }));
  const stdout: Output = (bytes) => bytes && onOutput(bytes);
  return await llvm(args, files, { decodeASCII: false, fetchProgress: () => {}, stdout, stderr });
}

/** The compiler itself fell over, as it does from a program that nests too deeply. */
function failureWords(error: unknown): string {
  const deep = error instanceof RangeError ? " It nests too deeply." : "";
  return `main.cpp:1:1: error: the compiler gave up on this program.${deep}\n`;
}

function linkerWords(words: string): string {
  return words
    .replace(/wasm-ld: error: (?:main\.o|lto\.tmp|main\.o\.lto[^:]*): /g, "error: ")
    .replaceAll("wasm-ld: ", "")
    .replace(/undefined symbol: (main|__real___main_void|__main_argc_argv)\b/g, "undefined symbol: main");
}

/**
 * The process that compiles C++ programs one after the other. Each gets a compiler whose memory and files are made anew
 * and have nothing of the host's; a program that holds it up ends the process at the limit.
 */
if (isMainThread) await runHost().catch(failHost);
else runWatchdog({ shared: workerData.shared, lifeline: FD.stdin });
