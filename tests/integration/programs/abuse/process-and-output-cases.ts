import type { AbuseCase } from "./abuse-case";

const TWO = { seconds: 2 };

/** Rows *processes* and *output*. */
export const PROCESS_AND_OUTPUT_CASES: AbuseCase[] = [
  {
    kind: "processes",
    name: "a fork bomb",
    language: "python",
    source: "import os\nwhile True:\n    try: os.fork()\n    except OSError: pass",
    limits: TWO,
    verdicts: ["TLE", "MLE", "RE"],
  },
  {
    kind: "processes",
    name: "ten thousand threads",
    language: "python",
    source:
      "import threading, time\nn = 0\nwhile n < 10000:\n    threading.Thread(target=time.sleep, args=(1e6,), daemon=True).start()\n    n += 1\nprint('ESCAPED', n)",
    limits: { seconds: 5 },
    verdicts: ["RE", "MLE"],
  },
  {
    kind: "processes",
    name: "a daemon by setsid and double fork",
    language: "python",
    source:
      "import os, time\nif os.fork() == 0:\n    os.setsid()\n    if os.fork() == 0:\n        for fd in range(3): os.close(fd)\n        time.sleep(600)\n    os._exit(0)\nprint('gone')",
    limits: TWO,
    verdicts: ["OK", "TLE", "RE"],
  },
  {
    kind: "processes",
    name: "exec of another interpreter that runs on",
    language: "python",
    source: "import os\nos.execv('/bin/sh', ['sh', '-c', 'while :; do :; done'])",
    limits: { seconds: 1 },
    verdicts: ["TLE", "RE"],
  },
  {
    kind: "processes",
    name: "a fork bomb",
    language: "cpp",
    source: "#include <unistd.h>\nint main(){ for(;;) fork(); }",
    limits: TWO,
    verdicts: ["TLE", "MLE", "RE"],
  },
  {
    kind: "processes",
    name: "a thousand children",
    language: "javascript",
    source:
      "const { spawn } = require('child_process'); for (let i = 0; i < 1000; i++) spawn('sleep', ['600'], { detached: true }).on('error', () => process.exit(1));",
    limits: { seconds: 4 },
    verdicts: ["RE", "TLE", "MLE"],
  },
  {
    kind: "processes",
    name: "ten thousand threads",
    language: "java",
    source:
      'class Main { public static void main(String[] a) { for (int i = 0; i < 10000; i++) { Thread t = new Thread(() -> { try { Thread.sleep(1000000); } catch (Exception e) {} }); t.start(); } System.out.println("ESCAPED"); } }',
    limits: { seconds: 6 },
    verdicts: ["RE", "TLE", "MLE"],
  },
  {
    kind: "output",
    name: "endless lines",
    language: "python",
    source: "while True: print('y' * 1000)",
    verdicts: ["OLE"],
  },
  {
    kind: "output",
    name: "endless errors",
    language: "python",
    source: "import sys\nwhile True: print('e' * 1000, file=sys.stderr)",
    verdicts: ["OLE"],
  },
  {
    kind: "output",
    name: "a gigabyte on one line",
    language: "python",
    source: "import sys\nfor _ in range(1 << 14): sys.stdout.write('你' * 65536)",
    verdicts: ["OLE"],
    secret: /\ufffd/,
  },
  {
    kind: "output",
    name: "ten megabytes without a newline",
    language: "cpp",
    source: "#include <cstdio>\nint main(){ for(int i=0;i<10000000;i++) putchar(120); }",
    verdicts: ["OLE"],
  },
  {
    kind: "output",
    name: "endless lines",
    language: "javascript",
    source: "for (;;) require('fs').writeSync(1, 'y'.repeat(1000));",
    verdicts: ["OLE"],
  },
  {
    kind: "output",
    name: "single bytes from many processes",
    language: "python",
    source: "import os\nfor _ in range(5): os.fork()\nwhile True: os.write(1, b'y')",
    limits: { seconds: 2, outputBytesMax: 20_000 },
    verdicts: ["OLE", "RE"],
  },
  {
    kind: "output",
    name: "NUL, terminal escapes and broken UTF-8",
    language: "python",
    source: "import sys\nsys.stdout.buffer.write(bytes([0, 27, 91, 50, 74, 255, 0xe4, 0xbd, 65]))",
    verdicts: ["OK"],
    secret: /\0/,
  },
];
