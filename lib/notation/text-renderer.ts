import type { SyntaxNode } from "@lezer/common";
import type { Locale } from "@/lib/i18n/locale";
import type { NotationProblem } from "./render-formula";
import type { RenderedNode } from "./rendered-node";

export type RenderOptions = { locale: Locale; streaming: boolean };

/** What the renderers of single kinds of nodes have of the one that calls them. */
export interface TextRenderer {
  readonly source: string;
  readonly options: RenderOptions;
  /** What could not be drawn so far. */
  readonly problems: NotationProblem[];
  /** A block or an inline node. */
  node(node: SyntaxNode): RenderedNode[];
  /** A node's children with the text between them. */
  children(node: SyntaxNode): RenderedNode[];
  /** A piece of the source as it stands. */
  text(from: number, to: number): RenderedNode;
}
