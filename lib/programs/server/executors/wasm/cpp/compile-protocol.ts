/** One line of JSON to the compiler's process. */
export type CompileJob = { source: string; binaryBytes: 0 };

/** One line of JSON from it; `wasmBytes` bytes follow on standard output. */
export type CompileReport = { type: "compiled"; wasmBytes: number; words: string };
