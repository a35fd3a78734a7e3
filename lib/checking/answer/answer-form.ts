import type { Expression } from "@/lib/algebra/expression";
import { rationalForm } from "@/lib/algebra/normal-form";
import { parseStatement } from "@/lib/algebra/parse-expression";
import { greatestCommonDivisor, isInteger } from "@/lib/algebra/rational";
import { partsOf, someExpression, symbolsOf } from "@/lib/algebra/symbols";
import { rationalRoot, type Univariate, univariate } from "@/lib/algebra/univariate";
import type { AnswerForm } from "../verdict";
import { splitAnswer } from "./split-answer";

/** Whether an answer is written in the form asked for; null where that is not certain. */
export function hasForm(answer: string, form: Exclude<AnswerForm, "any">): boolean | null {
  const verdicts = splitAnswer(answer).items.map((item) => {
    const parsed = parseStatement(item.replace(/^[A-Za-z]\s*=\s*/, ""));
    return parsed.ok && parsed.value.type !== "relation" ? formOf(parsed.value, form) : null;
  });
  if (verdicts.includes(false)) return false;
  return verdicts.includes(null) ? null : true;
}

function formOf(e: Expression, form: Exclude<AnswerForm, "any">): boolean | null {
  switch (form) {
    case "exact":
      return !someExpression(e, (part) => part.type === "number" && part.decimals !== undefined);
    case "decimal":
      return isDecimal(e);
    case "factored":
      return isFactored(e);
    case "simplified":
      return isSimplified(e);
  }
}

function isDecimal(e: Expression): boolean {
  if (e.type === "negate" || e.type === "percent") return isDecimal(e.operand);
  return e.type === "number" && (e.decimals !== undefined || isInteger(e.value));
}

/** A product of powers of sums that factor no further over the whole numbers, in one letter. */
function isFactored(e: Expression): boolean | null {
  const [name, ...others] = symbolsOf(e);
  const factors = factorsOf(e);
  if (name === undefined) return null;
  if (others.length > 0)
    return factors.length > 1 && factors.every((factor) => factor.type !== "add" || factor.terms.length <= 2)
      ? null
      : e.type === "add"
        ? null
        : null;
  const verdicts = factors.map((factor) => {
    const polynomial = univariate(factor, name);
    return polynomial ? isIrreducible(polynomial) : null;
  });
  if (verdicts.includes(false)) return false;
  return verdicts.includes(null) ? null : true;
}

function factorsOf(e: Expression): Expression[] {
  if (e.type === "multiply") return e.factors.flatMap(factorsOf);
  if (e.type === "negate") return factorsOf(e.operand);
  if (e.type === "power" && e.exponent.type === "number") return factorsOf(e.base);
  return [e];
}

/** Null above degree 3, where a factor need not have a root. */
function isIrreducible(polynomial: Univariate): boolean | null {
  const degree = polynomial.length - 1;
  if (degree <= 0) return true;
  if (polynomial.every(isInteger)) {
    const content = polynomial.reduce(
      (common, { numerator }) => greatestCommonDivisor(common, numerator),
      0n,
    );
    if (content > 1n && polynomial.filter(({ numerator }) => numerator !== 0n).length > 1) return false;
  }
  if (degree === 1) return true;
  const root = rationalRoot(polynomial);
  if (root) return false;
  return root === null && degree <= 3 ? true : null;
}

/** Nothing left to work out: fractions in lowest terms, no like terms, no sums of numbers, roots without squares. */
function isSimplified(e: Expression): boolean | null {
  if (symbolsOf(e).size === 0) return isSimpleNumber(e);
  if (!rationalForm(e)) return null;
  return isSimplePolynomial(e);
}

function isSimpleNumber(e: Expression): boolean | null {
  const inner = e.type === "negate" ? e.operand : e;
  if (inner.type === "number" || inner.type === "constant") return true;
  if (inner.type === "divide") {
    const { numerator, denominator } = inner;
    const [a, b] = [stripped(numerator), stripped(denominator)];
    if (a.type !== "number" || b.type !== "number")
      return b.type === "root" ? false : b.type === "number" && isSimpleRoot(a) ? null : null;
    if (!isInteger(a.value) || !isInteger(b.value)) return false;
    return greatestCommonDivisor(a.value.numerator, b.value.numerator) === 1n && b.value.numerator !== 1n;
  }
  if (inner.type === "root") return isSimpleRoot(inner);
  if (inner.type === "multiply" && inner.factors.length === 2) {
    const [factor, root] = inner.factors;
    return factor?.type === "number" && root
      ? root.type === "root"
        ? isSimpleRoot(root)
        : root.type === "constant"
      : null;
  }
  // `2 + 3`, `2^3`, `4 × 5`: numbers left to work out.
  if (
    (inner.type === "add" || inner.type === "multiply" || inner.type === "power") &&
    partsOf(inner).every(({ type }) => type === "number")
  )
    return false;
  return null;
}

function stripped(e: Expression): Expression {
  return e.type === "negate" ? e.operand : e;
}

function isSimpleRoot(e: Expression): boolean | null {
  if (e.type !== "root" || e.radicand.type !== "number" || !isInteger(e.radicand.value)) return null;
  const value = e.radicand.value.numerator;
  if (e.index.type !== "number" || e.index.value.numerator !== 2n || value > 1_000_000n) return null;
  for (let factor = 2n; factor * factor <= value; factor++)
    if (value % (factor * factor) === 0n) return false;
  return value > 1n;
}

/** Terms of one power each; two terms alike are not yet collected. */
function isSimplePolynomial(e: Expression): boolean | null {
  const terms = e.type === "add" ? e.terms : [e];
  const forms = terms.map((term) => rationalForm(term));
  if (forms.some((form) => form?.denominator.size !== 1 || !form.denominator.has(""))) return null;
  if (terms.some((term) => someExpression(term, (part) => part.type === "add")))
    return terms.length > 1 ? false : null;
  const monomials = forms.map((form) => [...(form?.numerator.keys() ?? [])].join());
  return new Set(monomials).size === monomials.length;
}
