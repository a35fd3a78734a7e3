import katex from "katex";
import "katex/contrib/mhchem";
import type { Locale } from "@/lib/i18n/locale";
import { escapeHtml } from "./escape-html";
import { latexToCopy } from "./latex/latex-to-copy";
import { closeLatex, repairLatex } from "./latex/repair-latex";
import { type ProblemCode, problemOf, problemWords } from "./problem-words";

export type NotationProblem = { source: string; message: string };
export type RenderedFormula = { html: string; problem: NotationProblem | null };
export type FormulaOptions = { display: boolean; locale: Locale };

const FORMULA_CHARS_MAX = 20_000;
const KEPT_MAX = 1_500;
/** Formulas come again and again: in a step and in its claims, and at every piece of a paragraph that is arriving. */
const kept = new Map<string, RenderedFormula>();

/**
 * A formula as one HTML element with MathML inside, whose annotation is the source for whoever copies it. What cannot be shown
 * appears as its source with the reason; never as nothing. No command that makes a link, a picture, a class or a style is
 * trusted.
 */
export function renderFormula(source: string, options: FormulaOptions): RenderedFormula {
  const key = `${options.display ? "d" : "i"}${options.locale}${source}`;
  const known = kept.get(key);
  if (known) return known;
  const rendered = render(source, options);
  if (kept.size >= KEPT_MAX) kept.delete(kept.keys().next().value ?? "");
  kept.set(key, rendered);
  return rendered;
}

function render(source: string, { display, locale }: FormulaOptions): RenderedFormula {
  if (source.length > FORMULA_CHARS_MAX) return problem(source, locale, "tooLong", "");
  try {
    const { latex, needsDisplay } = repairLatex(source);
    if (/\\(href|url|includegraphics|html(Class|Id|Style|Data))(?![a-zA-Z])/.test(latex))
      return problem(source, locale, "linkCommand", "");
    const html = element(latex, source, display || needsDisplay);
    return drawsNothing(html) ? problem(source, locale, "nothing", "") : { html, problem: null };
  } catch (error) {
    const { code, name } = problemOf(error);
    return problem(source, locale, code, name);
  }
}

/** A name, a definition or a setting alone: the reader would see nothing at all. */
function drawsNothing(html: string): boolean {
  return /<semantics><mrow>(?:<mrow><\/mrow>|<mstyle[^>]*><\/mstyle>)*<\/mrow><annotation/.test(html);
}

function problem(source: string, locale: Locale, code: ProblemCode, name: string): RenderedFormula {
  const message = problemWords(locale, code, name);
  return { html: problemElement(source, message), problem: { source, message } };
}

/** What cannot be shown, as it was written, with a mark and the reason. */
export function problemElement(source: string, message: string): string {
  return `<span class="math-problem"><code>${escapeHtml(source)}</code><span class="math-why"> ${escapeHtml(message)}</span></span>`;
}

/** A formula that is still arriving, as far as it can be drawn: quietly, never with a complaint. */
export function renderArrivingFormula(opener: string, source: string, display: boolean): string {
  const arriving = (text: string) => (text ? `<code class="math-arriving">${escapeHtml(text)}</code>` : "");
  const asWritten = `<span>${arriving(opener + source)}</span>`;
  if (source.length > FORMULA_CHARS_MAX) return asWritten;
  try {
    const { latex, rest } = closeLatex(source);
    if (latex.trim() === "") return asWritten;
    const shown = element(latex, source.slice(0, source.length - rest.length), display);
    return `<span>${shown}${arriving(rest)}</span>`;
  } catch {
    return asWritten;
  }
}

function element(latex: string, source: string, display: boolean): string {
  const html = katex.renderToString(latex, {
    displayMode: display,
    throwOnError: true,
    errorColor: "currentColor",
    trust: false,
    strict: "ignore",
    maxSize: 20,
    maxExpand: 500,
  });
  const written = html.replace(
    /(<annotation encoding="application\/x-tex">)[\s\S]*?(?=<\/annotation>)/,
    (_, start: string) => start + escapeHtml(latexToCopy(source)),
  );
  // Said here and not asked by `:has()`, which makes a browser look through whole formulas again and again.
  const tagged = html.includes('class="katex-tag"') ? " data-tagged" : "";
  return display
    ? `<span class="math-display"${tagged} tabindex="0">${written}</span>`
    : `<span class="math-inline">${written}</span>`;
}
