import type { Growth } from "@/lib/notation/grow-nodes";

/** A page's nodes, as far as growth concerns them: an element's tag and children, or a text. */
type PageNode = { start: string; end: string; children: PageNode[] } | { text: string };

/** A stand-in for the part of a page that shows a growing text: takes what the page is told and gives its HTML. */
export class PageOfGrowth {
  readonly #root: PageNode[] = [];

  take(growths: readonly Growth[]): void {
    for (const growth of growths) this.#apply(growth);
  }

  #apply(growth: Growth): void {
    let children = this.#root;
    const path = growth.kind === "text" ? growth.path.slice(0, -1) : growth.path;
    for (const index of path) {
      const node = children[index];
      if (!node || "text" in node) throw new Error(`no element at ${growth.path}`);
      children = node.children;
    }
    if (growth.kind === "children") {
      children.splice(growth.keep, Number.POSITIVE_INFINITY, ...parseHtml(growth.html));
      return;
    }
    const node = children[growth.path.at(-1) ?? 0];
    if (!node || !("text" in node)) throw new Error(`no text at ${growth.path}`);
    node.text += escaped(growth.added);
  }

  html(): string {
    return this.#root.map(htmlOf).join("");
  }
}

function htmlOf(node: PageNode): string {
  return "text" in node ? node.text : node.start + node.children.map(htmlOf).join("") + node.end;
}

function escaped(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/'/g, "&#39;");
}

/** Well-formed HTML as a browser would have it in its tree. */
function parseHtml(html: string): PageNode[] {
  const stack: PageNode[][] = [[]];
  for (const [piece] of html.matchAll(/<[^>]*>|[^<]+/g)) {
    const top = stack.at(-1) ?? [];
    if (!piece.startsWith("<")) top.push({ text: piece });
    else if (piece.startsWith("</")) {
      stack.pop();
      const opened = stack.at(-1)?.at(-1);
      if (!opened || "text" in opened) throw new Error(`closes nothing: ${piece}`);
      opened.end = piece;
    } else {
      const node = { start: piece, end: "", children: [] };
      top.push(node);
      if (!/^<(br|hr)\b|\/>$/.test(piece)) stack.push(node.children);
    }
  }
  return stack[0] ?? [];
}
