import fs from "node:fs";
import path from "node:path";
import process from "node:process";
import type { Bind } from "./box";
import { PROGRAM_FOLDER } from "./box";
import { findStageLibraries } from "./stage/stage-libraries";
import type { Toolchain } from "./toolchain";

const FOLDERS = ["/usr/local/bin", "/usr/bin", "/bin"];
const NODE_IN_BOX = "/opt/node";
const ESBUILD_IN_BOX = "/opt/esbuild";
const ESBUILD_SCRIPT = `${ESBUILD_IN_BOX} --loader=ts --sourcefile=main.ts --target=node20 --sourcemap=inline --log-level=warning --color=false <main.ts >out/main.js`;
const MAIN_STACK_MIB = 8;

/** The languages whose compilers and interpreters lie in the system's own folders, which are all that a box sees. */
export async function findToolchains(): Promise<Toolchain[]> {
  return [await python(), cpp(), ...javascript(), java()].filter((found) => found !== null);
}

async function python(): Promise<Toolchain | null> {
  const command = findCommand("python3");
  if (!command) return null;
  return {
    language: "python",
    sourceName: "main.py",
    compile: null,
    run: ({ args, live }) => [command, "-B", ...(live ? ["-u"] : []), `${PROGRAM_FOLDER}/main.py`, ...args],
    environment: { PYTHONIOENCODING: "utf-8:backslashreplace", PYTHONUTF8: "1" },
    stage: await findStageLibraries(command),
    memoryMiBMin: 32,
    runtimeThreads: 0,
    reservedMiB: 32,
    stackMiB: () => 32,
    refusal: /^ {2}File "\/program\/main\.py", line \d+\n[\s\S]*^(Syntax|Indentation|Tab)Error: /m,
    outOfMemory: /^MemoryError\b/m,
  };
}

function cpp(): Toolchain | null {
  const compiler = findCommand("g++");
  if (!compiler) return null;
  const stdbuf = findCommand("stdbuf");
  return {
    language: "cpp",
    sourceName: "main.cpp",
    compile: () => [
      ...[compiler, "-std=c++20", "-O2", "-pipe", "-fmax-errors=20", "-fdiagnostics-color=never"],
      ...["-Wall", "main.cpp", "-o", "out/main"],
    ],
    run: ({ args, live }) => [...(live && stdbuf ? [stdbuf, "-oL"] : []), `${PROGRAM_FOLDER}/main`, ...args],
    memoryMiBMin: 16,
    runtimeThreads: 0,
    reservedMiB: 16,
    // As contests do: recursion may use all the memory there is.
    stackMiB: (memoryMiB) => memoryMiB,
    outOfMemory: /std::bad_alloc/,
  };
}

function javascript(): Toolchain[] {
  const { command, binds } = findNode();
  const shared = {
    environment: { NODE_DISABLE_COLORS: "1" },
    runBinds: binds,
    memoryMiBMin: 96,
    runtimeThreads: 16,
    reservedMiB: 384,
    stackMiB: () => MAIN_STACK_MIB,
    refusal:
      /^(file:\/\/)?\/program\/main\.js:\d+\n[\s\S]*^SyntaxError: [^\n]*\n {4}at (wrapSafe|compileSource|internalCompile)/m,
    outOfMemory: /JavaScript heap out of memory|Array buffer allocation failed/,
  };
  const run = (options: { memoryMiB: number; args: readonly string[] }, flags: string[]) => [
    ...[command, "--no-warnings", `--max-old-space-size=${Math.max(32, options.memoryMiB - 64)}`, ...flags],
    `${PROGRAM_FOLDER}/main.js`,
    ...options.args,
  ];
  const javascript: Toolchain = {
    ...shared,
    language: "javascript",
    sourceName: "main.js",
    compile: null,
    run: (options) => run(options, []),
  };
  const esbuild = findEsbuild();
  if (!esbuild) return [javascript];
  return [
    javascript,
    {
      ...shared,
      language: "typescript",
      sourceName: "main.ts",
      // From stdin, so that the map leads to `main.ts` beside the result.
      compile: () => ["/bin/sh", "-c", ESBUILD_SCRIPT],
      compileBinds: [{ from: esbuild, to: ESBUILD_IN_BOX }],
      run: (options) => run(options, ["--enable-source-maps"]),
    },
  ];
}

