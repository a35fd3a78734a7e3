import fs from "node:fs";
import variant from "@jitl/quickjs-wasmfile-release-sync";
import {
  newQuickJSWASMModuleFromVariant,
  newVariant,
  type QuickJSContext,
  type QuickJSHandle,
  type QuickJSWASMModule,
} from "quickjs-emscripten-core";
import { type Engine, endProgram } from "../engine";
import { readInput, SHARED, sleepFor, startClock } from "../host-clock";
import { writeText } from "../host-io";
import { limitMemoryGrowth, type MemoryLimit } from "../memory-growth";
import { FD, type HostJob } from "../wasm-protocol";
import { type Compiled, compileJavascript } from "./compile-javascript";
import { mapPositions } from "./map-positions";

/** QuickJS begins with 16 MiB. */
const INITIAL_MIB = 16;
/** Of the engine's own 5 MiB; deep enough for twenty thousand calls. */
const STACK_BYTES = 4 * 1024 * 1024;
const READ_BYTES = 64 * 1024;

type Runner = (job: HostJob, engine: Engine) => Promise<never>;

/** Loads QuickJS so that a job can begin at once. `guest` is the bundled script that makes Node's globals in it. */
export async function loadQuickjs(wasmFile: string, guestFile: string): Promise<Runner> {
  const memory = limitMemoryGrowth(INITIAL_MIB);
  const wasmModule = await WebAssembly.compile(fs.readFileSync(wasmFile));
  const guest = fs.readFileSync(guestFile, "utf8");
  const quickjs = await newQuickJSWASMModuleFromVariant(newVariant(variant, { wasmModule }));
  return (job, engine) => new JavascriptRun(quickjs, memory, job, engine).run(guest);
}

class JavascriptRun {
  readonly #context: QuickJSContext;
  #guest: QuickJSHandle | null = null;

  constructor(
    quickjs: QuickJSWASMModule,
    private readonly memory: MemoryLimit,
    private readonly job: HostJob,
    private readonly engine: Engine,
  ) {
    const runtime = quickjs.newRuntime();
    runtime.setMaxStackSize(STACK_BYTES);
    this.#context = runtime.newContext();
    memory.limitMiB = job.memoryMiB;
    memory.onGrow = (mebibytes) => {
      engine.state[SHARED.memoryMiB] = mebibytes;
    };
  }

  async run(guestScript: string): Promise<never> {
    const context = this.#context;
    this.#install(guestScript);
    startClock(this.engine.state, this.job, this.memory.currentMiB());
    context.runtime.setModuleLoader(
      (name) => this.#askText("moduleSource", name) ?? { error: new Error(`Cannot find module '${name}'`) },
      (_from, name) => name,
    );
    const compiled = compileJavascript(context, this.job.source);
    if (!compiled.ok) this.#refuse(compiled);
    const result = context.evalCode(compiled.source, "main.js", { type: compiled.type });
    if (result.error) this.#fail(result.error);
    this.#ask("watch", result.value);
    this.#drain();
    while (this.#askBoolean("step")) this.#drain();
    this.#exit(context.getNumber(this.#ask("finish")));
  }

  #install(guestScript: string): void {
    const context = this.#context;
    context.unwrapResult(context.evalCode(guestScript, "<guest>")).dispose();
    const install = context.getProp(context.global, "__stepwiseInstall");
    const guest = context.unwrapResult(context.callFunction(install, context.undefined, this.#hostHandle()));
    context.unwrapResult(context.evalCode("delete globalThis.__stepwiseInstall", "<guest>")).dispose();
    this.#guest = guest;
  }

  /** The functions a program's globals are made of. Whatever it does with them, only numbers and text go through. */
  #hostHandle(): QuickJSHandle {
    const context = this.#context;
    const host = context.newObject();
    const add = (name: string, call: (...values: QuickJSHandle[]) => QuickJSHandle | undefined) =>
      context.setProp(host, name, context.newFunction(name, call));
    const decoder = new TextDecoder();
    const buffer = new Uint8Array(READ_BYTES);
    const startedMs = performance.now();
    add("write", (fd, text) => {
      this.#write(
        fd && context.getNumber(fd) === 2 ? FD.stderr : FD.stdout,
        text ? context.getString(text) : "",
      );
      return undefined;
    });
    add("read", () => {
      this.engine.stdout.flush();
      const count = readInput(this.engine.state, buffer);
      return count === 0
        ? context.null
        : context.newString(decoder.decode(buffer.subarray(0, count), { stream: true }));
    });
    add("sleep", (duration) => {
      this.engine.stdout.flush();
      sleepFor(this.engine.state, duration ? context.getNumber(duration) : 0);
      return undefined;
    });
    add("exit", (code) => this.#exit(code ? context.getNumber(code) : 0));
    add("elapsedMs", () => context.newNumber(performance.now() - startedMs));
    const given = { args: this.job.args, files: this.job.files };
    const script = `(${JSON.stringify(given)})`;
    const values = context.unwrapResult(context.evalCode(script, "<guest>"));
    for (const name of ["args", "files"]) context.setProp(host, name, context.getProp(values, name));
    return host;
  }

  #write(fd: number, text: string): void {
    if (fd === FD.stdout) this.engine.stdout.write(new TextEncoder().encode(text));
    else {
      this.engine.stdout.flush();
      writeText(fd, mapPositions(text, this.job.sourceMap));
    }
  }

  /** Runs what promises wait for. */
  #drain(): void {
    const { runtime } = this.#context;
    while (runtime.hasPendingJob()) {
      const result = runtime.executePendingJobs();
      if (result.error) this.#fail(result.error);
    }
  }

  #ask(name: string, ...values: QuickJSHandle[]): QuickJSHandle {
    const context = this.#context;
    const guest = this.#guest ?? context.undefined;
    const result = context.callFunction(context.getProp(guest, name), guest, ...values);
    if (result.error) this.#fail(result.error);
    return result.value;
  }

  #askBoolean(name: string): boolean {
    return this.#context.dump(this.#ask(name)) === true;
  }

  #askText(name: string, value: string): string | null {
    const answer = this.#context.dump(this.#ask(name, this.#context.newString(value)));
    return typeof answer === "string" ? answer : null;
  }

  /** An error that nobody caught. */
  #fail(error: QuickJSHandle): never {
    const context = this.#context;
    const guest = this.#guest ?? context.undefined;
    const described = context.callFunction(context.getProp(guest, "describe"), guest, error);
    // Describing needs memory too, which may be what is lacking.
    const words = described.error ? this.#plainWords(error) : context.getString(described.value);
    this.#write(FD.stderr, `${words.replace(/^.*<guest>.*\n?/gm, "").trimEnd()}\n`);
    this.#exit(1);
  }

  #plainWords(error: QuickJSHandle): string {
    const { name = "Error", message = "" } = this.#context.dump(error) as { name?: string; message?: string };
    return `${name}: ${message}`;
  }

  #refuse({ line, column, message }: Extract<Compiled, { ok: false }>): never {
    const text = this.job.source.split("\n")[line - 1] ?? "";
    const shown = `${text.slice(0, 200)}\n${" ".repeat(Math.max(0, Math.min(200, column - 1)))}^`;
    const place = this.job.sourceMap ? "" : `${shown}\n`;
    this.#write(FD.stderr, `main.js:${line}:${column}\n${place}SyntaxError: ${message}\n`);
    endProgram(this.engine, { end: "refused", exitCode: 1 });
  }

  #exit(exitCode: number): never {
    const end = this.memory.refused && exitCode !== 0 ? "memory" : "exited";
    endProgram(this.engine, { end, exitCode });
  }
}
