const POINT = String.raw`[A-Z](?:\s*_\s*(?:\{\s*\d+\s*\}|\d)|\s*(?:'|′|\^\s*\{\s*\\prime\s*\}|\^\s*\\prime))?`;
const VECTOR = new RegExp(
  String.raw`\\(?:overrightarrow|vec|boldsymbol|mathbf)\s*\{\s*(?:\\mathrm\s*\{)?\s*(${POINT})\s*(${POINT})\s*\}?\s*\}`,
  "g",
);
const LETTER_VECTOR =
  /\\(?:overrightarrow|vec|boldsymbol|bold|mathbf)\s*\{\s*([A-Za-z](?:\s*_\s*\{?\s*\d\s*\}?)?)\s*\}/g;
const ANGLE = new RegExp(
  String.raw`(?:\\angle|∠)\s*(?:\{\s*)?(?:(${POINT})\s*(${POINT})\s*(${POINT})|([A-Z1-9α-ω]|\\[a-z]+))(?:\s*\})?`,
  "g",
);
const SEGMENT_IN_BARS = new RegExp(
  String.raw`(?:\\left\s*)?(?:\||\\lvert)\s*(${POINT})\s*(${POINT})\s*(?:\\right\s*)?(?:\||\\rvert)`,
  "g",
);
const SEGMENT = new RegExp(
  String.raw`(?<![A-Za-z\\_{]|\\(?:sin|cos|tan|cot|sec|csc|ln|log)\s*)(${POINT})\s*(${POINT})(?![A-Za-z(]|\s*[A-Z])`,
  "g",
);
const LINE_ABOVE = new RegExp(String.raw`\\(?:overline|bar)\s*\{\s*(${POINT})\s*(${POINT})\s*\}`, "g");
const CONJUGATE = /\\(?:overline|bar)\s*\{?\s*([a-zA-Z])\s*\}?/g;
const HAT = /\\(?:widehat|hat|tilde)\s*\{?\s*([a-zA-Z])\s*\}?/g;
const WORDY_INDEX = /([A-Za-z])\s*_\s*\{\s*([^{}]*(?:\\|[^\x20-\x7e])[^{}]*)\}/g;
const WORDY_TEXT =
  /\\(?:text|mbox|textrm|mathrm)\s*\{\s*([^{}\d$]{2,30})\s*\}|^\s*(\p{Script=Han}{1,10})\s*$/gu;
const COORDINATES = new RegExp(
  String.raw`(?<![A-Za-z\\])(${POINT})\s*(?:=\s*)?(?:\\left\s*)?\(((?:[^()]|\([^()]*\)){1,60},(?:[^()]|\([^()]*\)){1,60}?)(?:\\right\s*)?\)`,
  "g",
);
/** Figures that stand for unknown numbers. */
const FIGURE =
  /\\(?:triangle(?!\s*[A-Z])|bigcirc|square|Box|diamond|clubsuit|heartsuit|spadesuit|bigstar|star|odot(?!\s*[A-Z])|oplus)(?![A-Za-z])|[△□○☆◇▲■●★](?!\s*[A-Z])/g;
const PRIMED = /(?<![A-Za-z\\])([A-Za-z])\s*(?:'|′|\^\s*\{\s*\\prime\s*\}|\^\s*\\prime)(?!\s*\()/g;

/** How the names of a figure become letters. */
export type GeometryNames = {
  letter: (key: string) => string;
  segment: (from: string, to: string) => string;
  vector: (from: string, to: string) => string;
};

/** Puts a letter of its own for angles, vectors, lengths and quantities that are named by several letters or by words. */
export function maskGeometry(text: string, { letter, segment, vector }: GeometryNames): string {
  return text
    .replace(FIGURE, (figure) => letter(figure))
    .replace(WORDY_INDEX, (_, name: string, index: string) => letter(`${name}_${squeezed(index)}`))
    .replace(VECTOR, (_, from: string, to: string) => vector(squeezed(from), squeezed(to)))
    .replace(LETTER_VECTOR, (_, name: string) => letter(`→${squeezed(name)}`))
    .replace(ANGLE, (_, from: string | undefined, at: string, to: string, only: string | undefined) =>
      from === undefined
        ? (only ?? "").match(/^\d$/)
          ? letter(`∠${only}`)
          : ` ${only} `
        : letter(`∠${ordered(from, to, squeezed(at))}`),
    )
    .replace(LINE_ABOVE, (_, from: string, to: string) => segment(squeezed(from), squeezed(to)))
    .replace(SEGMENT_IN_BARS, (_, from: string, to: string) => segment(squeezed(from), squeezed(to)))
    .replace(SEGMENT, (_, from: string, to: string) => segment(squeezed(from), squeezed(to)))
    .replace(CONJUGATE, (_, name: string) => letter(`‾${name}`))
    .replace(HAT, (_, name: string) => letter(`^${name}`))
    .replace(WORDY_TEXT, (_, first: string | undefined, second: string | undefined) =>
      letter(squeezed(first ?? second ?? "")),
    )
    .replace(PRIMED, (_, name: string) => letter(`${name}'`));
}

/** Where a point stands, as a vector from nowhere. */
export function pointKey(point: string): string {
  return `→${point}`;
}

/** The points that a text gives coordinates to: `A(1, 2)`, `F_1(-c, 0)`. */
export function coordinatesOf(text: string): { point: string; coordinates: string }[] {
  return [...text.matchAll(COORDINATES)].map(([, point = "", coordinates = ""]) => ({
    point: squeezed(point),
    coordinates: `(${coordinates})`,
  }));
}

/** Two names in an order of their own, whichever is named first. */
export function ordered(from: string, to: string, between = ""): string {
  const [a, b] = [squeezed(from), squeezed(to)].sort();
  return `${a}${between}${b}`;
}

function squeezed(text: string): string {
  return text.replace(/[\s{}~]|\\(?:mathrm|text|left|right)(?![A-Za-z])/g, "");
}

/** Where the bracket that opens at `open` closes; -1 where it does not. */
export function closingOf(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === "(") depth++;
    else if (text[at] === ")" && --depth === 0) return at;
  }
  return -1;
}
