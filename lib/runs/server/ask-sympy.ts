import type { SympyQuestion } from "@/lib/checking/sympy-tree";
import { log } from "@/lib/platform/server/log";
import { processSingleton } from "@/lib/platform/server/process-singleton";
import { runBoxedPython } from "@/lib/programs/server/run-boxed-python";
import { findSympy } from "./find-sympy";
import { SYMPY_PROGRAM } from "./sympy/sympy-program";

/** CPU of one process, most of a second of which goes into importing SymPy. */
const SECONDS = 12;
const MEMORY_MIB = 512;
const BATCH_MAX = 12;
const WAITING_MAX = 200;
const REMEMBERED_MAX = 2000;

type Answer = boolean | null;
type Waiting = { key: string; resolve: (answer: Answer) => void };

/** One process at a time; whatever has been asked meanwhile goes into the next one together. */
class SympyQueue {
  readonly #waiting: Waiting[] = [];
  readonly #known = new Map<string, Answer>();
  #running = false;

  ask(question: SympyQuestion): Promise<Answer> {
    const key = JSON.stringify({ sides: question.sides, whole: question.whole });
    const known = this.#known.get(key);
    if (known !== undefined) return Promise.resolve(known);
    if (this.#waiting.length >= WAITING_MAX) return Promise.resolve(null);
    return new Promise((resolve) => {
      this.#waiting.push({ key, resolve });
      void this.#next();
    });
  }

  async #next(): Promise<void> {
    if (this.#running || this.#waiting.length === 0) return;
    this.#running = true;
    const batch = this.#waiting.splice(0, BATCH_MAX);
    const answers = await solve(batch.map(({ key }) => key)).catch((error) => {
      log.warn({ err: error }, "SymPy could not be asked");
      return new Map<number, Answer>();
    });
    batch.forEach(({ key, resolve }, index) => {
      const answer = answers.get(index) ?? null;
      // What was not reached may be asked again.
      if (answers.has(index)) this.#remember(key, answer);
      resolve(answer);
    });
    this.#running = false;
    void this.#next();
  }

  #remember(key: string, answer: Answer): void {
    if (this.#known.size >= REMEMBERED_MAX) this.#known.delete(this.#known.keys().next().value ?? "");
    this.#known.set(key, answer);
  }
}

async function solve(questions: readonly string[]): Promise<Map<number, Answer>> {
  const printed = await runBoxedPython({
    source: SYMPY_PROGRAM,
    stdin: questions.map((question) => `${question}\n`).join(""),
    seconds: SECONDS,
    memoryMiB: MEMORY_MIB,
  });
  const lines = [...(printed?.stdout ?? "").matchAll(/^(\d+) (True|False|None)$/gm)];
  return new Map(
    lines.map(([, index, verdict]) => [Number(index), verdict === "None" ? null : verdict === "True"]),
  );
}

/** Whether all sides of a question are equal by SymPy; null where it cannot tell, is not here, or has too much to do. */
export async function askSympy(question: SympyQuestion): Promise<Answer> {
  if (!(await findSympy())) return null;
  return processSingleton("runs.sympy-queue", () => new SympyQueue()).ask(question);
}
