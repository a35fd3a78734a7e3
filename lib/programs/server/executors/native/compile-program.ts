import fs from "node:fs";
import path from "node:path";
import type { BoxKind } from "./box";
import { PROGRAM_FOLDER } from "./box";
import type { BoxWorkshop } from "./box-workshop";
import { readArchive } from "./read-archive";
import { type RunningBox, runBox } from "./run-box";
import type { Toolchain } from "./toolchain";

const COMPILE_LIMITS = {
  seconds: 20,
  inputWaitSeconds: 0,
  memoryMiB: 1024,
  dataMiB: 1536,
  diskMiB: 192,
  processes: 96,
  stackMiB: 64,
};
const ARCHIVE_BYTES_MAX = 64 * 1024 * 1024;
const MESSAGE_CHARACTERS_MAX = 20_000;

/** Compiles to `out/` with the compiler's words on stderr, and prints that folder as an archive. */
const COMPILE_SCRIPT = `mkdir out && cp ${PROGRAM_FOLDER}/source "$1" && shift && "$@" >&2 && exec tar -cf - -C out .`;

export type Compiled = { files: { name: string; bytes: Buffer }[] } | { refused: string } | { stopped: true };

/**
 * Compiles in a box of its own, so that neither the source nor the compiler is trusted with anything: what comes out is read from a pipe, up to
 * a limit. Throws when the box fails.
 */
export async function compileProgram(call: {
  kind: BoxKind;
  workshop: BoxWorkshop;
  toolchain: Toolchain;
  source: string;
  /** A folder of this program's own. */
  folder: string;
  onBox: (box: RunningBox) => void;
}): Promise<Compiled> {
  const { kind, workshop, toolchain, source, folder } = call;
  const command = toolchain.compile?.(source) ?? [];
  const sourceName =
    command.find((word) => word.endsWith(path.extname(toolchain.sourceName))) ?? toolchain.sourceName;
  fs.writeFileSync(path.join(folder, "source"), source, { mode: 0o444 });
  const box = runBox(
    kind,
    workshop,
    {
      argv: ["/bin/sh", "-c", COMPILE_SCRIPT, "sh", sourceName, ...command],
      environment: { PATH: "/usr/local/bin:/usr/bin:/bin", HOME: "/work", LANG: "C.UTF-8" },
      binds: [{ from: folder, to: PROGRAM_FOLDER }, ...(toolchain.compileBinds ?? [])],
      limits: { ...COMPILE_LIMITS, seconds: COMPILE_LIMITS.seconds * kind.slowness },
    },
    "",
  );
  call.onBox(box);
  const archive: Buffer[] = [];
  let bytes = 0;
  let words = "";
  box.stdout.on("data", (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > ARCHIVE_BYTES_MAX) box.kill("output");
    else archive.push(chunk);
  });
  box.stderr.on("data", (chunk: Buffer) => {
    // The rest of a hundred thousand errors is read and forgotten.
    if (words.length < MESSAGE_CHARACTERS_MAX) words += chunk.toString("utf8");
  });
  const { end, exitCode } = await box.ended;
  fs.rmSync(path.join(folder, "source"), { force: true });
  if (end === "stopped") return { stopped: true };
  if (end === "exited" && exitCode === 0) return { files: readArchive(Buffer.concat(archive)) };
  return { refused: clean(words.slice(0, MESSAGE_CHARACTERS_MAX)) + (EXCUSES[end] ?? "") };
}

const EXCUSES: Record<string, string> = {
  time: "The compiler took too long. 编译超时。\n",
  memory: "The compiler needed too much memory. 编译所需内存过多。\n",
  output: "The compiled program is too large. 编译出的程序太大。\n",
  crashed: "The compiler gave up. 编译器异常退出。\n",
};

function clean(words: string): string {
  return words.replaceAll("\0", "␀");
}
