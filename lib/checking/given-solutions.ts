import { parseStatement } from "@/lib/algebra/parse-expression";
import { symbolsOf } from "@/lib/algebra/symbols";
import { readAsked } from "./final/read-asked";
import { solutionsOf } from "./final/solution-cases";
import type { GivenSolutions } from "./judge/claim-context";
import { isOrderSign } from "./judge/judge-order";
import { problemFormulas } from "./problem-formulas";
import { intersectionOf, type RealSet } from "./sets/real-set";

/** What is to be shown or decided is not given, and of alternatives or several exercises not all holds at once. */
const NOT_GIVEN =
  /\b(?:prove|show\s+that|verify|disprove|whether|true\s+or\s+false|or)\b|证明|求证|试证|说明|是否|判断|正确|错误|或|[（(]\s*[12ab]\s*[）)]|[①②]|(?:^|\n)\s*[12]\s*[.、．]/i;

let latest: { problem: string; solutions: GivenSolutions } | null = null;

/** The real numbers that a problem leaves to a letter: the solutions of what it asks, or of the inequalities that it gives. */
export function givenSolutions(problem: string): GivenSolutions {
  // Every step of a lane asks for the same problem's.
  if (latest?.problem !== problem) latest = { problem, solutions: askedFor(problem) ?? stated(problem) };
  return latest.solutions;
}

function askedFor(problem: string): GivenSolutions | null {
  const asked = readAsked(problem);
  if (asked?.kind !== "solve") return null;
  const [name, ...others] = asked.names;
  // Two equations may be a system, or an exercise each.
  const equations = asked.relations.filter(({ operators }) => operators.includes("="));
  if (name === undefined || others.length > 0 || equations.length > 1) return null;
  const solutions = solutionsOf(asked.relations, name);
  return solutions && new Map([[name, solutions]]);
}

function stated(problem: string): GivenSolutions {
  const solutions = new Map<string, RealSet>();
  if (NOT_GIVEN.test(problem)) return solutions;
  for (const source of problemFormulas(problem)) {
    const parsed = parseStatement(source);
    if (!parsed.ok || parsed.value.type !== "relation") continue;
    const { sides, operators } = parsed.value;
    const [name, ...others] = new Set(sides.flatMap((side) => [...symbolsOf(side)]));
    if (name === undefined || others.length > 0 || !operators.every(isOrderSign)) continue;
    const set = solutionsOf([parsed.value], name);
    const known = solutions.get(name);
    const met = set && known ? intersectionOf(known, set) : set;
    if (met) solutions.set(name, met);
  }
  return solutions;
}
