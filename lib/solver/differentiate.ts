import { evaluateNumber } from "@/lib/algebra/evaluate-number";
import type { Expression, FunctionName } from "@/lib/algebra/expression";
import { printLatex } from "@/lib/algebra/print-latex";
import { ONE, subtractRationals } from "@/lib/algebra/rational";
import { symbolsOf } from "@/lib/algebra/symbols";
import type { Locale } from "@/lib/i18n/locale";
import { call, number, power, product, quotient, sum } from "./build-expression";
import { differentiatePolynomial } from "./rewrite-polynomial";
import { type Solution, type SolverStep, say } from "./solution";

type Rule = "sum" | "product" | "quotient" | "power" | "exponential" | "chain" | FunctionName;

/** The derivatives of the elementary functions, as in every table. */
const TABLE: Partial<Record<FunctionName, (u: Expression) => Expression>> = {
  sin: (u) => call("cos", u),
  cos: (u) => product(number(-1), call("sin", u)),
  tan: (u) => quotient(number(1), { type: "power", base: call("cos", u), exponent: number(2) }),
  cot: (u) =>
    product(number(-1), quotient(number(1), { type: "power", base: call("sin", u), exponent: number(2) })),
  ln: (u) => quotient(number(1), u),
  log: (u) => quotient(number(1), product(u, call("ln", number(10)))),
  exp: (u) => call("exp", u),
  arcsin: (u) =>
    quotient(number(1), {
      type: "root",
      radicand: sum(number(1), product(number(-1), squared(u))),
      index: number(2),
    }),
  arctan: (u) => quotient(number(1), sum(number(1), squared(u))),
  sinh: (u) => call("cosh", u),
  cosh: (u) => call("sinh", u),
};

function squared(u: Expression): Expression {
  return { type: "power", base: u, exponent: number(2) };
}

/** The derivative of an elementary function of one letter, or null for one that is not in the table. */
export function derivative(
  e: Expression,
  name: string,
  onRule: (rule: Rule) => void = () => {},
): Expression | null {
  if (!symbolsOf(e).has(name)) return number(0);
  const d = (part: Expression) => derivative(part, name, onRule);
  const constant = (part: Expression) => !symbolsOf(part).has(name);
  switch (e.type) {
    case "symbol":
      return number(1);
    case "negate":
      return map(d(e.operand), (u) => product(number(-1), u));
    case "add": {
      onRule("sum");
      const terms = e.terms.map(d);
      return terms.every((term) => term !== null) ? sum(...terms) : null;
    }
    case "multiply": {
      if (e.factors.filter((factor) => !constant(factor)).length > 1) onRule("product");
      const terms = e.factors.map((factor, index) =>
        map(d(factor), (u) => product(u, ...e.factors.filter((_, other) => other !== index))),
      );
      return terms.every((term) => term !== null) ? sum(...terms) : null;
    }
    case "divide": {
      const { numerator: u, denominator: v } = e;
      if (constant(v)) return map(d(u), (du) => quotient(du, v));
      onRule("quotient");
      const [du, dv] = [d(u), d(v)];
      return (
        du &&
        dv &&
        quotient(sum(product(du, v), product(number(-1), u, dv)), {
          type: "power",
          base: v,
          exponent: number(2),
        })
      );
    }
    case "power": {
      const { base, exponent } = e;
      if (constant(exponent) && exponent.type === "number") {
        onRule("power");
        const lowered = power(base, subtractRationals(exponent.value, ONE));
        return chain(product(exponent, lowered), base);
      }
      if (!constant(base)) return null;
      onRule("exponential");
      const natural = base.type === "constant" && base.name === "e";
      return chain(natural ? e : product(e, call("ln", base)), exponent);
    }
    case "root":
      if (e.index.type !== "number" || e.index.value.numerator !== 2n) return null;
      onRule("power");
      return map(d(e.radicand), (u) => quotient(u, product(number(2), e)));
    case "function": {
      const [u, ...others] = e.operands;
      const outer = TABLE[e.name];
      if (!u || others.length > 0 || e.base || !outer) return null;
      onRule(e.name);
      return chain(outer(u), u);
    }
    default:
      return null;
  }

  function chain(outer: Expression, inner: Expression): Expression | null {
    if (inner.type !== "symbol") onRule("chain");
    return map(d(inner), (u) => product(outer, u));
  }
}

function map(e: Expression | null, build: (e: Expression) => Expression): Expression | null {
  return e && build(e);
}

const RULES: Partial<Record<Rule, [string, string]>> = {
  sum: ["和的求导法则：逐项求导", "The sum rule: term by term"],
  product: ["积的求导法则：(uv)′ = u′v + uv′", "The product rule: (uv)′ = u′v + uv′"],
  quotient: ["商的求导法则：(u/v)′ = (u′v − uv′)/v²", "The quotient rule: (u/v)′ = (u′v − uv′)/v²"],
  power: [
    "幂函数求导法则：指数乘到前面，指数减 1",
    "The power rule: the exponent comes down and falls by one",
  ],
  exponential: ["指数函数的导数", "The derivative of the exponential function"],
  chain: ["链式法则：再乘内层函数的导数", "The chain rule: times the derivative of the inner function"],
};

/** Differentiates an elementary function of one letter, naming each rule; null for what is not in the table. */
export function differentiate(e: Expression, name: string, locale: Locale): Solution | null {
  const polynomial = differentiatePolynomial(e, name, locale);
  if (polynomial) return polynomial;
  const rules = new Set<Rule>();
  const result = derivative(e, name, (rule) => rules.add(rule));
  if (!result || !agrees(e, result, name)) return null;
  const steps: SolverStep[] = [...rules].map((rule) => {
    const [zh, en] = RULES[rule] ?? [`${rule} 的导数查表得到`, `The derivative of ${rule}, from the table`];
    return {
      kind: "plan",
      title: say(locale, zh, en),
      text: `${say(locale, zh, en)}${say(locale, "。", ".")}`,
    };
  });
  const final = printLatex(result);
  steps.push({
    kind: "derive",
    title: say(locale, "合起来", "Put together"),
    text: `${say(locale, "导数是 ", "The derivative is ")}$${final}$`,
  });
  return { steps, final };
}

const POINTS = [0.37, 0.83, 1.21, 2.6, -0.41, -1.7, 3.3];

/** Whether `rate` is the slope of `e` at points of its domain: a second look that shares nothing with the rules. */
export function agrees(e: Expression, rate: Expression, name: string): boolean {
  let seen = 0;
  for (const x of POINTS) {
    const h = 1e-5;
    const slope = (evaluateNumber(e, { [name]: x + h }) - evaluateNumber(e, { [name]: x - h })) / (2 * h);
    const said = evaluateNumber(rate, { [name]: x });
    if (!Number.isFinite(slope) || !Number.isFinite(said)) continue;
    if (Math.abs(slope - said) > 1e-4 * Math.max(1, Math.abs(slope))) return false;
    seen++;
  }
  return seen >= 2;
}
