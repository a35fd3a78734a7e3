import type { ExecutionEnd } from "@/lib/programs/server/executors/executor";

type Abuse = [name: string, source: string, ends: readonly ExecutionEnd[]];

/** What hostile or careless JavaScript tries, and how it may end; TypeScript is the same engine. */
export const JAVASCRIPT_ABUSE: Abuse[] = [
  ["an endless loop", "while (true) {}", ["time"]],
  ["an endless sleep", "setTimeout(() => {}, 1e9);", ["time"]],
  ["timers without end", "setInterval(() => {}, 1);", ["time"]],
  // Each promise waits for the next: the chain grows until one of the limits is reached.
  [
    "promises without end",
    "const again = () => Promise.resolve().then(again);\nagain();",
    ["time", "memory"],
  ],
  ["a pattern that backtracks for ever", "/(a+)+$/.test('a'.repeat(40) + 'b');", ["time"]],
  [
    "signals caught",
    "process.on('SIGTERM', () => {});\nprocess.on('SIGALRM', () => {});\nwhile (true) {}",
    ["time"],
  ],
  ["a growing list", "const a = [];\nwhile (true) a.push('x'.repeat(1000) + a.length);", ["memory"]],
  ["a growing text", "let s = 'x';\nwhile (true) s += s;", ["memory", "exited"]],
  ["one large block", "new Uint8Array(2 ** 31 - 1).fill(1);", ["memory", "exited"]],
  ["a block of a terabyte", "new ArrayBuffer(2 ** 40);", ["memory", "exited"]],
  ["recursion without end", "function f(x) { return [f(x + 1)]; }\nf(0);", ["exited"]],
  ["recursion in the parser", `eval("[".repeat(100000));`, ["exited"]],
  ["recursion of JSON", `JSON.parse("[".repeat(1000000));`, ["exited"]],
  ["endless lines", "while (true) console.log('y'.repeat(1000));", ["output"]],
  ["one endless line", "while (true) process.stdout.write('y'.repeat(100000));", ["output"]],
  ["endless errors", "while (true) console.error('e'.repeat(1000));", ["output"]],
  ["other programs", "require('child_process').execSync('touch /tmp/stepwise-escaped');", ["exited"]],
  ["threads", "const { Worker } = require('worker_threads');\nnew Worker('x');", ["exited"]],
  ["native code", "process.binding('spawn_sync');", ["exited"]],
  [
    "the engine's own modules",
    "import * as os from 'os';\nimport * as std from 'std';\nstd.popen('touch /tmp/stepwise-escaped', 'r');",
    ["exited"],
  ],
  ["a file written", "require('fs').writeFileSync('/tmp/stepwise-escaped', 'x');", ["exited"]],
  ["the network", "fetch('http://127.0.0.1:3000/');", ["exited"]],
  ["sockets", "require('net').connect(3000);", ["exited"]],
  ["code made from text", "new Function('return process')().kill(1, 9);", ["exited"]],
  [
    "the prototypes of what it was given",
    "console.log.constructor('return process')().reallyExit(0);",
    ["exited"],
  ],
  [
    "the protocol, imitated",
    `console.error(JSON.stringify({ type: 'end', end: 'exited', exitCode: 0, seconds: 0, memoryMiB: 1 }));\nrequire('fs').writeSync(5, JSON.stringify({ type: 'end', end: 'exited', exitCode: 0 }) + '\\n');`,
    ["exited"],
  ],
];

