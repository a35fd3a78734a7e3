import type { Relation } from "@/lib/algebra/expression";
import { parseStatement } from "@/lib/algebra/parse-expression";
import { symbolsOf } from "@/lib/algebra/symbols";
import { type Reader, within } from "../reader";
import { solveForLetter } from "./solve-for-letter";
import { solveParametricSystem } from "./solve-parametric-system";
import { solveSumAndQuadratic } from "./solve-quadratic-system";

/** The letter comes first, then the equation. */
const LETTER_FIRST = [
  /^solve for ([a-z])(?: in)?(?: the (?:equation|formula))?[:,]? (.+)$/i,
  /^make ([a-z]) the subject of (?:the )?(?:formula |equation )?[: ]*(.+)$/i,
  /^(?:解|求解)关于\s*([a-z])\s*的(?:一元一次)?方程[:：]?\s*(.+)$/,
];
const LETTER_LAST = [
  /^solve (?:the (?:equation|formula) )?(.+?),? for ([a-zA-Z])$/i,
  /^rearrange (?:the (?:equation|formula) )?(.+?) (?:for|to make) ([a-zA-Z])(?: the subject)?$/i,
];
const SYSTEM = [
  /^solve(?: the)?(?: following)?(?: simultaneous)?(?: linear)?(?: system(?: of (?:linear )?equations)?| equations| simultaneous equations)?(?: for ([a-z](?:, ?[a-z])*(?:,? and [a-z])?))?[: ]*(.+?)$/i,
  /^(?:解|求解)(?:下列)?(?:关于\s*([a-z](?:\s*[,、和]\s*[a-z])*)\s*的)?(?:二元一次|三元一次|二元二次|含参数的?)?方程组[:：]?\s*(.+?)(?:的解)?$/,
];
const USUAL = ["x", "y", "z"];

/** Equations and systems with more letters than unknowns, and systems with one equation of degree 2. */
export const readLetters: Reader = (text) => {
  const [first, last] = [within(text, LETTER_FIRST), within(text, LETTER_LAST)];
  const pair = first ?? (last ? [last[1] ?? "", last[0] ?? ""] : null);
  const [name, source] = pair ?? [];
  const equation = name && source ? equationIn(source) : null;
  if (name && equation && lettersOf([equation]).length > 1 && lettersOf([equation]).includes(name)) {
    const [left, right] = equation.sides;
    return left && right ? (locale) => solveForLetter(left, right, name, locale) : null;
  }
  return readSystem(text);
};

function readSystem(text: string): ReturnType<Reader> {
  const [told, source] = within(text, SYSTEM) ?? ["", text];
  const equations = (source ?? "")
    .split(/\s*(?:\\\\|;|；|,(?!\d{3}(?!\d))|\band\b|和)\s*/)
    .filter(Boolean)
    .map(equationIn);
  if (equations.length < 2 || equations.length > 3 || !equations.every((one) => one !== null)) return null;
  const letters = lettersOf(equations);
  const named = told
    ? told.split(/\s*(?:,\s*and|,|、|和|\band\b)\s*/).filter(Boolean)
    : USUAL.slice(0, equations.length);
  if (named.length !== equations.length || !named.every((name) => letters.includes(name))) return null;
  const parameters = letters.filter((letter) => !named.includes(letter));
  const [parameter] = parameters;
  if (parameters.length > 1 || (parameter && USUAL.includes(parameter))) return null;
  if (parameter) return (locale) => solveParametricSystem(equations, named, parameter, locale);
  return equations.length === 2 ? quadraticSystem(equations, named) : null;
}

/** Only where one of two equations is of degree 2: linear systems are read elsewhere. */
function quadraticSystem(equations: Relation[], names: string[]): ReturnType<Reader> {
  const [x, y] = names;
  const solves = x && y ? solveSumAndQuadratic(equations, [x, y], "en") : null;
  return x && y && solves ? (locale) => solveSumAndQuadratic(equations, [x, y], locale) : null;
}

function equationIn(source: string): Relation | null {
  const parsed = parseStatement(source.trim());
  return parsed.ok && parsed.value.type === "relation" && parsed.value.operators.join() === "="
    ? parsed.value
    : null;
}

function lettersOf(equations: readonly Relation[]): string[] {
  return [...new Set(equations.flatMap(({ sides }) => sides.flatMap((side) => [...symbolsOf(side)])))];
}
