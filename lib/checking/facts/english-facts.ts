import type { FactPattern, NumberProperty } from "./fact";
import {
  call,
  digitSum,
  divisible,
  equal,
  list,
  mean,
  N,
  negate,
  num,
  percent,
  power,
  product,
  property,
  quotient,
  root,
  sum,
  W,
  whole,
} from "./read-fact";

const IS = String.raw`(?:\s+(?:is|equals|is equal to|gives|makes)\s+|\s*=\s*)`;
const NOT = String.raw`(not\s+|n't\s+)?`;
const LIST = String.raw`(-?\d+(?:\.\d+)?(?:\s*,\s*(?:and\s+)?-?\d+(?:\.\d+)?|\s+and\s+-?\d+(?:\.\d+)?)+)`;
const OF = (name: string, groups = `${W}\\s+and\\s+${W}`) => words(`${name} of ${groups}${IS}${N}`);

function words(source: string): RegExp {
  return new RegExp(`(?<![A-Za-z])${source.replace(/ /g, "\\s+")}`, "gi");
}

const PROPERTIES: readonly [string, NumberProperty][] = [
  ["(?:a )?prime(?: number)?(?!\\s+(?:factor|to|divisor))", "prime"],
  ["(?:a )?composite(?: number)?", "composite"],
  ["(?:an )?even(?: number)?(?!\\s*(?:ly|more|less|bigger|smaller|larger|better))", "even"],
  ["(?:an )?odd(?: number)?", "odd"],
  ["a perfect square", "square"],
  ["a perfect cube", "cube"],
];

const ORDINALS: Readonly<Record<string, string>> = { squared: "2", cubed: "3" };

