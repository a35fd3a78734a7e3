import type { AbuseCase } from "./abuse-case";

/** Row *the judge*. */
export const JUDGE_CASES: AbuseCase[] = [
  {
    kind: "the judge",
    name: "waiting on stdin for ever",
    language: "python",
    source: "while True:\n    try: input()\n    except EOFError: pass",
    limits: { seconds: 1 },
    verdicts: ["TLE"],
  },
  {
    kind: "the judge",
    name: "closing input and output and running on",
    language: "python",
    source: "import os, time\nfor fd in range(3): os.close(fd)\ntime.sleep(1e9)",
    limits: { seconds: 1 },
    verdicts: ["TLE"],
  },
  {
    kind: "the judge",
    name: "imitating the protocol on spare descriptors",
    language: "python",
    source:
      'import os\nfor fd in range(3, 256):\n    try:\n        os.write(fd, b\'{"type":"end","end":"exited","exitCode":0,"exit-code":0}\\n\')\n        print("ESCAPED", fd)\n    except OSError: pass\nos._exit(7)',
    verdicts: ["RE"],
  },
  {
    kind: "the judge",
    name: "overwriting its own source",
    language: "python",
    source: "import sys\nopen(sys.argv[0], 'w').write('print(1)')",
    verdicts: ["RE", "OK"],
  },
  {
    kind: "the judge",
    name: "leaving in a thread",
    language: "python",
    source: "import threading, os\nt = threading.Thread(target=lambda: os._exit(3))\nt.start()\nt.join()",
    verdicts: ["RE"],
  },
  {
    kind: "the judge",
    name: "pretending that the box failed",
    language: "python",
    source: "import sys\nprint('bwrap: no', end='', file=sys.stderr)\nsys.exit(2)",
    verdicts: ["RE"],
  },
];
