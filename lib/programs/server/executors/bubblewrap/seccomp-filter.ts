import { DENIED_CALLS, INSPECTED_CALLS, NEWEST_CALL } from "./denied-calls";

// Classic BPF (`linux/bpf_common.h`) and seccomp's answers (`linux/seccomp.h`).
const LOAD = 0x20;
const JUMP_EQUAL = 0x15;
const JUMP_GREATER = 0x25;
const JUMP_ANY_BIT = 0x45;
const RETURN = 0x06;
const ALLOW = 0x7fff0000;
const KILL_PROCESS = 0x80000000;
const ERRNO = 0x00050000;
const EPERM = 1;
const EAFNOSUPPORT = 97;
const ENOSYS = 38;
/** `struct seccomp_data`: int nr; u32 arch; u64 instruction_pointer; u64 args[6], of which the lower halves are read. */
const OFFSET = { number: 0, architecture: 4, argument0: 16, argument1: 24 };

const ARCHITECTURES = {
  x64: { audit: 0xc000003e, column: 0, x32Bit: 0x40000000 },
  arm64: { audit: 0xc00000b7, column: 1, x32Bit: null },
} as const;
export type Architecture = keyof typeof ARCHITECTURES;

/** Every CLONE_NEW… flag: time, mount, cgroup, uts, ipc, user, pid, network. */
const CLONE_NEW_FLAGS =
  0x80 | 0x20000 | 0x2000000 | 0x4000000 | 0x8000000 | 0x10000000 | 0x20000000 | 0x40000000;
/** Unix, IPv4 and IPv6, which end at the box's own empty network; vsock, for one, would lead past it to the hypervisor. */
const SOCKET_FAMILIES = [1, 2, 10];
/** Typing into the terminal of whoever started the server. */
const TERMINAL_INJECTIONS = [0x5412, 0x541c];

type Instruction = { code: number; yes: number; no: number; value: number };

/** Whether there is a filter for Node's name of a processor. */
export function hasSeccompFilter(architecture: string): architecture is Architecture {
  return architecture in ARCHITECTURES;
}

/**
 * A seccomp program, as an array of `struct sock_filter`: what is denied answers EPERM, what is newer than our list ENOSYS, and a
 * call by another processor mode's numbers (32-bit, x32), which would pass by this list, ends the program.
 */
export function seccompFilter(architecture: Architecture): Buffer {
  const { audit, column, x32Bit } = ARCHITECTURES[architecture];
  const program: Instruction[] = [
    load(OFFSET.architecture),
    { code: JUMP_EQUAL, yes: 1, no: 0, value: audit },
    answer(KILL_PROCESS),
    load(OFFSET.number),
    ...(x32Bit === null ? [] : [{ code: JUMP_ANY_BIT, yes: 0, no: 1, value: x32Bit }, answer(KILL_PROCESS)]),
    { code: JUMP_GREATER, yes: 0, no: 1, value: NEWEST_CALL },
    answer(ERRNO | ENOSYS),
  ];
  for (const numbers of Object.values(DENIED_CALLS)) {
    const number = numbers[column];
    if (number !== null) program.push(...when(number, [answer(ERRNO | EPERM)]));
  }
  // Its flags lie in memory, where a filter cannot look; C libraries fall back to clone.
  program.push(...when(INSPECTED_CALLS.clone3[column], [answer(ERRNO | ENOSYS)]));
  program.push(
    ...when(INSPECTED_CALLS.clone[column], [
      load(OFFSET.argument0),
      { code: JUMP_ANY_BIT, yes: 0, no: 1, value: CLONE_NEW_FLAGS },
      answer(ERRNO | EPERM),
      answer(ALLOW),
    ]),
    ...when(INSPECTED_CALLS.socket[column], [
      load(OFFSET.argument0),
      ...SOCKET_FAMILIES.flatMap((family) => when(family, [answer(ALLOW)])),
      answer(ERRNO | EAFNOSUPPORT),
    ]),
    ...when(INSPECTED_CALLS.ioctl[column], [
      load(OFFSET.argument1),
      ...TERMINAL_INJECTIONS.flatMap((request) => when(request, [answer(ERRNO | EPERM)])),
      answer(ALLOW),
    ]),
    answer(ALLOW),
  );
  return assemble(program);
}

function load(offset: number): Instruction {
  return { code: LOAD, yes: 0, no: 0, value: offset };
}

function answer(value: number): Instruction {
  return { code: RETURN, yes: 0, no: 0, value };
}

/** Instructions for when what was loaded is `value`; else on to what follows. */
function when(value: number, instructions: Instruction[]): Instruction[] {
  return [{ code: JUMP_EQUAL, yes: 0, no: instructions.length, value }, ...instructions];
}

function assemble(program: Instruction[]): Buffer {
  const bytes = Buffer.alloc(program.length * 8);
  program.forEach(({ code, yes, no, value }, index) => {
    bytes.writeUInt16LE(code, index * 8);
    bytes.writeUInt8(yes, index * 8 + 2);
    bytes.writeUInt8(no, index * 8 + 3);
    bytes.writeUInt32LE(value >>> 0, index * 8 + 4);
  });
  return bytes;
}
