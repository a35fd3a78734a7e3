/** Relation signs that make a piece of a formula a statement. */
const RELATION =
  /(?<!\\)(?:=|≈|≠|≤|≥|<|>|≡|∈|∣)|\\(?:approx|neq?|leq?|geq?|leqslant|geqslant|lt|gt|textless|textgreater|equiv|in|mid|doteq)(?![A-Za-z])/;

const SEPARATOR =
  /^(?:,(?!(?:\\!)?\d{3}(?!\d))|[;；，。]|\\(?:qquad|implies|Rightarrow|Longrightarrow|therefore|because|iff|Leftrightarrow|Longleftrightarrow|to|rightarrow|longrightarrow|land|lor)(?![a-zA-Z])|\\quad(?![a-zA-Z])|[⇒⟹→⇔∴∵]|\\(?:text|mbox|textrm)\s*\{[^}]*?(?:\b(?:and|or|so|then|if|when|where|since|because|for|as|but|hence|thus|with|by|that)\b|且|或|和|则|所以|因为|当|即|[,，;；:：])[^}]*\})/;

const OPEN_RELATION = /(?:(?<![<>!:\\])=|\\approx)\s*$/;

/** A longer formula is no statement of a step, and is not looked through. */
const SOURCE_CHARS_MAX = 20_000;

/** The statements of one formula: its rows and parts, a row that begins with a relation sign going on from the one before. */
export function statementsOf(source: string): string[] {
  const result: string[] = [];
  if (source.length > SOURCE_CHARS_MAX) return result;
  let lastSide = "";
  /** What ended in a relation sign, and goes on in the next row. */
  let open = "";
  for (const row of rowsOf(source)) {
    let before = "";
    const parts = splitParts(row.replace(/(?<!\\)&/g, " "));
    for (const [index, part] of parts.entries()) {
      // `f' \quad(1) = -2`: the bracket belongs to what the space cut off.
      const cutOff = before.trim() !== "" && !RELATION.test(before) && /^\s*(?:\\left)?\(/.test(part);
      before = part;
      if (cutOff) {
        lastSide = "";
        continue;
      }
      // A row that begins with a sign may go on from the row above; which part of it nobody can say.
      if (
        /^\s*(?:\+|\\(?:times|cdot|div|pm)(?![A-Za-z]))/.test(part) &&
        result.length + lastSide.length > 0
      ) {
        result.pop();
        lastSide = "";
        continue;
      }
      const goesOn = /^\s*(?:=|\\(?:approx|leq?|geq?|equiv|neq?|lt|gt)(?![A-Za-z])|[≈<>≤≥≡])/.test(part);
      const statement =
        goesOn && lastSide ? `${lastSide} ${part}` : `${index === 0 ? open : ""} ${part}`.trim();
      open = index === parts.length - 1 && OPEN_RELATION.test(statement) ? statement : "";
      if (open !== "" || statement === "") continue;
      if (!RELATION.test(statement)) {
        if (part.trim() !== "") lastSide = tidy(part);
        continue;
      }
      const sides = statement.split(/(?<![<>!\\])=/);
      lastSide = (sides.at(-1) ?? "").trim();
      const tidied = tidy(statement);
      if (tidied !== "" && !/^[=<>≈]/.test(tidied)) result.push(tidied);
    }
  }
  const whole = tidy(open.replace(OPEN_RELATION, ""));
  if (RELATION.test(whole)) result.push(whole);
  return result;
}

/** Rows at `\\` and at line ends; the rows of a matrix stay together. */
function rowsOf(source: string): string[] {
  const whole = asCases(source).replace(
    /\\begin\{([pbvBV]?matrix|array|cases)\}[\s\S]*?\\end\{\1\}/g,
    (match, name: string) =>
      name === "cases" ? match : match.replace(/\\\\/g, "\u0004").replace(/\n/g, " ").replace(/&/g, "\u0005"),
  );
  return whole
    .replace(
      /\\begin\{(?:align|aligned|equation|gather|gathered|eqnarray|multline|alignat|split|cases)\*?\}(?:\{[^}]*\})?|\\end\{(?:align|aligned|equation|gather|gathered|eqnarray|multline|alignat|split|cases)\*?\}/g,
      "\u0006",
    )
    .split("\u0006")
    .flatMap((block) => (/\\\\/.test(block) ? block.split(/\\\\(?:\[[^\]]*\])?/) : drawnLines(block)))
    .map((row) => row.replace(/\\(?:tag|label)\*?\{[^}]*\}|\\(?:nonumber|notag|hline)/g, " "));
}

/** A system that is set as an array behind one brace. */
function asCases(source: string): string {
  return source
    .replace(/\\textasciitilde(?![A-Za-z])|(?<!\\)~/g, " ")
    .replace(
      /\\left\s*(?:\\\{|\\lbrace)\s*\\begin\{array\}\s*(?:\{[^{}]*\})?((?:(?!\\begin)[\s\S])*?)\\end\{array\}\s*(?:\\right\s*\.?)?/g,
      "\\begin{cases}$1\\end{cases}",
    );
}

const OPEN_END = /(?:[-+*/=<>(,{^_×÷·]|\\(?:cdot|times|div|pm|leq?|geq?|approx|equiv))$/;
const OPEN_START = /^(?:[-+*/)}^_×÷·]|\\(?:cdot|times|div|pm)(?![A-Za-z]))/;

/** A line's end is a space to TeX: two lines are two statements only where each is whole. */
function drawnLines(block: string): string[] {
  const rows: string[] = [];
  for (const line of block.split("\n")) {
    const text = line.trim();
    if (text === "") continue;
    const last = rows.at(-1);
    const goesOn =
      last !== undefined &&
      (OPEN_END.test(last) || OPEN_START.test(text) || !RELATION.test(last) || !RELATION.test(text));
    if (goesOn) rows[rows.length - 1] = `${last} ${text}`;
    else rows.push(text);
  }
  return rows;
}

/** Splits at commas, semicolons and arrows that stand outside every bracket; a comma in a number is no end. */
function splitParts(row: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < row.length; at++) {
    const rest = row.slice(at);
    if (/^\\[,;:! ]/.test(rest)) {
      at++;
      continue;
    }
    const separator = depth > 0 ? null : (SEPARATOR.exec(rest)?.[0] ?? null);
    if (separator !== null) {
      parts.push(row.slice(start, at));
      at += separator.length - 1;
      start = at + 1;
      continue;
    }
    if (/[([{]/.test(rest[0] ?? "")) depth++;
    else if (/[)\]}]/.test(rest[0] ?? "")) depth = Math.max(0, depth - 1);
  }
  return [...parts, row.slice(start)].map((part) => part.replace(/\u0004/g, "\\\\").replace(/\u0005/g, "&"));
}

function tidy(statement: string): string {
  return statement
    .replace(/(?<=\d),\\!(?=\d{3})/g, "{,}")
    .replace(/\\(?:displaystyle|textstyle|,|;|!|:|quad)(?![A-Za-z])/g, " ")
    .replace(/[.。,]\s*$/, "")
    .replace(/\s+/g, " ")
    .trim();
}
