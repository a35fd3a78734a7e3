import type { SyntaxNode } from "@lezer/common";
import { escapeHtml } from "./escape-html";
import { problemWords } from "./problem-words";
import { DRAWING, openerOf } from "./read-math";
import { problemElement, type RenderedFormula, renderArrivingFormula, renderFormula } from "./render-formula";
import type { RenderedNode } from "./rendered-node";
import type { TextRenderer } from "./text-renderer";

/** Ends in words that are not closed. */
const OPEN_WORDS = /\\(?:text[a-z]*|mbox|hbox)\s*\{[^{}]*$/;

/** A formula between its delimiters. */
export function renderMath(renderer: TextRenderer, node: SyntaxNode): RenderedNode[] {
  const text = inside(renderer, node);
  if (text.startsWith(DRAWING.opener)) return drawing(renderer, text);
  const { length } = openerOf(text);
  const inner = text.slice(length, text.length - length);
  const display = node.name === "DisplayMath";
  const { locale, streaming } = renderer.options;
  const rendered = renderFormula(inner, { display, locale });
  if (streaming && rendered.problem?.message === problemWords(locale, "openGroup")) {
    // The dollar that seems to close it may stand in words of it that are still arriving.
    const arriving = OPEN_WORDS.test(inner) ? text.slice(length) : inner;
    return [{ kind: "html", html: renderArrivingFormula(text.slice(0, length), arriving, display) }];
  }
  return shown(renderer, rendered);
}

/** A formula that never closes: still arriving, or an end that was forgotten. */
export function renderOpenMath(renderer: TextRenderer, node: SyntaxNode): RenderedNode[] {
  const { locale, streaming } = renderer.options;
  const text = inside(renderer, node);
  if (text.startsWith(DRAWING.opener)) return drawing(renderer, text);
  const opener = /^(\$\$|\$|\\\[|\\\()/.exec(text)?.[0] ?? "";
  const display = opener !== "\\(" && opener !== "$" && !/^(\\b|\u0008)oxed/.test(text);
  const inner = text.slice(opener.length);
  // An opener alone opens nothing.
  if (inner.trim() === "" && !streaming) return [{ kind: "text", text }];
  if (streaming) return [{ kind: "html", html: renderArrivingFormula(opener, inner, display) }];
  const message = problemWords(locale, "unclosed");
  const rendered = renderFormula(inner, { display, locale });
  renderer.problems.push({ source: text, message: rendered.problem?.message ?? message });
  if (rendered.problem) return [{ kind: "html", html: problemElement(text, rendered.problem.message) }];
  const why: RenderedNode = { kind: "html", html: `<span class="math-why">${escapeHtml(message)}</span>` };
  return [{ kind: "html", html: rendered.html }, why];
}

/** The program of a drawing that nobody draws here, with the reason; none while it arrives. */
function drawing(renderer: TextRenderer, text: string): RenderedNode[] {
  const message = problemWords(renderer.options.locale, "drawing");
  if (renderer.options.streaming && !text.endsWith(DRAWING.closer))
    return [{ kind: "html", html: `<code class="math-arriving">${escapeHtml(text)}</code>` }];
  return shown(renderer, { html: problemElement(text, message), problem: { source: text, message } });
}

/** A drawn formula; what is wrong with it is noted. */
export function shown(renderer: TextRenderer, { html, problem }: RenderedFormula): RenderedNode[] {
  if (problem) renderer.problems.push(problem);
  return [{ kind: "html", html }];
}

/** What a formula's node holds, without the marks of the quotations and lists that its lines stand in. */
function inside({ source }: TextRenderer, node: SyntaxNode): string {
  let text = "";
  let at = node.from;
  for (let child = node.firstChild; child; child = child.nextSibling) {
    text += source.slice(at, child.from);
    // The space after a quotation's mark belongs to it.
    at = source[child.to] === " " ? child.to + 1 : child.to;
  }
  return text + source.slice(at, node.to);
}
