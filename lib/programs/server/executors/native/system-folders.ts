import fs from "node:fs";
import type { Bind } from "./box";

/** Of `/etc` only what programs cannot start without: the linker's cache, and where Debian keeps the settings of Java, fonts and matplotlib. */
const ETC = /^(ld\.so\.cache|alternatives|java-\d+-openjdk|localtime|fonts|matplotlibrc)$/;
const TOP = ["bin", "sbin", "lib", "lib32", "lib64", "libx32"];

/** The read-only system that every box sees: `/usr`, what belongs to it at the top, and little of `/etc`. */
export function systemFolders(): { binds: Bind[]; links: { target: string; at: string }[] } {
  const binds: Bind[] = [{ from: "/usr", to: "/usr" }];
  const links: { target: string; at: string }[] = [];
  for (const name of TOP) {
    const folder = `/${name}`;
    const stat = fs.lstatSync(folder, { throwIfNoEntry: false });
    if (stat?.isSymbolicLink()) links.push({ target: fs.readlinkSync(folder), at: folder });
    else if (stat?.isDirectory()) binds.push({ from: folder, to: folder });
  }
  for (const name of fs.readdirSync("/etc").filter((name) => ETC.test(name))) {
    const file = `/etc/${name}`;
    binds.push({ from: fs.realpathSync(file), to: file });
  }
  return { binds, links };
}
