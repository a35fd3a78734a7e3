import type { AbuseCase } from "./abuse-case";

/** Row *memory*. */
export const MEMORY_CASES: AbuseCase[] = [
  {
    kind: "memory",
    name: "a growing list",
    language: "python",
    source: "a = []\nwhile True: a.append('x' * 100000)",
    limits: { seconds: 8 },
    verdicts: ["MLE"],
  },
  {
    kind: "memory",
    name: "a block of a terabyte",
    language: "python",
    source: "bytearray(10**12)",
    limits: { seconds: 8 },
    verdicts: ["MLE", "RE"],
  },
  {
    kind: "memory",
    name: "a power of two",
    language: "python",
    source: "b'x' * 2**40",
    limits: { seconds: 8 },
    verdicts: ["MLE", "RE"],
  },
  {
    kind: "memory",
    name: "recursion without Python's limit",
    language: "python",
    source: "import sys\nsys.setrecursionlimit(10**9)\ndef f(n): return f(n + 1)\nf(0)",
    limits: { seconds: 8 },
    verdicts: ["MLE", "RE"],
  },
  {
    kind: "memory",
    name: "memory-mapped files and anonymous maps",
    language: "python",
    source:
      "import mmap\nm = []\nwhile True:\n    b = mmap.mmap(-1, 1 << 24)\n    for i in range(0, 1 << 24, 4096): b[i] = 1\n    m.append(b)",
    limits: { seconds: 8 },
    verdicts: ["MLE", "RE"],
  },
  {
    kind: "memory",
    name: "shared memory in files",
    language: "python",
    source:
      "n = 0\nwhile True:\n    with open('/dev/shm/%d' % n, 'wb') as f: f.write(b'x' * (1 << 22))\n    n += 1",
    limits: { seconds: 8 },
    verdicts: ["MLE", "RE"],
  },
  {
    kind: "memory",
    name: "memory without a name or a process (memfd)",
    language: "python",
    source:
      "import os\nfds = []\nwhile True:\n    fd = os.memfd_create('x')\n    os.write(fd, b'x' * (1 << 24))\n    fds.append(fd)",
    limits: { seconds: 8 },
    verdicts: ["MLE", "RE"],
  },
  {
    kind: "memory",
    name: "a little in each of many children",
    language: "python",
    source: `import os, time
for _ in range(30):
    if os.fork() == 0:
        held = bytearray(b"x") * (20 << 20)
        time.sleep(60)
time.sleep(60)`,
    limits: { seconds: 8 },
    verdicts: ["MLE", "RE"],
  },
  {
    kind: "memory",
    name: "what pipes and sockets hold",
    language: "python",
    source: `import fcntl, os, socket, time
def fill(write):
    try:
        while True: write(b"x" * 65536)
    except BlockingIOError: pass
for _ in range(40):
    if os.fork() == 0:
        kept = []
        try:
            while True:
                ends = os.pipe()
                fcntl.fcntl(ends[1], 1031, 1 << 20)
                os.set_blocking(ends[1], False)
                fill(lambda data: os.write(ends[1], data))
        except OSError: pass
        try:
            while True:
                kept += socket.socketpair()
                kept[-1].setblocking(False)
                kept[-1].setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 1 << 24)
                fill(kept[-1].send)
        except OSError: time.sleep(60)
time.sleep(60)`,
    limits: { seconds: 8 },
    verdicts: ["MLE", "RE"],
  },
  {
    kind: "memory",
    name: "System V's shared memory, which no process needs to hold",
    language: "python",
    source: `import ctypes
libc = ctypes.CDLL(None)
libc.shmat.restype = ctypes.c_void_p
for n in range(64):
    segment = libc.shmget(4242 + n, ctypes.c_size_t(16 << 20), 0o1666)
    at = libc.shmat(segment, None, 0) if segment >= 0 else None
    if at in (None, 2**64 - 1): raise SystemExit(1)
    ctypes.memset(at, 1, 16 << 20)
    libc.shmdt(ctypes.c_void_p(at))
print("ESCAPED")`,
    limits: { seconds: 8 },
    verdicts: ["MLE", "RE"],
  },
  {
    kind: "memory",
    name: "a vector without end",
    language: "cpp",
    source: "#include <vector>\nint main(){ std::vector<int> v; for(;;) v.push_back(1); }",
    limits: { seconds: 8 },
    verdicts: ["MLE", "RE"],
  },
  {
    kind: "memory",
    name: "deep recursion",
    language: "cpp",
    source:
      "int f(int n){ volatile char b[1000]; b[0] = n; return f(n + 1) + b[0]; }\nint main(){ return f(0); }",
    limits: { seconds: 8 },
    verdicts: ["MLE", "RE"],
  },
  {
    kind: "memory",
    name: "many threads with big stacks",
    language: "cpp",
    source:
      "#include <pthread.h>\n#include <unistd.h>\nvoid* f(void*){ static thread_local volatile char b[1<<20]; for(int i=0;i<(1<<20);i+=4096) b[i]=1; pause(); return 0; }\nint main(){ pthread_t t; int n = 0; while(pthread_create(&t,0,f,0)==0) n++; return 1; }",
    limits: { seconds: 8 },
    verdicts: ["MLE", "RE"],
  },
  {
    kind: "memory",
    name: "a growing array",
    language: "javascript",
    source: "const a = []; for (;;) a.push(new Array(1000).fill(1));",
    limits: { seconds: 8 },
    verdicts: ["MLE"],
  },
  {
    kind: "memory",
    name: "buffers outside of the heap",
    language: "javascript",
    source: "const a = []; for (;;) a.push(Buffer.alloc(1 << 24, 1));",
    limits: { seconds: 8 },
    verdicts: ["MLE", "RE"],
  },
  {
    kind: "memory",
    name: "a growing list",
    language: "java",
    source:
      "import java.util.*;\nclass Main { public static void main(String[] a) { List<int[]> l = new ArrayList<>(); while (true) l.add(new int[100000]); } }",
    limits: { seconds: 8 },
    verdicts: ["MLE"],
  },
];
