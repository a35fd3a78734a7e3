import type { Rule } from "./rule";

/** Equations that belong together. */
export const SYSTEMS: readonly Rule[] = [
  [
    /^(?:若|已知|如果)(?:实数|未知数)?\s*([a-z])\s*[、,和]\s*([a-z])\s*满足\s*(.+=.+?)\s*,\s*则?求\s*\1\s*[、,和]\s*\2\s*(?:的值)?$/,
    "解关于 $1、$2 的方程组 $3",
  ],
  [
    /((?:方程组|不等式组|system(?: of (?:linear )?(?:equations|inequalities))?)\s*[:：]?)\s*\\?\{\s*([^{}]*[=<>≤≥][^{}]*?)\s*\\?\}?(\s*的解集?)?$/i,
    "$1 $2$3",
  ],
  [
    /^(?:find|determine) the values? of ([a-z]) and ([a-z])[:.,]? +(?:if |when |such that |given(?: that)? |where )?(?=[^:]*=)/i,
    "Solve the equations for $1 and $2: ",
  ],
  [
    /^(solve (?:the |this )?)(?:3 ?(?:x|×|by) ?3|2 ?(?:x|×|by) ?2|three-variable|two-variable) (?=system)/i,
    "$1",
  ],
  [
    /^if ([^,]*\|[^,]*=[^,]*),? (?:then )?(?:what are|find) (?:all )?(?:the )?(?:possible )?(?:values|solutions) (?:of|for) ([a-z])$/i,
    "Solve for $2: $1",
  ],
  [/^(?:请问)?方程\s*([^,，;；\p{Script=Han}]*=[^,，;；\p{Script=Han}]*)$/u, "解方程 $1"],
  [/^(?:求)?(方程组|不等式组)\s*(.+?)\s*的解集?(?:是什么|是多少|为|是)?$/, "解$1 $2"],
];
