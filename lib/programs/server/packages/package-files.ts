import path from "node:path";
import { refusePackage } from "./refuse-package";

const DESCRIPTION_BYTES_MAX = 1024 * 1024;
const TEXT_BYTES_MAX = 16 * 1024 * 1024;

/** The files of a package, seen from its own folder. */
export class PackageFiles {
  readonly #files: ReadonlyMap<string, Buffer>;

  /** `root`: the folder in the archive that holds the package; empty where it is the archive itself. */
  constructor(files: ReadonlyMap<string, Buffer>, root: string) {
    const prefix = root === "" ? "" : `${root}/`;
    this.#files = new Map(
      [...files]
        .filter(([name]) => name.startsWith(prefix))
        .map(([name, bytes]) => [name.slice(prefix.length), bytes]),
    );
  }

  has(name: string): boolean {
    return this.#files.has(name);
  }

  /** Names under a folder, however deep, in the order in which people count (2 before 10). */
  under(folder: string): string[] {
    const names = [...this.#files.keys()].filter((name) => folder === "" || name.startsWith(`${folder}/`));
    return names.sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
  }

  /** The text of a file; null where it is not there. Throws when it is larger than any text of a package may be. */
  text(name: string, bytesMax = TEXT_BYTES_MAX): string | null {
    const bytes = this.#files.get(name);
    if (!bytes) return null;
    if (bytes.length > bytesMax) {
      refusePackage(`The file ${JSON.stringify(name)} is too large.`, `文件 ${JSON.stringify(name)} 太大。`);
    }
    return new TextDecoder().decode(bytes);
  }

  /** The text of a file that describes the package, of a size that is safe to parse. */
  description(name: string): string | null {
    return this.text(name, DESCRIPTION_BYTES_MAX);
  }

  /** The text of a file that must be there. */
  needed(name: string): string {
    const text = this.text(name);
    if (text === null) {
      const shown = JSON.stringify(name.slice(0, 200));
      refusePackage(
        `The file ${shown} is missing. Is this the full package, with generated tests?`,
        `缺少文件 ${shown}。这是包含全部测试数据的完整题目包吗？`,
      );
    }
    return text;
  }
}

/** Where in the archive a file of this name is: at its top, or in its only folder. Null where it is not. */
export function findRoot(files: ReadonlyMap<string, Buffer>, name: string): string | null {
  if (files.has(name)) return "";
  const tops = new Set([...files.keys()].map((file) => file.split("/")[0] ?? ""));
  tops.delete("__MACOSX");
  const [only] = tops;
  return tops.size === 1 && only && files.has(path.posix.join(only, name)) ? only : null;
}
