import type { Asked, AskedForm, Pattern } from "./asked";
import { domainOf, F, L, wantedOf } from "./asked-words";
import {
  makeAntiderivative,
  makeCommon,
  makeDerivative,
  makeGiven,
  makeMatrix,
  makePrimes,
  makeRemainder,
  makeRemainders,
  makeShare,
  makeSolve,
  makeValue,
  sourcesIn,
} from "./make-asked";

const FIND = "(?:find|determine|compute|calculate|evaluate|work out|what(?: is|'s| are)|give|list|state)";
const DOMAIN =
  "(?:(?:over|in|for|where|with|if) ?(?:‹\\d+› ?(?:is |are |in )?)?(?:the |a |an )?(?<place>real(?: numbers?)?|reals|integers?|natural numbers?|positive integers?|positive|whole numbers?|negative integers?))?";
const KIND =
  "(?:system|set|pair)?(?: ?of)?(?: ?simultaneous| ?linear| ?quadratic| ?cubic| ?rational| ?radical| ?exponential| ?logarithmic| ?absolute value| ?polynomial| ?compound)*(?: ?equations?| ?inequalit(?:y|ies)| ?congruences?| ?system)?";
const WHICH =
  "(?<which>real|integer|integral|positive integer|positive|negative|natural number|rational integer|positive real|whole number|negative integer)?";
const OF =
  "(?:such that|for which|so that|satisfying|that satisfy|that satisfies|which satisfy|with|to|of|that solve|if|when|where)";
const ORDER: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3 };

const of = (text: string) => new RegExp(`^${text.replace(/ {2,}/g, " ")}$`, "u");
const placed = (groups: Record<string, string | undefined>) =>
  groups.which && groups.place ? null : domainOf(groups.which ?? groups.place);
const single = (words: string | undefined) => !/s$|^ordered|^pairs/.test(words ?? "");

