import type { Execution, ExecutionJob, PreparedProgram } from "./executors/executor";

type Side = Omit<ExecutionJob, "stdin" | "onOutput"> & {
  program: PreparedProgram;
  /** Hears what the side prints, besides the other one. */
  onOutput?: ExecutionJob["onOutput"];
};

export type Crossed = {
  first: Execution;
  second: Execution;
  /** Seconds for which neither has said anything to the other, counted from when both had begun. */
  silentSeconds(): number;
  /** Both as one, to be stopped together. */
  together: Execution;
};

/** Runs two programs at the same time, in two sandboxes: what one prints on stdout the other reads. Their inputs stay open until closed. */
export function crossExecutions(first: Side, second: Side): Crossed {
  let heardMs = 0;
  let begun = 0;
  const sides: Execution[] = [];
  const start = ({ program, ...job }: Side, other: () => Execution | undefined) =>
    program.execute({
      ...job,
      stdin: null,
      onBegin: () => {
        begun++;
        heardMs = performance.now();
      },
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
    silentSeconds: () => (begun < 2 ? 0 : (performance.now() - heardMs) / 1000),
    together: { result: one.result, write: () => {}, closeInput: () => {}, stop },
  };
}
