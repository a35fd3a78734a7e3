import type { Locale } from "@/lib/i18n/locale";
import { arrivingParser } from "./arriving-parser";
import { blocksOf } from "./blocks-of";
import { withPlainLineEnds } from "./line-ends";
import { markdownParser } from "./markdown-parser";
import { BlockRenderer } from "./render-block";
import type { NotationProblem } from "./render-formula";
import { toHtml } from "./rendered-node";

export type RenderedMarkdown = { html: string; problems: NotationProblem[] };

/**
 * Markdown with LaTeX as HTML that is safe to show: made of our own elements only, every character of the source escaped.
 * While it is `arriving`, as while a person types it, what is not closed is no mistake.
 */
export function renderMarkdown(
  text: string,
  options: { locale?: Locale; arriving?: boolean } = {},
): RenderedMarkdown {
  const { locale = "en", arriving = false } = options;
  const source = withPlainLineEnds(text);
  const renderer = new BlockRenderer(source, { locale, streaming: arriving });
  const blocks = blocksOf(arriving ? arrivingParser : markdownParser, source);
  const html = blocks.flatMap((block) => renderer.node(block).map(toHtml)).join("");
  return { html, problems: renderer.problems };
}
