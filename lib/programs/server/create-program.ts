import type { RequestContext } from "@/lib/accounts/actor";
import { authorise } from "@/lib/accounts/permissions";
import type { Locale } from "@/lib/i18n/locale";
import { AppError } from "@/lib/platform/errors";
import { graphicsKind } from "../is-graphical";
import { type CreateProgramInput, LANGUAGES, type Language } from "../program";
import { programPlace, runnersPlace } from "./choose-place";
import { chooseExecutor } from "./executors/choose-executor";
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
  if (input.stage) await refuseStage(input, ctx.locale);
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
  if (input.stage && first && first !== "stdin") {
    refuse("画图的程序不能同时评测。", "A program with a stage is not judged.", "stage");
  }
  if (input.interactor && !input.tests) {
    refuse("交互器需要测试数据。", "An interactor needs `tests`.", "interactor");
  }
  const names = new Set(input.groups?.map(({ name }) => name));
  const lost = input.tests?.findIndex(({ group }) => group !== undefined && !names.has(group)) ?? -1;
  if (lost >= 0) {
    refuse("这个测试的分组没有定义。", "This test's group is not among `groups`.", `tests.${lost}.group`);
  }
}

/** Pictures are drawn where the library is; in the browser there is always a stage. */
async function refuseStage(input: CreateProgramInput, locale: Locale): Promise<void> {
  // Runners have no stage yet.
  const executor = runnersPlace() ? null : await chooseExecutor(input.language);
  const kind = graphicsKind(input.language, input.source);
  const able = executor?.stage ?? [];
  if (able.length > 0 && (kind === null || able.includes(kind))) return;
  const missing = able.length > 0 && kind ? kind : null;
  const zh = missing
    ? `这台服务器上没有 ${missing}，画图的程序请在浏览器里运行。`
    : "这台服务器的沙箱不显示画面：画图的程序在你的浏览器里运行。";
  const en = missing
    ? `${missing} is not installed on this server; graphical programs run in your browser.`
    : "The sandbox here shows no pictures: graphical programs run in your browser.";
  throw new AppError("impossible", locale === "zh" ? zh : en, { field: "stage" });
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
