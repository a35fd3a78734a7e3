import path from "node:path";
import type { ProblemOverview } from "../../problem-overview";
import type { PackageFiles } from "./package-files";
import { texToMarkdown } from "./tex-to-markdown";

const TEXT_MAX = 100_000;

/** The statements of a package by language; one without a language in its name is English. */
export function readIcpcStatements(
  files: PackageFiles,
  name: string | Record<string, string> | undefined,
): ProblemOverview["statements"] {
  const found: ProblemOverview["statements"] = [];
  for (const file of [...files.under("problem_statement"), ...files.under("statement")]) {
    const match = /^problem(?:\.([A-Za-z]{2,3}(?:-[A-Za-z]+)?))?\.(tex|md)$/.exec(path.posix.basename(file));
    if (!match || file.split("/").length !== 2) continue;
    const language = (match[1] ?? "en").toLowerCase();
    const source = files.text(file) ?? "";
    const named = /\\problemname\{([^{}]*)\}/.exec(source)?.[1]?.trim();
    const title = (typeof name === "string" ? name : (name?.[language] ?? name?.en)) ?? named ?? "";
    const markdown = match[2] === "tex" ? texToMarkdown(source) : source;
    found.push({ language, title: title.slice(0, 200), markdown: markdown.slice(0, TEXT_MAX) });
  }
  if (found.length > 0) return found;
  const title = typeof name === "string" ? name : (Object.values(name ?? {})[0] ?? "");
  return [{ language: "en", title: title.slice(0, 200), markdown: "" }];
}
