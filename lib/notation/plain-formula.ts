import { DRAWING, type Missing, openerOf, readMath } from "./read-math";

const SIGNS: Record<string, string> = {
  times: "×",
  cdot: "·",
  div: "÷",
  pm: "±",
  mp: "∓",
  le: "≤",
  leq: "≤",
  ge: "≥",
  geq: "≥",
  ne: "≠",
  neq: "≠",
  approx: "≈",
  equiv: "≡",
  to: "→",
  Rightarrow: "⇒",
  implies: "⇒",
  iff: "⇔",
  in: "∈",
  infty: "∞",
  int: "∫",
  dots: "…",
  ldots: "…",
  cdots: "⋯",
  pi: "π",
  alpha: "α",
  beta: "β",
  gamma: "γ",
  theta: "θ",
  Delta: "Δ",
  triangle: "△",
  angle: "∠",
  circ: "°",
  parallel: "∥",
  perp: "⊥",
  therefore: "∴",
  because: "∵",
  quad: " ",
  left: "",
  right: "",
  displaystyle: "",
};

const GROUP = String.raw`\{([^{}]*)\}`;

/**
 * A text's formulas in plain characters, for titles and buttons where none can be set: `$\frac{1}{2} \times 3$`
 * becomes `1/2 × 3`. What has no plain form keeps its name. Never for what is to be read as mathematics.
 */
export function plainFormulas(text: string): string {
  let plain = withoutDelimiters(text);
  // From the inside out, since groups nest; bounded, since the text may be hostile.
  for (let depth = 0; depth < 6; depth++) {
    const next = plain
      .replace(new RegExp(String.raw`\\[dt]?frac\s*${GROUP}\s*${GROUP}`, "g"), (_all, top, bottom) =>
        [top, bottom].map(grouped).join("/"),
      )
      .replace(/\\[dt]?frac\s*([\dA-Za-z])\s*([\dA-Za-z])/g, "$1/$2")
      .replace(/\^\s*(?:\\circ(?![A-Za-z])|\{\s*\\circ\s*\})/g, "°")
      .replace(new RegExp(String.raw`\\ang\s*${GROUP}`, "g"), "$1°")
      .replace(new RegExp(String.raw`\\(?:wideparen|overarc|arc)\s*${GROUP}`, "g"), "⌒$1")
      .replace(new RegExp(String.raw`\\sqrt\s*${GROUP}`, "g"), (_all, inner) => `√${grouped(inner)}`)
      .replace(
        new RegExp(
          String.raw`\\(?:text|mbox|mathrm|mathbf|operatorname|boxed|vec|overline|overrightarrow)\s*${GROUP}`,
          "g",
        ),
        "$1",
      )
      .replace(
        new RegExp(String.raw`([\^_])${GROUP}`, "g"),
        (_all, sign, inner) => `${sign}${grouped(inner)}`,
      );
    if (next === plain) break;
    plain = next;
  }
  return plain
    .replace(/\\([A-Za-z]+)/g, (_all, name: string) => SIGNS[name] ?? name)
    .replace(/\\([,;:! ])/g, " ")
    .replace(/\\([%#&_{}$])/g, "$1")
    .replace(/[{}]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

function grouped(text: string): string {
  return /^[\p{L}\d.]*$/u.test(text.trim()) ? text.trim() : `(${text.trim()})`;
}

/** The text with its formulas bare; a dollar that is money stays. */
function withoutDelimiters(text: string): string {
  const missing: Missing = new Set();
  let plain = "";
  for (let at = 0; at < text.length; ) {
    const found = readMath(text, at, missing);
    if (!found) plain += text[at++];
    else {
      const formula = text.slice(at, at + found.length);
      const opener = openerOf(formula);
      const closer = found.node === "OpenMath" ? 0 : opener.length;
      // The program of a drawing is no title.
      if (!formula.startsWith(DRAWING.opener))
        plain += opener ? formula.slice(opener.length, formula.length - closer) : formula;
      at += found.length;
    }
  }
  return plain;
}
