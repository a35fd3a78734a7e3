import type { Comparison } from "../../comparison";

const WORDS: Comparison = { compare: "tokens" };
const WHOLE: Comparison = { compare: "numbers", absolute: 0, relative: 0 };
const within = (tolerance: number): Comparison => ({
  compare: "numbers",
  absolute: tolerance,
  relative: tolerance,
});

/** The checkers that come with testlib, by what they are documented to compare. */
const STANDARD: Record<string, Comparison> = {
  fcmp: { compare: "lines" },
  lcmp: { compare: "lines" },
  wcmp: WORDS,
  hcmp: WHOLE,
  icmp: WHOLE,
  ncmp: WHOLE,
  uncmp: { compare: "unordered", of: "tokens" },
  yesno: { compare: "tokens", ignoreCase: true },
  nyesno: { compare: "tokens", ignoreCase: true },
  caseicmp: { compare: "tokens", ignoreCase: true },
  casencmp: { compare: "tokens", ignoreCase: true },
  casewcmp: { compare: "tokens", ignoreCase: true },
  acmp: { compare: "numbers", absolute: 1.5e-6 },
  rcmp: { compare: "numbers", absolute: 1.5e-6 },
  dcmp: within(1e-6),
  rcmp4: within(1e-4),
  rcmp6: within(1e-6),
  rcmp9: within(1e-9),
  rncmp: { compare: "numbers", absolute: 1.5e-5 },
};

/** The comparison that a standard checker ("std::rcmp6.cpp") makes; null for any other. */
export function standardChecker(name: string): Comparison | null {
  const short = /^(?:std::)(\w+)(?:\.cpp)?$/.exec(name)?.[1];
  return short === undefined ? null : (STANDARD[short] ?? null);
}
