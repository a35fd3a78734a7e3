import { escapeHtml } from "./escape-html";

/**
 * A rendered text as a tree of what will stand in the page, one node of ours for each node there: an element with its
 * opening tag, a text, or a finished piece of HTML that is exactly one element.
 */
export type RenderedNode =
  | { kind: "element"; tag: string; attributes: string; children: RenderedNode[] }
  | { kind: "text"; text: string }
  | { kind: "html"; html: string };

export function element(tag: string, children: RenderedNode[], attributes = ""): RenderedNode {
  return { kind: "element", tag, attributes, children };
}

/** Adds `node`, joined to the text before it, so that both stay one node in the page as well. */
export function addNode(nodes: RenderedNode[], node: RenderedNode): void {
  const last = nodes.at(-1);
  if (node.kind !== "text") nodes.push(node);
  else if (last?.kind === "text") nodes[nodes.length - 1] = { kind: "text", text: last.text + node.text };
  else if (node.text !== "") nodes.push(node);
}

const EMPTY = new Set(["br", "hr"]);

/** The node as HTML; every character of a text is escaped. */
export function toHtml(node: RenderedNode): string {
  if (node.kind === "text") return escapeHtml(node.text);
  if (node.kind === "html") return node.html;
  const start = `<${node.tag}${node.attributes}>`;
  return EMPTY.has(node.tag) ? start : `${start}${node.children.map(toHtml).join("")}</${node.tag}>`;
}
