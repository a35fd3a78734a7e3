import type { SyntaxNode } from "@lezer/common";
import { escapeHtml } from "./escape-html";
import { addNode, element, type RenderedNode } from "./rendered-node";
import type { TextRenderer } from "./text-renderer";

/** Only to the web and to mail; an image is a link to it, since showing it would tell its server who reads. */
export function renderLink(renderer: TextRenderer, node: SyntaxNode): RenderedNode[] {
  const { source } = renderer;
  const url = node.getChild("URL");
  // The parser makes a link only where an address stands that may be followed.
  if (!url) return renderer.children(node);
  const href = source.slice(url.from, url.to);
  const words = linkWords(renderer, node, url.from);
  const title = node.getChild("LinkTitle");
  const titled = title ? ` title="${escapeHtml(source.slice(title.from + 1, title.to - 1))}"` : "";
  const attributes = `${titled} href="${escapeHtml(href)}" rel="noopener noreferrer nofollow" target="_blank"`;
  return [element("a", words.length > 0 ? words : [{ kind: "text", text: href }], attributes)];
}

/** What stands between the link's brackets. */
function linkWords(renderer: TextRenderer, node: SyntaxNode, before: number): RenderedNode[] {
  const marks = node.getChildren("LinkMark").filter((mark) => mark.to <= before);
  const [from, to] = [marks[0]?.to ?? node.from, marks[1]?.from ?? before];
  const nodes: RenderedNode[] = [];
  let at = from;
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.from < from || child.to > to) continue;
    addNode(nodes, renderer.text(at, child.from));
    for (const part of renderer.node(child)) addNode(nodes, part);
    at = child.to;
  }
  addNode(nodes, renderer.text(at, to));
  return nodes;
}
