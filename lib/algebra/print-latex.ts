import type { BoundExpression, Expression, FunctionName } from "./expression";
import { isInteger, type Rational } from "./rational";

/** How tightly a printed expression binds: a part that binds less than its place wants gets brackets. */
const SUM = 1;
const PRODUCT = 2;
const SIGN = 3;
const POWER = 4;
const ATOM = 5;

/** Functions that are written as a pair of marks around their argument. */
const FENCES = {
  abs: ["|", "|"],
  floor: ["\\lfloor ", "\\rfloor "],
  ceil: ["\\lceil ", "\\rceil "],
} as const;

/** Functions whose command is not their name. */
const NAMES: Partial<Record<FunctionName, string>> = { lb: "\\log_{2}", lcm: "\\operatorname{lcm}" };

const TRIGONOMETRIC = /^(?:sin|cos|tan|cot|sec|csc)$/;

/** A fraction as LaTeX; as a decimal where `decimal` is set and it terminates within 12 places. */
export function printRational(value: Rational, decimal = false): string {
  const sign = value.numerator < 0n ? "-" : "";
  const numerator = value.numerator < 0n ? -value.numerator : value.numerator;
  if (value.denominator === 1n) return `${sign}${numerator}`;
  const digits = decimal ? terminating(numerator, value.denominator) : null;
  return digits === null ? `${sign}\\frac{${numerator}}{${value.denominator}}` : sign + digits;
}

function terminating(numerator: bigint, denominator: bigint): string | null {
  for (let places = 1; places <= 12; places++) {
    const scale = 10n ** BigInt(places);
    if ((numerator * scale) % denominator !== 0n) continue;
    const text = ((numerator * scale) / denominator).toString().padStart(places + 1, "0");
    return `${text.slice(0, -places)}.${text.slice(-places)}`;
  }
  return null;
}

/** An expression as LaTeX that reads back as the same expression. */
export function printLatex(e: Expression, decimal = false): string {
  return print(e, 0, decimal);
}

function print(e: Expression, place: number, decimal: boolean): string {
  const [text, binding] = printed(e, decimal);
  return binding < place ? `\\left(${text}\\right)` : text;
}

function printed(e: Expression, decimal: boolean): [string, number] {
  const at = (part: Expression, place: number) => print(part, place, decimal);
  switch (e.type) {
    case "number":
      return [
        printRational(e.value, decimal),
        e.value.numerator < 0n ? SIGN - 1 : e.value.denominator === 1n || decimal ? ATOM : POWER - 1,
      ];
    case "symbol":
      return [e.name.replace(/_(.{2,})$/, "_{$1}"), ATOM];
    case "constant":
      return [{ pi: "\\pi", e: "e", i: "i", infinity: "\\infty" }[e.name], ATOM];
    case "add":
      return [e.terms.map((term, index) => printTerm(term, index, decimal)).join(" "), SUM];
    case "multiply":
      return [
        printFactors(
          e.factors.map((factor, index) => {
            const isLast = index === e.factors.length - 1;
            return (isLast ? null : printPowerOfCall(factor, at, false)) ?? at(factor, SIGN);
          }),
        ),
        PRODUCT,
      ];
    case "divide":
      return [`\\frac{${at(e.numerator, 0)}}{${at(e.denominator, 0)}}`, POWER - 1];
    case "negate":
      return [`-${at(e.operand, PRODUCT)}`, SIGN - 1];
    case "power": {
      const call = printPowerOfCall(e, at, true);
      if (call !== null) return [call, POWER];
      return [`${at(e.base, ATOM)}^{${at(e.exponent, 0)}}`, POWER];
    }
    case "root":
      return e.index.type === "number" && e.index.value.numerator === 2n
        ? [`\\sqrt{${at(e.radicand, 0)}}`, ATOM]
        : [`\\sqrt[${at(e.index, 0)}]{${at(e.radicand, 0)}}`, ATOM];
    case "factorial":
      return [`${at(e.operand, ATOM)}!`, POWER];
    case "percent":
      return [`${at(e.operand, ATOM)}\\%`, POWER];
    case "degree":
      return [`${at(e.operand, ATOM)}^{\\circ}`, POWER];
    case "function":
      if (e.name === "mod") return [e.operands.map((operand) => at(operand, SIGN)).join(" \\bmod "), PRODUCT];
      if (e.name === "binomial")
        return [`\\binom{${e.operands.map((operand) => at(operand, 0)).join("}{")}}`, ATOM];
      if (e.name in FENCES) {
        const [open, close] = FENCES[e.name as keyof typeof FENCES];
        return [
          `\\left${open}${e.operands.map((operand) => at(operand, 0)).join(", ")}\\right${close}`,
          ATOM,
        ];
      }
      return [
        `${NAMES[e.name] ?? `\\${e.name}`}${e.base ? `_{${at(e.base, 0)}}` : ""}\\left(${e.operands.map((operand) => at(operand, 0)).join(", ")}\\right)`,
        ATOM,
      ];
    case "bound":
      return [printBound(e, at), SUM];
    case "matrix":
      return e.tuple
        ? [
            `\\left(${e.rows
              .flat()
              .map((part) => at(part, 0))
              .join(", ")}\\right)`,
            ATOM,
          ]
        : [
            `\\begin{pmatrix}${e.rows.map((row) => row.map((part) => at(part, 0)).join(" & ")).join(" \\\\ ")}\\end{pmatrix}`,
            ATOM,
          ];
    case "plusMinus":
      return [`${e.left ? at(e.left, SUM) : ""} \\pm ${at(e.right, PRODUCT)}`, SUM];
  }
}