function java(): Toolchain | null {
  const [compiler, runner] = [findCommand("javac"), findCommand("java")];
  if (!compiler || !runner) return null;
  const flags = ["-XX:+UseSerialGC", "-XX:-UsePerfData", "-Xshare:auto"];
  return {
    language: "java",
    sourceName: "Main.java",
    compile: (source) => [
      ...[compiler, ...flags.map((flag) => `-J${flag}`), "-J-XX:TieredStopAtLevel=1", "-J-Xmx512m"],
      ...["-encoding", "UTF-8", "-proc:none", "-Xmaxerrs", "20", "-d", "out", javaFileName(source)],
    ],
    run: ({ memoryMiB, args, source }) => [
      ...[runner, ...flags, "-XX:TieredStopAtLevel=1", `-Xmx${Math.max(32, memoryMiB - 80)}m`, "-Xss16m"],
      ...["-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"],
      ...["-cp", PROGRAM_FOLDER, javaMainClass(source), ...args],
    ],
    memoryMiBMin: 128,
    runtimeThreads: 32,
    reservedMiB: 512,
    stackMiB: () => MAIN_STACK_MIB,
    outOfMemory: /java\.lang\.OutOfMemoryError/,
  };
}

/** Java wants a file named after its public class. */
export function javaFileName(source: string): string {
  const [, name] =
    /\bpublic\s+(?:(?:final|abstract|sealed|strictfp)\s+)*(?:class|record|enum|interface)\s+(\w+)/.exec(
      source,
    ) ?? [];
  return `${name ?? "Main"}.java`;
}

/** The class whose main is run, with its package: the public one, else `Main`, else the outermost before the word main. */
export function javaMainClass(source: string): string {
  const folder = /^\s*package\s+([\w.]+)\s*;/m.exec(source)?.[1];
  const named = javaFileName(source).replace(/\.java$/, "");
  const hasNamed = new RegExp(`\\b(?:class|record|enum|interface)\\s+${named}\\b`).test(source);
  const name = hasNamed ? named : (outermostBeforeMain(source) ?? named);
  return folder ? `${folder}.${name}` : name;
}

function outermostBeforeMain(source: string): string | null {
  const head = source.slice(0, /\bvoid\s+main\s*\(/.exec(source)?.index ?? 0);
  let depth = 0;
  let name: string | null = null;
  for (const [word, declared] of head.matchAll(/[{}]|\b(?:class|record|enum|interface)\s+(\w+)/g)) {
    if (word === "{") depth++;
    else if (word === "}") depth--;
    else if (depth === 0) name = declared ?? null;
  }
  return name;
}

/** The program itself, behind the system's links; null if it lies where no box sees it. */
function findCommand(name: string): string | null {
  for (const folder of FOLDERS) {
    try {
      const real = fs.realpathSync(path.join(folder, name));
      fs.accessSync(real, fs.constants.X_OK);
      if (/^\/(usr|lib|lib64|bin)\//.test(real)) return real;
    } catch {
      // Not in this folder.
    }
  }
  return null;
}

/** The system's Node, else the one that runs the server, which is a single file. */
function findNode(): { command: string; binds: Bind[] } {
  const own = fs.realpathSync(process.execPath);
  if (own.startsWith("/usr/")) return { command: own, binds: [] };
  const command = findCommand("node");
  return command ? { command, binds: [] } : { command: NODE_IN_BOX, binds: [{ from: own, to: NODE_IN_BOX }] };
}

/** The project's own esbuild: one file, made for this processor. */
function findEsbuild(): string | null {
  const root = process.env.STEPWISE_ROOT ?? process.cwd();
  const platform = `${process.platform}-${process.arch}`;
  const file = path.join(/* turbopackIgnore: true */ root, "node_modules/@esbuild", platform, "bin/esbuild");
  return fs.existsSync(file) ? fs.realpathSync(file) : null;
}
