import { isBlank, type LatexNode } from "./latex-node";

/** Reads a row of nodes from left to right: what a command takes as its arguments stands behind it. */
export class Siblings {
  readonly #nodes: readonly LatexNode[];
  #at = 0;

  constructor(nodes: readonly LatexNode[]) {
    this.#nodes = nodes;
  }

  get done(): boolean {
    return this.#at >= this.#nodes.length;
  }

  peek(): LatexNode | undefined {
    return this.#nodes[this.#at];
  }

  /** What comes next that is no blank. */
  ahead(): LatexNode | undefined {
    for (let at = this.#at; ; at++) if (!isBlank(this.#nodes[at])) return this.#nodes[at];
  }

  next(): LatexNode | undefined {
    return this.#nodes[this.#at++];
  }

  /** A mandatory argument: a group's inside or the one node that stands there; null at the end. */
  argument(): readonly LatexNode[] | null {
    this.#skipBlanks();
    const node = this.#nodes[this.#at];
    if (!node || (node.kind === "sign" && node.text === "&") || node.kind === "stray") return null;
    this.#at++;
    return node.kind === "group" ? node.children : [node];
  }

  /** The group that comes next; null where none stands: for what is a command only before a group. */
  group(): readonly LatexNode[] | null {
    const start = this.#at;
    this.#skipBlanks();
    const node = this.#nodes[this.#at];
    if (node?.kind === "group") {
      this.#at++;
      return node.children;
    }
    this.#at = start;
    return null;
  }

  /** `[…]` if it comes next and is closed. */
  optional(): readonly LatexNode[] | null {
    const start = this.#at;
    this.#skipBlanks();
    const from = this.#at + 1;
    if (isCharacter(this.#nodes[this.#at], "[")) {
      for (let at = from; at < this.#nodes.length; at++) {
        if (!isCharacter(this.#nodes[at], "]")) continue;
        this.#at = at + 1;
        return this.#nodes.slice(from, at);
      }
    }
    this.#at = start;
    return null;
  }

  /** Everything up to the end, or to where `stop` says. */
  until(stop: (node: LatexNode) => boolean): readonly LatexNode[] {
    const from = this.#at;
    while (this.#at < this.#nodes.length && !stop(this.#nodes[this.#at] as LatexNode)) this.#at++;
    return this.#nodes.slice(from, this.#at);
  }

  #skipBlanks(): void {
    while (isBlank(this.#nodes[this.#at])) this.#at++;
  }
}

function isCharacter(node: LatexNode | undefined, text: string): boolean {
  return node?.kind === "character" && node.text === text;
}
