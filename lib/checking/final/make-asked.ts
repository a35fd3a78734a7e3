import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import type { Expression, Relation } from "@/lib/algebra/expression";
import { isInteger, rational } from "@/lib/algebra/rational";
import { substitute } from "@/lib/algebra/substitute";
import { someExpression, symbolsOf } from "@/lib/algebra/symbols";
import type { Asked, AskedForm, Domain, Wanted } from "./asked";
import { readCongruence } from "./read-congruence";
import { readFunction, readLetters, readRelations, readValue } from "./read-relations";
import { remainderOf } from "./remainder-of";

/** The sources of the formulas that are marked in a piece of the words. */
export function sourcesIn(words: string | undefined, formulas: readonly string[]): string[] {
  return [...(words ?? "").matchAll(/‹(\d+)›/g)].map(([, index]) => formulas[Number(index)] ?? "");
}

/** `solve`: all that the relations say together, of the letters named or of all that occur. */
export function makeSolve(
  sources: readonly string[],
  options: { letters?: readonly string[]; domain: Domain | null; wanted: Wanted },
): Asked | null {
  const { domain, wanted } = options;
  const congruences = sources.map(readCongruence);
  if (congruences.length > 0 && congruences.every((congruence) => congruence !== null))
    return makeResidue(congruences, options.letters, wanted === "least" ? "least" : "all");
  const read = sources.map(readRelations);
  if (domain === null || read.some((relations) => relations === null)) return null;
  const relations = read.flatMap((found) => found as Relation[]);
  const occurring = [
    ...new Set(relations.flatMap(({ sides }) => sides.flatMap((side) => [...symbolsOf(side)]))),
  ];
  const named = (options.letters ?? []).flatMap((source) => readLetters(source) ?? [""]);
  if (named.includes("") || named.some((name) => !occurring.includes(name))) return null;
  const names = named.length > 0 ? named : occurring.sort();
  if (names.length === 0 || occurring.some((name) => !names.includes(name))) return null;
  if (relations.some(({ operators }) => operators.includes("~"))) return null;
  return { kind: "solve", relations, names, domain, wanted };
}

function makeResidue(
  congruences: (ReturnType<typeof readCongruence> & object)[],
  letters: readonly string[] | undefined,
  wanted: "all" | "least",
): Asked | null {
  const names = new Set(congruences.flatMap(({ left, right }) => [...symbolsOf(left), ...symbolsOf(right)]));
  const [name] = names;
  if (names.size !== 1 || name === undefined || (letters ?? []).some((letter) => letter !== name))
    return null;
  return { kind: "residue", congruences, name, wanted };
}

/** `x leaves 2 when divided by 3, 3 when divided by 5`: pairs of remainder and divisor. */
export function makeRemainders(
  pairs: readonly (readonly [string, string])[],
  wanted: "all" | "least",
): Asked | null {
  const letter: Expression = { type: "symbol", name: "x" };
  const congruences = pairs.map(([rest, divisor]) => {
    const [left, modulus] = [wholeOf(rest), wholeOf(divisor)];
    return left === null || modulus === null || modulus < 2n || left < 0n || left >= modulus
      ? null
      : { left: letter, right: { type: "number", value: rational(left) } satisfies Expression, modulus };
  });
  if (congruences.length === 0 || congruences.some((congruence) => congruence === null)) return null;
  return { kind: "residue", congruences: congruences.flatMap((c) => c ?? []), name: null, wanted };
}

export function wholeOf(source: string): bigint | null {
  const value = readValue(source);
  const exact = value && evaluateExact(value);
  return exact && isInteger(exact) ? exact.numerator : null;
}

/** `compute`: a value, which for a plain "compute" may have letters as well. */
export function makeValue(source: string | undefined, form: AskedForm): Asked | null {
  const value = source === undefined ? null : readValue(source);
  if (!value || value.type === "symbol" || value.type === "number" || someExpression(value, isSigned))
    return null;
  if (value.type === "bound" && value.kind === "integral" && !value.from)
    return { kind: "antiderivative", body: value.body, variable: value.variable };
  return { kind: "value", value, form, ...(source ? { given: source } : {}) };
}

const ONE_NUMBER =
  /^(?:\(.*\)|\d[\d,]*(?:\.\d+)?(?:\s*\\?%)?|(?:\d+ )?\d+\/\d+|\d*\s*\\[dt]?frac\s*(?:\d{2}|\{\d+\}\s*\{\d+\}))$/;

