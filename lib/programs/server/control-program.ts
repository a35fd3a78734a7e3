import type { RequestContext } from "@/lib/accounts/actor";
import { AppError } from "@/lib/platform/errors";
import type { ProgramStdinInput } from "../program";
import type { ProgramInputInput, StageLine } from "../stage-input";
import { livePrograms } from "./live-programs";
import { findProgramEvents } from "./read-program";
import { stopWaitingOrRunning } from "./stop-waiting-or-running";

/** Stops a program that waits or runs; one that has ended stays as it is. Throws `not_found`. */
export async function stopProgram(call: { ctx: RequestContext; id: string }): Promise<{ id: string }> {
  await findProgramEvents(call.ctx, call.id, "program:control");
  const live = livePrograms().get(call.id);
  if (live) stopWaitingOrRunning(live);
  return { id: call.id };
}

/** What nobody reads is kept, so that it must end somewhere. */
const TYPED_CHARS_MAX = 1024 * 1024;

/** Types into a running program. Throws `not_found`, and `conflict` when it takes no input now. */
export async function writeStdin(call: {
  ctx: RequestContext;
  id: string;
  input: ProgramStdinInput;
}): Promise<{ id: string }> {
  await findProgramEvents(call.ctx, call.id, "program:control");
  const live = livePrograms().get(call.id);
  if (!live?.inputOpen || !live.performance) {
    throw new AppError(
      "conflict",
      call.ctx.locale === "zh" ? "这个程序现在不接收输入。" : "This program takes no input now.",
    );
  }
  live.typedChars += call.input.text?.length ?? 0;
  if (live.typedChars > TYPED_CHARS_MAX) {
    throw new AppError(
      "conflict",
      call.ctx.locale === "zh"
        ? "输入太多了；更长的输入请在运行前一次给出。"
        : "That is too much to type; give a longer input whole, before the program runs.",
    );
  }
  if (call.input.text) live.performance.send({ type: "write", text: call.input.text });
  if (call.input.end) {
    live.inputOpen = false;
    live.performance.send({ type: "closeInput" });
  }
  return { id: call.id };
}

/** Tells a running stage what its viewer does. Throws `not_found`, and `conflict` when there is no stage to tell. */
export async function sendInput(call: {
  ctx: RequestContext;
  id: string;
  input: ProgramInputInput;
}): Promise<{ id: string }> {
  await findProgramEvents(call.ctx, call.id, "program:control");
  const live = livePrograms().get(call.id);
  if (!live?.stage || !live.performance) {
    throw new AppError(
      "conflict",
      call.ctx.locale === "zh"
        ? "这个程序现在没有画面，不接收键盘和鼠标。"
        : "This program shows no pictures now and takes no keys or pointer.",
    );
  }
  const { input, go } = call.input;
  const lines: StageLine[] = go ? [...input, { type: go }] : input;
  live.performance.send({ type: "stage", lines });
  return { id: call.id };
}
