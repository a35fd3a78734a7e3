import path from "node:path";
import { z } from "zod";
import type { TestGroup } from "../../score";
import type { PackageFiles } from "./package-files";
import { parseYaml } from "./parse-yaml";

const number = z.coerce.number().optional().catch(undefined);
const text = z
  .union([z.string(), z.array(z.coerce.string()).transform((list) => list.join(" "))])
  .optional()
  .catch(undefined);

/** testdata.yaml of old packages and test_group.yaml of new ones. */
const groupFile = z.object({
  accept_score: number,
  max_score: number,
  score: number,
  range: z.string().optional().catch(undefined),
  grader_flags: text,
  score_aggregation: text,
  output_validator_flags: text,
  output_validator_args: text,
  require_pass: text,
});
type GroupFile = z.infer<typeof groupFile>;

export type FolderSettings = { groupName?: string; points?: number; validatorFlags?: string };

/** The groups of a package's tests, and what holds for the tests of a folder. */
export function readIcpcGroups(files: PackageFiles, scoring: boolean) {
  const described = new Map<string, GroupFile>();
  for (const name of files.under("data")) {
    if (!/\/(testdata|test_group)\.yaml$/.test(name)) continue;
    const read = groupFile.safeParse(parseYaml(files.description(name) ?? "", name));
    if (read.success) described.set(path.posix.dirname(name), read.data);
  }
  const groups: TestGroup[] = [];
  for (const [folder, file] of scoring ? described : []) {
    const group = groupOf(folder, file);
    if (group) groups.push(group);
  }
  const names = new Set(groups.map(({ name }) => name));
  const settingsOf = (folder: string): FolderSettings => {
    const groupName = folder.replace(/^data\//, "");
    const above = ancestors(folder).map((one) => described.get(one));
    const validatorFlags = above
      .map((file) => file?.output_validator_args ?? file?.output_validator_flags)
      .find((value) => value !== undefined);
    const own = described.get(folder);
    const each =
      own && aggregates(own) === "sum" && own.max_score === undefined ? own.accept_score : undefined;
    return {
      ...(names.has(groupName) ? { groupName } : {}),
      ...(scoring && each !== undefined ? { points: each } : {}),
      ...(validatorFlags === undefined ? {} : { validatorFlags }),
    };
  };
  return { groups, settingsOf };
}

function groupOf(folder: string, file: GroupFile): TestGroup | null {
  const scoring = aggregates(file);
  const upper = Number(file.range?.trim().split(/\s+/)[1] ?? Number.NaN);
  const whole = file.max_score ?? (scoring === "min" ? (file.accept_score ?? file.score) : undefined);
  const points = whole ?? (Number.isFinite(upper) ? upper : undefined);
  // A folder of groups is none itself.
  if (folder === "data" || folder === "data/secret") return null;
  if (points === undefined && scoring === "min") return null;
  const requires = file.require_pass?.split(/\s+/).filter(Boolean);
  return {
    name: folder.replace(/^data\//, ""),
    scoring,
    ...(points === undefined ? {} : { points: Math.max(0, points) }),
    ...(requires && requires.length > 0 ? { requires } : {}),
  };
}

function aggregates({ score_aggregation, grader_flags }: GroupFile): "sum" | "min" {
  return /\bsum\b/.test(`${score_aggregation ?? ""} ${grader_flags ?? ""}`) ? "sum" : "min";
}

/** The folder and those above it, the nearest first. */
function ancestors(folder: string): string[] {
  const parts = folder.split("/");
  return parts.map((_, index) => parts.slice(0, parts.length - index).join("/"));
}
