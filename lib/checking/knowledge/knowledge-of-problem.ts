import { findFormulas } from "../find-formulas";
import { statementsOf } from "../statements";
import { Knowledge } from "./knowledge";

const STATEMENTS_MAX = 100;

/** What a problem states: the equations of its formulas, its points, what its sentences say, and what its kind brings with it. */
export function knowledgeOf(problem: string): Knowledge {
  const knowledge = new Knowledge(problem);
  knowledge.hear(problem);
  const statements = findFormulas(problem).flatMap(({ source }) => statementsOf(source));
  for (const statement of statements.slice(0, STATEMENTS_MAX)) knowledge.add(statement);
  knowledge.addWords();
  return knowledge;
}
