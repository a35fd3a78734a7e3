/** Signs of one meaning with two names. */
const SAME: Record<string, string> = {
  dfrac: "frac",
  tfrac: "frac",
  leq: "le",
  geq: "ge",
  neq: "ne",
  dbinom: "binom",
  tbinom: "binom",
  rightarrow: "to",
};
/** Commands that only move things about on the page. */
const SIZES =
  /(?<!\\)((?:\\\\)*)(?:\\(?:left|right|[bB]igg?[lrm]?)(?![A-Za-z])\s*(?:\.(?=\D|$))?|\\(?:displaystyle|textstyle|limits)(?![A-Za-z]))/g;
const SPACES = /(?<!\\)((?:\\\\)*)(?:\\[,;:!> ]|\\(?:quad|qquad|thinspace|enspace)(?![A-Za-z])|~)/g;
/** Around these a space means nothing in LaTeX; between two letters or digits it is kept, to be sure. */
const BINDING = "[-+=*/<>()[\\]{}^_&|]";
const AROUND = new RegExp(`(?<=${BINDING}) | (?=[-+=*/<>()\\]{}^_&|\\\\])`, "g");

/** One spelling of a formula in LaTeX, without its delimiters. Case, digits, signs and their order stay. */
export function canonicalFormula(source: string): string {
  // A comment ends with its line: its spaces matter.
  if (/(?<!\\)%/.test(source)) return source;
  return source
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\u2212/g, "-")
    .replace(
      /(?<!\\)((?:\\\\)*)\\([A-Za-z]+)/g,
      (_, breaks: string, name: string) => `${breaks}\\${SAME[name] ?? name}`,
    )
    .replace(SIZES, "$1 ")
    .replace(SPACES, "$1 ")
    .replace(/[\s\u00a0\u2000-\u200a\u3000]+/g, " ")
    .replace(AROUND, "")
    .trim();
}