/** A share of a number, `15% of 20`; with more than one number on either side nobody knows how far the words reach. */
export function makeShare(share: string, whole: string, form: AskedForm): Asked | null {
  const single = [share, whole].every((part) => ONE_NUMBER.test(part.trim()));
  return single && /%|frac|\//.test(share)
    ? makeValue(`(${share}) \\cdot (${whole.replace(/,(?=\d{3})/g, "")})`, form)
    : null;
}

function isSigned(e: Expression): boolean {
  return e.type === "plusMinus";
}

/** The value of an expression where its letters have the values of the relations; or a letter that they are solved for. */
export function makeGiven(asked: string, given: readonly string[], form: AskedForm): Asked | null {
  const relations = given.map(readRelations);
  const value = readValue(asked);
  if (!value || relations.some((found) => found === null)) return null;
  const all = relations.flatMap((found) => found as Relation[]);
  if (value.type === "symbol")
    return form === "any" ? makeSolve(given, { letters: [asked], domain: "real", wanted: "one" }) : null;
  let result: Expression = value;
  for (const { sides, operators } of all) {
    const [left, right] = sides;
    if (operators.join() !== "=" || left?.type !== "symbol" || !right || symbolsOf(right).size > 0)
      return null;
    if (!symbolsOf(result).has(left.name)) return null;
    result = substitute(result, left.name, right);
  }
  return all.length > 0 && symbolsOf(result).size === 0 ? { kind: "value", value: result, form } : null;
}

export function makeDerivative(source: string, order: number, variable?: string): Asked | null {
  const body = readFunction(source);
  const names = body ? [...symbolsOf(body)] : [];
  const letter = variable ?? (names.length === 1 ? names[0] : undefined);
  if (!body || !letter || !/^[a-z]$/.test(letter) || names.some((name) => name !== letter)) return null;
  if (someExpression(body, ({ type }) => type === "bound")) return null;
  return { kind: "derivative", body, variable: letter, order };
}

export function makeAntiderivative(source: string): Asked | null {
  const body = readFunction(source);
  if (body?.type === "bound" && body.kind === "integral")
    return body.from
      ? { kind: "value", value: body, form: "any" }
      : { kind: "antiderivative", body: body.body, variable: body.variable };
  const names = body ? [...symbolsOf(body)] : [];
  const [variable] = names;
  return body && variable && names.length === 1 ? { kind: "antiderivative", body, variable } : null;
}

/** The greatest common divisor or least common multiple of numbers. */
export function makeCommon(name: "gcd" | "lcm", sources: readonly string[]): Asked | null {
  const numbers = sources.flatMap((source) => source.split(/\s*,\s*(?!\d{3}(?!\d))/)).map(wholeOf);
  if (numbers.length < 2 || numbers.some((number) => number === null || number < 1n)) return null;
  const operands = numbers.map(
    (number): Expression => ({ type: "number", value: rational(number as bigint) }),
  );
  return { kind: "value", value: { type: "function", name, operands }, form: "any" };
}

/** The remainder of a number, however large, by a divisor. */
export function makeRemainder(number: string, divisor: string | bigint): Asked | null {
  const value = readValue(number);
  const modulus = typeof divisor === "bigint" ? divisor : wholeOf(divisor);
  // Of a number below zero some leave -1, others 2.
  const below = value && (evaluateExact(value)?.numerator ?? (hasMinus(value) ? -1n : 1n)) < 0n;
  const rest = value && !below && modulus !== null && modulus > 0n ? remainderOf(value, modulus) : null;
  return rest === null
    ? null
    : { kind: "value", value: { type: "number", value: rational(rest) }, form: "any" };
}

function hasMinus(e: Expression): boolean {
  return someExpression(e, ({ type }) => type === "negate");
}

export function makeMatrix(source: string, wanted: "inverse" | "determinant"): Asked | null {
  const matrix = readValue(source.replace(/^[A-Z]\s*=\s*/, ""));
  if (matrix?.type !== "matrix" || matrix.rows.length !== matrix.rows[0]?.length) return null;
  if (wanted === "inverse") return { kind: "inverse", matrix };
  return { kind: "value", value: { type: "function", name: "det", operands: [matrix] }, form: "any" };
}

export function makePrimes(source: string): Asked | null {
  const number = wholeOf(source);
  return number !== null && number > 1n && number < 10n ** 12n ? { kind: "primes", number } : null;
}
