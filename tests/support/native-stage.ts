import { executeOnce } from "@/lib/programs/server/executors/execute-once";
import type { Executor } from "@/lib/programs/server/executors/executor";
import type { StageLine } from "@/lib/programs/stage-input";
import type { StagePicture } from "@/lib/programs/stage-picture";

const LIMITS = { seconds: 20, memoryMiB: 512, outputBytesMax: 100_000, inputWaitSeconds: 60 };

/** Runs a program on a native stage: what it showed and said, with ways to wait for either. */
export function runOnStage(executor: Executor, source: string) {
  const pictures: StagePicture[] = [];
  let said = "";
  const execution = executeOnce(executor, {
    language: "python",
    source,
    stdin: "",
    live: true,
    limits: LIMITS,
    onOutput: (_channel, text) => {
      said += text;
    },
    stage: { onPicture: (picture) => pictures.push(picture) },
  });
  const until = async (isThere: () => boolean, what: string) => {
    const deadlineMs = Date.now() + 20_000;
    while (!isThere()) {
      if (Date.now() > deadlineMs)
        throw new Error(`waited in vain for ${what}; ${pictures.length} pictures; said: ${said}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  return {
    pictures,
    result: execution.result,
    said: () => said,
    tell: (...lines: StageLine[]) => execution.tell?.(lines),
    pictureCount: (count: number) => until(() => pictures.length >= count, `${count} pictures`),
    words: (words: string) => until(() => said.includes(words), words),
    stop: async () => {
      execution.stop();
      return execution.result;
    },
  };
}
