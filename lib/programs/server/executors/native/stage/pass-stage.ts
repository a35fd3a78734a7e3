import type { StageLine } from "../../../../stage-input";
import type { ExecutionJob } from "../../executor";
import type { Bind, BoxKind } from "../box";
import type { BoxWorkshop } from "../box-workshop";
import type { RunningBox } from "../run-box";
import type { Toolchain } from "../toolchain";
import { receivePictures } from "./receive-pictures";
import { layStage, STAGE_IN_BOX } from "./stage-libraries";

/** What a program leaves unread of keyboard and pointer before more is dropped. */
const UNREAD_BYTES_MAX = 64 * 1024;
/** The last pictures of a program that has ended are still in their pipe. */
const LAST_PICTURES_MS = 400;

/** What a program with a stage finds in its box; null where there is none for its language. */
export function stageOf(
  kind: BoxKind,
  workshop: BoxWorkshop,
  toolchain: Toolchain,
): { environment: Record<string, string>; binds: Bind[] } | null {
  if (!kind.stageDescriptors || !toolchain.stage) return null;
  return {
    environment: { PYTHONPATH: STAGE_IN_BOX, STEPWISE_STAGE: kind.stageDescriptors.join(",") },
    binds: [{ from: layStage(workshop.folder), to: STAGE_IN_BOX }],
  };
}

/** Passes pictures on; what is returned waits for the last ones and hangs up. */
export function passStage(box: RunningBox, job: ExecutionJob): () => Promise<void> {
  const { stage } = box;
  if (!stage || !job.stage) return async () => {};
  const { pictures } = stage;
  const closed = new Promise<void>((resolve) => pictures.once("close", () => resolve()));
  receivePictures(pictures, job.stage.onPicture, (reason) =>
    job.onOutput("stderr", `(stage: ${reason}; no more pictures are taken. 画面数据有误，不再接收。)\n`),
  );
  return async () => {
    await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, LAST_PICTURES_MS))]);
    pictures.destroy();
  };
}

/** Tells a stage of keyboard, pointer and pauses. Pauses are never dropped; they are few. */
export function tellStage(box: RunningBox, lines: readonly StageLine[]): void {
  const { input } = box.stage ?? {};
  if (!input || input.destroyed) return;
  const isFull = input.writableLength > UNREAD_BYTES_MAX;
  const taken = isFull ? lines.filter(({ type }) => type === "pause" || type === "resume") : lines;
  if (taken.length === 0 || input.writableLength > 2 * UNREAD_BYTES_MAX) return;
  input.write(taken.map((line) => `${JSON.stringify(line)}\n`).join(""));
}
