import { character } from "./entities";
import type { LatexNode } from "./latex-node";
import type { Siblings } from "./siblings";
import { unitSign } from "./units";
import type { LatexWriter, Place } from "./write-latex";

/** Writes a command with its arguments in terms that KaTeX has; null where it is to stay as it is. */
type CommandWriter = (writer: LatexWriter, nodes: Siblings, place: Place) => string | null;

/** How a command that KaTeX lacks, or has otherwise, is written; undefined for all others. */
export function commandWriter(name: string): CommandWriter | undefined {
  return Object.hasOwn(WRITERS, name) ? WRITERS[name] : undefined;
}

const dropped: CommandWriter = (_writer, nodes) => {
  nodes.argument();
  return "";
};
const reference =
  (before: string, after: string): CommandWriter =>
  (writer, nodes) => {
    const name = nodes.argument();
    return name ? `\\text{${before}${writer.text(name)}${after}}` : null;
  };
const definition: CommandWriter = (writer, nodes) => {
  let name = "";
  const next = nodes.peek();
  if (next?.kind === "command") name = writer.raw([nodes.next() as LatexNode]);
  const parts: string[] = [];
  const parameters = nodes.until((node) => node.kind === "group");
  for (let group = nodes.group(); group; group = nodes.group()) parts.push(`{${writer.raw(group)}}`);
  return name + writer.raw(parameters) + parts.join("");
};
const longDivision: CommandWriter = (writer, nodes) => {
  const quotient = nodes.optional();
  const first = nodes.argument();
  if (!first) return null;
  const second = nodes.group();
  const [divisor, dividend] = second ? [writer.math(second), writer.math(first)] : ["", writer.math(first)];
  const house = `\\overline{\\smash{\\big)}\\,${dividend}}`;
  return quotient
    ? `\\overset{\\displaystyle ${writer.math(quotient)}}{${divisor}${house}}`
    : `${divisor}${house}`;
};
const namedEnvironment =
  (name: string): CommandWriter =>
  (writer, nodes) => {
    const rows = nodes.group();
    return rows
      ? `\\begin{${name}}${writer.math(rows, true).replace(/\\cr(?![a-z])/g, "\\\\")}\\end{${name}}`
      : null;
  };
const quantity: CommandWriter = (writer, nodes) => {
  nodes.optional();
  const value = nodes.argument();
  const unit = nodes.argument();
  if (!value || !unit) return null;
  return `${number(writer.raw(value))}\\,${units(writer, unit)}`;
};
const range: CommandWriter = (writer, nodes) => {
  nodes.optional();
  const [from, to, unit] = [nodes.argument(), nodes.argument(), nodes.argument()];
  if (!from || !to || !unit) return null;
  return `${number(writer.raw(from))}\\text{–}${number(writer.raw(to))}\\,${units(writer, unit)}`;
};
const unitAlone: CommandWriter = (writer, nodes) => {
  nodes.optional();
  const unit = nodes.argument();
  return unit ? units(writer, unit) : null;
};

