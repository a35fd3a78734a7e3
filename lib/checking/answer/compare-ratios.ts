import { parseStatement } from "@/lib/algebra/parse-expression";
import { compareExpressions } from "./compare-expressions";
import { all, type Outcome } from "./outcome";

const IN_WORDS = /^(\d+(?:\.\d+)?) (?:to|比) ?(\d+(?:\.\d+)?)$/;
const TWO_NUMBERS = /^(?!0+[:∶])\d+(?:\.\d+)?\s*[:∶]\s*(?!0+$)\d+(?:\.\d+)?$/;

/** `3 to 4` beside `3:4`, as a ratio. */
export function withRatioSigns(answers: readonly [string, string]): [string, string] {
  const isRatio = answers.some((text) => TWO_NUMBERS.test(text));
  const [a, b] = answers.map((text) => (isRatio ? text.replace(IN_WORDS, "$1:$2") : text));
  return [a ?? "", b ?? ""];
}

/** `1:2:3` is `2:4:6`. */
export function compareRatios(expected: string, given: string): Outcome | null {
  const [a, b] = [partsOf(expected), partsOf(given)];
  if (a.length < 3 || b.length < 3) return null;
  return a.length === b.length ? inProportion(a, b) : "different";
}

/** `10:15` and `2:3`, of which the first may be a time of day; null where neither can be that and a ratio. */
export function compareRatioToClock(expected: string, given: string): Outcome | null {
  return [expected, given].every((text) => TWO_NUMBERS.test(text))
    ? inProportion(partsOf(expected), partsOf(given))
    : null;
}

function partsOf(text: string): string[] {
  return text.split(/\s*[:∶]\s*/);
}

function inProportion(a: readonly string[], b: readonly string[]): Outcome {
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
