import type { Execution, ExecutionJob, PreparedProgram } from "./executors/executor";

type Side = Omit<ExecutionJob, "stdin" | "onOutput"> & {
  program: PreparedProgram;
  /** Hears what the side prints, besides the other one. */
  onOutput?: ExecutionJob["onOutput"];
};

export type Crossed = {
  first: Execution;
  second: Execution;
  /** When either last said something to the other, on the clock of `performance.now()`. */
  lastHeardMs(): number;
  /** Both as one, to be stopped together. */
  together: Execution;
};

/** Runs two programs at the same time, in two sandboxes: what one prints on stdout the other reads. Their inputs stay open until closed. */
export function crossExecutions(first: Side, second: Side): Crossed {
  let heardMs = performance.now();
  const sides: Execution[] = [];
  const start = ({ program, ...job }: Side, other: () => Execution | undefined) =>
    program.execute({
      ...job,
      stdin: null,
      onOutput: (channel, text) => {
        job.onOutput?.(channel, text);
        if (channel !== "stdout") return;
        heardMs = performance.now();
        other()?.write(text);
      },
    });
  // A side can speak only after `execute` has returned for both: output arrives in later turns of the event loop.
  sides.push(start(first, () => sides[1]));
  sides.push(start(second, () => sides[0]));
  const [one, two] = sides as [Execution, Execution];
  const stop = () => {
    one.stop();
    two.stop();
  };
  return {
    first: one,
    second: two,
    lastHeardMs: () => heardMs,
    together: { result: one.result, write: () => {}, closeInput: () => {}, stop },
  };
}
