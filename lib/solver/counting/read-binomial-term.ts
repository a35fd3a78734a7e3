import type { Expression } from "@/lib/algebra/expression";
import { rationalForm } from "@/lib/algebra/normal-form";
import { parseExpression } from "@/lib/algebra/parse-expression";
import { printLatex, printRational } from "@/lib/algebra/print-latex";
import {
  divideRationals,
  multiplyRationals,
  powerRational,
  type Rational,
  rational,
} from "@/lib/algebra/rational";
import { symbolsOf } from "@/lib/algebra/symbols";
import type { Locale } from "@/lib/i18n/locale";
import { type Reader, within } from "../reader";
import { type Solution, say } from "../solution";
import { binomial } from "./count-formulas";

const CONSTANT = [
  /^(?:find|determine|what is|calculate) the constant term in (?:the )?(?:binomial )?(?:expansion of )?(.+)$/i,
  /^求?\s*(.+?)\s*(?:的)?(?:二项)?展开式(?:中|里)?的?常数项(?:的值)?$/,
];
const POWER = [
  /^(?:find|determine|what is|calculate) the coefficient of ([a-z])(?:\^\{?(-?\d+)\}?|([²³]))? in (?:the )?(?:binomial )?(?:expansion of )?(.+)$/i,
];
const POWER_ZH = [
  /^求?\s*(.+?)\s*(?:的)?(?:二项)?展开式(?:中|里)[,，]?\s*(?:含)?\s*([a-z])(?:\^\{?(-?\d+)\}?|([²³]))?\s*(?:项)?的系数$/,
];
const N_MAX = 60n;

type Term = { coefficient: Rational; power: bigint };

/** The constant term, or the coefficient of a power, of `(ax^s + bx^t)^n` with whole s and t, negative ones included. */
export const readBinomialTerm: Reader = (text) => {
  const constant = within(text, CONSTANT)?.[0];
  if (constant !== undefined) return solve(constant, 0n, true);
  const [en, zh] = [within(text, POWER), within(text, POWER_ZH)];
  const [letter, digits, sign, source] = en ?? (zh ? [zh[1], zh[2], zh[3], zh[0]] : []);
  if (source === undefined || letter === undefined) return null;
  const power = BigInt(digits || { "²": "2", "³": "3" }[sign ?? ""] || "1");
  return solve(source, power, false, letter);
};

function solve(
  source: string,
  target: bigint,
  isConstant: boolean,
  letter: string | null = null,
): ReturnType<Reader> {
  const parsed = parseExpression(source);
  if (!parsed.ok || parsed.value.type !== "power" || parsed.value.exponent.type !== "number") return null;
  const { base, exponent } = parsed.value;
  const n = exponent.value.numerator;
  const [name, ...others] = symbolsOf(base);
  if (base.type !== "add" || base.terms.length !== 2 || !name || others.length > 0) return null;
  if (letter !== null && letter !== name) return null;
  if (exponent.value.denominator !== 1n || n < 1n || n > N_MAX) return null;
  const [first, second] = base.terms.map((term) => monomial(term, name));
  if (!first || !second || first.power === second.power) return null;
  return (locale) => findTerm({ first, second, n, target, name, isConstant, e: base }, locale);
}

function monomial(term: Expression, name: string): Term | null {
  const form = rationalForm(term);
  const [[top, a] = [], [bottom, b] = []] = [
    [...(form?.numerator ?? [])][0] ?? [],
    [...(form?.denominator ?? [])][0] ?? [],
  ];
  if (
    form?.numerator.size !== 1 ||
    form.denominator.size !== 1 ||
    top === undefined ||
    bottom === undefined ||
    !a ||
    !b
  )
    return null;
  const degree = (key: string) =>
    key === "" ? 0n : key.startsWith(`${name}^`) ? BigInt(key.slice(name.length + 1)) : null;
  const [up, down] = [degree(top), degree(bottom)];
  return up === null || down === null ? null : { coefficient: divideRationals(a, b), power: up - down };
}

type Given = {
  first: Term;
  second: Term;
  n: bigint;
  target: bigint;
  name: string;
  isConstant: boolean;
  e: Expression;
};

function findTerm({ first, second, n, target, name, isConstant, e }: Given, locale: Locale): Solution {
  // first.power (n - k) + second.power k = target
  const [rest, step] = [target - first.power * n, second.power - first.power];
  const k = rest % step === 0n ? rest / step : -1n;
  const powers = `${signed(first.power)}(n - k)${second.power < 0n ? " - " : " + "}${second.power < 0n ? -second.power : second.power}k`;
  const plan = say(
    locale,
    `$\\left(${printLatex(e)}\\right)^{${n}}$ 的通项里，$${name}$ 的指数是 $${powers}$，其中 $n = ${n}$。`,
    `In the general term of $\\left(${printLatex(e)}\\right)^{${n}}$ the exponent of $${name}$ is $${powers}$ with $n = ${n}$.`,
  );
  const title = say(locale, "二项展开式的通项", "The general term of the binomial expansion");
  if (k < 0n || k > n) return { steps: [{ kind: "derive", title, text: plan }], final: "0" };
  const value = multiplyRationals(
    rational(binomial(n, k)),
    multiplyRationals(powerRational(first.coefficient, n - k), powerRational(second.coefficient, k)),
  );
  const b = (coefficient: Rational) => `\\left(${printRational(coefficient)}\\right)`;
  const found = say(locale, `指数等于 ${target} 时 $k = ${k}$。`, `It is ${target} where $k = ${k}$.`);
  return {
    steps: [
      { kind: "derive", title, text: `${plan}\n${found}` },
      {
        kind: "compute",
        title: isConstant
          ? say(locale, "常数项", "The constant term")
          : say(locale, "系数", "The coefficient"),
        text: `$$\\binom{${n}}{${k}} \\times ${b(first.coefficient)}^{${n - k}} \\times ${b(second.coefficient)}^{${k}} = ${printRational(value)}$$`,
      },
    ],
    final: printRational(value),
  };
}

function signed(power: bigint): string {
  return power === 1n ? "" : power === -1n ? "-" : `${power}`;
}
