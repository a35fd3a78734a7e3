import type { Relation } from "@/lib/algebra/expression";
import type { Asked } from "../final/asked";
import { solutionsOf } from "../final/solution-cases";
import { holds, type Judgement, unchecked } from "../judge/judgement";
import { compareRealSets, type RealSet } from "../sets/real-set";
import { judgeSolutions } from "./judge-step";
import type { RelationsLine } from "./read-line";

/** "由②得", "解不等式①，得": which one of the inequalities a line is about. */
const ABOUT = /^\s*(?:由|从|解)?(?:不等式)?\s*([①-④])\s*[，,]?\s*(?:可得|得)/;
const NUMBERS = "①②③④";

/**
 * A line of a system of inequalities in one letter: one of them solved, or all. Each line must be worth one of them or the
 * whole; that it follows from the whole is not enough. Null for any other problem, and for a line that goes on from the
 * one before it.
 */
export function judgeInequalityPart(
  asked: Asked | null,
  { source, line, before }: { source: string; line: RelationsLine; before: RelationsLine | null },
): Judgement | null {
  if (asked?.kind !== "solve" || asked.relations.length < 2 || asked.domain !== "real") return null;
  const [name, ...others] = asked.names;
  if (name === undefined || others.length > 0 || line.name !== name || !line.solutions) return null;
  if (![...asked.relations, ...line.relations].every(isInequality)) return null;
  const parts = asked.relations.map((relation) => solutionsOf([relation], name));
  const whole = solutionsOf(asked.relations, name);
  if (!whole || parts.some((part) => part === null)) return null;
  const is = (set: RealSet | null | undefined) =>
    set !== null && set !== undefined && compareRealSets(set, line.solutions as RealSet) === true;
  const named = ABOUT.exec(source)?.[1];
  const about = named ? parts[NUMBERS.indexOf(named)] : undefined;
  if (is(about) || is(whole) || (!about && parts.some(is))) return holds({ code: "same_solutions" });
  if (about) return judgeSolutions(worth(line, about), line, false);
  if (is(before?.solutions)) return null;
  // With two ends it tells the solutions of them all.
  const [only, ...more] = line.relations;
  if (more.length === 0 && only && only.operators.length > 1)
    return judgeSolutions(worth(line, whole), line, false);
  return unchecked("relation");
}

function isInequality({ operators }: Relation): boolean {
  return operators.every((operator) => /^[<>]=?$/.test(operator));
}

/** As if a line before had had these solutions. */
function worth(line: RelationsLine, solutions: RealSet): RelationsLine {
  return { ...line, solutions, solved: false };
}
