import type { ProblemOverview } from "../../problem-overview";
import type { PackageFiles } from "./package-files";
import { texToMarkdown } from "./tex-to-markdown";

const TEXT_MAX = 100_000;
const LANGUAGES: Record<string, string> = { english: "en", chinese: "zh", russian: "ru" };
const SECTIONS: [string, string, string][] = [
  ["legend.tex", "", ""],
  ["input.tex", "Input", "输入"],
  ["output.tex", "Output", "输出"],
  ["interaction.tex", "Interaction", "交互"],
  ["scoring.tex", "Scoring", "计分"],
  ["notes.tex", "Note", "说明"],
];

/** The statements of a Polygon package, put together from their sections. */
export function readPolygonStatements(
  files: PackageFiles,
  names: { language: string; value: string }[],
): ProblemOverview["statements"] {
  const languages = new Set(names.map(({ language }) => language));
  for (const file of files.under("statement-sections")) languages.add(file.split("/")[1] ?? "");
  const statements = [...languages].map((language) => {
    const short = LANGUAGES[language] ?? language.slice(0, 10);
    const parts = SECTIONS.flatMap(([file, en, zh]) => {
      const tex = files.text(`statement-sections/${language}/${file}`)?.trim();
      if (!tex) return [];
      const title = short === "zh" ? zh : en;
      return [title ? `## ${title}\n\n${texToMarkdown(tex)}` : texToMarkdown(tex)];
    });
    const named = names.find((name) => name.language === language)?.value;
    const title = named ?? files.text(`statement-sections/${language}/name.tex`)?.trim() ?? "";
    return { language: short, title: title.slice(0, 200), markdown: parts.join("\n\n").slice(0, TEXT_MAX) };
  });
  return statements.length > 0 ? statements : [{ language: "en", title: "", markdown: "" }];
}
