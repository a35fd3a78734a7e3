/** An expression as nested lists, the first element naming a constructor: data, of which nothing is ever evaluated. */
export type SympyTree = readonly [string, ...(string | SympyTree)[]];

/** Sides of a chain of equalities that our own layer could not decide. `whole`: letters that count something. */
export type SympyQuestion = { sides: SympyTree[]; whole: string[]; mayFail: boolean };
