import type { AbuseCase } from "./abuse-case";

const SECOND = { seconds: 1 };

/** Row *time*. */
export const TIME_CASES: AbuseCase[] = [
  {
    kind: "time",
    name: "an endless loop",
    language: "python",
    source: "while True: pass",
    limits: SECOND,
    verdicts: ["TLE"],
  },
  {
    kind: "time",
    name: "endless sleep",
    language: "python",
    source: "import time\ntime.sleep(1e9)",
    limits: SECOND,
    verdicts: ["TLE"],
  },
  {
    kind: "time",
    name: "a pattern that backtracks for ever",
    language: "python",
    source: "import re\nre.match(r'(a+)+$', 'a' * 40 + 'b')",
    limits: SECOND,
    verdicts: ["TLE"],
  },
  {
    kind: "time",
    name: "signals caught and ignored",
    language: "python",
    source:
      "import signal\nfor s in (signal.SIGTERM, signal.SIGALRM, signal.SIGINT, signal.SIGXCPU): signal.signal(s, lambda *a: None)\nwhile True: pass",
    limits: SECOND,
    verdicts: ["TLE", "RE"],
  },
  {
    kind: "time",
    name: "a child that runs on when its parent ends",
    language: "python",
    source: "import os\nif os.fork() == 0:\n    os.setsid()\n    while True: pass\nprint('parent ends')",
    limits: SECOND,
    verdicts: ["OK", "TLE", "RE"],
  },
  {
    kind: "time",
    name: "children that share the work",
    language: "python",
    source: `import os
for _ in range(8):
    if os.fork() == 0:
        while True: pass
while True: os.wait()`,
    limits: { seconds: 2 },
    verdicts: ["TLE", "RE"],
  },
  {
    kind: "time",
    name: "stopping itself and everything else",
    language: "python",
    source: `import os, signal
for pid in (1, os.getppid(), 0, -1, os.getpid()):
    try: os.kill(pid, signal.SIGSTOP)
    except OSError: pass
while True: pass`,
    limits: SECOND,
    verdicts: ["TLE"],
  },
  {
    kind: "time",
    name: "an endless loop",
    language: "cpp",
    source: "int main(){ volatile int x = 0; for(;;) x = x + 1; }",
    limits: SECOND,
    verdicts: ["TLE"],
  },
  {
    kind: "time",
    name: "an endless loop",
    language: "javascript",
    source: "for (;;) {}",
    limits: SECOND,
    verdicts: ["TLE"],
  },
  {
    kind: "time",
    name: "a timer for ever",
    language: "typescript",
    source: "const wait: number = 1e9; setInterval(() => {}, wait);",
    limits: SECOND,
    verdicts: ["TLE"],
  },
  {
    kind: "time",
    name: "an endless loop",
    language: "java",
    source: "class Main { public static void main(String[] a) { while (true) {} } }",
    limits: SECOND,
    verdicts: ["TLE"],
  },
];
