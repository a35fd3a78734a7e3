import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import type { Expression } from "@/lib/algebra/expression";
import { equalForms, rationalForm } from "@/lib/algebra/normal-form";

const ELLIPSIS =
  /(?:\\(?:[cl]?dots[a-z]?|cdot\s*\\cdot\s*\\cdot)(?![A-Za-z])|\.{3,6}|…+|⋯+|·{3,})(?:\s*\\cdots(?![A-Za-z]))?/;
/** A term that is added: brackets and groups in it are whole, so that it is read in one way only. */
const TERM = String.raw`(?:[^-+=(){},]|\([^()]*\)|\{(?:[^{}]|\{[^{}]*\})*\}){1,80}`;
const RUN = new RegExp(
  String.raw`(${TERM}\+(?:${TERM}\+){0,6}(?:\d{1,6}(?=\s*(?:\\|…|⋯)))?)\s*${ELLIPSIS.source}\s*\+(${TERM})`,
);

/**
 * `1 + 3 + 5 + \cdots + 99` as the sum that it is, where the terms go on evenly, by steps or by a factor; null where dots
 * are left that stand for nobody knows what.
 */
export function withoutEllipsis(text: string, read: (term: string) => Expression | null): string | null {
  if (!ELLIPSIS.test(text)) return text;
  const run = RUN.exec(text);
  const [whole = "", first = "", last = ""] = run ?? [];
  const sum = run && sumOf([...first.split("+").filter((term) => term.trim() !== ""), last], read);
  if (!run || !sum) return null;
  const rest = `${text.slice(0, run.index)} (${sum}) ${text.slice(run.index + whole.length)}`;
  return ELLIPSIS.test(rest) ? null : rest;
}

function sumOf(sources: string[], read: (term: string) => Expression | null): string | null {
  const terms = sources.map(read);
  if (terms.length < 3 || terms.some((term) => term === null)) return null;
  const [known, last] = [terms.slice(0, -1) as Expression[], sources.at(-1) ?? ""];
  const [first, second] = [sources[0] ?? "", sources[1] ?? ""];
  const even = evenSteps(known);
  // With two terms only the plainest of rows is certain.
  if (even && (known.length > 2 || evaluateExact(even)?.numerator === 1n))
    return `(((${last}) - (${first})) / ((${second}) - (${first})) + 1) \\cdot ((${first}) + (${last})) \\cdot 0.5`;
  if (!even && known.length > 2 && evenFactor(known))
    return `((${last}) \\cdot (${second}) / (${first}) - (${first})) / ((${second}) / (${first}) - 1)`;
  return null;
}

/** The step from each term to the next, where it is one and the same. */
function evenSteps(terms: readonly Expression[]): Expression | null {
  const steps = pairsOf(terms).map(
    ([a, b]): Expression => ({ type: "add", terms: [b, { type: "negate", operand: a }] }),
  );
  return allSame(steps);
}

function evenFactor(terms: readonly Expression[]): Expression | null {
  return allSame(
    pairsOf(terms).map(([a, b]): Expression => ({ type: "divide", numerator: b, denominator: a })),
  );
}

function pairsOf(terms: readonly Expression[]): [Expression, Expression][] {
  return terms.slice(1).map((term, index) => [terms[index] as Expression, term]);
}

function allSame(parts: readonly Expression[]): Expression | null {
  const [first] = parts;
  const form = first && rationalForm(first);
  if (!first || !form) return null;
  return parts.every((part) => {
    const other = rationalForm(part);
    return other !== null && equalForms(form, other) === true;
  })
    ? first
    : null;
}
