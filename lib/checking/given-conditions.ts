import { parseStatement } from "@/lib/algebra/parse-expression";
import { symbolsOf } from "@/lib/algebra/symbols";
import type { GivenConditions } from "./judge/claim-context";
import { isOrderSign } from "./judge/judge-order";
import { solutionSet } from "./lines/solution-set";
import { problemFormulas } from "./problem-formulas";
import { intersectionOf, type RealSet } from "./sets/real-set";

/** What is to be shown or decided is not given, and of alternatives or several exercises not all holds at once. */
const NOT_GIVEN =
  /\b(?:prove|show\s+that|verify|disprove|whether|true\s+or\s+false|or)\b|证明|求证|试证|说明|是否|判断|正确|错误|或|[（(]\s*[12ab]\s*[）)]|[①②]|(?:^|\n)\s*[12]\s*[.、．]/i;

/** The numbers that the inequalities of a problem leave to each letter, where it states one in that letter alone. */
export function givenConditions(problem: string): GivenConditions {
  const conditions = new Map<string, RealSet>();
  if (NOT_GIVEN.test(problem)) return conditions;
  for (const source of problemFormulas(problem)) {
    const parsed = parseStatement(source);
    if (!parsed.ok || parsed.value.type !== "relation") continue;
    const { sides, operators } = parsed.value;
    const [name, ...others] = new Set(sides.flatMap((side) => [...symbolsOf(side)]));
    if (name === undefined || others.length > 0 || !operators.some(isOrderSign)) continue;
    const set = solutionSet(parsed.value, name);
    const known = conditions.get(name);
    const met = set && known ? intersectionOf(known, set) : set;
    if (met) conditions.set(name, met);
  }
  return conditions;
}
