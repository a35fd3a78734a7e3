import type { Growth } from "@/lib/notation/grow-nodes";

/** Brings what `root` shows forward by one growth: nothing that is not told of is touched. */
export function applyGrowth(root: Element, growth: Growth): void {
  let node: Node | undefined = root;
  for (const index of growth.path) node = node?.childNodes[index];
  if (growth.kind === "text") {
    if (node instanceof Text) node.appendData(growth.added);
    return;
  }
  if (!(node instanceof Element)) return;
  while (node.childNodes.length > growth.keep) node.lastChild?.remove();
  // The renderer makes every tag itself and escapes all else; tests attack it.
  node.insertAdjacentHTML("beforeend", growth.html);
}
