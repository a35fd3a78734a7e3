import type { CommandWriter } from "./command-writer";
import type { LatexNode } from "./latex-node";
import type { LatexWriter } from "./latex-writer";
import { unitSign } from "./units";

const quantity: CommandWriter = (writer, nodes) => {
  nodes.optional();
  const value = nodes.argument();
  const unit = nodes.argument();
  if (!value || !unit) return null;
  return `${number(writer.raw(value))}\\,${units(writer, unit)}`;
};
/** Of two packages: a quantity, or brackets that grow by themselves. */
const quantityOrBrackets: CommandWriter = (writer, nodes, place) =>
  nodes.peek()?.kind === "group" ? quantity(writer, nodes, place) : "";
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

/** Numbers, angles and quantities as the package siunitx writes them. */
export const quantityWriters: Record<string, CommandWriter> = {
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
  qty: quantityOrBrackets,
  si: unitAlone,
  unit: unitAlone,
  SIrange: range,
  qtyrange: range,
};

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
  // `\square\meter` says the power before the unit.
  let power = "";
  for (const node of nodes) {
    const name = node.kind === "command" ? node.name : "";
    if (name === "per") result += "/";
    else if (name === "square" || name === "cubic") power = name === "square" ? "^{2}" : "^{3}";
    else if (name === "squared" || name === "cubed") result += name === "squared" ? "^{2}" : "^{3}";
    else if (name) {
      result += (unitSign(name) ?? writer.math([node])) + power;
      power = "";
    } else result += node.kind === "character" && node.text === "." ? "\\," : writer.math([node]);
  }
  return `\\mathrm{${result}}`;
}
