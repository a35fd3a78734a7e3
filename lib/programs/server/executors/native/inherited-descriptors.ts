import fs from "node:fs";

const FOLDER = "/proc/self/fdinfo";
/** `O_CLOEXEC`, the same on every processor we know. */
const CLOSE_ON_EXEC = 0o2000000;
const FIRST = 3;

/**
 * Descriptors that whoever started this process left open, and that each of its children would get too: a program in a box could
 * write to them. Those that Node opens are none of them, nor are the lowest ones, which it takes care of itself.
 */
export function inheritedDescriptors(): number[] {
  return fs
    .readdirSync(FOLDER)
    .map(Number)
    .filter((fd) => fd >= FIRST && isInherited(fd));
}

function isInherited(fd: number): boolean {
  try {
    const flags = /^flags:\s+([0-7]+)/m.exec(fs.readFileSync(`${FOLDER}/${fd}`, "utf8"))?.[1];
    return flags !== undefined && (Number.parseInt(flags, 8) & CLOSE_ON_EXEC) === 0;
  } catch {
    // The one by which the folder was read.
    return false;
  }
}
