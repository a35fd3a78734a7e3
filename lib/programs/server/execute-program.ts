import { database } from "@/lib/platform/server/database";
import { log } from "@/lib/platform/server/log";
import type { Prisma } from "@/prisma/generated/client";
import type { CreateProgramInput } from "../program";
import type { NewProgramEvent } from "../program-event";
import { programPlace } from "./choose-place";
import { endEvent } from "./end-event";
import { findTask } from "./find-task";
import { appendProgramEvent, type LiveProgram, livePrograms, wakeFollowers } from "./live-programs";
import { type ProgramJob, type ProgramPerformance, takesInput } from "./program-job";
import type { PlacedProgram } from "./program-place";

const NO_RUNNER =
  "The computer that runs programs did not come; please try again later. 运行程序的电脑一直没有连上，请以后再试。\n";

type Tell = (event: NewProgramEvent) => void;

/** Runs a program or judges it on its tests, where programs are run, tells what happens, and stores it. Never throws. */
export async function executeProgram(program: LiveProgram, input: CreateProgramInput): Promise<void> {
  await attend(program, async (tell) => {
    if (program.stopped) {
      tell(endEvent("RE", { stopped: true }));
      return null;
    }
    if (program.givenUp) {
      tell({ name: "stderr", data: { text: NO_RUNNER } });
      tell(endEvent("IE"));
      return null;
    }
    const { language, source, stdin, interactive, limits, stage } = input;
    const job = { language, source, stdin, interactive, limits, stage, task: await findTask(input) };
    return { job, performance: programPlace().perform(placed(program), job, hearer(program, job, tell)) };
  });
}

/** Attends a program that runs already, begun by a server that is gone: `follow` gives what runs it. Never throws. */
export async function adoptProgram(
  program: LiveProgram,
  job: ProgramJob,
  follow: (tell: Tell) => Promise<ProgramPerformance>,
): Promise<void> {
  await attend(program, async (tell) => ({ job, performance: await follow(hearer(program, job, tell)) }));
}

/** Waits for a program's end and stores it. */
async function attend(
  program: LiveProgram,
  begin: (tell: Tell) => Promise<{ job: ProgramJob; performance: ProgramPerformance } | null>,
): Promise<void> {
  let marked: Promise<unknown> = Promise.resolve();
  const tell: Tell = (event) => {
    appendProgramEvent(program, event);
    if (event.name === "started") marked = markRunning(program.id);
  };
  try {
    const begun = await begin(tell);
    if (begun) {
      program.performance = begun.performance;
      if (program.stopped) begun.performance.send({ type: "stop" });
      await begun.performance.ended;
    }
  } catch (error) {
    log.error({ err: error, program: program.id }, "a program could not be begun");
    tell({
      name: "stderr",
      data: { text: "The program could not be started; please try again. 程序没能开始运行，请再试一次。\n" },
    });
    tell(endEvent("IE", { stopped: program.stopped }));
  }
  program.performance = null;
  await marked;
  await store(program);
}

function placed(program: LiveProgram): PlacedProgram {
  const { id, events, stage } = program;
  if (!stage) return { id, events };
  return {
    id,
    events,
    onPicture: (picture) => {
      stage.show(picture);
      wakeFollowers(program);
    },
  };
}

/** Input can be taken from the start of a program that reads what is typed until its end. */
function hearer(program: LiveProgram, job: ProgramJob, tell: Tell): Tell {
  return (event) => {
    if (event.name === "started") program.inputOpen = takesInput(job);
    else if (event.name === "end") program.inputOpen = false;
    if (event.name === "end" && program.stage)
      tell({ ...event, data: { ...event.data, frames: program.stage.count } });
    else tell(event);
  };
}

async function markRunning(id: string): Promise<void> {
  try {
    await database().program.update({ where: { id }, data: { state: "running" } });
  } catch (error) {
    log.warn({ err: error, program: id }, "a program's start could not be stored");
  }
}

async function store(program: LiveProgram): Promise<void> {
  const result = { events: program.events } as unknown as Prisma.InputJsonObject;
  try {
    // Its owner may have been deleted meanwhile, and the program with them.
    await database().program.updateMany({
      where: { id: program.id },
      data: { state: "done", result, endedAt: new Date() },
    });
  } catch (error) {
    log.error({ err: error, program: program.id }, "a program's result could not be stored");
  }
  livePrograms().delete(program.id);
  programPlace().forget(program.id);
}
