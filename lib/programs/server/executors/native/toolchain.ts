import type { GraphicsKind } from "../../../is-graphical";
import type { Language } from "../../../program";
import type { Bind } from "./box";

export type RunOptions = {
  memoryMiB: number;
  args: readonly string[];
  /** Somebody watches: what is printed should come at once, not when a buffer is full. */
  live: boolean;
};

/** How one language is compiled and run where it is installed. Paths are those in the box. */
export type Toolchain = {
  language: Language;
  /** Where the source lies while it is compiled, or run. */
  sourceName: string;
  /** What the compiler is called with, in the work folder with the source in it; it puts its result into `out/`. */
  compile: ((source: string) => string[]) | null;
  run(options: RunOptions & { source: string }): string[];
  environment?: Record<string, string>;
  /** The graphical libraries that it has here and that a stage can show. */
  stage?: readonly GraphicsKind[];
  /** What is not part of the system: a compiler of ours, or a Node that lies elsewhere. */
  compileBinds?: readonly Bind[];
  runBinds?: readonly Bind[];
  /** The least that its runtime can live in; smaller limits are raised to it. */
  memoryMiBMin: number;
  /** Threads of its runtime beside the program's own. */
  runtimeThreads: number;
  /** What its runtime reserves without using it, of which the kernel's limit per process must not be afraid. */
  reservedMiB: number;
  stackMiB(memoryMiB: number): number;
  /** How its runtime says, on stderr and before anything ran, that the source is none; compilers say it by their status. */
  refusal?: RegExp;
  /** How its runtime says, last of all, that memory was refused. */
  outOfMemory: RegExp;
};
