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
