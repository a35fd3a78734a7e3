/**
 * A formula's source as a tree. Siblings tile their parent's inside: `from` and `to` are UTF-16 offsets into the source,
 * so that what is not mended is copied as it was written.
 */
export type LatexNode = { from: number; to: number } & (
  | { kind: "character"; text: string }
  /** `&`, `#`, `%`, `$`, `^`, `_`, `~` as they stand; an entity or a control character is read as what it was. */
  | { kind: "sign"; text: string }
  | { kind: "command"; name: string }
  | { kind: "group"; children: LatexNode[]; closed: boolean }
  | { kind: "environment"; name: string; children: LatexNode[]; closed: boolean }
  /** A brace or an `\end` that closes nothing. */
  | { kind: "stray"; text: string }
);

/** A space, a line end or a tab. */
export function isBlank(node: LatexNode | undefined): boolean {
  return node?.kind === "character" && /^\s$/.test(node.text);
}
