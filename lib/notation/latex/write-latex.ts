import { ARITY, IN_TEXT, PLAIN_COMMANDS, RENAMED_COMMANDS, TEXT_COMMANDS } from "./command-tables";
import { commandWriter } from "./command-writers";
import type { LatexNode } from "./latex-node";
import type { LatexWriter, Place } from "./latex-writer";
import { Siblings } from "./siblings";
import { writeEnvironment } from "./write-environment";

/** Writes a formula's tree as KaTeX reads it, its meaning kept. */
export class KatexWriter implements LatexWriter {
  readonly source: string;
  readonly closing: boolean;
  readonly tags: boolean;

  constructor(source: string, options: { closing: boolean; tags: boolean }) {
    this.source = source;
    this.closing = options.closing;
    this.tags = options.tags;
  }

  raw(nodes: readonly LatexNode[]): string {
    return nodes.map(({ from, to }) => this.source.slice(from, to)).join("");
  }

  math(nodes: readonly LatexNode[], cells = false): string {
    return this.row(new Siblings(nodes), { mode: "math", cells });
  }

  text(nodes: readonly LatexNode[]): string {
    return this.row(new Siblings(nodes), { mode: "text", cells: false });
  }

  row(nodes: Siblings, place: Place): string {
    let result = "";
    let cell = "";
    let opened = 0;
    // `\left` and `\right` must meet within a cell; one without the other gets the delimiter that is not seen.
    const endCell = () => {
      result += separated(result, cell) + "\\right.".repeat(opened);
      cell = "";
      opened = 0;
    };
    while (!nodes.done) {
      const node = nodes.next() as LatexNode;
      if (place.cells && partsCells(node)) endCell();
      if (node.kind === "command" && node.name === "left") opened++;
      if (node.kind === "command" && node.name === "right" && --opened < 0) {
        cell = `\\left.${cell}`;
        opened = 0;
      }
      const written = place.mode === "text" ? this.#inText(node, nodes) : this.#inMath(node, nodes, place);
      cell += separated(cell, written);
    }
    endCell();
    return result;
  }

