import { type AbuseCase, tryEach } from "./abuse-case";

/** Rows *files* and *reading*. */
export const FILE_AND_READING_CASES: AbuseCase[] = [
  {
    kind: "files",
    name: "writing outside of the work folder",
    isOwnInWasm: true,
    language: "python",
    source: ({ canaryFile, canaryFolder, root }) =>
      tryEach([
        ...[
          "/tried",
          "/usr/tried",
          "/etc/tried",
          "/program/tried",
          "/program/main.py",
          "/dev/tried",
          "/root/tried",
        ].map((file) => `open("${file}", "a").write("x")`),
        ...[canaryFile, `${canaryFolder}/tried`, `${root}/tried`, `../../../../..${canaryFile}`].map(
          (file) => `open(${JSON.stringify(file)}, "r+").write("x")`,
        ),
        ...["/proc/sys/kernel/hostname", "/proc/sysrq-trigger", "/proc/self/oom_score_adj_x"].map(
          (file) => `open("${file}", "w").write("b")`,
        ),
      ]),
    verdicts: ["OK"],
  },
  {
    kind: "files",
    name: "filling the disk",
    language: "python",
    source: "n = 0\nwhile True:\n    with open('f%d' % n, 'wb') as f: f.write(b'x' * (1 << 20))\n    n += 1",
    limits: { seconds: 8 },
    verdicts: ["RE", "MLE", "TLE"],
  },
  {
    kind: "files",
    name: "a million small files",
    language: "python",
    source: "for n in range(10**6): open('f%d' % n, 'w').close()\nprint('ESCAPED')",
    limits: { seconds: 4 },
    verdicts: ["TLE", "MLE", "OLE", "RE"],
  },
  {
    kind: "files",
    name: "a sparse file of a terabyte",
    language: "python",
    source: "f = open('big', 'wb')\nf.truncate(10**12)\nprint('ESCAPED')",
    verdicts: ["RE"],
  },
  {
    kind: "files",
    name: "links to what is outside, and names that lead there",
    language: "python",
    source: ({ canaryFile }) =>
      tryEach(
        [
          `open("link").read()`,
          `open("hard").read()`,
          `open("../${canaryFile}").read()`,
          `os.link(${JSON.stringify(canaryFile)}, "hard2")`,
          `open("/proc/1/root${canaryFile}").read()`,
          `open("/proc/self/root${canaryFile}").read()`,
        ],
        `import os\nos.symlink(${JSON.stringify(canaryFile)}, "link")\nopen("a\\nb", "w").write("x")\n`,
      ),
    verdicts: ["OK"],
    secret: /canary/,
  },
  {
    kind: "files",
    name: "folders in folders without end",
    language: "python",
    source: "import os\nwhile True:\n    os.mkdir('d' * 200)\n    os.chdir('d' * 200)",
    limits: { seconds: 4 },
    verdicts: ["TLE", "MLE", "OLE", "RE"],
  },
  {
    kind: "files",
    name: "its own input, opened to be written",
    isOwnInWasm: true,
    language: "python",
    source: tryEach(
      [
        "os.ftruncate(0, 1 << 40) or 'truncated'",
        "os.write(0, b'x')",
        "os.chmod('/proc/self/fd/0', 0o666) or open('/proc/self/fd/0', 'r+b').write(b'x')",
        "os.fchmod(0, 0o666) or open('/dev/stdin', 'r+b').write(b'x')",
        "os.link('/proc/self/fd/0', '/work/kept') or 'linked'",
      ],
      "import os",
    ),
    verdicts: ["OK"],
  },
  {
    kind: "files",
    name: "a FIFO that nobody reads",
    language: "python",
    source: "import os\nos.mkfifo('pipe')\nopen('pipe', 'w').write('x')",
    limits: { seconds: 1 },
    verdicts: ["TLE", "RE"],
  },
  {
    kind: "reading",
    name: "secrets of this computer",
    isOwnInWasm: true,
    language: "python",
    source: ({ canaryFile, root, pid }) =>
      tryEach(
        [
          ...[
            "/etc/shadow",
            "/etc/passwd",
            `/proc/${pid}/environ`,
            `/proc/${pid}/cmdline`,
            `${root}/package.json`,
            `${root}/.env`,
            canaryFile,
          ].map((file) => `open(${JSON.stringify(file)}).read()`),
          ...[root, "/root", "/home", "/var", "/work/wt"].map((folder) => `os.listdir("${folder}")`),
        ].filter((line) => !line.includes("/work/wt")),
        "import os",
      ),
    verdicts: ["OK"],
    secret: /canary|stepwise"/,
  },
  {
    kind: "reading",
    name: "other processes, other runs' folders, the environment",
    language: "python",
    source: ({ root, pid }) => `
import os, glob
for name in os.listdir("/proc"):
    if name.isdigit():
        for part in ("cmdline", "environ"):
            try: text = open("/proc/%s/%s" % (name, part)).read()
            except OSError: continue
            if "vitest" in text or "stepwise" in text.lower() or ${JSON.stringify(root)} in text: print("ESCAPED", name, part)
try: mounts = open("/proc/self/mountinfo").read()
except OSError: mounts = ""
if ${JSON.stringify(root)} in mounts: print("ESCAPED mountinfo")
if os.path.exists("/proc/${pid}/root"): print("ESCAPED pid")
for pattern in ("/tmp/*", "/work/../tmp/stepwise*", "/var/*"):
    found = [f for f in glob.glob(pattern) if os.path.basename(f) not in ("main.py",)]
    if found: print("ESCAPED", found)
print(sorted(os.environ))
`,
    verdicts: ["OK"],
    secret: /STEPWISE|DATABASE|VITEST|SECRET/,
  },
  {
    kind: "reading",
    name: "what an earlier program left",
    isRunTwice: true,
    language: "python",
    source: `import ctypes, os, socket
libc = ctypes.CDLL(None)
left = [f for f in ("/work/left", "/tmp/left", "/dev/shm/left") if os.path.exists(f)]
left += [name for name in ("shmget", "msgget", "semget") if getattr(libc, name)(4242, 0, 0) >= 0]
if left: print("ESCAPED", left)
for file in ("/work/left", "/dev/shm/left"):
    try: open(file, "w").write("x")
    except OSError as error: print(type(error).__name__)
libc.shmget(4242, ctypes.c_size_t(4096), 0o1666)
libc.msgget(4242, 0o1666)
libc.semget(4242, 1, 0o1666)`,
    verdicts: ["OK", "RE"],
  },
  {
    kind: "reading",
    name: "secrets of this computer",
    language: "cpp",
    source: ({ canaryFile }) =>
      `#include <fstream>\n#include <iostream>\nint main(){ for (auto f : {"/etc/passwd", "/etc/shadow", ${JSON.stringify(canaryFile)}}) { std::ifstream i(f); std::string s; if (std::getline(i, s)) std::cout << "ESCAPED " << s << "\\n"; } }`,
    verdicts: ["OK"],
    secret: /canary|root:/,
  },
  {
    kind: "reading",
    name: "secrets of this computer",
    language: "javascript",
    source: ({ canaryFile, root }) =>
      `const fs = require("fs"); for (const f of ["/etc/passwd", "/root", ${JSON.stringify(root)}, ${JSON.stringify(canaryFile)}]) { try { fs.statSync(f); console.log("ESCAPED", f); } catch {} } console.log(Object.keys(process.env).join());`,
    verdicts: ["OK"],
    secret: /canary|STEPWISE|SECRET/,
  },
];
