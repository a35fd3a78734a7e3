import type { RequestContext } from "@/lib/accounts/actor";
import { authorise } from "@/lib/accounts/permissions";
import { AppError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { database } from "@/lib/platform/server/database";
import type { Prisma } from "@/prisma/generated/client";
import { type CreateProgramInput, LANGUAGES, type Language } from "../program";
import { executeProgram } from "./execute-program";
import { chooseExecutor } from "./executors/choose-executor";
import { type LiveProgram, livePrograms } from "./live-programs";
import { programQueue } from "./program-queue";

/** Takes a program to be run or judged. Throws `impossible` for a language that cannot run here, and the queue's errors. */
export async function createProgram(call: {
  ctx: RequestContext;
  input: CreateProgramInput;
}): Promise<{ id: string }> {
  const { ctx, input } = call;
  const ownerId = ctx.actor.userId;
  authorise(ctx.actor, "program:create", ownerId);
  await refuseImpossible(input, ctx);
  const id = newId("program");
  const { language, source, ...rest } = input;
  const program: LiveProgram = {
    id,
    ownerId,
    events: [],
    listeners: new Set(),
    execution: null,
    stopped: false,
    inputOpen: false,
  };
  await database().program.create({
    data: { id, ownerId, language, source, input: rest as Prisma.InputJsonObject, state: "queued" },
  });
  livePrograms().set(id, program);
  try {
    programQueue().add(ownerId, () => executeProgram(program, input));
  } catch (error) {
    livePrograms().delete(id);
    await database().program.delete({ where: { id } });
    throw error;
  }
  return { id };
}

async function refuseImpossible(input: CreateProgramInput, { locale }: RequestContext): Promise<void> {
  if (!(await chooseExecutor(input.language))) {
    const names = (await languagesHere()).join(", ");
    throw new AppError(
      "impossible",
      locale === "zh" ? `这里的沙箱目前只能运行：${names}。` : `The sandbox here runs only ${names} so far.`,
      { field: "language" },
    );
  }
  if (input.stdin !== undefined && input.tests) {
    throw new AppError(
      "invalid_input",
      locale === "zh" ? "有测试时不能再给 stdin。" : "`stdin` and `tests` exclude each other.",
      { field: "stdin" },
    );
  }
}

async function languagesHere(): Promise<Language[]> {
  const able = await Promise.all(LANGUAGES.map((language) => chooseExecutor(language)));
  return LANGUAGES.filter((_language, index) => able[index]);
}
