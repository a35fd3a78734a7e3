import path from "node:path";
import { z } from "zod";
import type { JudgeProgram, ProgramTest } from "../../program";
import { comparisonOfFlags } from "./icpc-flags";
import { readIcpcGroups } from "./icpc-groups";
import { readIcpcStatements } from "./icpc-statements";
import type { PackageFiles } from "./package-files";
import { parseYaml } from "./parse-yaml";
import type { ProblemPackageRead } from "./problem-package";
import { languageOfFile } from "./program-language";
import { refusePackage } from "./refuse-package";
import { memoryOf, secondsOf, TESTS_MAX } from "./sensible-limits";

const number = z.coerce.number().optional().catch(undefined);
const flags = z
  .union([z.string(), z.array(z.coerce.string()).transform((list) => list.join(" "))])
  .optional()
  .catch(undefined);

/** Of problem.yaml only what we use, in its old form and its new one; everything else is passed over. */
const description = z.object({
  name: z
    .union([z.string(), z.record(z.string(), z.string())])
    .optional()
    .catch(undefined),
  type: z.union([z.string(), z.array(z.string()).transform((list) => list.join(" "))]).default("pass-fail"),
  validation: z.string().default("default"),
  validator_flags: flags,
  limits: z.object({ time_limit: number, memory: number }).partial().optional().catch(undefined),
});

/** Reads a package of ICPC's or Kattis's kind, in its old form and that of 2023. Throws `invalid_input`. */
export function readIcpc(files: PackageFiles): ProblemPackageRead {
  const found = description.safeParse(parseYaml(files.description("problem.yaml") ?? "", "problem.yaml"));
  if (!found.success) refusePackage("problem.yaml cannot be used.", "problem.yaml 无法使用。", found.error);
  const about = found.data;
  const seconds = secondsOf(about.limits?.time_limit ?? timeLimitOf(files));
  const memoryMiB = memoryOf(about.limits?.memory);
  const validator = readValidator(files);
  const interactive = /interactive/.test(`${about.type} ${about.validation}`);
  if (/multi-pass|submit-answer/.test(about.type)) {
    refusePackage(
      `Problems of the type ${about.type} are not supported.`,
      `不支持 ${about.type} 类型的题目。`,
    );
  }
  if (interactive && !validator) {
    refusePackage("The interactor in output_validators is missing.", "缺少 output_validators 里的交互器。");
  }
  const custom = validator !== null && !interactive;
  const scoring = /scor/.test(`${about.type} ${about.validation}`);
  const { groups, settingsOf } = readIcpcGroups(files, scoring);
  const tests = readTests(files, (folder) => {
    const { groupName, points, validatorFlags } = settingsOf(folder);
    const words = validatorFlags ?? about.validator_flags ?? "";
    const checker = custom
      ? { ...validator, args: words.split(/\s+/).filter(Boolean) }
      : comparisonOfFlags(words);
    return {
      checker,
      ...(groupName ? { group: groupName } : {}),
      ...(points === undefined ? {} : { points }),
    };
  });
  return {
    format: "icpc",
    statements: readIcpcStatements(files, about.name),
    content: {
      seconds,
      memoryMiB,
      tests,
      groups,
      ...(interactive && validator ? { interactor: validator } : {}),
    },
  };
}

/** Kattis and DOMjudge keep it beside the description. */
function timeLimitOf(files: PackageFiles): number | undefined {
  const kattis = Number(files.description(".timelimit")?.trim() || Number.NaN);
  if (Number.isFinite(kattis)) return kattis;
  const ini = /^\s*timelimit\s*=\s*['"]?([\d.]+)/m.exec(files.description("domjudge-problem.ini") ?? "")?.[1];
  return ini === undefined ? undefined : Number(ini);
}

function readTests(
  files: PackageFiles,
  settings: (folder: string) => Pick<ProgramTest, "checker" | "group" | "points">,
): ProgramTest[] {
  const tests: ProgramTest[] = [];
  for (const [folder, hidden] of [
    ["data/sample", false],
    ["data/secret", true],
  ] as const) {
    for (const name of files.under(folder).filter((file) => file.endsWith(".in"))) {
      const base = name.slice(0, -".in".length);
      tests.push({
        name: base.slice("data/".length).slice(-100),
        input: files.needed(name),
        output: files.needed(`${base}.ans`),
        ...(hidden ? { hidden } : {}),
        ...settings(path.posix.dirname(name)),
      });
    }
  }
  if (tests.length === 0) refusePackage("There are no tests in data/.", "data/ 里没有测试数据。");
  if (tests.length > TESTS_MAX) refusePackage("The package has too many tests.", "题目包里的测试太多。");
  return tests;
}

/** The one program in output_validators: a file, or a folder with a main file and what it includes. */
function readValidator(files: PackageFiles): JudgeProgram | null {
  const names = ["output_validators", "output_validator"].flatMap((folder) => files.under(folder));
  const sources = names.filter((name) => languageOfFile(name) !== null);
  const main =
    sources.find((name) => /(^|\/)(main|validate|validator|interactor|checker)\.\w+$/.test(name)) ??
    sources[0];
  const language = main === undefined ? null : languageOfFile(main);
  if (main === undefined || language === null) {
    if (names.some((name) => /\/(build|run)$/.test(name))) {
      refusePackage("Validators with a build script are not supported.", "不支持带构建脚本的校验器。");
    }
    return null;
  }
  const folder = path.posix.dirname(main);
  const beside = names.filter((name) => name !== main && path.posix.dirname(name) === folder);
  const texts = beside.map((name) => [path.posix.basename(name), files.needed(name)]);
  return { language, source: files.needed(main), protocol: "kattis", files: Object.fromEntries(texts) };
}