  #inMath(node: LatexNode, nodes: Siblings, place: Place): string {
    switch (node.kind) {
      case "character":
        return mathCharacter(node.text);
      case "sign":
        return this.#sign(node.text, nodes, place);
      case "group":
        return `{${this.math(node.children)}${node.closed || this.closing ? "}" : ""}`;
      case "environment":
        return writeEnvironment(this, node);
      case "stray":
        return node.text;
      case "command":
        return this.#command(node.name, nodes, place);
    }
  }

  #sign(sign: string, nodes: Siblings, place: Place): string {
    if (sign === "&") return place.cells ? "&" : "\\&";
    if (sign === "%" || sign === "#" || sign === "$") return `\\${sign}`;
    if (sign !== "^" && sign !== "_") return sign;
    const argument = nodes.argument();
    if (!argument) return this.closing ? `${sign}{}` : sign;
    const written = this.#argument(argument, nodes, place);
    // A command whose arguments we do not know is left to read them itself.
    if (written === null) return `${sign}${this.raw(argument)}`;
    const next = nodes.ahead();
    const again =
      next?.kind === "sign" && next.text === sign && this.#standsBeside(written, next) ? "{}" : "";
    return `${sign}{${written.replace(/^\^/, "")}}${again}`;
  }

  /**
   * Whether a second script of the same kind is shown beside the first, as it was written. Not where two exponents would read as
   * one: 23 in `x^2^3`.
   */
  #standsBeside(first: string, { text, to }: Extract<LatexNode, { kind: "sign" }>): boolean {
    const second = this.source.slice(to, to + 20).replace(/^[\s{]+/, "");
    return this.closing || text === "_" || !/[A-Za-z\d]$/.test(first) || !/^[A-Za-z\d]/.test(second);
  }

  /** An argument; where it is a command without braces, with that command's own arguments. Null if those are not known. */
  #argument(argument: readonly LatexNode[], nodes: Siblings, place: Place): string | null {
    const [only] = argument;
    if (argument.length !== 1 || only?.kind !== "command" || nodes.peek() === undefined)
      return this.math(argument);
    const written = this.#command(only.name, nodes, place);
    if (written !== `\\${only.name}`) return written;
    if (Object.hasOwn(ARITY, only.name)) return written + this.#arguments(only.name, nodes, place);
    return nodes.peek()?.kind === "group" ? null : written;
  }

  #command(name: string, nodes: Siblings, place: Place): string {
    const writer = commandWriter(name);
    if (writer) {
      const written = writer(this, nodes, place);
      if (written !== null) return written;
    }
    if (Object.hasOwn(TEXT_COMMANDS, name)) {
      const words = nodes.argument();
      return words ? `\\${TEXT_COMMANDS[name]}{${this.text(words)}}` : this.closing ? "" : `\\${name}`;
    }
    if (Object.hasOwn(PLAIN_COMMANDS, name)) return `${PLAIN_COMMANDS[name]}`;
    const known = Object.hasOwn(RENAMED_COMMANDS, name) ? RENAMED_COMMANDS[name] : name;
    return this.closing ? `\\${known}${this.#arguments(name, nodes, place)}` : `\\${known}`;
  }

  /** A command's arguments: those that are there, then, while it is arriving, empty ones. */
  #arguments(name: string, nodes: Siblings, place: Place): string {
    let result = "";
    if (name === "sqrt") {
      const index = nodes.optional();
      if (index) result += `[${this.math(index)}]`;
    }
    for (let count = Object.hasOwn(ARITY, name) ? (ARITY[name] ?? 0) : 0; count > 0; count--) {
      const argument = nodes.argument();
      if (!argument && !this.closing) break;
      result += `{${argument ? (this.#argument(argument, nodes, place) ?? this.math(argument)) : ""}}`;
    }
    return result;
  }

  #inText(node: LatexNode, nodes: Siblings): string {
    switch (node.kind) {
      case "character":
        return node.text;
      case "sign":
        return this.#signInText(node.text, nodes);
      case "group":
        return `{${this.text(node.children)}${node.closed || this.closing ? "}" : ""}`;
      case "environment":
        return `$${writeEnvironment(this, node)}$`;
      case "stray":
        return node.text;
      case "command":
        return this.#commandInText(node.name, nodes);
    }
  }

  #signInText(sign: string, nodes: Siblings): string {
    if (sign === "^") {
      const raised = nodes.argument();
      return raised ? `$^{${this.math(raised)}}$` : "\\textasciicircum ";
    }
    if (sign === "$") return this.#dollarInText(nodes);
    return sign === "~" ? sign : `\\${sign}`;
  }

  /** `$…$` inside words is a formula again; a dollar alone is a dollar. */
  #dollarInText(nodes: Siblings): string {
    const formula = nodes.until((node) => node.kind === "sign" && node.text === "$");
    if (nodes.done) return `\\$${this.text(formula)}`;
    nodes.next();
    return `$${this.math(formula)}$`;
  }

  #commandInText(name: string, nodes: Siblings): string {
    if (Object.hasOwn(TEXT_COMMANDS, name)) {
      const words = nodes.argument();
      return words ? `\\${TEXT_COMMANDS[name]}{${this.text(words)}}` : "";
    }
    if (name === "(" || name === "[") {
      const formula = nodes.until((node) => node.kind === "command" && /^[)\]]$/.test(node.name));
      nodes.next();
      return `$${this.math(formula)}$`;
    }
    if (name === "\\" || name === "newline") return " ";
    if (IN_TEXT.has(name)) return `\\${name}`;
    let written = this.#command(name, nodes, { mode: "math", cells: false });
    for (let group = nodes.group(); group; group = nodes.group()) written += `{${this.math(group)}}`;
    return `$${written}$`;
  }
}

function partsCells(node: LatexNode): boolean {
  return node.kind === "sign"
    ? node.text === "&"
    : node.kind === "command" && /^(?:\\|cr|newline)$/.test(node.name);
}

/** A command's name must not run into the letter after it. */
function separated(before: string, next: string): string {
  return /\\[a-zA-Z]+$/.test(before) && /^[a-zA-Z]/.test(next) ? ` ${next}` : next;
}

/** Signs of school books that KaTeX has no shape for are set as words; those that relate keep their spaces. */
function mathCharacter(text: string): string {
  if (/^[≌⫽]$/.test(text)) return `\\mathrel{\\text{${text}}}`;
  if (/^[①-⓿❶-➓▱]$/.test(text)) return `\\text{${text}}`;
  if (text === "∥") return "\\parallel ";
  if (text === "\u00a0" || text === "\u3000") return "~";
  // Ends of lines that KaTeX does not know.
  return /^[\u0085\u2028\u2029\v\f]$/.test(text) ? " " : text;
}