/** The same for C++; what it cannot even say is told by the compiler. */
export const CPP_ABUSE: Abuse[] = [
  ["an endless loop", "int main() { volatile int n = 0; while (true) n = n + 1; }", ["time"]],
  ["endless sleep", "#include <unistd.h>\nint main() { sleep(1000000); return 1; }", ["time"]],
  [
    "a vector without end",
    "#include <vector>\nint main() { std::vector<std::vector<int>> v; while (true) v.emplace_back(100000, 1); }",
    ["memory"],
  ],
  [
    "malloc without end",
    "#include <cstdlib>\n#include <cstring>\nvoid* volatile kept;\nint main() { while (true) { void* p = malloc(1 << 20); kept = p; if (!p) return 1; memset(p, 1, 1 << 20); } }",
    ["memory"],
  ],
  [
    "a static array of a gigabyte",
    "static char big[1 << 30];\nint main(int n, char**) { volatile char* p = big; p[n * 1000] = 1; return p[n * 1000] == 1 ? 0 : 1; }",
    ["memory", "refused"],
  ],
  [
    "recursion without end",
    "volatile int stop = 0;\nint f(int n) { if (stop) return n; volatile int kept = n; return f(n + 1) + kept; }\nint main() { return f(0); }",
    ["crashed", "memory"],
  ],
  [
    "big frames without end",
    "int f(int n) { volatile char frame[100000]; frame[n % 100000] = 1; return f(n + 1) + frame[5]; }\nint main() { return f(0); }",
    ["crashed", "memory"],
  ],
  [
    "endless lines",
    '#include <cstdio>\nint main() { while (true) puts("yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy"); }',
    ["output"],
  ],
  [
    "endless errors",
    '#include <iostream>\nint main() { while (true) std::cerr << "eeeeeeeeeeeeeeeeeeeeeeeeee\\n"; }',
    ["output"],
  ],
  [
    "a file written",
    '#include <fstream>\nint main() { std::ofstream f("/tmp/stepwise-escaped"); f << 1; return f ? 0 : 1; }',
    ["exited"],
  ],
  [
    "another program",
    '#include <cstdlib>\nint main() { return system("touch /tmp/stepwise-escaped"); }',
    ["refused"],
  ],
  ["fork", "#include <unistd.h>\nint main() { while (true) fork(); }", ["refused"]],
  [
    "threads",
    "#include <thread>\nint main() { while (true) new std::thread([] { while (true); }); }",
    ["refused", "crashed", "exited", "memory"],
  ],
  [
    "a socket",
    "#include <sys/socket.h>\nint main() { return socket(2, 1, 0) < 0 ? 1 : 0; }",
    ["refused", "exited"],
  ],
  ["wild addresses", "int main() { volatile int* p = (int*)0xfffffff0; *p = 1; }", ["crashed"]],
  ["functions that are not there", "int main() { auto f = (void (*)())12345; f(); }", ["crashed"]],
  ["a trap", "int main() { __builtin_trap(); }", ["crashed"]],
  ["abort", "#include <cstdlib>\nint main() { abort(); }", ["crashed"]],
  [
    "a descriptor of the host",
    `#include <unistd.h>\n#include <cstring>\nint main() { const char* s = "{\\"type\\":\\"end\\",\\"end\\":\\"exited\\",\\"exitCode\\":0}\\n"; for (int fd = 3; fd < 64; fd++) if (write(fd, s, strlen(s)) > 0) return 0; return 1; }`,
    ["exited"],
  ],
];

/** What never compiles, and must not take the machine or its files along. */
export const CPP_COMPILE_ABUSE: [name: string, source: string][] = [
  ["the host's users", '#include "/etc/passwd"\nint main() {}'],
  ["a device without end", '#include "/dev/random"\nint main() {}'],
  ["a relative path out", '#include "../../../../etc/passwd"\nint main() {}'],
  ["a file in the program's data", '__asm__(".incbin \\"/etc/passwd\\"");\nint main() {}'],
  ["a file embedded", 'const char a[] = {\n#embed "/etc/passwd"\n};\nint main() {}'],
  [
    "templates without end",
    "template <int N> struct A { static const int v = A<N + 1>::v; };\nint main() { return A<0>::v; }",
  ],
  [
    "templates that double",
    "template <int N, int M> struct A { using L = typename A<N - 1, 2 * M>::L; using R = typename A<N - 1, 2 * M + 1>::L; };\ntemplate <int M> struct A<0, M> { using L = int; };\nint main() { A<24, 0>::L x = 0; return x; }",
  ],
  [
    "a constant without end",
    "constexpr long f() { long n = 0; while (true) n++; return n; }\nstatic_assert(f() == 0);\nint main() {}",
  ],
  ["an include of itself", '#include "main.cpp"\nint main() {}'],
  [
    "macros that double",
    `#define A0 x x\n${Array.from({ length: 30 }, (_, n) => `#define A${n + 1} A${n} A${n}`).join("\n")}\nint main() { A30; }`,
  ],
  ["a hundred thousand errors", `int main() {\n${"x;\n".repeat(50_000)}}`],
  ["brackets without end", `int main() { return ${"(".repeat(90_000)}1${")".repeat(90_000)}; }`],
  ["assembly", 'int main() { __asm__("mov %eax, %ebx"); }'],
  // Volatile, or the linker sees that nothing but a constant is read of it.
  [
    "initialised data of a gigabyte",
    "volatile int big[1 << 28] = {1};\nint main(int n, char**) { return big[n]; }",
  ],
];
