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

/** Rows *network* and *kernel*. */
export const NETWORK_AND_KERNEL_CASES: AbuseCase[] = [
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
    kind: "network",
    name: "a socket without a file, and other families",
    isOwnInWasm: true,
    language: "python",
    source: ({ abstractSocket }) =>
      tryEach(
        [
          `connect("\\0" + ${JSON.stringify(abstractSocket)})`,
          "made([f for f in range(1, 46) if f not in OWN])",
        ],
        `import socket
OWN = (1, 2, 10, 16)
def connect(address):
    s = socket.socket(socket.AF_UNIX)
    s.settimeout(0.3)
    s.connect(address)
    s.send(b"x")
    return True
def made(families):
    got = []
    for family in families:
        for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM, socket.SOCK_RAW, socket.SOCK_SEQPACKET):
            try: socket.socket(family, kind).close()
            except OSError: continue
            got.append((family, kind))
    return got or None
`,
      ),
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
    name: "newer calls, namespaces, keys and descriptors of others",
    language: "python",
    source: tryEach(
      [
        "call(428, 428, -100, b'/', 1)",
        "call(430, 430, b'tmpfs', 0)",
        "call(442, 442, -100, b'/', 0, ctypes.create_string_buffer(32), 32)",
        "call(438, 438, 3, 0, 0)",
        "call(440, 440, 0, 0, 0, 0, 0)",
        "call(447, 447, 0)",
        "fork(56, 220, 0x10000000 | 17, 0, 0, 0, 0)",
        "fork(56, 220, 0x00020000 | 17, 0, 0, 0, 0)",
        "call(272, 97, 0x10000000)",
        "call(308, 268, 0, 0)",
        "call(248, 217, b'user', b'name', b'x', 1, -2)",
        "call(249, 218, b'user', b'name', None, -2)",
        "call(246, 104, 0, 0, 0, 0)",
        "call(163, 89, b'/work/accounts')",
        "call(278, 75, 0, 0, 0, 0)",
        "call(300, 262, 0, 0)",
        "call(311, 271, 1, ctypes.create_string_buffer(16), 1, ctypes.create_string_buffer(16), 1, 0)",
        "call(176, 106, b'x', 0)",
        "call(164, 170, ctypes.create_string_buffer(16), 0)",
      ],
      `${SYSCALL}
def fork(*numbers):
    got = call(*numbers)
    if got[1] == 0: os._exit(0)
    return got
`,
    ),
    limits: { seconds: 6 },
    verdicts: ["OK"],
  },
  {
    kind: "kernel",
    name: "calls by the numbers of other processor modes",
    language: "cpp",
    source: `#include <cstdio>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
static long other(int mode) {
#if defined(__x86_64__)
  long result = -1;
  if (mode == 0) __asm__ volatile("int $0x80" : "=a"(result) : "a"(20L) : "memory");
  else result = syscall(0x40000000 | SYS_getpid);
  return result;
#else
  return -1;
#endif
}
int main() {
  for (int mode = 0; mode < 2; mode++) {
    int child = fork();
    if (child == 0) {
      if (other(mode) == getpid()) { puts("ESCAPED"); fflush(stdout); }
      _exit(0);
    }
    waitpid(child, nullptr, 0);
  }
}`,
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
];