const WRITERS: Record<string, CommandWriter> = {
  label: dropped,
  require: dropped,
  vspace: dropped,
  usepackage: dropped,
  eqref: reference("(", ")"),
  ref: reference("", ""),
  cref: reference("", ""),
  autoref: reference("", ""),
  tag: (writer, nodes) => tag(writer, nodes, "(", ")"),
  "tag*": (writer, nodes) => tag(writer, nodes, "", ""),
  intertext: (writer, nodes, place) => {
    const words = nodes.argument();
    return words ? `${place.cells ? "&" : ""}\\text{${writer.text(words)}}\\\\` : null;
  },
  shortintertext: (writer, nodes, place) => WRITERS.intertext?.(writer, nodes, place) ?? null,
  unicode: (writer, nodes) => {
    const code = nodes.argument();
    const written = code ? writer.raw(code).trim() : "";
    const value = /^(x|"|U\+)/i.test(written)
      ? Number.parseInt(written.replace(/^(x|"|U\+)/i, ""), 16)
      : Number(written);
    const sign = Number.isInteger(value) ? character(value) : undefined;
    return sign ? `\\text{${sign}}` : null;
  },
  ang: (writer, nodes) => {
    nodes.optional();
    const angle = nodes.argument();
    return angle ? degrees(writer.raw(angle)) : null;
  },
  num: (writer, nodes) => {
    nodes.optional();
    const value = nodes.argument();
    return value ? number(writer.raw(value)) : null;
  },
  SI: quantity,
  qty: quantity,
  si: unitAlone,
  unit: unitAlone,
  SIrange: range,
  qtyrange: range,
  abs: (writer, nodes) => {
    const inside = nodes.group();
    return inside ? `\\left|${writer.math(inside)}\\right|` : null;
  },
  norm: (writer, nodes) => {
    const inside = nodes.group();
    return inside ? `\\left\\|${writer.math(inside)}\\right\\|` : null;
  },
  multicolumn: (writer, nodes, place) => {
    if (!place.cells) return null;
    const [count, , inside] = [nodes.argument(), nodes.argument(), nodes.argument()];
    const width = Math.min(Number(count ? writer.raw(count) : 1) || 1, 20);
    return inside ? `{${writer.math(inside)}}${"&".repeat(width - 1)}` : null;
  },
  multirow: (writer, nodes) => {
    const [, , inside] = [nodes.argument(), nodes.argument(), nodes.argument()];
    return inside ? `{${writer.math(inside)}}` : null;
  },
  cline: (_writer, nodes) => {
    nodes.argument();
    return "\\hline ";
  },
  longdiv: longDivision,
  longdivision: longDivision,
  intlongdivision: longDivision,
  polylongdiv: longDivision,
  enclose: (writer, nodes) => {
    const kind = nodes.argument();
    nodes.optional();
    const inside = nodes.argument();
    return kind && inside ? enclosed(writer.raw(kind), writer.math(inside)) : null;
  },
  cancelto: (writer, nodes) => {
    const [target, inside] = [nodes.argument(), nodes.argument()];
    return target && inside ? `\\overset{${writer.math(target)}}{\\cancel{${writer.math(inside)}}}` : null;
  },
  root: (writer, nodes) => {
    const index = nodes.until((node) => node.kind === "command" && node.name === "of");
    if (nodes.done) return null;
    nodes.next();
    return `\\sqrt[${writer.math(index)}]{${writer.math(nodes.argument() ?? [])}}`;
  },
  cases: namedEnvironment("cases"),
  matrix: namedEnvironment("matrix"),
  pmatrix: namedEnvironment("pmatrix"),
  bmatrix: namedEnvironment("bmatrix"),
  vmatrix: namedEnvironment("vmatrix"),
  displaylines: namedEnvironment("gathered"),
  eqalign: namedEnvironment("aligned"),
  bbox: (writer, nodes) => {
    nodes.optional();
    const inside = nodes.argument();
    return inside ? `\\boxed{${writer.math(inside)}}` : null;
  },
  def: (writer, nodes, place) => `\\def${definition(writer, nodes, place)}`,
  newcommand: (writer, nodes, place) => `\\newcommand${definition(writer, nodes, place)}`,
  renewcommand: (writer, nodes, place) => `\\renewcommand${definition(writer, nodes, place)}`,
  DeclareMathOperator: (writer, nodes) => {
    const name = nodes.argument();
    const shown = nodes.argument();
    return name && shown ? `\\def${writer.raw(name)}{\\operatorname{${writer.math(shown)}}}` : null;
  },
  // What these take is no formula: a colour, a length, a delimiter.
  color: verbatim("color"),
  textcolor: verbatim("textcolor"),
  ce: verbatim("ce"),
  pu: verbatim("pu"),
  colorbox: verbatim("colorbox"),
  hspace: verbatim("hspace"),
  "hspace*": verbatim("hspace*"),
};

function verbatim(name: string): CommandWriter {
  return (writer, nodes) => {
    const group = nodes.group();
    return group ? `\\${name}{${writer.raw(group)}}` : null;
  };
}

function tag(writer: LatexWriter, nodes: Siblings, before: string, after: string): string | null {
  const words = nodes.argument();
  if (!words) return null;
  const written = writer.text(words);
  return writer.tags ? `\\tag${before ? "" : "*"}{${written}}` : `\\qquad\\text{${before}${written}${after}}`;
}

/** `30;15;20` in degrees, minutes and seconds. */
function degrees(angle: string): string {
  const [degree = "", minute = "", second = ""] = angle.split(";").map((part) => part.trim());
  return `${degree && `${number(degree)}^{\\circ}`}${minute && `${minute}'`}${second && `${second}''`}`;
}

/** `1.2e-3` as a product with a power of ten. */
function number(value: string): string {
  const match = /^\s*([^eEx]*?)\s*[eE]\s*([+-]?\d+)\s*$/.exec(value);
  const plain = (match?.[1] ?? value).replace(/\+-/g, "\\pm ").replace(/x/g, "\\times ").replace(/%/g, "\\%");
  if (!match) return plain;
  return plain ? `${plain}\\times 10^{${match[2]}}` : `10^{${match[2]}}`;
}

/** A unit of siunitx, in its commands or as written. */
function units(writer: LatexWriter, nodes: readonly LatexNode[]): string {
  let result = "";
  for (const node of nodes) {
    if (node.kind !== "command")
      result += node.kind === "character" && node.text === "." ? "\\," : writer.math([node]);
    else if (node.name === "per") result += "/";
    else if (node.name === "squared" || node.name === "cubed")
      result += node.name === "cubed" ? "^{3}" : "^{2}";
    else if (node.name === "square" || node.name === "cubic") result += "";
    else result += unitSign(node.name) ?? writer.math([node]);
  }
  const power = nodes.some((node) => node.kind === "command" && node.name === "square")
    ? "^{2}"
    : nodes.some((node) => node.kind === "command" && node.name === "cubic")
      ? "^{3}"
      : "";
  return `\\mathrm{${result}}${power}`;
}

function enclosed(kind: string, inside: string): string | null {
  if (/longdiv/.test(kind)) return `\\overline{\\smash{\\big)}\\,${inside}}`;
  if (/updiagonal/.test(kind)) return `\\cancel{${inside}}`;
  if (/downdiagonal/.test(kind)) return `\\bcancel{${inside}}`;
  if (/horizontalstrike/.test(kind)) return `\\sout{${inside}}`;
  return /box|circle/.test(kind) ? `\\boxed{${inside}}` : null;
}
