/** How a text calls the first term and the step of its sequence, and which terms the problem tells, in both languages. */
const LETTER = String.raw`(?<![A-Za-z])\$?\s*([a-z](?:_\{?1\}?)?)\s*\$?`;
const FIRST = new RegExp(
  String.raw`${LETTER}\s*(?:be|is|denotes?|as|for|,)?\s*the first term|first term (?:be|is|as|of \w+ be)?\s*${LETTER}(?![\w(])|首项(?:为|是|设为|记为)\s*${LETTER}`,
  "g",
);
const STEP = new RegExp(
  String.raw`${LETTER}\s*(?:be|is|denotes?|as|for|,)?\s*the common (?:difference|ratio)|common (?:difference|ratio)(?: of [\w\s]{1,30})? (?:be|is|as|,)?\s*${LETTER}(?![\w(])|公[差比](?:为|是|设为|记为)\s*${LETTER}`,
  "g",
);
const ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(
  " ",
);
const TERMS_MAX = 6;
const VALUE = String.raw`\$?\s*(-?\d+(?:\.\d+)?|-?\\[dt]?frac\s*\{\d+\}\s*\{\d+\})\s*\$?(?![\w\s]*\b(?:times|more|less)\b)`;
const TERM = new RegExp(
  String.raw`\b(?:(${ORDINALS.join("|")})|\$?(\d{1,3})\$?\s*(?:st|nd|rd|th|\^\{?\\(?:text|mathrm|textrm)\{\s*(?:st|nd|rd|th)\s*\}\}?\$?))\s+term (?:of [\w\s]{1,40})?(?:is|equals|=)\s*${VALUE}|第\s*\$?(\d{1,3})\$?\s*项(?:为|是|等于)\s*${VALUE}`,
  "gi",
);

/**
 * `a + 6d = 30` for "the 7th term is 30" where the solution calls the first term a and the common difference d; a geometric
 * sequence likewise. None where it names none, or more than one sequence may be meant.
 */
export function toldTerms(problem: string, solution: string): string[] {
  const arithmetic = /等差数列|arithmetic (?:sequence|progression|series)/i.test(problem);
  const geometric = /等比数列|geometric (?:sequence|progression|series)/i.test(problem);
  if (arithmetic === geometric || /two (?:arithmetic|geometric)|sequences|两个等[差比]数列/i.test(problem))
    return [];
  const told = [...problem.matchAll(TERM)].slice(0, TERMS_MAX).map(termOf);
  const first = only(solution, FIRST) ?? told.find(({ place }) => place === 1)?.value;
  const step = only(solution, STEP);
  if (!first || !step) return [];
  return told.map(({ place, value }) => {
    const term = arithmetic ? `${first} + ${place - 1} ${step}` : `${first} ${step}^{${place - 1}}`;
    return `${term} = ${value}`;
  });
}

function termOf([, word = "", digits = "", value = "", number = "", amount = ""]: RegExpExecArray) {
  const place = word ? ORDINALS.indexOf(word.toLowerCase()) + 1 : Number(digits || number);
  return { place, value: value || amount };
}

/** The one letter that the text gives this name to. */
function only(text: string, pattern: RegExp): string | null {
  const names = new Set([...text.matchAll(pattern)].map((match) => match.slice(1).find(Boolean)));
  const [name] = names;
  return names.size === 1 ? (name ?? null) : null;
}