/** What English problems ask, as whole sentences: what is not foreseen here to the last word is not judged. */
export const ENGLISH: readonly Pattern[] = [
  {
    pattern: of(
      `solve(?: for ${F})?(?: the)?(?: following)? ?${KIND}:?(?: for ${F})?:? ?(?<list>${L})(?:,? for (?<for>${L}))? ?,? ?${DOMAIN}`,
    ),
    make: (g, f) =>
      makeSolve(sourcesIn(g.list, f), {
        letters: sourcesIn(g.for, f),
        domain: placed(g),
        wanted: "all",
      }),
  },
  {
    pattern: of(
      `${FIND}(?: the)?(?<all> all| every)?(?: of)?(?: the)?(?: possible)? ?(?<wanted>smallest|least|largest|greatest|sum of all|sum of the|sum of|product of all|product of the|product of|number of)?(?: the)?(?: possible)? ?${WHICH} ?(?<noun>solutions?|roots?|zeros?|zeroes|values?|numbers?|integers?|ordered pairs?|pairs?|x|‹\\d+›)?(?: of (?<what>(?:positive |negative |non-?negative |real )?(?:integers|numbers|natural numbers|whole numbers)))?(?: (?<for>${F}))?(?: of (?<whose>(?:positive |negative |non-?negative |real )?(?:integers|numbers|natural numbers|whole numbers)))? ?${OF}(?: the)?(?: following)? ?${KIND}:? ?(?<list>${L}) ?,? ?${DOMAIN}`,
    ),
    make: (g, f) => find(g, f),
  },
  {
    pattern: of(
      `how many(?<distinct> distinct)? ?${WHICH} ?(?<noun>solutions?|roots?|values?|numbers?|integers?)(?: of)?(?: (?<for>${F}))?(?: are there)?(?: does| do)? ?(?:satisfy|${OF})?(?: the)? ?${KIND}:? ?(?<list>${L})(?: have)?`,
    ),
    make: (g, f) =>
      makeSolve(sourcesIn(g.list, f), {
        letters: sourcesIn(g.for, f),
        domain: nounDomain(g.which, g.noun),
        wanted: "count",
      }),
  },
  {
    pattern: of(
      `(?:if|when|given(?: that)?|let|suppose(?: that)?) (?<list>${L})[,.:]? ?(?:then )?(?:find|what is|what's|evaluate|compute|calculate|determine|solve for)(?: the value of)? ?(?<asked>${F})`,
    ),
    make: (g, f, form) =>
      derivativeAsked(g, f) ?? makeGiven(sourcesIn(g.asked, f)[0] ?? "", sourcesIn(g.list, f), form),
  },
  {
    pattern: of(
      `${FIND}(?: the value of)? ?(?<asked>${F}),? (?:if|when|for|given(?: that)?|at|where) (?<list>${L})`,
    ),
    make: (g, f, form) =>
      derivativeAsked(g, f) ?? makeGiven(sourcesIn(g.asked, f)[0] ?? "", sourcesIn(g.list, f), form),
  },
  {
    pattern: of(
      `${FIND}(?: the)?(?<nouns>(?: (?:following|exact|numerical|value of|values? of|sum|limit|expression|result of|sum of|product|quotient|difference|integral|definite integral|indefinite integral|determinant|matrix product))*):? ?(?<value>${F})`,
    ),
    make: (g, f, form) => named(g.nouns ?? "", sourcesIn(g.value, f)[0] ?? "", form),
  },
  {
    pattern: of(`(?<value>${F})`),
    make: (g, f, form) => bare(sourcesIn(g.value, f)[0] ?? "", form),
  },
  { pattern: of(`${FIND} (?<a>${F}) of (?<b>${F})`), make: (g, f, form) => part(g, f, form) },
  {
    pattern: of(
      `(?<verb>simplify|reduce|expand|multiply out|expand and simplify|factor|factorize|factorise)(?: completely| fully)?(?: the)?(?: following)?(?: (?:expression|fraction|radical|polynomial|quadratic|trinomial|product))*:? ?(?<value>${F})(?: completely| fully| over the integers)?`,
    ),
    make: (g, f) =>
      makeValue(
        sourcesIn(g.value, f)[0],
        /^factor/.test(g.verb ?? "")
          ? "factored"
          : /^expand|^multiply/.test(g.verb ?? "")
            ? "expanded"
            : "simplified",
      ),
  },
  {
    pattern: of(
      `(?:${FIND}(?: the)? ?(?<order>first|second|third)? ?derivative of|differentiate)(?: the)?(?: function)? ?(?<body>${F})(?: with respect to (?<by>${F}))?`,
    ),
    make: (g, f) =>
      makeDerivative(sourcesIn(g.body, f)[0] ?? "", ORDER[g.order ?? "first"] ?? 1, sourcesIn(g.by, f)[0]),
  },
  {
    pattern: of(
      `(?:integrate|${FIND}(?: the| an)? ?(?:indefinite )?(?:integral|antiderivative|general antiderivative) of)(?: the)?(?: function)?:? ?(?<body>${F})(?: with respect to ${F})?`,
    ),
    make: (g, f) => makeAntiderivative(sourcesIn(g.body, f)[0] ?? ""),
  },
  {
    pattern: of(
      `(?:${FIND}(?: the)? )?(?:the )?(?<name>greatest common (?:divisor|factor)|highest common factor|gcd|gcf|hcf|least common multiple|lowest common multiple|lcm) of(?: the numbers)? (?<list>${L})`,
    ),
    make: (g, f) => makeCommon(/multiple|lcm/.test(g.name ?? "") ? "lcm" : "gcd", sourcesIn(g.list, f)),
  },
  {
    pattern: of(`${FIND} the remainder (?:when|of|if) (?<n>${F}) ?(?:is )?divided by (?<d>${F})`),
    make: (g, f) => makeRemainder(sourcesIn(g.n, f)[0] ?? "", sourcesIn(g.d, f)[0] ?? ""),
  },
  {
    pattern: of(`${FIND} the (?<which>units?|ones|last) digit of(?: the number)? (?<n>${F})`),
    make: (g, f) => makeRemainder(sourcesIn(g.n, f)[0] ?? "", 10n),
  },
  {
    pattern: of(
      `${FIND} the (?:smallest|least) (?:positive integer|natural number|positive number|positive whole number)(?: ${F})?,? (?:that|which|such that ${F}|such that it) (?:leaves|has|gives) (?<list>(?:a )?remainders?(?: of)? ${F} (?:when|if)(?: it is)? ?divided by ${F}(?:,? ?(?:and)? ?(?:leaves |has |gives )?(?:a )?(?:remainders?(?: of)? )?${F} (?:when|if)(?: it is)? ?divided by ${F})*)`,
    ),
    make: (g, f) => makeRemainders(pairs(sourcesIn(g.list, f)), "least"),
  },
  {
    pattern: of(`${FIND}(?: the)? inverse of(?: the)?(?: matrix)? ?(?<m>${F})`),
    make: (g, f) => makeMatrix(sourcesIn(g.m, f)[0] ?? "", "inverse"),
  },
  {
    pattern: of(`${FIND}(?: the)? determinant of(?: the)?(?: matrix)? ?(?<m>${F})`),
    make: (g, f) => makeMatrix(sourcesIn(g.m, f)[0] ?? "", "determinant"),
  },
  {
    pattern: of(
      `(?:${FIND}(?: the)? prime factori[sz]ation of|write (?<w>the prime factori[sz]ation of)) (?<n>${F})`,
    ),
    make: (g, f) => makePrimes(sourcesIn(g.n, f)[0] ?? ""),
  },
];

