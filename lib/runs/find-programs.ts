import { LANGUAGES, type Language } from "@/lib/programs/program";

const NAMES: Record<string, Language> = {
  python: "python",
  py: "python",
  python3: "python",
  cpp: "cpp",
  "c++": "cpp",
  cc: "cpp",
  javascript: "javascript",
  js: "javascript",
  typescript: "typescript",
  ts: "typescript",
  java: "java",
};

export type FoundProgram = { language: Language; source: string };

/** The programs in an answer: closed fenced blocks that name a language we know, in order. */
export function findPrograms(answer: string): FoundProgram[] {
  const programs: FoundProgram[] = [];
  let fence: { mark: string; language: Language | null; lines: string[] } | null = null;
  for (const line of answer.split("\n")) {
    const mark = /^ {0,3}(`{3,}|~{3,})\s*([^\s`{]*)/.exec(line);
    if (!fence && mark) {
      fence = { mark: mark[1] ?? "```", language: NAMES[(mark[2] ?? "").toLowerCase()] ?? null, lines: [] };
    } else if (fence && mark?.[1]?.startsWith(fence.mark) && line.trim() === mark[1]) {
      const source = fence.lines.join("\n");
      if (fence.language && LANGUAGES.includes(fence.language) && source.trim()) {
        programs.push({ language: fence.language, source: `${source}\n` });
      }
      fence = null;
    } else if (fence) {
      fence.lines.push(line);
    }
  }
  return programs;
}
