import { newId } from "@/lib/platform/ids";
import { database } from "@/lib/platform/server/database";
import type { Prisma } from "@/prisma/generated/client";
import type { CreateProgramInput } from "../program";
import { executeProgram } from "./execute-program";
import { type LiveProgram, livePrograms } from "./live-programs";
import { LiveStage } from "./live-stage";
import { programQueue, stageQueue } from "./program-queue";

/** Stores a program and puts it into its owner's line. Throws the queue's errors. */
export async function startProgram(ownerId: string, input: CreateProgramInput): Promise<LiveProgram> {
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
    stage: input.stage ? new LiveStage() : null,
  };
  await database().program.create({
    data: { id, ownerId, language, source, input: rest as Prisma.InputJsonObject, state: "queued" },
  });
  livePrograms().set(id, program);
  try {
    const queue = input.stage ? stageQueue() : programQueue();
    queue.add(ownerId, () => executeProgram(program, input));
  } catch (error) {
    livePrograms().delete(id);
    await database().program.delete({ where: { id } });
    throw error;
  }
  return program;
}
