/** Where our own headers are in the compiler's own file tree, which has nothing of the host's. */
export const HEADERS = "stepwise";
export const PREFIX_HEADER = `${HEADERS}/bits/stdc++.h`;
export const PREFIX_PCH = "stdc++.pch";

/** What clang's driver would pass on for `clang++ -std=c++20 -O2`, with exceptions as WebAssembly has them. */
const COMPILE = [
  "clang++",
  "-cc1",
  "-triple",
  "wasm32-unknown-wasip1",
  "-mrelocation-model",
  "static",
  "-mframe-pointer=none",
  "-ffp-contract=on",
  "-fno-rounding-math",
  "-mconstructor-aliases",
  "-target-cpu",
  "generic",
  "-target-feature",
  "+exception-handling",
  "-mllvm",
  "-wasm-enable-eh",
  "-exception-model=wasm",
  "-fcxx-exceptions",
  "-fexceptions",
  "-fvisibility=hidden",
  "-resource-dir",
  "/usr",
  "-isysroot",
  "/usr",
  "-internal-isystem",
  "/usr/include/c++/v1",
  "-internal-isystem",
  "/usr/include",
  "-internal-isystem",
  "/usr/include/wasm32-wasip1",
  "-internal-isystem",
  `/${HEADERS}`,
  "-std=c++20",
  "-fdeprecated-macro",
  "-fgnuc-version=4.2.1",
  "-ferror-limit",
  "20",
  "-O2",
];

/**
 * To bitcode, which the linker turns into code: an object file would hold every zero of a large array, and the compiler's
 * file tree copies a file at each piece that is written to it.
 */
export const compileArguments = (options: { prefix: boolean }) => [
  ...COMPILE,
  ...(options.prefix ? ["-include-pch", PREFIX_PCH] : []),
  "-emit-llvm-bc",
  "-o",
  "main.o",
  "-x",
  "c++",
  "main.cpp",
];

export const runtimeArguments = () => [
  ...COMPILE,
  "-emit-obj",
  "-o",
  "runtime.o",
  "-x",
  "c++",
  "runtime.cpp",
];

/** The precompiled header goes to standard output: the compiler's file tree copies a file at each piece that is written. */
export const prefixArguments = () => [
  ...COMPILE,
  "-emit-pch",
  "-fpch-instantiate-templates",
  "-o",
  "-",
  "-x",
  "c++-header",
  PREFIX_HEADER,
];

export const linkArguments = (stackBytes: number) => [
  "wasm-ld",
  "-m",
  "wasm32",
  "-L/usr/lib/wasm32-unknown-wasip1",
  "-L/usr/lib/wasm32-wasip1",
  "/usr/lib/wasm32-wasip1/crt1-command.o",
  "main.o",
  "runtime.o",
  "-lc++",
  "-lc++abi",
  "-lc",
  "/usr/lib/wasm32-unknown-wasip1/libclang_rt.builtins.a",
  "--wrap=sbrk",
  "--wrap=__main_void",
  "--allow-multiple-definition",
  "--max-memory=4294967296",
  "-z",
  `stack-size=${stackBytes}`,
  "--stack-first",
  "--strip-all",
  "--lto-O2",
  "-mllvm",
  "-wasm-enable-eh",
  "-mllvm",
  "-exception-model=wasm",
  "-o",
  "main.wasm",
];