/**
 * `\sin^{3}x` and `\sin^{3}\left(2x\right)`; null for what is no whole power of such a function. `bare`: one letter needs no
 * brackets, as no letter follows that could be taken for part of the argument.
 */
function printPowerOfCall(
  e: Expression,
  at: (part: Expression, place: number) => string,
  bare: boolean,
): string | null {
  if (e.type !== "power" || e.base.type !== "function" || !TRIGONOMETRIC.test(e.base.name)) return null;
  const [operand, ...others] = e.base.operands;
  const isCount =
    e.exponent.type === "number" && isInteger(e.exponent.value) && e.exponent.value.numerator > 1n;
  if (!isCount || !operand || others.length > 0) return null;
  const isLetter = operand.type === "symbol" && bare;
  const argument = isLetter ? at(operand, ATOM) : `\\left(${at(operand, 0)}\\right)`;
  return `\\${e.base.name}^{${at(e.exponent, 0)}}${argument}`;
}

function printBound(e: BoundExpression, at: (part: Expression, place: number) => string): string {
  const body = at(e.body, PRODUCT);
  const [from, to] = [e.from && at(e.from, 0), e.to && at(e.to, 0)];
  switch (e.kind) {
    case "derivative":
      return `\\frac{d}{d${e.variable}}\\left(${at(e.body, 0)}\\right)`;
    case "integral":
      return `\\int${from === undefined ? "" : `_{${from}}^{${to}}`} ${body} \\, d${e.variable}`;
    case "limit":
      return `\\lim_{${e.variable} \\to ${to}${e.side ? `^{${e.side === "above" ? "+" : "-"}}` : ""}} ${body}`;
    default:
      return `\\${e.kind === "sum" ? "sum" : "prod"}_{${e.variable}=${from}}^{${to}} ${body}`;
  }
}

/** `5x` rather than `5 \\times x`; the sign stays where digits would run together. */
function printFactors(factors: string[]): string {
  return factors.reduce((product, factor) =>
    /^[a-z\\](?!frac|times)/i.test(factor) && /[\w})]$/.test(product)
      ? `${product}${factor}`
      : `${product} \\times ${factor}`,
  );
}

function printTerm(term: Expression, index: number, decimal: boolean): string {
  if (term.type === "negate") return `${index === 0 ? "-" : "- "}${print(term.operand, PRODUCT, decimal)}`;
  const text = print(term, index === 0 ? PRODUCT : SIGN - 1, decimal);
  const negative = term.type === "number" && term.value.numerator < 0n;
  if (index === 0) return text;
  return negative ? `+ \\left(${text}\\right)` : `+ ${text}`;
}
