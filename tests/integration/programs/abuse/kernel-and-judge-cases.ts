import { type AbuseCase, tryEach } from "./abuse-case";

const SYSCALL = `
import ctypes, os, platform
libc = ctypes.CDLL(None, use_errno=True)
libc.syscall.restype = ctypes.c_long
ARM = platform.machine() == "aarch64"
def call(x64, arm, *args):
    number = arm if ARM else x64
    if number is None: raise OSError("not here")
    result = libc.syscall(ctypes.c_long(number), *[ctypes.c_long(a) if isinstance(a, int) else a for a in args])
    if result < 0: raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return (number, result)
`;

/** Rows *network*, *kernel*, *the judge* and *compiling*. */
export const KERNEL_AND_JUDGE_CASES: AbuseCase[] = [
  {
    kind: "network",
    name: "this computer's ports, Unix sockets and the world",
    isOwnInWasm: true,
    language: "python",
    source: ({ port, socket }) =>
      tryEach(
        [
          `connect(socket.AF_INET, ("127.0.0.1", ${port}))`,
          `connect(socket.AF_INET6, ("::1", ${port}))`,
          `connect(socket.AF_INET, ("1.1.1.1", 53))`,
          `connect(socket.AF_UNIX, ${JSON.stringify(socket)})`,
          `socket.getaddrinfo("example.com", 80)`,
          `socket.socket(socket.AF_PACKET, socket.SOCK_RAW)`,
          `socket.socket(socket.AF_INET, socket.SOCK_RAW, 1)`,
          `socket.socket(40, socket.SOCK_STREAM).connect((2, 22))`,
        ],
        "import socket\ndef connect(family, address):\n    s = socket.socket(family)\n    s.settimeout(0.3)\n    s.connect(address)\n    s.send(b'x')\n    return True\n",
      ),
    limits: { seconds: 4 },
    verdicts: ["OK", "TLE"],
  },
  {
    kind: "network",
    name: "this computer's ports",
    language: "javascript",
    source: ({ port }) =>
      `require("net").connect(${port}, "127.0.0.1").on("connect", () => console.log("ESCAPED")).on("error", () => {});`,
    verdicts: ["OK"],
  },
  {
    kind: "kernel",
    name: "calls that reach deep",
    language: "python",
    source: tryEach(
      [
        "call(165, 40, b'none', b'/work', b'tmpfs', 0, 0)",
        "call(166, 39, b'/work', 2)",
        "call(161, 51, b'/work')",
        "call(321, 280, 0, 0, 0)",
        "call(298, 241, ctypes.create_string_buffer(128), 0, -1, -1, 0)",
        "call(323, 282, 0)",
        "call(425, 425, 8, ctypes.create_string_buffer(128))",
        "call(250, 219, 0, -3, 1)",
        "call(304, 265, -100, ctypes.create_string_buffer(128), 0)",
        "call(169, 142, 0xfee1dead, 672274793, 0x1234567)",
        "call(175, 105, b'x', 1, b'')",
        "call(170, 161, b'tried', 5)",
        "call(310, 270, 1, ctypes.create_string_buffer(16), 1, ctypes.create_string_buffer(16), 1, 0)",
        "call(167, 224, b'/work/x', 0)",
        "call(227, 112, 0, ctypes.create_string_buffer(16))",
        "call(172, None, 3)",
      ],
      SYSCALL,
    ),
    limits: { seconds: 6 },
    verdicts: ["OK"],
  },
  {
    kind: "kernel",
    name: "more rights: rlimits, users, other processes",
    language: "python",
    source: tryEach(
      [
        "resource.setrlimit(resource.RLIMIT_NOFILE, (10**6, 10**6))",
        "resource.setrlimit(resource.RLIMIT_CORE, (10**6, 10**6)) or 'raised'",
        "os.setuid(0) or 'root'",
        "os.setgroups([0]) or 'groups'",
        "os.nice(-5)",
        "os.kill(1, 9) or (time.sleep(0.2) or 'init lived') and None",
        "open('/dev/mem').read(1)",
        "open('/dev/kmsg', 'w').write('x')",
        "os.mknod('device', 0o666 | stat.S_IFBLK, os.makedev(254, 0)) or 'device'",
        "os.listdir('/sys/fs/cgroup') or None",
      ],
      "import os, resource, stat, time",
    ).replace("'raised'", "None if resource.getrlimit(resource.RLIMIT_CORE)[1] == 0 else 'raised'"),
    verdicts: ["OK", "RE"],
  },
  {
    kind: "kernel",
    name: "a user of its own with all rights",
    language: "python",
    source: tryEach(
      [
        "run('unshare', '-Urm', 'mount', '-t', 'tmpfs', 'none', '/work')",
        "run('su', '-c', 'id')",
        "run('mount', '--bind', '/', '/work')",
      ],
      "import subprocess\ndef run(*argv): return subprocess.run(argv, capture_output=True, timeout=2).returncode == 0 or None\n",
    ),
    limits: { seconds: 8 },
    verdicts: ["OK", "TLE"],
  },
  {
    kind: "kernel",
    name: "kill everything",
    language: "python",
    source: "import os, signal\nos.kill(-1, signal.SIGKILL)\nraise SystemExit(1)",
    verdicts: ["RE"],
  },
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
  {
    kind: "compiling",
    name: "including a password file",
    language: "cpp",
    source: '#include "/etc/passwd"\n#include "/etc/shadow"\nint main(){}',
    verdicts: ["CE"],
    secret: /root:|daemon:/,
  },
  {
    kind: "compiling",
    name: "including and embedding what is outside",
    language: "cpp",
    source: ({ canaryFile }) =>
      `#include "${canaryFile}"\n#include "../../..${canaryFile}"\n__asm__(".incbin \\"${canaryFile}\\"");\nint main(){}`,
    verdicts: ["CE"],
    secret: /canary-secret/,
  },
  {
    kind: "compiling",
    name: "including an endless device",
    language: "cpp",
    source: '#include "/dev/random"\n#include "/dev/zero"\nint main(){}',
    verdicts: ["CE"],
  },
  {
    kind: "compiling",
    name: "templates without end",
    language: "cpp",
    source:
      "template<int N> struct A { static const int v = A<N+1>::v + A<N+2>::v; };\nint main(){ return A<0>::v; }",
    verdicts: ["CE"],
  },
  {
    kind: "compiling",
    name: "a constant that is never computed",
    language: "cpp",
    source:
      "constexpr long f(){ long s = 0; for (long i = 0; i < 1000000000000; i++) s += i; return s; }\nconstexpr long v = f();\nint main(){ return v; }",
    verdicts: ["CE"],
  },
  {
    kind: "compiling",
    name: "a static gigabyte",
    language: "cpp",
    source: "int a[1 << 28] = {1};\nint main(){ return a[1]; }",
    verdicts: ["CE", "MLE", "RE"],
  },
  {
    kind: "compiling",
    name: "a hundred thousand errors",
    language: "cpp",
    source: `${"x\n".repeat(90_000)}int main(){}`,
    verdicts: ["CE"],
  },
  {
    kind: "compiling",
    name: "no program",
    language: "java",
    source: "class Main { public static void main(String[] a) { undefined(); } }",
    verdicts: ["CE"],
  },
  { kind: "compiling", name: "no program", language: "typescript", source: "let x: = 3", verdicts: ["CE"] },
  { kind: "compiling", name: "no program", language: "python", source: "print(", verdicts: ["CE"] },
];
