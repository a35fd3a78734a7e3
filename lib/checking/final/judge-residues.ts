import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import type { Expression } from "@/lib/algebra/expression";
import { parseExpression } from "@/lib/algebra/parse-expression";
import { greatestCommonDivisor, isInteger } from "@/lib/algebra/rational";
import { symbolsOf } from "@/lib/algebra/symbols";
import { univariate } from "@/lib/algebra/univariate";
import { splitAnswer } from "../answer/split-answer";
import type { Asked, Congruence, FinalJudgement } from "./asked";
import { undecided } from "./asked";
import { readCongruence } from "./read-congruence";
import { plainAnswer } from "./read-solutions";

type Residue = Extract<Asked, { kind: "residue" }>;
/** Whole numbers by their remainders. */
export type Classes = { modulus: number; residues: ReadonlySet<number> };

const MODULUS_MAX = 200_000;

/** An answer to congruences: every remainder of their common modulus is tried. */
export function judgeResidues(asked: Residue, answer: string): FinalJudgement {
  const name = asked.name ?? "x";
  const all = classesOf(asked.congruences, name);
  if (!all) return undecided("untested");
  const single = readWhole(answer, name);
  if (asked.wanted === "least") return single === null ? undecided("untested") : judgeLeast(all, single);
  const said = readClasses(answer, name);
  if (said) return compareClasses(all, said, name);
  if (single === null) return undecided("untested");
  if (!isAmong(all, single)) return wrong(`${name} = ${single}`, "no_solution");
  return undecided("solves");
}

function wrong(shown: string, code: "no_solution" | "missing"): FinalJudgement {
  return { verdict: "different", reason: { code, value: shown }, counterexample: shown };
}

/** The whole numbers that make all congruences true; null where the letter is not in polynomials, or the modulus too great. */
export function classesOf(congruences: readonly Congruence[], name: string): Classes | null {
  const modulus = congruences.reduce(
    (common, { modulus: m }) => (common * m) / greatestCommonDivisor(common, m),
    1n,
  );
  if (modulus > BigInt(MODULUS_MAX)) return null;
  const tests = congruences.map((congruence) => testOf(congruence, name));
  if (tests.some((test) => test === null)) return null;
  const residues = new Set<number>();
  for (let value = 0; value < Number(modulus); value++)
    if (tests.every((test) => test?.(value))) residues.add(value);
  return { modulus: Number(modulus), residues };
}

/** Whether a whole number makes a congruence of polynomials with whole coefficients true. */
function testOf({ left, right, modulus }: Congruence, name: string): ((value: number) => boolean) | null {
  const polynomial = univariate({ type: "add", terms: [left, { type: "negate", operand: right }] }, name);
  if (!polynomial?.every(isInteger)) return null;
  const m = Number(modulus);
  const coefficients = polynomial.map(({ numerator }) => Number(((numerator % modulus) + modulus) % modulus));
  // The modulus is at most 200,000: products stay exact in doubles.
  return (value) =>
    coefficients.reduceRight((sum, coefficient) => (sum * (value % m) + coefficient) % m, 0) === 0;
}

function isAmong({ modulus, residues }: Classes, value: bigint): boolean {
  const m = BigInt(modulus);
  return residues.has(Number(((value % m) + m) % m));
}

function judgeLeast(all: Classes, said: bigint): FinalJudgement {
  if (!isAmong(all, said)) return wrong(`${said}`, "no_solution");
  const least = Math.min(...[...all.residues].map((residue) => (residue === 0 ? all.modulus : residue)));
  if (said === BigInt(least)) return { verdict: "equal", reason: { code: "all_solutions" } };
  // 0 fits and some count it.
  return said === 0n ? undecided("untested") : wrong(`${least}`, "missing");
}

function readWhole(answer: string, name: string): bigint | null {
  const parsed = parseExpression(plainAnswer(answer).replace(new RegExp(`^${name}\\s*=\\s*`), ""));
  const exact = parsed.ok ? evaluateExact(parsed.value) : null;
  return exact && isInteger(exact) ? exact.numerator : null;
}

/** `x \equiv 2, 5 \pmod 7`, `x = 2 + 7k`; null for others. */
function readClasses(answer: string, name: string): Classes | null {
  const text = plainAnswer(answer)
    .replace(/\\text\s*\{\s*(?:or|或)\s*\}|\bor\b|或/g, ",")
    .replace(
      /,?\s*\(?\s*(?:where |其中)?\s*(?:[kn])\s*(?:\\in|∈|为)\s*(?:\\mathbb\s*\{?Z\}?|Z|ℤ|整数)\s*\)?\s*$/,
      "",
    );
  return /\\equiv|≡/.test(text) ? congruentClasses(text, name) : runningClasses(text, name);
}

function congruentClasses(text: string, name: string): Classes | null {
  const modulusText =
    /(?:\\pmod|\\pod)\s*(?:\{[^{}]*\}|\w)|\(\s*(?:\\bmod|mod)\s*[^()]*\)/.exec(text)?.[0] ?? "";
  const body = text.replace(modulusText, "").trim();
  const [letter, values, ...more] = body.split(/\\equiv|≡/);
  if (letter?.trim() !== name || !values || more.length > 0) return null;
  const read = splitAnswer(values.trim()).items.map((item) =>
    readCongruence(`${name} \\equiv ${item} ${modulusText}`),
  );
  const parts = read.map((congruence) => congruence && classesOf([congruence], name));
  const [first] = parts;
  if (!first || parts.some((part) => part === null)) return null;
  return { modulus: first.modulus, residues: new Set(parts.flatMap((part) => [...(part?.residues ?? [])])) };
}

function runningClasses(text: string, name: string): Classes | null {
  const parsed = parseExpression(text.replace(new RegExp(`^${name}\\s*=\\s*`), ""));
  const [letter, ...others] = parsed.ok ? [...symbolsOf(parsed.value)] : [];
  if (!parsed.ok || letter === undefined || others.length > 0 || !/^[kntm]$/.test(letter)) return null;
  const [start, step, ...higher] = univariate(parsed.value as Expression, letter) ?? [];
  if (!start || !step || higher.length > 0 || !isInteger(start) || !isInteger(step)) return null;
  const size = step.numerator < 0n ? -step.numerator : step.numerator;
  if (size > BigInt(MODULUS_MAX)) return null;
  return { modulus: Number(size), residues: new Set([Number(((start.numerator % size) + size) % size)]) };
}

function compareClasses(all: Classes, said: Classes, name: string): FinalJudgement {
  const common = Number(
    (BigInt(all.modulus) * BigInt(said.modulus)) /
      greatestCommonDivisor(BigInt(all.modulus), BigInt(said.modulus)),
  );
  if (common > MODULUS_MAX * 10) return undecided("untested");
  for (let value = 0; value < common; value++) {
    const [right, claimed] = [all.residues.has(value % all.modulus), said.residues.has(value % said.modulus)];
    if (right !== claimed) return wrong(`${name} = ${value}`, right ? "missing" : "no_solution");
  }
  return { verdict: "equal", reason: { code: "all_solutions" } };
}
