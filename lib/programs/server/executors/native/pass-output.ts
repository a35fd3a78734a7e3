import { StringDecoder } from "node:string_decoder";
import type { ExecutionJob } from "../executor";
import { PROGRAM_FOLDER } from "./box";
import type { RunningBox } from "./run-box";

const KEPT_CHARACTERS = 8000;

/**
 * Passes what a box prints on as text, up to the limit in bytes, and cut there. Returns the first and the last of what came on
 * stderr, as it was before the box's own paths were taken out of it.
 */
export function passOutput(box: RunningBox, job: ExecutionJob): { stderr(): string } {
  let printedBytes = 0;
  let kept = "";
  for (const channel of ["stdout", "stderr"] as const) {
    const decoder = new StringDecoder("utf8");
    const relative = channel === "stderr" ? withoutFolder(`${PROGRAM_FOLDER}/`) : (text: string) => text;
    const tell = (text: string, last: boolean) => {
      if (channel === "stderr") kept = shorten(kept + text);
      const shown = relative(text, last);
      // PostgreSQL stores no NUL in text.
      if (shown) job.onOutput(channel, shown.replaceAll("\0", "␀"));
    };
    box[channel].on("data", (chunk: Buffer) => {
      const room = job.limits.outputBytesMax - printedBytes;
      printedBytes += chunk.length;
      if (room > 0) tell(decoder.write(chunk.subarray(0, room)), false);
      if (printedBytes > job.limits.outputBytesMax) box.kill("output");
    });
    box[channel].on("end", () => tell(printedBytes > job.limits.outputBytesMax ? "" : decoder.end(), true));
  }
  return { stderr: () => kept };
}

function shorten(text: string): string {
  if (text.length <= 2 * KEPT_CHARACTERS) return text;
  return text.slice(0, KEPT_CHARACTERS) + text.slice(-KEPT_CHARACTERS);
}

/** Takes a folder's name out of text that comes in pieces: `main.py` is what the student knows. */
function withoutFolder(folder: string): (text: string, last: boolean) => string {
  let held = "";
  return (text, last) => {
    const all = (held + text).replaceAll(folder, "");
    let length = last ? 0 : Math.min(folder.length - 1, all.length);
    while (length > 0 && !all.endsWith(folder.slice(0, length))) length--;
    held = all.slice(all.length - length);
    return all.slice(0, all.length - length);
  };
}
