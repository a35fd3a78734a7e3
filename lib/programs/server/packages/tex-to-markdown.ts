const WRAPPED: Record<string, [string, string]> = {
  textbf: ["**", "**"],
  bf: ["**", "**"],
  emph: ["*", "*"],
  textit: ["*", "*"],
  it: ["*", "*"],
  texttt: ["`", "`"],
  tt: ["`", "`"],
  t: ["`", "`"],
  underline: ["", ""],
  textsc: ["", ""],
  mbox: ["", ""],
};

/**
 * A contest's statement in LaTeX as Markdown: headings, emphasis, lists and quotation marks; formulas stay as they are. What
 * is not known loses its backslash rather than its text.
 */
export function texToMarkdown(tex: string): string {
  const formulas: string[] = [];
  // Formulas are LaTeX to us as well: they are put aside and put back untouched.
  const kept = tex
    .replace(/(?<!\\)%.*$/gm, "")
    .replace(/\$\$[\s\S]*?\$\$|\$(?:\\.|[^$\\])*\$|\\\[[\s\S]*?\\\]|\\\([\s\S]*?\\\)/g, (formula) => {
      formulas.push(formula);
      return `⟦${formulas.length - 1}⟧`;
    });
  const text = kept
    .replace(
      /\\(?:problemname|illustration|includegraphics|label|caption|vspace|hspace)(?:\[[^\]]*\])?\{[^{}]*\}(?:\{[^{}]*\}){0,2}/g,
      "",
    )
    .replace(/\\(?:sub)*section\*?\{([^{}]*)\}/g, "\n## $1\n")
    .replace(/\\(?:Input|InputFile)\b/g, "\n## Input\n")
    .replace(/\\(?:Output|OutputFile)\b/g, "\n## Output\n")
    .replace(/\\begin\{(itemize|enumerate)\}([\s\S]*?)\\end\{\1\}/g, (_all, kind: string, items: string) =>
      items.replace(/\\item\s*/g, kind === "itemize" ? "\n- " : "\n1. "),
    )
    .replace(/\\(?:begin|end)\{[^{}]*\}(?:\{[^{}]*\})?/g, "\n")
    .replace(/\\([a-zA-Z]+)\{([^{}]*)\}/g, (all, command: string, inside: string) => {
      const wrap = WRAPPED[command];
      return wrap ? `${wrap[0]}${inside}${wrap[1]}` : inside || all;
    })
    .replace(/``|''/g, '"')
    .replace(/---?/g, "–")
    .replace(/\\\\/g, "\n")
    .replace(/~/g, " ")
    .replace(/\\([%&_#{}$])/g, "$1")
    .replace(/\\(?:dots|ldots)\b/g, "…")
    .replace(/\\([a-zA-Z]+)\b/g, "$1")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  return text.replace(/⟦(\d+)⟧/g, (_all, index: string) => formulas[Number(index)] ?? "");
}
