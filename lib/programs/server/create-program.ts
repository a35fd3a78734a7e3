import type { RequestContext } from "@/lib/accounts/actor";
import { authorise } from "@/lib/accounts/permissions";
import type { Locale } from "@/lib/i18n/locale";
import { AppError } from "@/lib/platform/errors";
import { type CreateProgramInput, LANGUAGES, type Language } from "../program";
import { programPlace } from "./choose-place";
import { readProblem } from "./read-problem";
import { startProgram } from "./start-program";

/** Takes a program to be run or judged. Throws `impossible` for what cannot run here, and the queue's errors. */
export async function createProgram(call: {
  ctx: RequestContext;
  input: CreateProgramInput;
}): Promise<{ id: string }> {
  const { ctx, input } = call;
  const ownerId = ctx.actor.userId;
  authorise(ctx.actor, "program:create", ownerId);
  refuseUnclear(input, ctx.locale);
  await refuseImpossible(input, ctx.locale);
  if (input.problem !== undefined) await refuseProblem(input.problem, ctx);
  const { id } = await startProgram(ownerId, input);
  return { id };
}

const WAYS = ["stdin", "tests", "assertions", "problem"] as const;

/** A program is judged in one way, or run. */
function refuseUnclear(input: CreateProgramInput, locale: Locale): void {
  const [first, second] = WAYS.filter((way) => input[way] !== undefined);
  const refuse = (zh: string, en: string, field: string) => {
    throw new AppError("invalid_input", locale === "zh" ? zh : en, { field });
  };
  if (first && second)
    refuse(`${first} 和 ${second} 不能一起给。`, `\`${first}\` and \`${second}\` exclude each other.`, first);
  if (input.interactor && !input.tests) {
    refuse("交互器需要测试数据。", "An interactor needs `tests`.", "interactor");
  }
  const names = new Set(input.groups?.map(({ name }) => name));
  const lost = input.tests?.findIndex(({ group }) => group !== undefined && !names.has(group)) ?? -1;
  if (lost >= 0) {
    refuse("这个测试的分组没有定义。", "This test's group is not among `groups`.", `tests.${lost}.group`);
  }
}

/** An imported problem may need what does not run here for its checker. */
async function refuseProblem(id: string, ctx: RequestContext): Promise<void> {
  const { needs } = await readProblem({ ctx, id });
  const languages = await languagesHere();
  const missing = needs.find((language) => !languages.includes(language as Language));
  if (!missing) return;
  const message =
    ctx.locale === "zh"
      ? `这道题的评测程序是 ${missing} 写的，这里的沙箱还不能运行它。`
      : `This problem is judged by a program in ${missing}, which the sandbox here cannot run.`;
  throw new AppError("impossible", message, { field: "problem" });
}

async function refuseImpossible(input: CreateProgramInput, locale: Locale): Promise<void> {
  const languages = await languagesHere();
  const runs = (language: string) => languages.includes(language as Language);
  const checkers = input.tests?.map(({ checker }) => checker) ?? [];
  const needed: [string, string][] = [[input.language, "language"]];
  if (input.interactor) needed.push([input.interactor.language, "interactor.language"]);
  checkers.forEach((checker, index) => {
    if (typeof checker === "object" && "language" in checker)
      needed.push([checker.language, `tests.${index}.checker.language`]);
  });
  const missing = needed.find(([language]) => !runs(language));
  if (missing) {
    const names = languages.join(", ");
    const message =
      locale === "zh" ? `这里的沙箱目前只能运行：${names}。` : `The sandbox here runs only ${names} so far.`;
    throw new AppError("impossible", message, { field: missing[1] });
  }
  if (input.assertions !== undefined && input.language !== "python") {
    const message =
      locale === "zh"
        ? "函数测试目前只支持 Python。"
        : "Tests of functions are there for Python only so far.";
    throw new AppError("impossible", message, { field: "assertions" });
  }
}

/** While no runner is connected nobody knows; the program waits for one that can. */
async function languagesHere(): Promise<readonly Language[]> {
  return (await programPlace().languages()) ?? LANGUAGES;
}
