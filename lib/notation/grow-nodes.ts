import { type RenderedNode, toHtml } from "./rendered-node";

/**
 * How a page that shows one tree comes to show another. `path` leads to a node by the indexes of children; the first
 * `keep` of its children stay, all others go, `html` comes after them. A text that only grew is told what was added.
 */
export type Growth =
  | { kind: "children"; path: number[]; keep: number; html: string }
  | { kind: "text"; path: number[]; added: string };

/**
 * The differences between what is shown and what is to be shown, to be applied one after another. A growing text differs
 * along its last nodes only: what stands in them already stays, also where others come after them.
 */
export function growthOf(before: readonly RenderedNode[], after: readonly RenderedNode[]): Growth[] {
  return difference(before, after, []);
}

function difference(
  before: readonly RenderedNode[],
  after: readonly RenderedNode[],
  path: number[],
): Growth[] {
  let same = 0;
  while (same < before.length && same < after.length && equal(before[same], after[same])) same++;
  if (same === before.length && same === after.length) return [];
  const [one, other] = [before[same], after[same]];
  // Only where the node that differs is the last that is shown is it worth going into it.
  const inside = one && other && same === before.length - 1 ? insideOf(one, other, [...path, same]) : null;
  const keep = inside ? same + 1 : same;
  if (inside && keep === after.length) return inside;
  return [...(inside ?? []), { kind: "children", path, keep, html: after.slice(keep).map(toHtml).join("") }];
}

/** How a node becomes another of its kind; null where it has to be replaced. */
function insideOf(one: RenderedNode, other: RenderedNode, path: number[]): Growth[] | null {
  if (one.kind === "text" && other.kind === "text" && other.text.startsWith(one.text))
    return [{ kind: "text", path, added: other.text.slice(one.text.length).replaceAll("\0", "\ufffd") }];
  if (one.kind === "element" && other.kind === "element" && sameTag(one, other))
    return difference(one.children, other.children, path);
  return null;
}

function equal(one: RenderedNode | undefined, other: RenderedNode | undefined): boolean {
  if (!one || !other || one.kind !== other.kind) return false;
  if (one === other) return true;
  if (one.kind === "text") return one.text === (other as typeof one).text;
  if (one.kind === "html") return one.html === (other as typeof one).html;
  const { children } = other as typeof one;
  return (
    sameTag(one, other as typeof one) &&
    one.children.length === children.length &&
    one.children.every((child, index) => equal(child, children[index]))
  );
}

type Tagged = Extract<RenderedNode, { kind: "element" }>;

function sameTag(one: Tagged, other: Tagged): boolean {
  return one.tag === other.tag && one.attributes === other.attributes;
}
