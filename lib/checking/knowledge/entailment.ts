import type { Polynomial } from "@/lib/algebra/normal-form";
import { PolynomialIdeal } from "@/lib/algebra/polynomial-ideal";
import { holds, type Judgement } from "../judge/judgement";
import { type Atoms, namesOf } from "./atoms";
import type { Facts } from "./facts";

/** How many of the facts that share a letter are tried, the latest first: a few lines, a paragraph, all of it. */
const REACHES = [3, 8, 16] as const;
const LETTERS_MAX = 16;

/** Whether an equation follows from the facts and from `besides`, or is a case of what they say; null where neither is found. */
export function followsFromFacts(
  polynomial: Polynomial,
  facts: Facts,
  atoms: Atoms,
  besides: readonly Polynomial[] = [],
): Judgement | null {
  const asked = namesOf(polynomial);
  if (asked.size > LETTERS_MAX) return null;
  const letters = new Set([...asked, ...besides.flatMap((each) => [...namesOf(each)])]);
  let tried = -1;
  for (const reach of REACHES) {
    const about = facts.about(letters, reach);
    if (about.length === tried) break;
    tried = about.length;
    const judged = within(polynomial, asked, [...besides, ...about.map((fact) => fact.polynomial)], atoms);
    if (judged !== "open") return judged === "contradiction" ? null : judged;
  }
  return null;
}

/** Whether an equation is another form of a single one, whatever its letters meant before. */
export function followsFromOne(polynomial: Polynomial, stated: Polynomial): boolean {
  const names = [...new Set([...namesOf(polynomial), ...namesOf(stated)])];
  return polynomial.size > 0 && new PolynomialIdeal(names, [stated]).contains(polynomial);
}

function within(
  polynomial: Polynomial,
  asked: ReadonlySet<string>,
  stated: readonly Polynomial[],
  atoms: Atoms,
): Judgement | "open" | "contradiction" {
  const all = new Set([...asked, ...stated.flatMap((each) => [...namesOf(each)])]);
  const generators = [...stated, ...atoms.relationsOf(all)];
  if (generators.length === 0) return "open";
  for (const name of generators.flatMap((each) => [...namesOf(each)])) all.add(name);
  if (all.size > 2 * LETTERS_MAX) return "open";
  const names = [...all].sort((a, b) => Number(asked.has(a)) - Number(asked.has(b)));
  const ideal = new PolynomialIdeal(names, generators);
  if (ideal.isInconsistent()) return "contradiction";
  // Two equations for one letter that mean two letters leave 0 for everything.
  if (ideal.hasMonomial() && !stated.some(({ size }) => size === 1)) return "contradiction";
  if (ideal.contains(polynomial)) return holds({ code: "follows" });
  return ideal.isCase(polynomial) ? holds({ code: "solves" }) : "open";
}
