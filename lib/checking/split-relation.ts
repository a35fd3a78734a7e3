export type LinkOperator =
  | "="
  | "!="
  | "<"
  | "<="
  | ">"
  | ">="
  | "~"
  | "congruent"
  | "in"
  | "divides"
  | "other";

/** One side of a chain, as written, with its offsets in the statement. */
export type SideText = { text: string; start: number; end: number };

export type SplitRelation = { sides: SideText[]; operators: LinkOperator[]; modulus: string | null };

const OPERATORS: readonly [RegExp, LinkOperator][] = [
  [/^(?:\\not\s*=|\\neq?(?![A-Za-z])|≠|=\/=)/, "!="],
  // `5 != 6` is "not equal" in programs, `3 !=6` a factorial in print.
  [/^ !=/, "other"],
  [/^(?:\\l(?:e|eq|eqslant)(?![A-Za-z])|≤|⩽|<=)/, "<="],
  [/^(?:\\g(?:e|eq|eqslant)(?![A-Za-z])|≥|⩾|>=)/, ">="],
  [/^(?:\\(?:lt|textless)(?![A-Za-z])(?:\{\})?|<|＜)/, "<"],
  [/^(?:\\(?:gt|textgreater)(?![A-Za-z])(?:\{\})?|>|＞)/, ">"],
  [/^(?:\\(?:approx|doteq|thickapprox|fallingdotseq)(?![A-Za-z])|≈|≒)/, "~"],
  [/^(?:\\equiv(?![A-Za-z])|≡)/, "congruent"],
  [/^(?:\\in(?![A-Za-z])|∈)/, "in"],
  [/^(?:\\mid(?![A-Za-z])|∣)/, "divides"],
  [
    /^(?:\\(?:sim|simeq|cong|perp|parallel|propto|subset|subseteq|supset|notin|nmid|ll|gg|geqq|leqq|prec|succ|mapsto|iff)(?![A-Za-z])|∥|⊥|∽|≌|⊂|⊆|∉|:=|∝)/,
    "other",
  ],
  [/^(?:==?|＝)/, "="],
];

const MODULUS =
  /(?:\\pmod|\\pod)\s*(?:\{([^{}]*)\}|(\w))|[(（]\s*(?:\\bmod|\\text\{\s*mod\s*\}|\\mathrm\{mod\}|mod)\s*([^()（）]*)[)）]|\\bmod\s*(\w+|\{[^{}]*\})\s*$/gi;

/** Splits a statement at its relation signs outside every bracket; null when it has none. */
export function splitRelation(statement: string): SplitRelation | null {
  const congruent = /\\equiv|≡/.test(statement);
  const moduli = congruent
    ? [...statement.matchAll(MODULUS)].map((match) => match.slice(1).find((group) => group !== undefined))
    : [];
  // Blanked rather than cut, so that offsets stay.
  const source = congruent ? statement.replace(MODULUS, (match) => " ".repeat(match.length)) : statement;
  const sides: SideText[] = [];
  const operators: LinkOperator[] = [];
  let [depth, start] = [0, 0];
  for (let at = 0; at < source.length; ) {
    const rest = source.slice(at);
    const skipped = /^\\(?:left|right|begin\{[a-z*]+\}|end\{[a-z*]+\})\s*(?:[<>.](?![=]))?/.exec(rest)?.[0];
    const opened = /^\\(?:begin)/.test(rest) ? 1 : /^\\end/.test(rest) ? -1 : 0;
    const found = depth === 0 && !skipped ? OPERATORS.find(([pattern]) => pattern.test(rest)) : undefined;
    const length = found ? (found[0].exec(rest)?.[0].length ?? 1) : 0;
    if (found && length > 0) {
      sides.push(side(source, start, at));
      operators.push(found[1]);
      at += length;
      start = at;
      continue;
    }
    depth += opened;
    if (rest.startsWith("\\{")) depth++;
    else if (rest.startsWith("\\}")) depth--;
    else if (!skipped)
      depth += "([{（".includes(rest[0] as string) ? 1 : ")]}）".includes(rest[0] as string) ? -1 : 0;
    at += skipped?.length ?? (/^\\[A-Za-z]+/.exec(rest)?.[0].length || (rest[0] === "\\" ? 2 : 1));
  }
  sides.push(side(source, start, source.length));
  const modulus = new Set(moduli).size === 1 ? (moduli[0] ?? null) : null;
  return operators.length > 0 ? { sides, operators, modulus } : null;
}

function side(source: string, start: number, end: number): SideText {
  const raw = source.slice(start, end);
  const text = raw.trim();
  const from = start + raw.indexOf(text);
  return { text, start: from, end: from + text.length };
}
