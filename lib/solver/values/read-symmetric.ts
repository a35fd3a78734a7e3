import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import type { Expression } from "@/lib/algebra/expression";
import { type Polynomial, rationalForm } from "@/lib/algebra/normal-form";
import { parseExpression, parseStatement } from "@/lib/algebra/parse-expression";
import { negateRational, ONE, type Rational, rational } from "@/lib/algebra/rational";
import { substitute } from "@/lib/algebra/substitute";
import { symbolsOf } from "@/lib/algebra/symbols";
import { type Reader, within } from "../reader";
import { type Known, solveDistance, solveSymmetric } from "./solve-symmetric";

const SENTENCES = [
  /^(?:已知|若|如果)\s*(?:实数|正数)?\s*(?:[a-z][,、]\s*[a-z]\s*满足\s*)?(.+?)\s*[,;]\s*(?:则|求|那么)\s*(?:代数式|式子)?\s*([^,;，=]+?)\s*(?:的值)?(?:是多少|=|为|等于)?\s*(?:_+)?$/,
  /^(?:if|given(?: that)?|suppose(?: that)?) (.+?),? (?:then )?(?:find|what is|determine|compute|calculate|evaluate)(?: the value of)? ([^,;=]+)$/i,
  /^(?:find|what is|determine|compute|calculate|evaluate)(?: the value of)? ([^,;=]+?),? (?:if|when|given(?: that)?) (.+)$/i,
];
const PARTS = /\s*(?:,\s*and\s|\band\b|[,;，；、]|且|和)\s*/;

/** The value of an expression in two letters, of which sum or difference and product are given; the same with x and 1/x. */
export const readSymmetric: Reader = (text) => {
  const found = within(text, SENTENCES);
  if (!found) return null;
  const turned = SENTENCES[2]?.test(text) && !/^(?:if|given|suppose)/i.test(text);
  const [told = "", wanted = ""] = turned ? [found[1], found[0]] : found;
  const target = parseExpression(wanted.replace(/=\s*_*$/, ""));
  if (!target.ok) return null;
  const parts = told.split(PARTS).filter(Boolean);
  const known = parts.length === 1 ? withInverse(parts[0] ?? "") : withProduct(parts);
  if (!known) return null;
  return known.second === null ? ofOneLetter(target.value, known) : ofTwoLetters(target.value, known);
};

/** `a + b = 5`, or `a − b = 5`, with the letters. */
function sumIn(source: string): { names: [Expression, Expression]; minus: boolean; value: Rational } | null {
  const parsed = parseStatement(source);
  if (!parsed.ok || parsed.value.type !== "relation" || parsed.value.operators.join() !== "=") return null;
  const [left, right] = parsed.value.sides;
  const value = right && symbolsOf(right).size === 0 ? evaluateExact(right) : null;
  const [a, b] = left?.type === "add" ? left.terms : [];
  if (!value || !a || !b || left?.type !== "add" || left.terms.length !== 2) return null;
  const minus = b.type === "negate";
  return { names: [a, b.type === "negate" ? b.operand : b], minus, value };
}

function withProduct(parts: readonly string[]): Known | null {
  const [sum] = parts.flatMap((part) => sumIn(part) ?? []);
  const [a, b] = sum?.names ?? [];
  if (!sum || parts.length !== 2 || a?.type !== "symbol" || b?.type !== "symbol" || a.name === b.name)
    return null;
  const products = parts.flatMap((part) => productIn(part, [a.name, b.name]) ?? []);
  const [product] = products;
  if (!product || products.length !== 1) return null;
  const { minus, value } = sum;
  return {
    first: a.name,
    second: b.name,
    minus,
    sum: value,
    product: minus ? negateRational(product) : product,
  };
}

function productIn(source: string, names: readonly string[]): Rational | null {
  const parsed = parseStatement(source);
  if (!parsed.ok || parsed.value.type !== "relation" || parsed.value.operators.join() !== "=") return null;
  const [left, right] = parsed.value.sides;
  if (left?.type !== "multiply" || left.factors.length !== 2 || !right) return null;
  const isProduct = names.every((name) =>
    left.factors.some((one) => one.type === "symbol" && one.name === name),
  );
  return isProduct && symbolsOf(right).size === 0 ? evaluateExact(right) : null;
}

/** `x + 1/x = 3`: the product of the two is 1. */
function withInverse(source: string): Known | null {
  const found = sumIn(source);
  const [x, inverse] = found?.names ?? [];
  if (!found || x?.type !== "symbol" || inverse?.type !== "divide") return null;
  const { numerator, denominator } = inverse;
  const isInverse = denominator.type === "symbol" && denominator.name === x.name;
  const top = evaluateExact(numerator);
  if (!isInverse || top?.numerator !== 1n || top.denominator !== 1n) return null;
  const { minus, value } = found;
  return { first: x.name, second: null, minus, sum: value, product: minus ? rational(-1) : ONE };
}

function ofTwoLetters(target: Expression, known: Known): ReturnType<Reader> {
  const { first, second, minus } = known;
  if (second === null || [...symbolsOf(target)].sort().join() !== [first, second].sort().join()) return null;
  if (target.type === "function" && target.name === "abs") return solveDistance(target, known);
  // With c = −b a difference is a sum: a − b = a + c.
  const turned = minus
    ? substitute(target, second, { type: "negate", operand: { type: "symbol", name: second } })
    : target;
  const form = rationalForm(turned);
  return form && solveSymmetric({ target, form, letters: [first, second], known });
}

function ofOneLetter(target: Expression, known: Known): ReturnType<Reader> {
  const form = rationalForm(target);
  const [[monomial, divisor] = [], ...others] = [...(form?.denominator ?? [])];
  if (!form || monomial === undefined || !divisor || others.length > 0) return null;
  if ([...symbolsOf(target)].join() !== known.first) return null;
  const other = known.first === "y" ? "z" : "y";
  const powerOf = (key: string) => (key === "" ? 0 : Number(key.slice(known.first.length + 1)));
  const sign = known.product;
  const numerator: Polynomial = new Map(
    [...form.numerator].map(([key, value]) => {
      const power = powerOf(key) - powerOf(monomial);
      const odd = power < 0 && power % 2 !== 0 && sign.numerator < 0n;
      const name = power < 0 ? other : known.first;
      return [power === 0 ? "" : `${name}^${Math.abs(power)}`, odd ? negateRational(value) : value];
    }),
  );
  const denominator: Polynomial = new Map([["", divisor]]);
  return solveSymmetric({ target, form: { numerator, denominator }, letters: [known.first, other], known });
}
