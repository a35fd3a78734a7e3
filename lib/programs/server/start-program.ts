import { newId } from "@/lib/platform/ids";
import { database } from "@/lib/platform/server/database";
import type { Prisma } from "@/prisma/generated/client";
import type { CreateProgramInput } from "../program";
import { programPlace } from "./choose-place";
import { executeProgram } from "./execute-program";
import { type LiveProgram, livePrograms, newLiveProgram } from "./live-programs";
import { LiveStage } from "./live-stage";
import { programLine, stageLine } from "./program-line";
import { placeTeller } from "./tell-place";

/** How long a program waits while there is no runner at all. */
const PATIENCE_MS = 10 * 60_000;

/** Stores a program and puts it into its owner's line. Throws the queue's errors, and `unavailable` without Redis where it is needed. */
export async function startProgram(
  ownerId: string,
  input: CreateProgramInput,
  { patienceMs } = { patienceMs: PATIENCE_MS },
): Promise<LiveProgram> {
  const program = newLiveProgram(newId("program"), ownerId, input.stage ? new LiveStage() : null);
  const { id } = program;
  const { language, source, ...rest } = input;
  await programPlace().admit(id);
  try {
    await database().program.create({
      data: { id, ownerId, language, source, input: rest as Prisma.InputJsonObject, state: "queued" },
    });
  } catch (error) {
    programPlace().forget(id);
    throw error;
  }
  livePrograms().set(id, program);
  try {
    const line = input.stage ? stageLine() : programLine();
    line.add(ownerId, {
      run: () => executeProgram(program, input),
      tellPlace: placeTeller(program, patienceMs),
      isOver: () => program.stopped || program.givenUp,
    });
  } catch (error) {
    livePrograms().delete(id);
    programPlace().forget(id);
    await database().program.delete({ where: { id } });
    throw error;
  }
  return program;
}
