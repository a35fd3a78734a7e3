import { z } from "zod";
import type { JudgeProgram, ProgramTest } from "../../program";
import type { TestGroup } from "../../score";
import type { PackageFiles } from "./package-files";
import { parseXml } from "./parse-xml";
import { standardChecker } from "./polygon-checkers";
import { readPolygonStatements } from "./polygon-statements";
import type { ProblemPackageRead } from "./problem-package";
import { languageOfFile } from "./program-language";
import { refusePackage } from "./refuse-package";
import { memoryOf, secondsOf, TESTS_MAX } from "./sensible-limits";

const number = z.coerce.number().optional().catch(undefined);
const source = z.object({ path: z.string() });
const program = z.object({ name: z.string().optional(), source: source.optional() });

/** Of problem.xml only what we use. */
const testset = z.object({
  name: z.string().default(""),
  "time-limit": number,
  "memory-limit": number,
  "input-path-pattern": z.string().max(200),
  "answer-path-pattern": z.string().max(200),
  tests: z.object({
    test: z.array(
      z.object({
        sample: z.string().optional(),
        group: z.string().max(100).optional(),
        points: number,
      }),
    ),
  }),
  groups: z
    .object({
      group: z.array(
        z.object({
          name: z.string().max(100),
          points: number,
          "points-policy": z.string().optional(),
          dependencies: z
            .object({ dependency: z.array(z.object({ group: z.string() })) })
            .optional()
            .catch(undefined),
        }),
      ),
    })
    .optional()
    .catch(undefined),
});
const description = z.object({
  problem: z.object({
    names: z
      .object({ name: z.array(z.object({ language: z.string(), value: z.string() })) })
      .optional()
      .catch(undefined),
    judging: z.object({
      "input-file": z.string().default(""),
      "output-file": z.string().default(""),
      testset: z.array(testset).min(1),
    }),
    assets: z
      .object({ checker: program.optional(), interactor: program.optional() })
      .optional()
      .catch(undefined),
  }),
});

/** Reads a package of Polygon's, with its tests made. Throws `invalid_input`. */
export function readPolygon(files: PackageFiles): ProblemPackageRead {
  const read = description.safeParse(parseXml(files.description("problem.xml") ?? "", "problem.xml"));
  if (!read.success) {
    const where = read.error.issues[0]?.path.join(".");
    refusePackage(
      `problem.xml lacks what is needed (${where}).`,
      `problem.xml 缺少必要的内容（${where}）。`,
      read.error,
    );
  }
  const { names, judging, assets } = read.data.problem;
  if (judging["input-file"] || judging["output-file"]) {
    refusePackage("Problems that read and write files are not supported.", "不支持读写文件的题目。");
  }
  const main = judging.testset.find(({ name }) => name === "tests") ?? judging.testset[0];
  if (!main) return refusePackage("There are no tests.", "没有测试数据。");
  const checker = checkerOf(files, assets?.checker);
  const interactor = assets?.interactor && programOf(files, assets.interactor);
  return {
    format: "polygon",
    statements: readPolygonStatements(files, names?.name ?? []),
    content: {
      seconds: secondsOf((main["time-limit"] ?? 0) / 1000),
      memoryMiB: memoryOf((main["memory-limit"] ?? 0) / 1024 / 1024),
      tests: readTests(files, main, checker),
      groups: readGroups(main),
      ...(interactor ? { interactor } : {}),
    },
  };
}

type Testset = z.infer<typeof testset>;

function readTests(files: PackageFiles, set: Testset, checker: ProgramTest["checker"]): ProgramTest[] {
  const { test: listed } = set.tests;
  if (listed.length === 0) refusePackage("There are no tests.", "没有测试数据。");
  if (listed.length > TESTS_MAX) refusePackage("The package has too many tests.", "题目包里的测试太多。");
  const grouped = new Set(set.groups?.group.map(({ name }) => name));
  const scores = listed.some(({ points }) => (points ?? 0) > 0);
  return listed.map(({ sample, group, points }, index) => ({
    name: `${index + 1}`,
    input: files.needed(pathOf(set["input-path-pattern"], index + 1)),
    output: files.needed(pathOf(set["answer-path-pattern"], index + 1)),
    checker,
    ...(sample === "true" ? {} : { hidden: true }),
    ...(group !== undefined && grouped.has(group) ? { group } : {}),
    ...(scores ? { points: points ?? 0 } : {}),
  }));
}

/** "tests/%02d" of the seventh test is "tests/07". */
function pathOf(pattern: string, index: number): string {
  return pattern.replace(/%(0?)(\d{0,2})d/, (_all, zero: string, width: string) =>
    String(index).padStart(Number(width || 0), zero || " "),
  );
}

function readGroups(set: Testset): TestGroup[] {
  return (set.groups?.group ?? []).map((group) => {
    const requires = group.dependencies?.dependency.map((one) => one.group);
    return {
      name: group.name,
      scoring: group["points-policy"] === "each-test" ? ("sum" as const) : ("min" as const),
      ...(group.points ? { points: group.points } : {}),
      ...(requires ? { requires } : {}),
    };
  });
}

function checkerOf(files: PackageFiles, asset: z.infer<typeof program> | undefined): ProgramTest["checker"] {
  const standard = standardChecker(asset?.name ?? "");
  if (standard) return standard;
  return asset?.source ? programOf(files, asset) : { compare: "tokens" };
}

function programOf(files: PackageFiles, asset: z.infer<typeof program>): JudgeProgram {
  const name = asset.source?.path ?? "";
  const language = languageOfFile(name);
  if (!language) {
    const shown = JSON.stringify(name.slice(0, 100));
    return refusePackage(`The language of ${shown} is not supported.`, `不支持 ${shown} 的语言。`);
  }
  // testlib.h lies among the package's files, wherever the checker lies.
  const headers = files.under("files").filter((file) => /\/[^/]+\.h(pp)?$/.test(file));
  const texts = headers.map((file) => [file.slice(file.lastIndexOf("/") + 1), files.needed(file)]);
  return { language, source: files.needed(name), protocol: "testlib", files: Object.fromEntries(texts) };
}
