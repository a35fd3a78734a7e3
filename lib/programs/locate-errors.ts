import type { ErrorMark } from "./error-mark";
import type { Language } from "./program";

/** Marks beyond these help nobody. */
const MARKS_MAX = 20;
/** Error texts are bounded by the output limit; what matters is at the beginning or the end. */
const TEXT_MAX = 100_000;

/**
 * Where a program's error text says that something is wrong: Python's tracebacks, the diagnostics of gcc, clang and
 * esbuild, javac's, and the stacks of Java, Node and QuickJS. Places outside the program itself are left out.
 */
export function locateErrors(text: string, language: Language, source: string): ErrorMark[] {
  const shown =
    text.length > TEXT_MAX ? `${text.slice(0, TEXT_MAX / 2)}\n${text.slice(-TEXT_MAX / 2)}` : text;
  const lineCount = source.split("\n").length;
  const found = READERS[language](shown, source).filter(({ line }) => line >= 1 && line <= lineCount);
  return found.slice(0, MARKS_MAX);
}

const READERS: Record<Language, (text: string, source: string) => ErrorMark[]> = {
  python: readPython,
  cpp: readDiagnostics,
  javascript: readJavascript,
  typescript: (text) => {
    const compiled = readDiagnostics(text);
    return compiled.length > 0 ? compiled : readJavascript(text);
  },
  java: (text) => {
    const compiled = readJavac(text);
    return compiled.length > 0 ? compiled : readJavaStack(text);
  },
};

/** The innermost frame in the program of the last traceback; of a syntax error the place under the mark. */
function readPython(text: string, source: string): ErrorMark[] {
  const start = Math.max(0, text.lastIndexOf("Traceback (most recent call last):"));
  const last = text.slice(start);
  const message = /^(?!\s|Traceback|During handling)[\w.]+(?::.*)?$/gm;
  const words = [...last.matchAll(message)].at(-1)?.[0];
  const frame = [...last.matchAll(/^ +File "[^"]*?main\.py", line (\d+)/gm)].at(-1);
  if (!frame || !words) return [];
  const line = Number(frame[1]);
  const column = pythonColumn(last.slice(frame.index), source.split("\n")[line - 1] ?? "");
  return [{ line, ...(column ? { column } : {}), message: words, severity: "error" }];
}

/** Python shows the line without its indentation, four spaces in, and carets under the place. */
function pythonColumn(frame: string, sourceLine: string): number | undefined {
  const [, shown = "", marks = ""] = frame.split("\n");
  const caret = /^(\s*)[~^]*\^/.exec(marks);
  if (!caret || shown.trim() !== sourceLine.trim()) return undefined;
  const indent = sourceLine.length - sourceLine.trimStart().length;
  return Math.max(1, (caret[1]?.length ?? 0) - 4 + indent + 1);
}

function readDiagnostics(text: string): ErrorMark[] {
  const lines = text.matchAll(/^(?:\S*\/)?main\.\w+:(\d+):(\d+): (fatal error|error|warning): (.*)$/gm);
  return [...lines].map(([, line, column, severity, message = ""]) => ({
    line: Number(line),
    column: Number(column),
    message: message.replace(/ \[-W[\w=+-]+\]$/, ""),
    severity: severity === "warning" ? ("warning" as const) : ("error" as const),
  }));
}

/** The line of the syntax error, or the innermost frame in the program. */
function readJavascript(text: string): ErrorMark[] {
  const words = /^(?:Uncaught )?((?:[A-Z]\w*)?(?:Error|Exception)\b.*)$/m.exec(text)?.[1];
  const header = /^(?:file:\/\/)?(?:\S*\/)?main\.\w+:(\d+)(?::(\d+))?$/m.exec(text);
  const frame = /^\s+at .*?\bmain\.\w+:(\d+)(?::(\d+))?\)?$/m.exec(text);
  const place = frame ?? header ?? /^Thrown at: main\.\w+:(\d+)/m.exec(text);
  if (!place) return [];
  const message = words ?? /^Uncaught (.*)$/m.exec(text)?.[1] ?? "Error";
  const column = place[2] ? Number(place[2]) : caretColumn(text, header);
  return [{ line: Number(place[1]), ...(column ? { column } : {}), message, severity: "error" }];
}

/** Node shows the line under its place, and a caret under that. */
function caretColumn(text: string, header: RegExpExecArray | null): number | undefined {
  if (!header) return undefined;
  const [, , marks = ""] = text.slice(header.index).split("\n");
  const caret = marks.indexOf("^");
  return caret >= 0 ? caret + 1 : undefined;
}

function readJavac(text: string): ErrorMark[] {
  const marks = text.matchAll(/^(?:\S*\/)?\w+\.java:(\d+): (error|warning): (.*)\n(?:.*\n)??( *)\^/gm);
  return [...marks].map(([, line, severity, message = "", indent = ""]) => ({
    line: Number(line),
    column: indent.length + 1,
    message,
    severity: severity === "warning" ? ("warning" as const) : ("error" as const),
  }));
}

function readJavaStack(text: string): ErrorMark[] {
  const words = /^(?:Exception in thread "[^"]*"|Caused by:) (.*)$/gm;
  const message = [...text.matchAll(words)].at(-1)?.[1];
  const frame = /^\s+at [\w.$<>]+\(Main\.java:(\d+)\)/m.exec(text);
  if (!frame || !message) return [];
  return [{ line: Number(frame[1]), message, severity: "error" }];
}
