import { addNode, element, type RenderedNode } from "./rendered-node";

const OPENERS = /[（《〈“‘「『【([]{1,3}$/;
const CLOSERS = /^[，。、；：！？…）》〉”’」』】,.;:!?)\]]{1,4}/;
const FORMULA = '<span class="math-inline">';

/**
 * Formulas with the punctuation that touches them: a browser takes a formula for a picture, after which any sign may begin
 * a line.
 */
export function keepPunctuation(nodes: RenderedNode[]): RenderedNode[] {
  if (!nodes.some(isFormula)) return nodes;
  const kept: RenderedNode[] = [];
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index] as RenderedNode;
    const opener = isFormula(node) ? takeOpener(kept) : "";
    const next = isFormula(node) ? nodes[index + 1] : undefined;
    const closer = next?.kind === "text" ? (CLOSERS.exec(next.text)?.[0] ?? "") : "";
    if (opener === "" && closer === "") {
      addNode(kept, node);
      continue;
    }
    const inside: RenderedNode[] = [];
    addNode(inside, { kind: "text", text: opener });
    addNode(inside, node);
    addNode(inside, { kind: "text", text: closer });
    kept.push(element("span", inside, ' class="math-kept"'));
    if (next?.kind !== "text" || closer === "") continue;
    addNode(kept, { kind: "text", text: next.text.slice(closer.length) });
    index++;
  }
  return kept;
}

function isFormula(node: RenderedNode): boolean {
  return node.kind === "html" && node.html.startsWith(FORMULA);
}

/** The signs that open something at the end of the last text, taken from it. */
function takeOpener(nodes: RenderedNode[]): string {
  const last = nodes.at(-1);
  const opener = last?.kind === "text" ? (OPENERS.exec(last.text)?.[0] ?? "") : "";
  if (last?.kind !== "text" || opener === "") return "";
  const text = last.text.slice(0, -opener.length);
  if (text === "") nodes.pop();
  else nodes[nodes.length - 1] = { kind: "text", text };
  return opener;
}
