import type { CommandWriter } from "./command-writer";
import { character } from "./entities";
import type { LatexWriter } from "./latex-writer";
import { quantityWriters } from "./quantity-writers";
import type { Siblings } from "./siblings";

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
/** `\def\x#1{…}`: what it takes is for KaTeX alone to read. */
const definition: CommandWriter = (writer, nodes) => {
  const head = writer.raw(nodes.until((node) => node.kind === "group"));
  const body = nodes.group();
  return body ? `\\def${head}{${writer.raw(body)}}` : null;
};
/** `\newcommand{\x}[1]{…}` as a `\def`: KaTeX would not let it be a name that it has itself. */
const newCommand: CommandWriter = (writer, nodes) => {
  const [name, count, fallback] = [nodes.argument(), nodes.optional(), nodes.optional()];
  const body = nodes.group();
  if (!name || !body || fallback) return null;
  const arguments_ = Math.min(Number(count ? writer.raw(count) : 0) || 0, 9);
  const parameters = Array.from({ length: arguments_ }, (_, index) => `#${index + 1}`).join("");
  return `\\def${writer.raw(name).trim()}${parameters}{${writer.raw(body)}}`;
};
const derivative =
  (sign: string): CommandWriter =>
  (writer, nodes) => {
    const order = nodes.optional();
    const [first, second] = [nodes.group(), nodes.group()];
    if (!first) return null;
    const power = order ? `^{${writer.math(order)}}` : "";
    const above = second ? `\\,${writer.math(first)}` : "";
    return `\\frac{${sign}${power}${above}}{${sign} ${writer.math(second ?? first)}${power}}`;
  };
/** Names and styles for a page that are not ours to give: what they are given to is shown. */
const styled: CommandWriter = (writer, nodes) => {
  const [, inside] = [nodes.argument(), nodes.group()];
  return inside ? `{${writer.math(inside)}}` : null;
};
/** What matters to a page of paper only. */
const grouped: CommandWriter = (writer, nodes) => {
  const inside = nodes.argument();
  return inside ? `{${writer.math(inside)}}` : null;
};
const slashed: CommandWriter = (writer, nodes) => {
  const [above, below] = [nodes.argument(), nodes.argument()];
  return above && below ? `{${writer.math(above)}}/{${writer.math(below)}}` : null;
};
const script =
  (sign: string): CommandWriter =>
  (writer, nodes) => {
    const inside = nodes.argument();
    return inside ? `{}${sign}{\\text{${writer.text(inside)}}}` : null;
  };
const overAndUnder =
  (overFirst: boolean): CommandWriter =>
  (writer, nodes) => {
    const [first, second, base] = [nodes.argument(), nodes.argument(), nodes.argument()];
    if (!first || !second || !base) return null;
    const [over, under] = overFirst ? [first, second] : [second, first];
    return `\\overset{${writer.math(over)}}{\\underset{${writer.math(under)}}{${writer.math(base)}}}`;
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
const WRITERS: Record<string, CommandWriter> = {
  ...quantityWriters,
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
  def: definition,
  newcommand: newCommand,
  renewcommand: newCommand,
  providecommand: newCommand,
  dv: derivative("\\mathrm{d}"),
  pdv: derivative("\\partial"),
  nicefrac: slashed,
  sfrac: slashed,
  flatfrac: slashed,
  ensuremath: grouped,
  centerline: grouped,
  leftroot: dropped,
  uproot: dropped,
  class: styled,
  cssId: styled,
  style: styled,
  textsuperscript: script("^"),
  textsubscript: script("_"),
  overunderset: overAndUnder(true),
  underoverset: overAndUnder(false),
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

function enclosed(kind: string, inside: string): string | null {
  if (/longdiv/.test(kind)) return `\\overline{\\smash{\\big)}\\,${inside}}`;
  if (/updiagonal/.test(kind)) return `\\cancel{${inside}}`;
  if (/downdiagonal/.test(kind)) return `\\bcancel{${inside}}`;
  if (/horizontalstrike/.test(kind)) return `\\sout{${inside}}`;
  return /box|circle/.test(kind) ? `\\boxed{${inside}}` : null;
}
