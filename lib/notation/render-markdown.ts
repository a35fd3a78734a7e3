import type { SyntaxNode } from "@lezer/common";
import { GFM, parser as markdown } from "@lezer/markdown";
import { escapeHtml } from "./escape-html";
import { mathSyntax } from "./math-syntax";
import { type NotationProblem, renderFormula } from "./render-formula";
import { strongSyntax } from "./strong-syntax";

export type RenderedMarkdown = { html: string; problems: NotationProblem[] };

// Raw HTML is never a part of the language; indented code and underlined headings are accidents in models' texts.
const parser = markdown.configure([
  GFM,
  mathSyntax,
  strongSyntax,
  { remove: ["HTMLBlock", "HTMLTag", "IndentedCode", "SetextHeading", "Autolink"] },
]);

/** Markdown with LaTeX as HTML that is safe to show: made of our own elements only, every character of the source escaped. */
export function renderMarkdown(source: string, options: { streaming?: boolean } = {}): RenderedMarkdown {
  const renderer = new Renderer(source, options.streaming ?? false);
  const html = renderer.children(parser.parse(source).topNode);
  return { html, problems: renderer.problems };
}

/** Nodes that become an element around their children. */
const ELEMENTS: Record<string, string> = {
  Paragraph: "p",
  BulletList: "ul",
  ListItem: "li",
  Blockquote: "blockquote",
  Emphasis: "em",
  StrongEmphasis: "strong",
  Strikethrough: "s",
  Table: "table",
  TableHeader: "tr",
  TableRow: "tr",
  // Headings of a text stand below the page's own.
  ATXHeading1: "h4",
  ATXHeading2: "h4",
  ATXHeading3: "h5",
  ATXHeading4: "h6",
  ATXHeading5: "h6",
  ATXHeading6: "h6",
};

/** Nodes that are only marks. */
const MARKS = new Set([
  "HeaderMark",
  "EmphasisMark",
  "QuoteMark",
  "ListMark",
  "CodeMark",
  "CodeInfo",
  "LinkMark",
  "StrikethroughMark",
  "TableDelimiter",
  "LinkTitle",
  "LinkLabel",
  "LinkReference",
  "TaskMarker",
]);

class Renderer {
  readonly problems: NotationProblem[] = [];
  readonly #source: string;
  readonly #streaming: boolean;

  constructor(source: string, streaming: boolean) {
    this.#source = source;
    this.#streaming = streaming;
  }

  /** The node's children with the text between them. */
  children(node: SyntaxNode): string {
    let html = "";
    let at = node.from;
    for (let child = node.firstChild; child; child = child.nextSibling) {
      html += this.#text(at, child.from) + this.#node(child);
      at = child.to;
    }
    return html + this.#text(at, node.to);
  }

  #text(from: number, to: number): string {
    return escapeHtml(this.#source.slice(from, to));
  }

  #node(node: SyntaxNode): string {
    const element = ELEMENTS[node.name];
    if (element) return `<${element}>${this.children(node).trim()}</${element}>`;
    if (MARKS.has(node.name)) return "";
    switch (node.name) {
      case "InlineMath":
      case "DisplayMath":
        return this.#formula(node);
      case "OpenMath":
        return this.#openFormula(node);
      case "OrderedList":
        return this.#orderedList(node);
      case "FencedCode":
        return this.#fencedCode(node);
      case "InlineCode":
        return `<code>${escapeHtml(this.#between(node))}</code>`;
      case "TableCell":
        return `<${node.parent?.name === "TableHeader" ? "th" : "td"}>${this.children(node)}</${node.parent?.name === "TableHeader" ? "th" : "td"}>`;
      case "HorizontalRule":
        return "<hr>";
      case "HardBreak":
        return "<br>";
      case "Escape":
        return this.#text(node.from + 1, node.to);
      case "Entity":
        return this.#entity(node);
      case "Link":
      case "Image":
        return this.#link(node);
      case "URL":
        return node.parent?.name === "Link" || node.parent?.name === "Image"
          ? ""
          : this.#text(node.from, node.to);
      default:
        return this.children(node);
    }
  }

  #formula(node: SyntaxNode): string {
    const text = this.#source.slice(node.from, node.to);
    const delimiter = /^(\$\$|\$|\\\[|\\\()/.exec(text)?.[0];
    const inner = delimiter ? text.slice(delimiter.length, -delimiter.length) : text;
    const { html, problem } = renderFormula(inner, node.name === "DisplayMath");
    if (problem) this.problems.push(problem);
    return html;
  }

  /** A display that never closes: still arriving while streaming, else shown as far as it goes. */
  #openFormula(node: SyntaxNode): string {
    const text = this.#source.slice(node.from, node.to);
    if (this.#streaming) return `<code class="math-arriving">${escapeHtml(text)}</code>`;
    const { html, problem } = renderFormula(text.replace(/^(\$\$|\\\[|\\\()/, ""), !text.startsWith("\\("));
    this.problems.push({ source: text, message: problem?.message ?? "The formula is not closed." });
    return html;
  }

  #orderedList(node: SyntaxNode): string {
    const start = /^\d+/.exec(this.#source.slice(node.from, node.to))?.[0] ?? "1";
    return `<ol start="${Number(start)}">${this.children(node)}</ol>`;
  }

  #fencedCode(node: SyntaxNode): string {
    const info = node.getChild("CodeInfo");
    const language = info
      ? (/^[A-Za-z0-9+#-]{1,20}/.exec(this.#source.slice(info.from, info.to))?.[0] ?? "")
      : "";
    const code = node
      .getChildren("CodeText")
      .map((part) => this.#source.slice(part.from, part.to))
      .join("");
    if (language === "math" || language === "latex") {
      const { html, problem } = renderFormula(code, true);
      if (problem) this.problems.push(problem);
      return html;
    }
    return `<pre tabindex="0"><code${language ? ` class="language-${escapeHtml(language)}"` : ""}>${escapeHtml(code)}</code></pre>`;
  }

  #between(node: SyntaxNode): string {
    const marks = node.getChildren("CodeMark");
    return this.#source.slice(marks[0]?.to ?? node.from, marks.at(-1)?.from ?? node.to);
  }

  #entity(node: SyntaxNode): string {
    const entity = this.#source.slice(node.from, node.to);
    return /^&(lt|gt|amp|quot|nbsp|#39);$/.test(entity) ? entity : escapeHtml(entity);
  }

  /** Only to the web and to mail; an image is a link to it, since showing it would tell its server who reads. */
  #link(node: SyntaxNode): string {
    const url = node.getChild("URL");
    // Brackets without an address are only brackets.
    if (!url) return this.#bracketed(node);
    const href = this.#source.slice(url.from, url.to);
    const words = this.children(node).replace(/^!?\[?|\]?\(?\s*\)?$/g, "");
    if (!/^(https?:\/\/|mailto:)[^\s"'<>]+$/i.test(href))
      return `${words}${href ? ` (${escapeHtml(href)})` : ""}`;
    return `<a href="${escapeHtml(href)}" rel="noopener noreferrer nofollow" target="_blank">${words || escapeHtml(href)}</a>`;
  }

  #bracketed(node: SyntaxNode): string {
    let html = "";
    let at = node.from;
    for (let child = node.firstChild; child; child = child.nextSibling) {
      const mark = child.name === "LinkMark" || child.name === "LinkLabel";
      html += this.#text(at, child.from) + (mark ? this.#text(child.from, child.to) : this.#node(child));
      at = child.to;
    }
    return html + this.#text(at, node.to);
  }
}
