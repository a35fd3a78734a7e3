import type { Expression, Relation } from "@/lib/algebra/expression";
import { parseExpression, parseStatement } from "@/lib/algebra/parse-expression";
import { symbolsOf } from "@/lib/algebra/symbols";
import { isOrder } from "./solve-inequality";

/** What a problem asks, read with certainty. */
export type Task =
  | { kind: "gcd" | "lcm"; numbers: bigint[] }
  | { kind: "primeFactors"; number: bigint }
  | { kind: "arithmetic"; expression: Expression }
  | { kind: "expand" | "simplify" | "factor" | "differentiate"; expression: Expression; name: string }
  | { kind: "integrate"; expression: Expression; name: string; bounds: [Expression, Expression] | null }
  | { kind: "inequality"; relation: Relation; name: string }
  | { kind: "equation"; relation: Relation; name: string }
  | { kind: "system"; relations: Relation[] };

/** Words around a formula, by what they ask. The whole sentence must be one of these: an unknown word is not passed over. */
const SENTENCES: { kind: string; pattern: RegExp }[] = [
  {
    kind: "gcd",
    pattern:
      /^(?:(?:find|calculate|compute|what is|determine) )?(?:the )?(?:gcd|greatest common (?:divisor|factor)|hcf|highest common factor)(?: of)?[: ]*(.+)$/i,
  },
  { kind: "gcd", pattern: /^(?:求|计算)?\s*(.+?)\s*的?最大公(?:约|因)数(?:是多少)?$/ },
  {
    kind: "lcm",
    pattern:
      /^(?:(?:find|calculate|compute|what is|determine) )?(?:the )?(?:lcm|least common multiple|lowest common multiple)(?: of)?[: ]*(.+)$/i,
  },
  { kind: "lcm", pattern: /^(?:求|计算)?\s*(.+?)\s*的?最小公倍数(?:是多少)?$/ },
  {
    kind: "primeFactors",
    pattern:
      /^(?:find the prime factors of|prime factori[sz]e|find the prime factori[sz]ation of|factor(?:i[sz]e)? into primes)[: ]*(.+)$/i,
  },
  { kind: "primeFactors", pattern: /^(?:把|将)?\s*(.+?)\s*(?:分解质因数|质因数分解)$/ },
  { kind: "primeFactors", pattern: /^(?:分解质因数|质因数分解)[:：]?\s*(.+)$/ },
  {
    kind: "factor",
    pattern: /^(?:factor|factori[sz]e)(?: completely| the (?:polynomial|expression))?[: ]*(.+)$/i,
  },
  { kind: "factor", pattern: /^(?:把|将)?(?:多项式)?\s*(.+?)\s*(?:因式分解|分解因式)$/ },
  { kind: "factor", pattern: /^(?:因式分解|分解因式)[:：]?\s*(.+)$/ },
  { kind: "expand", pattern: /^(?:expand|multiply out)[: ]*(.+)$/i },
  { kind: "expand", pattern: /^展开[:：]?\s*(.+)$/ },
  { kind: "simplify", pattern: /^(?:simplify)(?: the expression)?[: ]*(.+)$/i },
  { kind: "simplify", pattern: /^化简(?:式子|下列式子)?[:：]?\s*(.+)$/ },
  {
    kind: "integrate",
    pattern:
      /^(?:integrate|(?:find|calculate|compute|evaluate|what is) the (?:indefinite )?(?:integral|antiderivative) of|(?:integral|antiderivative) of)[: ]*(.+?)(?: with respect to [a-z])?$/i,
  },
  { kind: "integrate", pattern: /^(?:求|计算)?(?:不定积分|定积分|积分)[:：]?\s*(.+)$/ },
  { kind: "integrate", pattern: /^求\s*(?:函数)?\s*(.+?)\s*的(?:不定积分|原函数|积分)$/ },
  {
    kind: "integrate",
    pattern: /^(?:(?:find|calculate|compute|evaluate|what is|求|计算)[: ]*(?:the integral )?)?(\\int.+)$/i,
  },
  {
    kind: "differentiate",
    pattern:
      /^(?:differentiate|(?:find|calculate|compute|what is) the derivative of|derivative of)[: ]*(?:[fy](?:\(x\))? ?= ?)?(.+?)(?: with respect to x)?$/i,
  },
  { kind: "differentiate", pattern: /^(?:求导|求导数|求函数的导数)[:：]?\s*(?:[fy](?:\(x\))? ?= ?)?(.+)$/ },
  { kind: "differentiate", pattern: /^求\s*(?:函数)?\s*(?:[fy](?:\(x\))? ?= ?)?(.+?)\s*的导数$/ },
  { kind: "differentiate", pattern: /^(?:find |calculate )?(?:\\frac\{d\}\{dx\}|d\/dx)(?: of)?\s*(.+)$/i },
  {
    kind: "solve",
    pattern:
      /^(?:solve|find|determine)(?: for [a-z])?(?: the)?(?: (?:linear|quadratic))?(?: (?:equation|inequality|system|system of equations|equations))?(?: for [a-z])?[: ]*(.+?)(?:,? for [a-z])?$/i,
  },
  {
    kind: "solve",
    pattern:
      /^(?:解|求解)(?:一元[一二]次|二元一次|三元一次)?(?:下列|下面的)?(?:方程组|方程|不等式)?[:：]?\s*(.+?)(?:的解)?$/,
  },
  {
    kind: "compute",
    pattern: /^(?:calculate|compute|evaluate|work out|what is|find the value of|how much is)[: ]*(.+)$/i,
  },
  { kind: "compute", pattern: /^(?:计算|求值|求|算一算)[:：]?\s*(.+?)(?:的值|等于多少|是多少)?$/ },
  { kind: "compute", pattern: /^(.+?)\s*(?:等于多少|是多少|等于几)$/ },
];

