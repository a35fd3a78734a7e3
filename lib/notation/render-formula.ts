import katex from "katex";
import { escapeHtml } from "./escape-html";
import { repairFormula, schoolMacros } from "./repair-formula";

export type NotationProblem = { source: string; message: string };

/**
 * A formula as HTML with MathML inside. What cannot be shown appears as its source with a mark; never as nothing.
 * No command of KaTeX that makes a link, an image, a class or a style is trusted.
 */
export function renderFormula(
  source: string,
  display: boolean,
): { html: string; problem: NotationProblem | null } {
  const repaired = repairFormula(source);
  const options = {
    macros: schoolMacros(),
    trust: false,
    strict: "ignore" as const,
    maxSize: 20,
    maxExpand: 500,
  };
  const tagged = /\\tag\b/.test(repaired);
  try {
    const html = katex.renderToString(repaired, {
      ...options,
      displayMode: display || tagged,
      throwOnError: true,
    });
    return {
      html:
        display || tagged
          ? `<span class="math-display" tabindex="0">${html}</span>`
          : `<span class="math-inline">${html}</span>`,
      problem: null,
    };
  } catch (error) {
    const message = (error instanceof Error ? error.message : String(error))
      .replace(/^KaTeX parse error: /, "")
      .slice(0, 300);
    const shown = `<code class="math-problem" title="${escapeHtml(message)}">${escapeHtml(source)}</code>`;
    return { html: shown, problem: { source, message } };
  }
}
