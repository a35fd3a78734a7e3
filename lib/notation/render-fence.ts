import type { SyntaxNode } from "@lezer/common";
import { escapeHtml } from "./escape-html";
import { renderArrivingFormula, renderFormula } from "./render-formula";
import { shown } from "./render-math";
import { element, type RenderedNode } from "./rendered-node";
import type { TextRenderer } from "./text-renderer";

/** Fenced code; a fence of `math` is a display. */
export function renderFence(renderer: TextRenderer, node: SyntaxNode): RenderedNode[] {
  const { source } = renderer;
  const info = node.getChild("CodeInfo");
  const language = info ? source.slice(info.from, info.to).trim().toLowerCase() : "";
  const code = node
    .getChildren("CodeText")
    .map((part) => source.slice(part.from, part.to))
    .join("");
  const closed = node.getChildren("CodeMark").length > 1;
  if (/^(math|latex|tex|katex)$/.test(language)) return fencedFormula(renderer, code, { language, closed });
  return [codeElement(code, language)];
}

/** A document of LaTeX is code, and a piece of it that is a formula is one. */
function fencedFormula(
  renderer: TextRenderer,
  code: string,
  fence: { language: string; closed: boolean },
): RenderedNode[] {
  const { locale, streaming } = renderer.options;
  const formulas = formulasOf(code);
  if (streaming && !fence.closed && formulas.length === 1)
    return [element("p", [{ kind: "html", html: renderArrivingFormula("", formulas[0] ?? "", true) }])];
  const rendered = formulas.map((formula) => renderFormula(formula, { display: true, locale }));
  const words = code.replace(/\\text[a-z]*\s*\{[^}]*\}|\\\$/g, "").includes("$") && formulas[0] === code;
  if (fence.language !== "math" && (words || rendered.some(({ problem }) => problem)))
    return [codeElement(code, fence.language)];
  return rendered.map((one) => element("p", shown(renderer, one)));
}

/** One formula, or several that each bring the marks of a display. */
function formulasOf(code: string): string[] {
  const displays = [...code.matchAll(/\s*(?:\$\$([^$]+)\$\$|\\\[([\s\S]*?)\\\])\s*/g)];
  const covered = displays.reduce((length, [display]) => length + display.length, 0);
  const formulas = displays.map(([, dollars, brackets]) => dollars ?? brackets ?? "");
  return formulas.length > 0 && covered === code.length ? formulas : [code];
}

function codeElement(code: string, language: string): RenderedNode {
  const attributes = language ? ` class="language-${escapeHtml(language)}"` : "";
  const children: RenderedNode[] = code ? [{ kind: "text", text: code }] : [];
  return element("pre", [element("code", children, attributes)], ' tabindex="0"');
}
