import type { SyntaxNode } from "@lezer/common";
import type { Locale } from "@/lib/i18n/locale";
import { escapeHtml } from "./escape-html";
import { entityAt } from "./latex/entities";
import { problemWords } from "./problem-words";
import {
  type NotationProblem,
  problemElement,
  type RenderedFormula,
  renderArrivingFormula,
  renderFormula,
} from "./render-formula";
import { renderTable } from "./render-table";
import { addNode, element, type RenderedNode } from "./rendered-node";

export type RenderOptions = { locale: Locale; streaming: boolean };

/** Elements inside elements, at most: a browser's parser stops nesting at 512. */
const DEPTH_MAX = 60;

/** Nodes that become an element around their children. */
const ELEMENTS: Record<string, string> = {
  Paragraph: "p",
  Task: "p",
  BulletList: "ul",
  OrderedList: "ol",
  Blockquote: "blockquote",
  Emphasis: "em",
  StrongEmphasis: "strong",
  Strikethrough: "s",
  // Headings of a text stand below the page's own.
  ATXHeading1: "h4",
  ATXHeading2: "h4",
  ATXHeading3: "h5",
  ATXHeading4: "h6",
  ATXHeading5: "h6",
  ATXHeading6: "h6",
};

/** Nodes whose children are elements only: the line ends between them are nothing. */
const CONTAINERS = new Set(["BulletList", "OrderedList", "ListItem", "Blockquote"]);

/** Nodes that are only marks. */
const MARKS = new Set([
  "HeaderMark",
  "EmphasisMark",
  "QuoteMark",
  "ListMark",
  "StrikethroughMark",
  "LinkMark",
]);

/** Renders the nodes of one text. */
export class BlockRenderer {
  readonly problems: NotationProblem[] = [];
  readonly source: string;
  readonly #options: RenderOptions;
  #depth = 0;

  constructor(source: string, options: RenderOptions) {
    this.source = source;
    this.#options = options;
  }

