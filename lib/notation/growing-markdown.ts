import type { SyntaxNode } from "@lezer/common";
import type { Locale } from "@/lib/i18n/locale";
import { arrivingParser } from "./arriving-parser";
import { blocksOf } from "./blocks-of";
import { type Growth, growthOf } from "./grow-nodes";
import { withPlainLineEnds } from "./line-ends";
import { markdownParser } from "./markdown-parser";
import { BlockRenderer } from "./render-block";
import type { RenderedNode } from "./rendered-node";

/**
 * A text that arrives in pieces. What each piece changes in the page is all that is told; blocks that later text cannot
 * change any more are rendered once and left alone, so that work per piece is bounded by the block that is still open.
 * When the text ends, the page shows what `renderMarkdown` makes of the whole.
 */
export class GrowingMarkdown {
  readonly #locale: Locale;
  /** All of the source so far. */
  #source = "";
  /** The source from the start of the open block on. */
  #open = "";
  /** Nodes in the page that are finished: they are looked at again only when the text is cut. */
  readonly #finished: RenderedNode[] = [];
  /** Nodes in the page after them. */
  #shown: RenderedNode[] = [];

  constructor(locale: Locale) {
    this.#locale = locale;
  }

  /** Takes the next piece; nothing comes where nothing is to be seen of it. */
  push(text: string): Growth[] {
    this.#source += text;
    this.#open = withPlainLineEnds(this.#open + text);
    return this.#grow(true);
  }

  /** The text is over. */
  end(): Growth[] {
    return this.#grow(false);
  }

  /**
   * The text ends after `length` characters of what came and the last piece, `text`: what the page shows beyond that goes,
   * all that is right stays. The only call after it is none.
   */
  cut(text: string, length: number): Growth[] {
    const source = withPlainLineEnds((this.#source + text).slice(0, length));
    const renderer = new BlockRenderer(source, { locale: this.#locale, streaming: false });
    const whole = blocksOf(markdownParser, source).flatMap((block) => renderer.node(block));
    return growthOf([...this.#finished, ...this.#shown], whole);
  }

  #grow(streaming: boolean): Growth[] {
    const blocks = blocksOf(streaming ? arrivingParser : markdownParser, this.#open);
    const last = blocks.at(-1);
    const closes = blocks.length > 1 && last && isSettled(this.#open, last);
    const start = closes ? this.#open.lastIndexOf("\n", last.from - 1) + 1 : 0;
    const whole = start > 0 ? this.#render(blocksOf(markdownParser, this.#open.slice(0, start)), false) : [];
    const arriving = this.#render(start > 0 ? blocks.slice(-1) : blocks, streaming);
    const finished = this.#finished.length;
    const growths = growthOf(this.#shown, [...whole, ...arriving]).map((one) => shifted(one, finished));
    this.#shown = arriving;
    this.#finished.push(...whole);
    this.#open = this.#open.slice(start);
    return growths;
  }

  #render(blocks: readonly SyntaxNode[], streaming: boolean): RenderedNode[] {
    const renderer = new BlockRenderer(this.#open, { locale: this.#locale, streaming });
    return blocks.flatMap((block) => renderer.node(block));
  }
}

/** A block can say that it is no part of the one before only when its first line is whole; a table when its second is. */
function isSettled(text: string, block: SyntaxNode): boolean {
  const first = text.indexOf("\n", block.from);
  return first >= 0 && (block.name !== "Table" || text.indexOf("\n", first + 1) >= 0);
}

/** Paths begin at the whole text, whose finished nodes come first. */
function shifted(growth: Growth, finished: number): Growth {
  const [first, ...rest] = growth.path;
  if (first !== undefined) return { ...growth, path: [first + finished, ...rest] };
  return growth.kind === "children" ? { ...growth, keep: growth.keep + finished } : growth;
}
