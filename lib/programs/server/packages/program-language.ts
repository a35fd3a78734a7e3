import path from "node:path";
import type { Language } from "../../program";

const LANGUAGES: Record<string, Language> = {
  ".py": "python",
  ".py3": "python",
  ".cpp": "cpp",
  ".cc": "cpp",
  ".cxx": "cpp",
  ".js": "javascript",
  ".ts": "typescript",
  ".java": "java",
};

/** The language of a source by its file's name; null for what is no source that we know. */
export function languageOfFile(name: string): Language | null {
  return LANGUAGES[path.posix.extname(name).toLowerCase()] ?? null;
}