  /** A block or an inline node. */
  node(node: SyntaxNode): RenderedNode[] {
    if (this.#depth >= DEPTH_MAX) return [this.#text(node.from, node.to)];
    this.#depth++;
    const rendered = this.#node(node);
    this.#depth--;
    return rendered;
  }

  /** A node's children with the text between them. */
  children(node: SyntaxNode): RenderedNode[] {
    const nodes: RenderedNode[] = [];
    const container = CONTAINERS.has(node.name);
    let at = node.from;
    const between = (to: number) => {
      if (!container) addNode(nodes, this.#text(at, to));
    };
    for (let child = node.firstChild; child; child = child.nextSibling) {
      between(child.from);
      for (const part of this.node(child)) addNode(nodes, part);
      at = child.to;
    }
    between(node.to);
    return nodes;
  }

  #text(from: number, to: number): RenderedNode {
    return { kind: "text", text: this.source.slice(from, to) };
  }

  #node(node: SyntaxNode): RenderedNode[] {
    if (node.name === "OrderedList") return [element("ol", this.children(node), this.#listStart(node))];
    const tag = Object.hasOwn(ELEMENTS, node.name) ? ELEMENTS[node.name] : undefined;
    if (tag) return [element(tag, trimmed(this.children(node)))];
    if (MARKS.has(node.name)) return [];
    switch (node.name) {
      case "InlineMath":
      case "DisplayMath":
        return this.#formula(node);
      case "OpenMath":
        return this.#openFormula(node);
      case "ListItem":
        return [element("li", this.children(node), this.#itemNumber(node))];
      case "FencedCode":
        return this.#fencedCode(node);
      case "InlineCode":
        return [element("code", [{ kind: "text", text: this.#between(node) }])];
      case "Table":
        return [renderTable(this, node)];
      case "HorizontalRule":
        return [element("hr", [])];
      case "HardBreak":
        return [element("br", [])];
      case "Escape":
        return [this.#text(node.from + 1, node.to)];
      case "Entity":
        return [
          {
            kind: "text",
            text: entityAt(this.source, node.from)?.text ?? this.source.slice(node.from, node.to),
          },
        ];
      case "TaskMarker":
        return [{ kind: "text", text: /x/i.test(this.source.slice(node.from, node.to)) ? "☑" : "☐" }];
      case "Link":
      case "Image":
        return this.#link(node);
      case "URL":
      case "LinkTitle":
      case "LinkLabel":
      case "CodeMark":
        return [this.#text(node.from, node.to)];
      default:
        return this.children(node);
    }
  }

  /** What a formula's node holds, without the marks of the quotations and lists that its lines stand in. */
  #inside(node: SyntaxNode): string {
    let text = "";
    let at = node.from;
    for (let child = node.firstChild; child; child = child.nextSibling) {
      text += this.source.slice(at, child.from);
      // The space after a quotation's mark belongs to it.
      at = this.source[child.to] === " " ? child.to + 1 : child.to;
    }
    return text + this.source.slice(at, node.to);
  }

  #formula(node: SyntaxNode): RenderedNode[] {
    const text = this.#inside(node);
    const delimiter = /^(\$\$|\$|\\\[|\\\(|\[)/.exec(text)?.[0];
    const closer = delimiter === "[" ? 1 : (delimiter?.length ?? 0);
    const inner = delimiter ? text.slice(delimiter.length, text.length - closer) : text;
    return this.#shown(renderFormula(inner, this.#formulaOptions(node.name === "DisplayMath")));
  }

  #shown({ html, problem }: RenderedFormula): RenderedNode[] {
    if (problem) this.problems.push(problem);
    return [{ kind: "html", html }];
  }

  #formulaOptions(display: boolean) {
    return { display, locale: this.#options.locale };
  }

  /** A formula that never closes: still arriving, or an end that was forgotten. */
  #openFormula(node: SyntaxNode): RenderedNode[] {
    const text = this.#inside(node);
    const opener = /^(\$\$|\$|\\\[|\\\()/.exec(text)?.[0] ?? "";
    const display = opener !== "\\(" && opener !== "$" && !/^(\\b|\u0008)oxed/.test(text);
    const inner = text.slice(opener.length);
    if (this.#options.streaming)
      return [{ kind: "html", html: renderArrivingFormula(opener, inner, display) }];
    const message = problemWords(this.#options.locale, "unclosed");
    const rendered = renderFormula(inner, this.#formulaOptions(display));
    this.problems.push({ source: text, message: rendered.problem?.message ?? message });
    if (rendered.problem) return [{ kind: "html", html: problemElement(text, rendered.problem.message) }];
    const why: RenderedNode = { kind: "html", html: `<span class="math-why">${escapeHtml(message)}</span>` };
    return [{ kind: "html", html: rendered.html }, why];
  }

  #listStart(node: SyntaxNode): string {
    const start = Number(/^\d+/.exec(this.source.slice(node.from, node.from + 10))?.[0] ?? 1);
    return ` start="${start}"`;
  }

  /** A list is numbered as it was written. */
  #itemNumber(node: SyntaxNode): string {
    if (node.parent?.name !== "OrderedList") return "";
    const number = /^\d+/.exec(this.source.slice(node.from, node.from + 10))?.[0];
    return number ? ` value="${Number(number)}"` : "";
  }

  #fencedCode(node: SyntaxNode): RenderedNode[] {
    const info = node.getChild("CodeInfo");
    const language = info ? this.source.slice(info.from, info.to).trim().toLowerCase() : "";
    const code = node
      .getChildren("CodeText")
      .map((part) => this.source.slice(part.from, part.to))
      .join("");
    const closed = node.getChildren("CodeMark").length > 1;
    if (/^(math|latex|tex|katex)$/.test(language)) return this.#fencedFormula(code, language, closed);
    const attributes = language ? ` class="language-${escapeHtml(language)}"` : "";
    return [
      element(
        "pre",
        [element("code", code ? [{ kind: "text", text: code }] : [], attributes)],
        ' tabindex="0"',
      ),
    ];
  }

  /** A fence of `math` is a display; a document of LaTeX is code, and a piece of it that is a formula is one. */
  #fencedFormula(code: string, language: string, closed: boolean): RenderedNode[] {
    const delimiter = /^\s*(\$\$|\\\[)([\s\S]*?)(\$\$|\\\])\s*$/.exec(code);
    const inner = delimiter ? (delimiter[2] ?? "") : code;
    if (this.#options.streaming && !closed)
      return [element("p", [{ kind: "html", html: renderArrivingFormula("", inner, true) }])];
    const rendered = renderFormula(inner, this.#formulaOptions(true));
    if (language !== "math" && rendered.problem)
      return [
        element(
          "pre",
          [element("code", [{ kind: "text", text: code }], ' class="language-latex"')],
          ' tabindex="0"',
        ),
      ];
    return [element("p", this.#shown(rendered))];
  }

  #between(node: SyntaxNode): string {
    const marks = node.getChildren("CodeMark");
    return this.source.slice(marks[0]?.to ?? node.from, marks.at(-1)?.from ?? node.to);
  }

  /** Only to the web and to mail; an image is a link to it, since showing it would tell its server who reads. */
  #link(node: SyntaxNode): RenderedNode[] {
    const url = node.getChild("URL");
    const href = url ? this.source.slice(url.from, url.to) : "";
    // Brackets without an address that may be followed are only brackets.
    if (!url || !/^(https?:\/\/|mailto:)[^\s"'<>]+$/i.test(href)) return this.#asWritten(node);
    const words = this.#linkWords(node, url.from);
    const title = node.getChild("LinkTitle");
    const attributes = `${title ? ` title="${escapeHtml(this.source.slice(title.from + 1, title.to - 1))}"` : ""} href="${escapeHtml(href)}" rel="noopener noreferrer nofollow" target="_blank"`;
    return [element("a", words.length > 0 ? words : [{ kind: "text", text: href }], attributes)];
  }

  /** What stands between the link's brackets. */
  #linkWords(node: SyntaxNode, before: number): RenderedNode[] {
    const nodes: RenderedNode[] = [];
    const marks = node.getChildren("LinkMark").filter((mark) => mark.to <= before);
    const [from, to] = [marks[0]?.to ?? node.from, marks[1]?.from ?? before];
    let at = from;
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.from < from || child.to > to) continue;
      addNode(nodes, this.#text(at, child.from));
      for (const part of this.node(child)) addNode(nodes, part);
      at = child.to;
    }
    addNode(nodes, this.#text(at, to));
    return nodes;
  }

  #asWritten(node: SyntaxNode): RenderedNode[] {
    const nodes: RenderedNode[] = [];
    let at = node.from;
    for (let child = node.firstChild; child; child = child.nextSibling) {
      addNode(nodes, this.#text(at, child.from));
      const mark = /^(LinkMark|LinkLabel|URL|LinkTitle)$/.test(child.name);
      for (const part of mark ? [this.#text(child.from, child.to)] : this.node(child)) addNode(nodes, part);
      at = child.to;
    }
    addNode(nodes, this.#text(at, node.to));
    return nodes;
  }
}

/** Without the spaces at both ends of a block's text. */
function trimmed(nodes: RenderedNode[]): RenderedNode[] {
  const [first, last] = [nodes[0], nodes.at(-1)];
  if (first?.kind === "text") nodes[0] = { kind: "text", text: first.text.replace(/^\s+/, "") };
  const end = nodes.length - 1;
  if (last?.kind === "text")
    nodes[end] = { kind: "text", text: (nodes[end] as typeof last).text.replace(/\s+$/, "") };
  return nodes.filter((node) => node.kind !== "text" || node.text !== "");
}
