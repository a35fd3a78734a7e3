import type { QuickJSContext } from "quickjs-emscripten-core";

type Kind = "global" | "module";
export type Compiled =
  | { ok: true; source: string; type: Kind }
  | { ok: false; line: number; column: number; message: string };

/**
 * Finds out how a source is to be run: as a script, as a module (`import`, `export`, `await` outside a function), or as
 * Node's wrapped script (`return` outside a function). Nothing of it is run.
 */
export function compileJavascript(context: QuickJSContext, written: string): Compiled {
  // Blanked, not removed, so that lines keep their numbers.
  const source = written.replace(/^\ufeff/, "").replace(/^#!.*/, "");
  const ways: [source: string, type: Kind][] = [[source, "global"]];
  if (/^[ \t]*(import\b\s*[\w{*"']|export\b)/m.test(source)) ways.unshift([source, "module"]);
  else if (/\bawait\b/.test(source)) ways.push([source, "module"]);
  if (/\breturn\b/.test(source)) ways.push([`(function () {${source}\n}).call(globalThis)`, "global"]);
  let first: Compiled | null = null;
  for (const [text, type] of ways) {
    const error = syntaxErrorOf(context, text, type);
    if (!error) return { ok: true, source: text, type };
    first ??= error;
  }
  return first ?? { ok: true, source, type: "global" };
}

function syntaxErrorOf(
  context: QuickJSContext,
  source: string,
  type: Kind,
): Extract<Compiled, { ok: false }> | null {
  const result = context.evalCode(source, "main.js", { type, compileOnly: true });
  if (!result.error) {
    result.value.dispose();
    return null;
  }
  const error = context.dump(result.error) as { name?: string; message?: string; stack?: string };
  result.error.dispose();
  // A module that is not there, for one, is found out when the program runs.
  if (error.name !== "SyntaxError") return null;
  const [, line = "1", column = "1"] = /main\.js:(\d+)(?::(\d+))?/.exec(error.stack ?? "") ?? [];
  return { ok: false, line: Number(line), column: Number(column), message: error.message ?? "" };
}
