import type { Language, ProgramVerdict } from "@/lib/programs/program";
import type { ExecutionLimits } from "@/lib/programs/server/executors/executor";

/** What of this computer a program is told about, to try and reach it. */
export type HostFacts = {
  canaryFile: string;
  canaryFolder: string;
  port: number;
  socket: string;
  /** The name of one that needs no file; a NUL comes before it. */
  abstractSocket: string;
  root: string;
  pid: number;
};

/** One thing that a hostile or careless program tries. It prints ESCAPED where it got what it must not get. */
export type AbuseCase = {
  kind: string;
  name: string;
  language: Language;
  source: string | ((host: HostFacts) => string);
  stdin?: string;
  limits?: Partial<ExecutionLimits>;
  /** The verdicts that are right; OK where trying is no fault, as long as nothing was got. */
  verdicts: ProgramVerdict[];
  /** In WebAssembly the program does it to files, or with names, in its own memory: there only the effect on the host counts. */
  isOwnInWasm?: true;
  /** It looks for what its first run left. */
  isRunTwice?: true;
  /** What must not be in anything that was printed. */
  secret?: RegExp;
};

/** Python that tries each of these, and tells what worked. */
export function tryEach(lines: string[], before = ""): string {
  const attempts = lines.map((line) => `lambda: ${line}`).join(",\n");
  return `${before}
for attempt in [${attempts}]:
    try:
        got = attempt()
        if got is not None and got is not False: print("ESCAPED", repr(got)[:200])
    except BaseException as error:
        print(type(error).__name__)
`;
}
