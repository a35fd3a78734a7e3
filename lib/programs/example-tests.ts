import { type Assignment, readAssignments } from "./examples/assignments";
import { readWholeLiteral } from "./examples/python-literal";
import type { Sample } from "./examples/sample-blocks";
import type { Examples } from "./find-examples";
import type { CreateProgramInput, Language, ProgramTest } from "./program";

/** What a program is judged by, made from the examples of its problem. */
export type ExampleTests = Pick<CreateProgramInput, "tests" | "assertions"> & {
  count: number;
  /** The statement accepts other answers than the one it shows, so a difference proves nothing. */
  otherAnswersMayDo: boolean;
};

const READS_INPUT =
  /\binput\s*\(|sys\.stdin|\bopen\(0|\bcin\s*>>|\bscanf\s*\(|getline\s*\(|getchar\s*\(|\breadline\b|readLine\s*\(|\bScanner\b|BufferedReader|process\.stdin|readFileSync\(\s*(?:0|['"]\/dev\/stdin)/;

const OTHER_ANSWERS =
  /(?:multiple|several|more than one)[^.。\n]{0,60}(?:answers?|solutions?|outputs?)[^.。\n]{0,60}any|(?:print|output|return|find)\s+any\s+(?:one|of|valid|correct|such)|any\s+(?:valid|correct)\s+(?:answer|solution|output)|任意(?:一|输出)|任一|输出任意|有多(?:个|种|组)[^。\n]{0,12}(?:任|均可|都可)|special judge/i;
const ANY_ORDER = /\bany\s+order\b|任意(?:的)?顺序|顺序(?:任意|不限|无关)|不(?:考虑|计|限)顺序/i;
const TOLERANT = /(?:absolute|relative)\s+(?:or\s+\w+\s+)?error|10\s*\^?\s*\{?\s*[-−–]\s*\d|1e-\d|误差|精度/i;

/**
 * The tests that the examples make for this program, by what kind of program it is: one that reads its input, or one
 * that defines the functions that the examples call. Null where they do not fit it.
 */
export function testsFromExamples(
  examples: Examples,
  statement: string,
  program: { language: Language; source: string },
): ExampleTests | null {
  const otherAnswersMayDo = OTHER_ANSWERS.test(statement);
  if (!READS_INPUT.test(program.source)) {
    const assertions = program.language === "python" ? assertionsOf(examples, statement, program.source) : [];
    if (assertions.length > 0) {
      return { assertions: assertions.join("\n"), count: assertions.length, otherAnswersMayDo };
    }
    // A program that prints without reading can only be right about an example that needs no input.
    const still = examples.samples.filter(({ input }) => input.trim() === "");
    return still.length > 0 ? ofSamples(still, statement, otherAnswersMayDo) : null;
  }
  return examples.samples.length > 0 ? ofSamples(examples.samples, statement, otherAnswersMayDo) : null;
}

function ofSamples(samples: Sample[], statement: string, otherAnswersMayDo: boolean): ExampleTests {
  const checker: ProgramTest["checker"] = ANY_ORDER.test(statement)
    ? { compare: "unordered" }
    : TOLERANT.test(statement) && samples.some(({ output }) => /\d\.\d/.test(output))
      ? { compare: "numbers" }
      : { compare: "tokens" };
  const tests = samples.map(({ input, output }) => ({ input, output, checker }));
  return { tests, count: tests.length, otherAnswersMayDo };
}

function assertionsOf({ samples, calls }: Examples, statement: string, source: string): string[] {
  const anyOrder = ANY_ORDER.test(statement);
  const own = calls.filter(({ name }) => new RegExp(`^def\\s+${name}\\s*\\(`, "m").test(source));
  if (own.length > 0) return own.map(({ call, value }) => assertionOf(call, value, anyOrder));
  const entry = entryOf(source);
  if (!entry) return [];
  return samples.flatMap(({ input, output }) => {
    const args = readAssignments(input);
    const value = readWholeLiteral(output.trim());
    if (!args || value === null || args.length > entry.parameters) return [];
    return [
      entry.inPlace
        ? inPlaceOf(entry.call, args, value)
        : assertionOf(callOf(entry.call, args), value, anyOrder),
    ];
  });
}

function assertionOf(call: string, value: string, anyOrder: boolean): string {
  if (/^-?\d+\.\d+$/.test(value)) return `assert abs(${call} - ${value}) < 1e-5`;
  if (anyOrder && value.startsWith("[")) return `assert sorted(${call}) == sorted(${value})`;
  return `assert ${call} == ${value}`;
}

function callOf(name: string, args: Assignment[]): string {
  return `${name}(${args.map(({ python }) => python).join(", ")})`;
}

/** The function changes what it is given: that is then the answer. */
function inPlaceOf(name: string, [first, ...rest]: Assignment[], value: string): string {
  const more = rest.map(({ python }) => `, ${python}`).join("");
  return `given = ${first?.python ?? "None"}\n${name}(given${more})\nassert given == ${value}`;
}

type Entry = { call: string; parameters: number; inPlace: boolean };

/** The one function that a program is about: the first public method of Solution, else its only function, else its last. */
function entryOf(source: string): Entry | null {
  const solution = /^class\s+Solution\b.*:[^\n]*\n([\s\S]*)/m.exec(source)?.[1];
  if (solution !== undefined) {
    const methods = [...solution.matchAll(/^[ \t]+def\s+([A-Za-z]\w*)\s*\(([^)]*)\)\s*(->\s*None\s*:)?/gm)];
    const [method] = methods;
    if (!method) return null;
    const parameters = countParameters(method[2] ?? "") - 1;
    return { call: `Solution().${method[1]}`, parameters, inPlace: method[3] !== undefined };
  }
  const functions = [...source.matchAll(/^def\s+([A-Za-z]\w*)\s*\(([^)]*)\)\s*(->\s*None\s*:)?/gm)];
  const named = functions.findLast(([, name = ""]) => name !== "main");
  if (!named) return null;
  return {
    call: named[1] ?? "",
    parameters: countParameters(named[2] ?? ""),
    inPlace: named[3] !== undefined,
  };
}

/** Commas inside brackets belong to a type. */
function countParameters(list: string): number {
  const flat = list.replace(/\[[^[\]]*(\[[^[\]]*\][^[\]]*)*\]/g, "");
  return flat.split(",").filter((part) => part.trim() !== "").length;
}
