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

const IS = String.raw`\s*(?:是|等于|为|就是|得|＝|=)\s*`;
const LIST = String.raw`(-?\d+(?:\.\d+)?(?:\s*[、，,和与]\s*-?\d+(?:\.\d+)?)+)`;

const digit = (text: string) => num(String("一二三四五六七八九十".indexOf(text) + 1));

function words(source: string): RegExp {
  return new RegExp(source.replace(/ /g, "\\s*"), "gu");
}

const PROPERTIES: readonly [string, NumberProperty][] = [
  ["(?:质数|素数)", "prime"],
  ["合数", "composite"],
  ["偶数", "even"],
  ["奇数", "odd"],
  ["完全平方数", "square"],
  ["完全立方数", "cube"],
];

/** Facts about numbers as Chinese sentences state them. */
export const CHINESE_FACTS: readonly FactPattern[] = [
  ...PROPERTIES.map(
    ([name, kind]): FactPattern => ({
      pattern: words(`${W} (?:也|就|都)?(不)?是 (?:一个)?${name}`),
      read: ([n = "", not]) => property(kind, n, not !== ""),
    }),
  ),
  {
    pattern: words(`${W} (不)?能被 ${W} 整除`),
    read: ([n = "", not, d = ""]) => divisible(n, d, not !== ""),
  },
  { pattern: words(`${W} (不)?能?整除 ${W}`), read: ([d = "", not, n = ""]) => divisible(n, d, not !== "") },
  {
    pattern: words(`${W} (不)?是 ${W} 的倍数`),
    read: ([n = "", not, d = ""]) => divisible(n, d, not !== ""),
  },
  {
    pattern: words(`${W} (不)?是 ${W} 的(?:因数|约数|因子)`),
    read: ([d = "", not, n = ""]) => divisible(n, d, not !== ""),
  },
  {
    pattern: words(`${W} [和与] ${W} (不)?(?:是 )?互[质素]`),
    read: ([a = "", b = "", not]) => ({
      kind: "coprime",
      numbers: [whole(a), whole(b)],
      negated: not !== "",
    }),
  },
  {
    pattern: words(
      `${W} (?:÷|/|除以) ${W} (?:=|＝|等于|商|得|商是) ${W} (?:……|⋯⋯|\\.{3,6}|…|[,，]? 余(?:数(?:是|为)?)?) ${W}`,
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
    pattern: words(`${W} (?:÷|除以) ${W} (?:的余数是|余|,余|，余|余数为|余数是) ${W}`),
    read: ([n = "", d = "", r = ""]) => ({
      kind: "division",
      number: whole(n),
      divisor: whole(d),
      quotient: null,
      rest: whole(r),
    }),
  },
  {
    pattern: words(`${N} 的平方${IS}${N}`),
    read: ([a = "", b = ""]) => equal(power(num(a), num("2")), num(b)),
  },
  {
    pattern: words(`${N} 的立方${IS}${N}`),
    read: ([a = "", b = ""]) => equal(power(num(a), num("3")), num(b)),
  },
  {
    pattern: words(`${N} 是 ${N} 的平方(?!根)`),
    read: ([b = "", a = ""]) => equal(num(b), power(num(a), num("2"))),
  },
  {
    pattern: words(`${N} 是 ${N} 的立方(?!根)`),
    read: ([b = "", a = ""]) => equal(num(b), power(num(a), num("3"))),
  },
  {
    pattern: words(`${N} 的算术平方根${IS}${N}`),
    read: ([a = "", b = ""]) => equal(root(num(a), num("2")), num(b)),
  },
  {
    pattern: words(`${N} 的立方根${IS}${N}`),
    read: ([a = "", b = ""]) => equal(root(num(a), num("3")), num(b)),
  },
  {
    pattern: words(`${W} 的阶乘${IS}${W}`),
    read: ([a = "", b = ""]) => equal({ type: "factorial", operand: num(a) }, num(b)),
  },
  { pattern: words(`${N} 的相反数${IS}${N}`), read: ([a = "", b = ""]) => equal(negate(num(a)), num(b)) },
  {
    pattern: words(`${W} 的(?:各位|各个数位上的|各数位)?数字(?:之)?和${IS}${W}`),
    read: ([n = "", s = ""]) => equal(digitSum(n), num(s)),
  },
  {
    pattern: words(`${W} [和与、] ${W} 的最大公[约因]数${IS}${W}`),
    read: ([a = "", b = "", c = ""]) => equal(call("gcd", num(a), num(b)), num(c)),
  },
  {
    pattern: words(`${W} [和与、] ${W} 的最小公倍数${IS}${W}`),
    read: ([a = "", b = "", c = ""]) => equal(call("lcm", num(a), num(b)), num(c)),
  },
  {
    pattern: words(`${LIST} (?:这.{1,2}个数)?的平均数${IS}${N}`),
    read: ([all = "", m = ""]) => equal(mean(list(all)), num(m)),
  },
  {
    pattern: words(`${LIST} (?:这.{1,2}个数)?的和${IS}${N}`),
    read: ([all = "", s = ""]) => equal(sum(...list(all)), num(s)),
  },
  {
    pattern: words(`${LIST} (?:这.{1,2}个数)?的[乘]?积${IS}${N}`),
    read: ([all = "", s = ""]) => equal(product(...list(all)), num(s)),
  },
  {
    pattern: words(`${N} [和与] ${N} 的差${IS}${N}`),
    read: ([a = "", b = "", c = ""]) => equal(sum(num(a), negate(num(b))), num(c)),
  },
  {
    pattern: words(`${N} 加(?:上)? ${N}${IS}${N}`),
    read: ([a = "", b = "", c = ""]) => equal(sum(num(a), num(b)), num(c)),
  },
  {
    pattern: words(`${N} 减(?:去)? ${N}${IS}${N}`),
    read: ([a = "", b = "", c = ""]) => equal(sum(num(a), negate(num(b))), num(c)),
  },
  {
    pattern: words(`${N} 乘(?:以)? ${N}${IS}${N}`),
    read: ([a = "", b = "", c = ""]) => equal(product(num(a), num(b)), num(c)),
  },
  {
    pattern: words(`${N} 除以 ${N}${IS}${N}(?! (?:余|…|\\.\\.\\.))`),
    read: ([a = "", b = "", c = ""]) => equal(quotient(num(a), num(b)), num(c)),
  },
  {
    pattern: words(`${N} 的 ${N} 倍${IS}${N}`),
    read: ([a = "", b = "", c = ""]) => equal(product(num(a), num(b)), num(c)),
  },
  {
    pattern: words(`${N} 的 ([二三四五六七八九十]) 分之 ([一二三四五六七八九])${IS}${N}`),
    read: ([a = "", below = "", above = "", b = ""]) =>
      equal(product(num(a), quotient(digit(above), digit(below))), num(b)),
  },
  {
    pattern: words(`${N} 的 ${W}/${W}${IS}${N}`),
    read: ([a = "", above = "", below = "", b = ""]) =>
      whole(below) === 0n ? null : equal(product(num(a), quotient(num(above), num(below))), num(b)),
  },
  {
    pattern: words(`${N} 的一半${IS}${N}`),
    read: ([a = "", b = ""]) => equal(quotient(num(a), num("2")), num(b)),
  },
  {
    pattern: words(`${N} 的 ${N} ?% ${IS}${N}`),
    read: ([a = "", p = "", b = ""]) => equal(product(percent(num(p)), num(a)), num(b)),
  },
  {
    pattern: words(`${W} 个 ${W} (?:相加)?${IS}${W}`),
    read: ([a = "", b = "", c = ""]) => equal(product(num(a), num(b)), num(c)),
  },
];