/** The task that a problem states, or null when any of it is not understood. */
export function readProblem(problem: string): Task | null {
  const text = tidy(problem);
  if (text.length > 1500) return null;
  for (const { kind, pattern } of SENTENCES) {
    const inner = pattern.exec(text)?.[1];
    const task = inner === undefined ? null : taskOf(kind, inner.trim());
    if (task) return task;
  }
  return taskOf("solve", text) ?? taskOf("compute", text);
}

function tidy(problem: string): string {
  return problem
    .replace(/\$\$?|\\\(|\\\)|\\\[|\\\]/g, " ")
    .replace(/\\begin\{cases\}|\\end\{cases\}/g, " ")
    .replace(/∫/g, "\\int ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[。.？?！!]+$/, "")
    .replace(/=\s*$/, "")
    .replace(/^(?:please|请)\s*/i, "")
    .trim();
}

function taskOf(kind: string, source: string): Task | null {
  switch (kind) {
    case "gcd":
    case "lcm":
      return wholeNumbers(kind, source);
    case "primeFactors":
      return /^\d{1,15}$/.test(source) && BigInt(source) > 1n ? { kind, number: BigInt(source) } : null;
    case "factor":
      return /^\d{1,15}$/.test(source) ? taskOf("primeFactors", source) : inOneLetter(kind, source);
    case "expand":
    case "simplify":
      return inOneLetter(kind, source) ?? taskOf("compute", source);
    case "integrate":
      return integralOf(source);
    case "differentiate":
      return inOneLetter(kind, source);
    case "solve":
      return equationsOf(source);
    default: {
      const words =
        /^(\d+(?:\.\d+)?)\s*\\?%\s*of\s*(\S+)$|^(\d+(?:\.\d+)?)\s*的\s*(\d+(?:\.\d+)?)\s*\\?%$/i.exec(source);
      const percentage = words ? `${words[1] ?? words[4]}\\% \\times ${words[2] ?? words[3]}` : source;
      const parsed = parseExpression(percentage);
      return parsed.ok && symbolsOf(parsed.value).size === 0
        ? { kind: "arithmetic", expression: parsed.value }
        : null;
    }
  }
}

function wholeNumbers(kind: "gcd" | "lcm", source: string): Task | null {
  const parts = source.replace(/^\((.*)\)$/, "$1").split(/\s*(?:,\s*and|and|,|，|、|和|与)\s*/i);
  if (
    parts.length < 2 ||
    parts.length > 20 ||
    !parts.every((part) => /^\d{1,30}$/.test(part) && BigInt(part) > 0n)
  )
    return null;
  return { kind, numbers: parts.map(BigInt) };
}

const DIFFERENTIAL = /(?:\\[,;: ]|\s)*(?:\\mathrm\s*\{d\}|\\,d|d)\s*([a-z])$/;
const LIMIT = String.raw`\s*(?:\{([^{}]+)\}|([\w.]))\s*`;

function integralOf(source: string): Task | null {
  const sign = new RegExp(String.raw`^\\int(?:\\limits)?(?:_${LIMIT}\^${LIMIT})?`).exec(source);
  const differential = DIFFERENTIAL.exec(source);
  const inner = source.slice(sign?.[0].length ?? 0, differential?.index ?? source.length);
  // An integral sign without its differential is not understood with certainty.
  if (sign && !differential) return null;
  const parsed = parseExpression(inner);
  if (!parsed.ok) return null;
  const names = symbolsOf(parsed.value);
  const name = differential?.[1] ?? [...names][0];
  if (!name || [...names].some((other) => other !== name)) return null;
  const limits = [sign?.[1] ?? sign?.[2], sign?.[3] ?? sign?.[4]].map((text) =>
    text === undefined ? null : parseExpression(text),
  );
  if (!limits[0] && !limits[1]) return { kind: "integrate", expression: parsed.value, name, bounds: null };
  const [from, to] = limits;
  if (!from?.ok || !to?.ok || symbolsOf(from.value).size + symbolsOf(to.value).size > 0) return null;
  return { kind: "integrate", expression: parsed.value, name, bounds: [from.value, to.value] };
}

function inOneLetter(kind: "expand" | "simplify" | "factor" | "differentiate", source: string): Task | null {
  const parsed = parseExpression(source);
  if (!parsed.ok) return null;
  const [name, ...others] = symbolsOf(parsed.value);
  return name && others.length === 0 ? { kind, expression: parsed.value, name } : null;
}

function equationsOf(source: string): Task | null {
  const parts = source.split(/\s*(?:\\\\|;|；|，|,(?!\d{3}(?!\d))|\band\b|和|\n)\s*/).filter(Boolean);
  const relations: Relation[] = [];
  for (const part of parts) {
    const parsed = parseStatement(part);
    if (!parsed.ok || parsed.value.type !== "relation" || parsed.value.operators.length !== 1) return null;
    const [operator] = parsed.value.operators;
    if (operator !== "=" && (parts.length > 1 || !isOrder(operator))) return null;
    relations.push(parsed.value);
  }
  const [relation] = relations;
  if (!relation) return null;
  if (relations.length > 1) return relations.length <= 3 ? { kind: "system", relations } : null;
  const [name, ...others] = new Set(relation.sides.flatMap((side) => [...symbolsOf(side)]));
  const kind = relation.operators[0] === "=" ? "equation" : "inequality";
  return name && others.length === 0 ? { kind, relation, name } : null;
}
