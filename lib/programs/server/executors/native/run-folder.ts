import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { boxUids } from "./box-uids";
import { killLeftovers } from "./kill-leftovers";
import { startTicks } from "./process-tree";

const PREFIX = "stepwise-programs-";

/**
 * A temporary folder of this process for what boxes need from outside. What dead servers left (killed with −9 in mid-run) is
 * ended and removed on the way. Its name cannot be listed by other users of this computer.
 */
export function makeRunFolder(): string {
  const parent = fs.realpathSync(os.tmpdir());
  for (const name of fs.readdirSync(parent)) {
    const owner = new RegExp(`^${PREFIX}(\\d+)-(\\d+)-`).exec(name);
    if (!owner || startTicks(Number(owner[1])) === owner[2]) continue;
    const folder = path.join(parent, name);
    killLeftovers(folder, boxUids(Number(owner[1])));
    fs.rmSync(folder, { recursive: true, force: true });
  }
  const folder = fs.mkdtempSync(
    path.join(parent, `${PREFIX}${process.pid}-${startTicks(process.pid) ?? 0}-`),
  );
  // Boxes of a server that runs as root have users of their own, who must reach their files by name.
  fs.chmodSync(folder, 0o711);
  return folder;
}
