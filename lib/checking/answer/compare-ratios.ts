import { parseStatement } from "@/lib/algebra/parse-expression";
import { all, compareExpressions, type Outcome } from "./compare-expressions";

/** `1:2:3` is `2:4:6`. */
export function compareRatios(expected: string, given: string): Outcome | null {
  const parts = [expected, given].map((text) => text.split(/\s*[:∶]\s*/));
  const [a = [], b = []] = parts;
  if (a.length < 3 || b.length < 3) return null;
  if (a.length !== b.length) return "different";
  const [first, other] = [a[0] as string, b[0] as string];
  return all(
    a.slice(1).map((part, index) => {
      const [x, y] = [
        parseStatement(`(${part}) \\cdot (${other})`),
        parseStatement(`(${b[index + 1]}) \\cdot (${first})`),
      ];
      if (!x.ok || !y.ok || x.value.type === "relation" || y.value.type === "relation") return "undecided";
      return compareExpressions(x.value, y.value);
    }),
  );
}
