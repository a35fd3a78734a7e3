import { type CheckerSaying, readChecker } from "../checker-verdict";
import type { JudgeProgram, ProgramTest } from "../program";
import type { Execution, ExecutionLimits } from "./executors/executor";
import type { JudgeTools, ToolJob } from "./judge-tools";
import { KATTIS_WRAPPER, SCORE_MARK } from "./kattis-wrapper";

const CHECKER_LIMITS: ExecutionLimits = {
  seconds: 10,
  memoryMiB: 256,
  outputBytesMax: 64 * 1024,
  inputWaitSeconds: 0,
};
const WORDS_MAX = 2000;

/** Has a checker judge what was printed, in a sandbox of its own. `words` are what it says for people. */
export async function runChecker(call: {
  tools: JudgeTools;
  checker: JudgeProgram;
  test: ProgramTest;
  given: string;
  onExecution: (execution: Execution) => void;
}): Promise<CheckerSaying & { words: string }> {
  const { tools, checker, test, given } = call;
  const job = checkerJob(checker, { input: test.input, answer: test.output, output: given });
  let printed = "";
  const execution = (await tools.prepare(job)).execute({
    files: job.files,
    args: job.args,
    stdin: checker.protocol === "kattis" ? given : "",
    limits: CHECKER_LIMITS,
    onOutput: (_channel, text) => {
      printed += text;
    },
  });
  call.onExecution(execution);
  const result = await execution.result;
  const { text, score } = readWords(printed);
  const saying = readChecker(result, text, checker.protocol, { of: test.points, written: score });
  return { ...saying, words: text };
}

/** How a checker or, without `output`, an interactor is called: as testlib's or as Kattis's are. */
export function checkerJob(
  { language, source, protocol, args = [], files = {} }: JudgeProgram,
  texts: { input: string; answer: string; output: string | null },
): ToolJob {
  const given: Record<string, string> = { "input.txt": texts.input, "answer.txt": texts.answer };
  if (protocol === "kattis") {
    const wrapped = language === "python";
    return {
      language,
      source: wrapped ? KATTIS_WRAPPER : source,
      files: { ...files, ...given, ...(wrapped ? { "validator.py": source } : {}) },
      // Validators put a file's name right behind the name of their feedback folder.
      args: ["input.txt", "answer.txt", "./", ...args],
    };
  }
  // An interactor of testlib's writes its notes where a checker finds the output.
  if (texts.output !== null) given["output.txt"] = texts.output;
  return {
    language,
    source,
    files: { ...files, ...given },
    args: ["input.txt", "output.txt", "answer.txt", ...args],
  };
}

/** A checker's words and, apart from them, the score that the wrapper found in its file. */
export function readWords(printed: string): { text: string; score: number | null } {
  const at = printed.lastIndexOf(SCORE_MARK);
  const score = at < 0 ? Number.NaN : Number.parseFloat(printed.slice(at + SCORE_MARK.length));
  const text = (at < 0 ? printed : printed.slice(0, at)).trim().slice(0, WORDS_MAX);
  return { text, score: Number.isFinite(score) ? score : null };
}
