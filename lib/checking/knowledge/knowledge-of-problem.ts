import { findFormulas } from "../find-formulas";
import { statementsOf } from "../statements";
import { Knowledge } from "./knowledge";

/** What a problem states: the equations of its formulas, its points, what its sentences say, and what its kind brings with it. */
export function knowledgeOf(problem: string): Knowledge {
  const knowledge = new Knowledge(problem);
  knowledge.hear(problem);
  for (const { source } of findFormulas(problem))
    for (const statement of statementsOf(source)) knowledge.add(statement);
  knowledge.addWords();
  return knowledge;
}
