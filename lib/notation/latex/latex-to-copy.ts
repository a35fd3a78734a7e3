import { eatenCommand } from "./control-escapes";
import { isDoubled } from "./read-latex";

/** A formula's source for whoever copies it: as it was written, but with backslashes that were eaten or doubled on the way put right. */
export function latexToCopy(source: string): string {
  if (isDoubled(source)) return source.replaceAll("\\\\", "\\").trim();
  let latex = "";
  for (let at = 0; at < source.length; ) {
    const eaten = eatenCommand(source, at);
    latex += eaten ? `\\${eaten.name}` : source[at];
    at += eaten?.length ?? 1;
  }
  return latex.trim();
}