type Groups = Record<string, string | undefined>;

function find(g: Groups, f: readonly string[]): Asked | null {
  const noun = g.noun;
  // "Find the value of x^2 such that" asks for another thing than x.
  const letters = [...sourcesIn(g.for, f), ...sourcesIn(noun, f)];
  if (letters.some((letter) => !/^\(?[a-z](?:\s*,\s*[a-z])*\)?$/.test(letter))) return null;
  const kinds = [
    g.place && (placed(g) ?? "unsure"),
    g.what ?? g.whose,
    noun && /^integers?$/.test(noun) ? noun : undefined,
  ].filter(Boolean);
  // Said twice, it may be said of different things.
  if (kinds.length > 1) return null;
  const domain = g.place
    ? placed(g)
    : (g.what ?? g.whose)
      ? domainOf(g.what ?? g.whose)
      : nounDomain(g.which, noun);
  const all = g.all !== undefined || (noun !== undefined && !single(noun));
  return makeSolve(sourcesIn(g.list, f), {
    letters,
    domain,
    wanted: wantedOf(g.wanted, all ? "all" : "one"),
  });
}

/** `positive integers n`, `integer solutions`: what the noun says of the numbers. */
function nounDomain(which: string | undefined, noun: string | undefined) {
  const own = /^integers?$/.test(noun ?? "") ? "integer" : "";
  const words = [which?.replace(/ integer$/, own ? "" : " integer"), own].filter(Boolean).join(" ");
  return domainOf(words.replace(/^integer integer$/, "integer") || undefined);
}

function pairs(sources: readonly string[]): [string, string][] {
  return sources.flatMap((source, index): [string, string][] =>
    index % 2 === 0 ? [[source, sources[index + 1] ?? ""]] : [],
  );
}

function part(g: Groups, f: readonly string[], form: AskedForm): Asked | null {
  return makeShare(sourcesIn(g.a, f)[0] ?? "", sourcesIn(g.b, f)[0] ?? "", form);
}

/** "The integral ∫ x dx": what the noun says must be what the formula is. */
function named(nouns: string, source: string, form: AskedForm): Asked | null {
  const fits =
    (!/integral/.test(nouns) || /\\int|∫/.test(source)) &&
    (!/limit/.test(nouns) || /\\lim/.test(source)) &&
    (!/determinant/.test(nouns) || /vmatrix|\\det/.test(source));
  return fits ? makeValue(source, form) : null;
}

/** A problem that is a formula and nothing else. */
export function bare(source: string, form: AskedForm): Asked | null {
  if (/[=<>≤≥≠≡]|\\(?:le|ge|lt|gt|neq?|leq|geq|equiv)(?![a-z])/.test(source.replace(/\s*=\s*\??$/, "")))
    return form === "any" ? makeSolve([source], { domain: "real", wanted: "one" }) : null;
  return makeValue(source, form);
}

/** `If f(x) = …, find f'(x)`. */
function derivativeAsked(g: Groups, f: readonly string[]): Asked | null {
  const [asked = ""] = sourcesIn(g.asked, f);
  const [body, ...others] = sourcesIn(g.list, f);
  const order = /^(?:[a-z]('+|\^\{?\\prime+\}?)\s*(?:\([a-z]\))?|\\frac\{dy\}\{dx\}|dy\/dx)$/.exec(asked);
  if (!order || body === undefined || others.length > 0) return null;
  return makeDerivative(body, Math.max(1, (order[1] ?? "").replace(/[^']/g, "").length));
}
