import { parentPort } from "node:worker_threads";
import { giveWay } from "@/lib/platform/server/give-way";
import { checkAnswer } from "../check-answer";
import { checkFinal } from "../check-final";
import { checkLines } from "../check-lines";
import { checkStep } from "../check-step";
import type { CheckingOutcome, CheckingTask } from "./checking-task";

giveWay();
// The parser throws at whatever is no formula, and nobody here reads where: gathering a stack costs more than the parse.
Error.stackTraceLimit = 0;

function perform(task: CheckingTask): unknown {
  if (task.kind === "claims") return checkStep(task.stepText, task.problem, task.locale);
  if (task.kind === "final") return checkFinal(task.answer, task.problem, task.locale);
  if (task.kind === "answers") return task.items.map((item) => checkAnswer(item, task.locale));
  return task.items.map((item) => checkLines(item, task.locale));
}

function outcomeOf(task: CheckingTask): CheckingOutcome {
  try {
    return { result: perform(task) };
  } catch (error) {
    return { error: String(error) };
  }
}

parentPort?.on("message", ({ id, tasks }: { id: number; tasks: CheckingTask[] }) => {
  parentPort?.postMessage({ id, outcomes: tasks.map(outcomeOf) });
});
