import type { Rule } from "./rule";

/** Equations that belong together. */
export const SYSTEMS: readonly Rule[] = [
  [
    /((?:方程组|不等式组|system(?: of (?:linear )?(?:equations|inequalities))?)\s*[:：]?)\s*\\?\{\s*([^{}]*[=<>≤≥][^{}]*?)\s*\\?\}?$/i,
    "$1 $2",
  ],
  [
    /^(?:find|determine) the values? of ([a-z]) and ([a-z])[:.,]? +(?:if |when |given(?: that)? |where )?(?=[^:]*=)/i,
    "Solve the equations for $1 and $2: ",
  ],
  [/^(?:求)?(方程组|不等式组)\s*(.+?)\s*的解集?(?:是什么|是多少|为|是)?$/, "解$1 $2"],
];
