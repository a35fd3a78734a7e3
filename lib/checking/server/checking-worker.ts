import { parentPort } from "node:worker_threads";
import { checkAnswer } from "../check-answer";
import { checkFinal } from "../check-final";
import { checkLines } from "../check-lines";
import { checkStep } from "../check-step";
import type { CheckingTask } from "./checking-task";

function perform(task: CheckingTask): unknown {
  if (task.kind === "claims") return checkStep(task.stepText, task.problem, task.locale);
  if (task.kind === "final") return checkFinal(task.answer, task.problem, task.locale);
  if (task.kind === "answers") return task.items.map((item) => checkAnswer(item, task.locale));
  return task.items.map((item) => checkLines(item, task.locale));
}

parentPort?.on("message", ({ id, task }: { id: number; task: CheckingTask }) => {
  try {
    parentPort?.postMessage({ id, result: perform(task) });
  } catch (error) {
    parentPort?.postMessage({ id, error: String(error) });
  }
});
