import { findFormulas } from "../find-formulas";
import { statementsOf } from "../statements";
import { Knowledge } from "./knowledge";

/** What a problem states: the equations of its formulas. */
export function knowledgeOf(problem: string): Knowledge {
  const knowledge = new Knowledge(problem);
  for (const { source } of findFormulas(problem))
    for (const statement of statementsOf(source)) knowledge.add(statement);
  return knowledge;
}
