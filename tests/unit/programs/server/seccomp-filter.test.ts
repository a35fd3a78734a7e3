import { describe, expect, it } from "vitest";
import { type Architecture, seccompFilter } from "@/lib/programs/server/executors/bubblewrap/seccomp-filter";

const AUDIT = { x64: 0xc000003e, arm64: 0xc00000b7 };
const ALLOW = 0x7fff0000;
const KILL = 0x80000000;
const DENIED = 0x00050001;

/** Runs the filter as the kernel would. */
function judge(filter: Buffer, call: { number: number; arch: number; arguments?: number[] }): number {
  const data: Record<number, number> = { 0: call.number, 4: call.arch };
  call.arguments?.forEach((value, index) => {
    data[16 + 8 * index] = value;
  });
  let loaded = 0;
  for (let at = 0; at < filter.length / 8; at++) {
    const [code, value] = [filter.readUInt16LE(at * 8), filter.readUInt32LE(at * 8 + 4)];
    const [yes, no] = [filter.readUInt8(at * 8 + 2), filter.readUInt8(at * 8 + 3)];
    if (code === 0x20) loaded = data[value] ?? 0;
    else if (code === 0x15) at += loaded === value ? yes : no;
    else if (code === 0x25) at += loaded > value ? yes : no;
    else if (code === 0x45) at += (loaded & value) !== 0 ? yes : no;
    else if (code === 0x06) return value;
    else throw new Error(`an instruction that is not used: ${code}`);
  }
  throw new Error("the filter ends without an answer");
}

describe.each([
  [
    "x64",
    {
      read: 0,
      openat: 257,
      ptrace: 101,
      mount: 165,
      unshare: 272,
      bpf: 321,
      clone: 56,
      clone3: 435,
      socket: 41,
      ioctl: 16,
    },
  ],
  [
    "arm64",
    {
      read: 63,
      openat: 56,
      ptrace: 117,
      mount: 40,
      unshare: 97,
      bpf: 280,
      clone: 220,
      clone3: 435,
      socket: 198,
      ioctl: 29,
    },
  ],
] as const)("the seccomp filter for %s", (name, calls) => {
  const architecture: Architecture = name;
  const filter = seccompFilter(architecture);
  const arch = AUDIT[architecture];
  const answer = (number: number, ...values: number[]) => judge(filter, { number, arch, arguments: values });

  it("allows what programs need", () => {
    expect([answer(calls.read), answer(calls.openat)]).toEqual([ALLOW, ALLOW]);
    expect(answer(calls.clone, 0x11)).toBe(ALLOW);
    expect(answer(calls.clone, 0x3d0f00)).toBe(ALLOW);
    expect([1, 2, 10].map((family) => answer(calls.socket, family))).toEqual([ALLOW, ALLOW, ALLOW]);
    expect(answer(calls.ioctl, 1, 0x5401)).toBe(ALLOW);
  });

  it("denies what reaches deep", () => {
    for (const number of [calls.ptrace, calls.mount, calls.unshare, calls.bpf, 425, 438]) {
      expect(answer(number)).toBe(DENIED);
    }
    for (const flag of [0x20000, 0x10000000, 0x20000000, 0x40000000, 0x02000000]) {
      expect(answer(calls.clone, flag | 0x11)).toBe(DENIED);
    }
    expect(answer(calls.ioctl, 0, 0x5412)).toBe(DENIED);
    expect([16, 17, 38, 40].map((family) => answer(calls.socket, family))).toEqual(Array(4).fill(0x00050061));
  });

  it("knows no calls newer than itself, so that C libraries fall back, and clone3 among them", () => {
    expect([answer(calls.clone3), answer(470), answer(5000)]).toEqual(Array(3).fill(0x00050026));
  });

  it("ends a program that calls by another processor mode's numbers", () => {
    expect(judge(filter, { number: calls.read, arch: 0x40000003 })).toBe(KILL);
    if (architecture === "x64") expect(answer(0x40000000 | calls.read)).toBe(KILL);
  });
});
