import type { Comparison } from "../../comparison";

/** How Kattis's own validator compares, by its flags: words, in any case, numbers within a tolerance where one is given. */
export function comparisonOfFlags(flags: string): Comparison {
  const words = flags.split(/\s+/).filter(Boolean);
  const numberAfter = (name: string) => {
    const at = words.indexOf(name);
    const value = at < 0 ? Number.NaN : Number(words[at + 1]);
    return Number.isFinite(value) && value >= 0 ? value : undefined;
  };
  const both = numberAfter("float_tolerance");
  const absolute = numberAfter("float_absolute_tolerance") ?? both;
  const relative = numberAfter("float_relative_tolerance") ?? both;
  const ignoreCase = !words.includes("case_sensitive");
  if (absolute !== undefined || relative !== undefined) {
    return {
      compare: "numbers",
      ignoreCase,
      ...(absolute === undefined ? {} : { absolute }),
      ...(relative === undefined ? {} : { relative: Math.min(1, relative) }),
    };
  }
  return { compare: words.includes("space_change_sensitive") ? "exact" : "tokens", ignoreCase };
}
