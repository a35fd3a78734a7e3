/** Commands that are an operator, by the operator. */
export const OPERATOR_COMMANDS: Readonly<Record<string, string>> = {
  cdot: "*",
  times: "*",
  ast: "*",
  centerdot: "*",
  bullet: "*",
  div: "/",
  pm: "+-",
  mp: "-+",
  le: "<=",
  leq: "<=",
  leqslant: "<=",
  ge: ">=",
  geq: ">=",
  geqslant: ">=",
  ne: "!=",
  neq: "!=",
  approx: "~",
  lt: "<",
  gt: ">",
  textless: "<",
  textgreater: ">",
  lvert: "|",
  rvert: "|",
  vert: "|",
  textbar: "|",
  mid: "|",
  lfloor: "⌊",
  rfloor: "⌋",
  lceil: "⌈",
  rceil: "⌉",
  circ: "degree",
  degree: "degree",
  bmod: "mod",
  to: "->",
  rightarrow: "->",
  colon: ":",
  "%": "%",
  "{": "\\{",
  "}": "\\}",
};

/** Commands that take arguments, by the name the parser knows. */
export const ARGUMENT_COMMANDS: Readonly<Record<string, string>> = {
  sqrt: "sqrt",
  frac: "frac",
  dfrac: "frac",
  tfrac: "frac",
  cfrac: "frac",
  binom: "binom",
  dbinom: "binom",
  tbinom: "binom",
  sum: "sum",
  prod: "product",
  int: "integral",
  lim: "limit",
  boxed: "boxed",
  fbox: "boxed",
  cancel: "cancelled",
  bcancel: "cancelled",
  xcancel: "cancelled",
};

/** Commands that change only how something looks. */
export const SPACES =
  /^(?:[\s\u3000\u200b~]+|\{\s*\}|\\(?:[,;:! ]|(?:quad|qquad|left|right|displaystyle|textstyle|limits|nolimits|middle|thinspace|enspace|[bB]igg?[lr]?)(?![A-Za-z])))/;

/** Function names as the parser knows them; `lg` is the logarithm to base 10 in Chinese books. */
export function functionOf(word: string): string | null {
  if (word === "lg") return "log";
  if (word === "tg") return "tan";
  if (word === "gcf" || word === "hcf") return "gcd";
  return /^(?:arcsin|arccos|arctan|sinh|cosh|tanh|sin|cos|tan|cot|sec|csc|ln|log|lb|exp|abs|floor|ceil|gcd|lcm|max|min|det|sqrt)$/.test(
    word,
  )
    ? word
    : null;
}

const GREEK =
  /^(?:alpha|beta|gamma|delta|(?:var)?epsilon|zeta|eta|(?:var)?theta|kappa|lambda|mu|nu|xi|rho|sigma|tau|(?:var)?phi|chi|psi|omega|Delta|ell)$/;

export function isGreek(command: string): boolean {
  return GREEK.test(command);
}

/** Greek letters typed as such. */
export const GREEK_LETTERS: Readonly<Record<string, string>> = {
  α: "\\alpha",
  β: "\\beta",
  γ: "\\gamma",
  δ: "\\delta",
  θ: "\\theta",
  λ: "\\lambda",
  μ: "\\mu",
  ρ: "\\rho",
  σ: "\\sigma",
  τ: "\\tau",
  φ: "\\phi",
  ω: "\\omega",
  Δ: "\\Delta",
};
