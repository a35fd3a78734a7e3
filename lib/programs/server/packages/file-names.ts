import { refusePackage } from "./refuse-package";

const NAME_MAX = 255;
const DEPTH_MAX = 12;

/**
 * Watches the names of an archive's files: none may lead out of it, and no two may be one file on some computer (the same
 * name twice, in capitals and small letters, or in two ways of writing an accent).
 */
export class FileNames {
  readonly #files = new Map<string, string>();
  readonly #folders = new Map<string, string>();

  /** Takes the next name; a folder's ends with a slash. Throws `invalid_input`. */
  add(name: string): void {
    const shown = JSON.stringify(name.slice(0, 100));
    const isFolder = name.endsWith("/");
    const parts = (isFolder ? name.slice(0, -1) : name).split("/");
    if (name.startsWith("/") || /^[A-Za-z]:/.test(name) || name.includes("\\")) {
      refusePackage(`The path ${shown} is absolute.`, `路径 ${shown} 是绝对路径。`);
    }
    if (parts.includes("..") || parts.includes(".") || parts.includes("")) {
      refusePackage(`The path ${shown} leads out of the package.`, `路径 ${shown} 指向了压缩包之外。`);
    }
    if (name.length > NAME_MAX || parts.length > DEPTH_MAX || /\p{Cc}/u.test(name)) {
      refusePackage(`The file name ${shown} cannot be used.`, `文件名 ${shown} 不能使用。`);
    }
    const key = keyOf(parts.join("/"));
    const twin = this.#files.get(key) ?? (isFolder ? undefined : this.#folders.get(key));
    if (twin !== undefined) this.#refuseTwin(shown, twin);
    if (isFolder) this.#addFolders(parts);
    else {
      this.#files.set(key, name);
      this.#addFolders(parts.slice(0, -1));
    }
  }

  #addFolders(parts: string[]): void {
    for (let length = 1; length <= parts.length; length++) {
      const name = parts.slice(0, length).join("/");
      const key = keyOf(name);
      const known = this.#folders.get(key);
      const twin = this.#files.get(key) ?? (known !== undefined && known !== name ? known : undefined);
      if (twin !== undefined) this.#refuseTwin(JSON.stringify(name), twin);
      this.#folders.set(key, name);
    }
  }

  #refuseTwin(shown: string, twin: string): never {
    const other = JSON.stringify(twin.slice(0, 100));
    refusePackage(
      `The names ${shown} and ${other} are one and the same.`,
      `文件名 ${shown} 和 ${other} 重复了。`,
    );
  }
}

function keyOf(name: string): string {
  return name.normalize("NFC").toLowerCase();
}
