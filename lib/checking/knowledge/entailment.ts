import type { Polynomial } from "@/lib/algebra/normal-form";
import { PolynomialIdeal } from "@/lib/algebra/polynomial-ideal";
import { holds, type Judgement } from "../judge/judgement";
import { isAtom, namesOf } from "./atom-names";
import type { Atoms } from "./atoms";
import type { Facts } from "./facts";

/** How many of the facts that share a letter are tried, the latest first: a few lines, a paragraph, all of it. */
const REACHES = [
  [3, "letters"],
  [8, "letters"],
  [8, "spoken"],
  [16, "spoken"],
] as const;
const LETTERS_MAX = 16;

/** The letters that an equation speaks of, and whether its sign, which squares leave open, is known to be right. */
type Spoken = { spoken: Iterable<string>; hasSign: boolean };

/** Whether an equation that speaks of these letters follows from the facts and from `besides`, or is a case of what they say; null where neither is found. */
export function followsFromFacts(
  polynomial: Polynomial,
  { spoken, hasSign }: Spoken,
  facts: Facts,
  atoms: Atoms,
  besides: readonly Polynomial[] = [],
): Judgement | null {
  const asked = namesOf(polynomial);
  if (asked.size > LETTERS_MAX) return null;
  const letters = new Set([...asked, ...besides.flatMap((each) => [...namesOf(each)])]);
  const tried = new Set<string>();
  for (const [reach, by] of REACHES) {
    const about = facts.about(by === "letters" ? letters : new Set([...letters, ...spoken]), reach, by);
    const key = about
      .map((fact) => facts.all.indexOf(fact))
      .sort()
      .join();
    if (tried.has(key)) continue;
    tried.add(key);
    const stated = [...besides, ...about.map((fact) => fact.polynomial)];
    const judged = within(polynomial, asked, stated, atoms, hasSign);
    if (judged) return judged;
  }
  return asked.size === 1 && isOneOfCases(polynomial, facts) ? holds({ code: "solves" }) : null;
}

/** `x - 3 = 0` beside `x - 2 = 0`, both cases of `(x - 2)(x - 3) = 0`, of which not both hold at once. */
function isOneOfCases(polynomial: Polynomial, facts: Facts): boolean {
  const names = [...namesOf(polynomial)];
  return facts.all.some(
    ({ polynomial: stated, letters }) =>
      letters.size === 1 &&
      names.every((name) => letters.has(name) && !isAtom(name)) &&
      new PolynomialIdeal(names, [stated]).isCase(polynomial),
  );
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
  hasSign: boolean,
): Judgement | null {
  const all = new Set([...asked, ...stated.flatMap((each) => [...namesOf(each)])]);
  const generators = [...stated, ...atoms.relationsOf(all)];
  if (generators.length === 0) return null;
  for (const name of generators.flatMap((each) => [...namesOf(each)])) all.add(name);
  if (all.size > 2 * LETTERS_MAX) return null;
  const names = [...all].sort((a, b) => Number(asked.has(a)) - Number(asked.has(b)));
  const ideal = new PolynomialIdeal(names, generators);
  if (ideal.isInconsistent()) return null;
  // Two equations for one letter that mean two letters leave 0 for everything.
  if (ideal.hasMonomial((name) => !isAtom(name)) && !stated.some(({ size }) => size === 1)) return null;
  if (ideal.contains(polynomial)) return holds({ code: "follows" });
  if (!ideal.isCase(polynomial)) return null;
  // `√(x²) = -x` is a case of what a root is, and says nothing of what was said.
  const relations = new PolynomialIdeal(names, atoms.relationsOf(asked));
  return !hasSign && relations.isCase(polynomial) ? null : holds({ code: "solves" });
}
