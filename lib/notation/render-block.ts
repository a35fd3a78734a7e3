import type { SyntaxNode } from "@lezer/common";
import { keepPunctuation } from "./keep-punctuation";
import { entityAt } from "./latex/entities";
import { renderFence } from "./render-fence";
import type { NotationProblem } from "./render-formula";
import { renderLink } from "./render-link";
import { renderMath, renderOpenMath } from "./render-math";
import { renderTable } from "./render-table";
import { addNode, element, type RenderedNode } from "./rendered-node";
import type { RenderOptions, TextRenderer } from "./text-renderer";

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
export class BlockRenderer implements TextRenderer {
  readonly problems: NotationProblem[] = [];
  readonly source: string;
  readonly options: RenderOptions;
  #depth = 0;

  constructor(source: string, options: RenderOptions) {
    this.source = source;
    this.options = options;
  }

  node(node: SyntaxNode): RenderedNode[] {
    if (this.#depth >= DEPTH_MAX) return [this.text(node.from, node.to)];
    this.#depth++;
    const rendered = this.#node(node);
    this.#depth--;
    return rendered;
  }

  children(node: SyntaxNode): RenderedNode[] {
    const nodes: RenderedNode[] = [];
    const container = CONTAINERS.has(node.name);
    let at = node.from;
    const between = (to: number) => {
      if (!container) addNode(nodes, this.text(at, to));
    };
    for (let child = node.firstChild; child; child = child.nextSibling) {
      between(child.from);
      for (const part of this.node(child)) addNode(nodes, part);
      at = child.to;
    }
    between(node.to);
    return container ? nodes : keepPunctuation(nodes);
  }

  text(from: number, to: number): RenderedNode {
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
        return renderMath(this, node);
      case "OpenMath":
        return renderOpenMath(this, node);
      case "ListItem":
        return [element("li", this.children(node), this.#itemNumber(node))];
      case "FencedCode":
        return renderFence(this, node);
      case "InlineCode":
        return [element("code", [{ kind: "text", text: this.#between(node) }])];
      case "Table":
        return [renderTable(this, node)];
      case "HorizontalRule":
        return [element("hr", [])];
      case "HardBreak":
        return [element("br", [])];
      case "OpeningQuote":
        return [{ kind: "text", text: "“" }];
      case "ClosingQuote":
        return [{ kind: "text", text: "”" }];
      case "Escape":
        return [this.text(node.from + 1, node.to)];
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
        return renderLink(this, node);
      case "CodeMark":
        return [this.text(node.from, node.to)];
      default:
        return this.children(node);
    }
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

  #between(node: SyntaxNode): string {
    const marks = node.getChildren("CodeMark");
    return this.source.slice(marks[0]?.to ?? node.from, marks.at(-1)?.from ?? node.to);
  }
}

/** Without the spaces at both ends of a block's text. */
function trimmed(nodes: RenderedNode[]): RenderedNode[] {
  const [first, last] = [nodes[0], nodes.at(-1)];
  if (first?.kind === "text") nodes[0] = { kind: "text", text: first.text.trimStart() };
  const end = nodes.length - 1;
  if (last?.kind === "text") nodes[end] = { kind: "text", text: (nodes[end] as typeof last).text.trimEnd() };
  return nodes.filter((node) => node.kind !== "text" || node.text !== "");
}