/** Facts about numbers as English sentences state them. */
export const ENGLISH_FACTS: readonly FactPattern[] = [
  ...PROPERTIES.map(
    ([name, kind]): FactPattern => ({
      pattern: words(`${W} is ${NOT}${name}(?![A-Za-z])`),
      read: ([n = "", not]) => property(kind, n, not !== ""),
    }),
  ),
  {
    pattern: words(`${W} is ${NOT}(?:evenly )?(?:divisible by|a multiple of) ${W}`),
    read: ([n = "", not, d = ""]) => divisible(n, d, not !== ""),
  },
  {
    pattern: words(`${W} is ${NOT}a (?:factor|divisor) of ${W}`),
    read: ([d = "", not, n = ""]) => divisible(n, d, not !== ""),
  },
  { pattern: words(`${W} divides ${W}(?! with)`), read: ([d = "", n = ""]) => divisible(n, d, false) },
  { pattern: words(`${W} does not divide ${W}`), read: ([d = "", n = ""]) => divisible(n, d, true) },
  {
    pattern: words(`${W} and ${W} are ${NOT}(?:coprime|relatively prime)`),
    read: ([a = "", b = "", not]) => ({
      kind: "coprime",
      numbers: [whole(a), whole(b)],
      negated: not !== "",
    }),
  },
  {
    pattern: words(
      `${W}(?: divided by |\\s*[÷/]\\s*)${W}(?:${IS}|\\s*=\\s*)${W},?\\s*(?:with (?:a )?|and (?:a )?)?(?:remainder|rem\\.?|r)(?: of)?\\s*${W}`,
    ),
    read: ([n = "", d = "", q = "", r = ""]) => ({
      kind: "division",
      number: whole(n),
      divisor: whole(d),
      quotient: whole(q),
      rest: whole(r),
    }),
  },
  {
    pattern: words(`${W} divided by ${W} (?:leaves|has|gives) (?:a )?remainder(?: of)? ${W}`),
    read: ([n = "", d = "", r = ""]) => ({
      kind: "division",
      number: whole(n),
      divisor: whole(d),
      quotient: null,
      rest: whole(r),
    }),
  },
  {
    pattern: words(`remainder when ${W} is divided by ${W}${IS}${W}`),
    read: ([n = "", d = "", r = ""]) => ({
      kind: "division",
      number: whole(n),
      divisor: whole(d),
      quotient: null,
      rest: whole(r),
    }),
  },
  {
    pattern: words(`${N} (squared|cubed)${IS}${N}`),
    read: ([a = "", how = "", b = ""]) =>
      equal(power(num(a), num(ORDINALS[how.toLowerCase()] ?? "2")), num(b)),
  },
  {
    pattern: words(`${N} is ${N} (squared|cubed)`),
    read: ([b = "", a = "", how = ""]) =>
      equal(num(b), power(num(a), num(ORDINALS[how.toLowerCase()] ?? "2"))),
  },
  {
    pattern: words(`${N} is the square of ${N}`),
    read: ([b = "", a = ""]) => equal(num(b), power(num(a), num("2"))),
  },
  {
    pattern: words(`${N} is the cube of ${N}`),
    read: ([b = "", a = ""]) => equal(num(b), power(num(a), num("3"))),
  },
  {
    pattern: words(`the square of ${N}${IS}${N}`),
    read: ([a = "", b = ""]) => equal(power(num(a), num("2")), num(b)),
  },
  {
    pattern: words(`the cube of ${N}${IS}${N}`),
    read: ([a = "", b = ""]) => equal(power(num(a), num("3")), num(b)),
  },
  {
    pattern: words(`the square root of ${N}${IS}${N}`),
    read: ([a = "", b = ""]) => equal(root(num(a), num("2")), num(b)),
  },
  {
    pattern: words(`the cube root of ${N}${IS}${N}`),
    read: ([a = "", b = ""]) => equal(root(num(a), num("3")), num(b)),
  },
  {
    pattern: words(`sum of (?:the )?digits (?:of|in) ${W}${IS}${W}`),
    read: ([n = "", s = ""]) => equal(digitSum(n), num(s)),
  },
  {
    pattern: words(`digits of ${W} (?:sum|add up) to ${W}`),
    read: ([n = "", s = ""]) => equal(digitSum(n), num(s)),
  },
  {
    pattern: OF("(?:gcd|greatest common (?:divisor|factor)|gcf|hcf)"),
    read: ([a = "", b = "", c = ""]) => equal(call("gcd", num(a), num(b)), num(c)),
  },
  {
    pattern: OF("(?:lcm|(?:least|lowest) common (?:multiple|denominator))"),
    read: ([a = "", b = "", c = ""]) => equal(call("lcm", num(a), num(b)), num(c)),
  },
  { pattern: OF("the sum", LIST), read: ([all = "", s = ""]) => equal(sum(...list(all)), num(s)) },
  { pattern: OF("the product", LIST), read: ([all = "", s = ""]) => equal(product(...list(all)), num(s)) },
  {
    pattern: OF("the (?:average|mean|arithmetic mean)", LIST),
    read: ([all = "", s = ""]) => equal(mean(list(all)), num(s)),
  },
  {
    pattern: words(`${N} plus ${N}${IS}${N}`),
    read: ([a = "", b = "", c = ""]) => equal(sum(num(a), num(b)), num(c)),
  },
  {
    pattern: words(`${N} minus ${N}${IS}${N}`),
    read: ([a = "", b = "", c = ""]) => equal(sum(num(a), negate(num(b))), num(c)),
  },
  {
    pattern: words(`${N} (?:times|multiplied by) ${N}${IS}${N}`),
    read: ([a = "", b = "", c = ""]) => equal(product(num(a), num(b)), num(c)),
  },
  {
    pattern: words(`${N} divided by ${N}${IS}${N}(?!,? (?:with|and) (?:a )?rem|\\s*r)`),
    read: ([a = "", b = "", c = ""]) => equal(quotient(num(a), num(b)), num(c)),
  },
  {
    pattern: words(`half of ${N}${IS}${N}`),
    read: ([a = "", b = ""]) => equal(quotient(num(a), num("2")), num(b)),
  },
  {
    pattern: words(`(?:a|one) third of ${N}${IS}${N}`),
    read: ([a = "", b = ""]) => equal(quotient(num(a), num("3")), num(b)),
  },
  {
    pattern: words(`(?:a|one) quarter of ${N}${IS}${N}`),
    read: ([a = "", b = ""]) => equal(quotient(num(a), num("4")), num(b)),
  },
  {
    pattern: words(`${W}/${W} of ${N}${IS}${N}`),
    read: ([a = "", b = "", of = "", c = ""]) =>
      whole(b) === 0n ? null : equal(product(quotient(num(a), num(b)), num(of)), num(c)),
  },
  {
    pattern: words(`(?:twice|double) ${N}${IS}${N}`),
    read: ([a = "", b = ""]) => equal(product(num("2"), num(a)), num(b)),
  },
  {
    pattern: words(`${N}\\s*(?:\\\\?%|percent) of ${N}${IS}${N}`),
    read: ([p = "", a = "", b = ""]) => equal(product(percent(num(p)), num(a)), num(b)),
  },
];
