import { parseStatement } from "@/lib/algebra/parse-expression";

/** Whether a text is a formula that can be read. */
export function parses(text: string): boolean {
  return parseStatement(text).ok;
}
