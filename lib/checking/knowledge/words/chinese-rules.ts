import type { Expression } from "@/lib/algebra/expression";
import { numberOf } from "../../final/polynomial-terms";
import { mirrored, moved, parallel, passes, passesAll, passesOrigin } from "./curves-of-words";
import { arithmetic, eccentricity, firstTerms, geometric, perpendicular } from "./higher-words";
import {
  bothRoots,
  bounds,
  degreeOf,
  equalRoots,
  equals,
  expressionOf,
  falseRoot,
  fixed,
  inverse,
  isRootOf,
  likeRoots,
  likeTerms,
  ofDegree,
  opposites,
  proportional,
  reciprocals,
  solves,
  squareRootsOf,
  sum,
  vanishes,
  withoutTerm,
} from "./statements-of-words";
import type { Spoken, WordRule } from "./word-rule";

const AND = "(?:与|和|跟|、|,|，|及)";
const IS = "(?:是|为|等于|就是)";
const VALUE = "(?:的?值)?";
const NAMED = "(?:代数式|整式|分式|多项式|单项式|式子|有理数|实数|数)?";
const ABOUT = "(?:关于 § (?:, § )?的)?";
const KIND = "(?:一元二次|一元一次|分式|二元一次|一元)?";

function words(source: string): RegExp {
  return new RegExp(source.replace(/ /g, "\\s*"), "g");
}

/** The last formulas of a sentence that may name its unknown first: "关于 x 的方程 …". */
function withUnknown(formulas: readonly Spoken[], count: number): [Spoken[], Spoken | undefined] {
  const unknown =
    formulas.length > count ? formulas.find((each) => expressionOf(each)?.type === "symbol") : undefined;
  return [formulas.filter((each) => each !== unknown), unknown];
}

/** What sentences of Chinese school problems come to as equations. */
export const CHINESE_RULES: readonly WordRule[] = [
  {
    pattern: words(`${NAMED} § ${VALUE} ${AND} ${NAMED} § ${VALUE} (?:互为|是互为)?相反数`),
    state: opposites,
  },
  { pattern: words(`${NAMED} § ${VALUE} ${AND} ${NAMED} § ${VALUE} (?:互为)?倒数`), state: reciprocals },
  { pattern: words(`§ 的相反数 ${IS} §`), state: opposites },
  { pattern: words(`§ 的倒数 ${IS} §`), state: reciprocals },
  { pattern: words(`${NAMED} § 的?值 ${IS} §`), state: equals },
  { pattern: words(`${NAMED} § (?:等于|的结果是) §`), state: equals },
  { pattern: words(`${NAMED} § ${VALUE} ${AND} ${NAMED} § ${VALUE} 相等`), state: equals },
  { pattern: words(`(?:分式|代数式|式子) § 的?值 (?:等于|为|是) (?:0|零)`), state: vanishes },
  { pattern: words(`§ ${IS} § 的(?:算术)?平方根`), state: (formulas) => isRootOf(formulas) },
  { pattern: words(`§ 的算术平方根 ${IS} §`), state: ([a, b]) => (a && b ? isRootOf([b, a]) : []) },
  { pattern: words(`§ ${IS} § 的立方根`), state: (formulas) => isRootOf(formulas, 3) },
  { pattern: words(`§ 的立方根 ${IS} §`), state: ([a, b]) => (a && b ? isRootOf([b, a], 3) : []) },
  {
    pattern: words(`§ ${AND} § ${IS} 同一个(?:正)?数的两个(?:不同的|不等的|不相等的)?平方根`),
    state: opposites,
  },
  { pattern: words(`§ ${AND} § ${AND} § (?:依次)?成等比数列`), state: geometric },
  { pattern: words(`§ ${AND} § ${AND} § (?:依次)?成等差数列`), state: arithmetic },
  { pattern: words(`离心率 ?(?:${IS})? §`), state: eccentricity },
  {
    pattern: words(`前 ?(\\d+|§) ?项的?和 ?§? ?${IS} §`),
    state: (formulas, match) => firstTerms(formulas, match[1] ?? ""),
  },
  { pattern: words(`向量 § ${AND} (?:向量)? § (?:互相|相互)?垂直`), state: perpendicular },
  { pattern: words(`§ ${IS} 最大的?负整数`), state: fixed(-1) },
  { pattern: words(`§ ${IS} 最小的?正整数`), state: fixed(1) },
  { pattern: words(`§ ${IS} 绝对值最小的(?:有理|实)?数`), state: fixed(0) },
  { pattern: words(`§ ${AND} § ${AND} § ${AND} § ${IS} ?成比例(?:的)?线段`), state: proportional },
  {
    pattern: words(`§ ${IS} ${ABOUT} ${KIND}方程 § 的?(?:一个|一)?(?:实数)?(?:解|根)`),
    state: (formulas) => {
      const [[value, equation], unknown] = withUnknown(formulas, 2);
      return solves(value, equation, unknown);
    },
  },
  {
    pattern: words(`${ABOUT} ${KIND}方程 § (?:有|的)(?:一个|一)?(?:实数)?(?:解|根) ${IS} §`),
    state: (formulas) => {
      const [[equation, value], unknown] = withUnknown(formulas, 2);
      return solves(value, equation, unknown);
    },
  },
  {
    pattern: words(`不等式 § 的解集 ${IS} §`),
    state: ([inequality, solution]) => bounds(inequality, solution),
  },
  { pattern: words(`§ ${AND} ${NAMED} § ${IS} 同类项`), state: likeTerms },
  { pattern: words(`§ ${AND} ${NAMED} § (?:可以|能|能够)合并`), state: likeTerms },
  { pattern: words(`§ ${AND} ${NAMED} § 的(?:和|差) ?(?:仍然?)?${IS} ?(?:一个)?单项式`), state: likeTerms },
  { pattern: words(`§ ${AND} (?:最简二次根式)? § ${IS} 同类二次根式`), state: likeRoots },
  {
    pattern: words(`§ ${IS} ${ABOUT} (?:一元一次(?:方程|不等式)|二元一次方程|一次函数|正比例函数)`),
    state: ofDegree(1),
  },
  { pattern: words(`§ ${IS} ${ABOUT} (?:一元二次方程|二次函数)`), state: ofDegree(2) },
  {
    pattern: words(
      `§ ${AND} § ${IS} ${ABOUT} ${KIND}方程 § 的?(?:两个?|二)(?:个)?(?:不相等的|不等)?(?:实数)?根`,
    ),
    state: (formulas) => {
      const [a, b, ...rest] = formulas;
      const [[equation], unknown] = withUnknown(rest, 1);
      return bothRoots(a, b, equation, unknown);
    },
  },
  {
    pattern: words(
      `${ABOUT} ${KIND}方程 § (?:的|有)(?:两个?|二)(?:个)?(?:不相等的|不等)?(?:实数)?根 ?(?:分别)?(?:${IS})? § ${AND} §`,
    ),
    state: (formulas) =>
      bothRoots(
        formulas.at(-2),
        formulas.at(-1),
        formulas.at(-3),
        formulas.length > 3 ? formulas[0] : undefined,
      ),
  },
  {
    pattern: words(`${ABOUT} ${KIND}方程 § 有两个相等的实数?根`),
    state: (formulas) => {
      const [[equation], unknown] = withUnknown(formulas, 1);
      return equalRoots(equation, unknown);
    },
  },
  { pattern: words(`方程 § (?:有|会产生|产生|会有) ?增根|方程 § 的增根|分式方程 § 无解`), state: falseRoot },
  {
    pattern: words(`方程 § 无解`),
    state: (formulas) => falseRoot(formulas).map((stated) => ({ ...stated, apart: true })),
  },
  {
    pattern: words(`正数 §? ?的(?:两个)?(?:不同的|不等的)?平方根 ?(?:分别)? ?${IS} § ${AND} §`),
    state: (formulas) => squareRootsOf(formulas),
  },
  {
    pattern: words(`§ ${AND} § ${IS} (?:某|一个|同一个)?正数 §? ?的两个(?:不同的|不等的)?平方根`),
    state: opposites,
  },
  {
    pattern: words(`§ ${IS} ${ABOUT} ([一二三四五六七八九]|§) ?次[一二三四]?[单多]?项?式`),
    state: (formulas, match) => degreeOf(formulas, match[1] ?? ""),
  },
  { pattern: words(`§ ${IS} ${ABOUT} 反比例函数`), state: inverse },
  { pattern: words(`直线 § ${AND} ?(?:直线)? § (?:互相)?平行`), state: parallel },
  {
    pattern: words(
      `§ (?:的?(?:展开式|计算结果|乘积|积|结果|展开后的结果|化简后)?中?[^§。]{0,10})(?:不含|没有|不出现) ?(?:关于)? ?§ (?:${AND} § )?(?:的一次|的二次)?项`,
    ),
    state: ([whole, term, other]) => [
      ...withoutTerm(whole, term),
      ...(other ? withoutTerm(whole, other) : []),
    ],
  },
  {
    pattern: words(
      `(?:直线|抛物线|双曲线|函数|曲线) § (?:的图[象像])?,? ?(?:经过|过|通过) ?(?:两?点)? ?§(?: ?(?:[、,，]|和|与|及) ?点? ?§){0,3}`,
    ),
    state: passesAll,
  },
  {
    pattern: words(
      `点 § 在 ?(?:直线|抛物线|双曲线|反比例函数|一次函数|正比例函数|二次函数|函数|曲线) § 的?(?:图[象像])?上?`,
    ),
    state: ([point, curve]) => passes(curve, point),
  },
  {
    pattern: words(`(?:直线|抛物线|函数|曲线) § (?:的图[象像])?(?:经过|过) ?(?:坐标)?原点`),
    state: passesOrigin,
  },
  {
    pattern: words(
      `(?:直线|抛物线|函数|曲线) § (?:的图[象像])?,? ?(?:先|沿 ?§ ?轴)?((?:再|然后|,|，|先)? ?向[左右上下] ?平?移 ?(?:动)? ?§ 个?单位(?:长度)? [,，;；]? ?){1,2}`,
    ),
    state: ([curve, ...shifts], match) => {
      const ways = [...match[0].matchAll(/向\s*([左右上下])/g)].map(([, way]) => way);
      const sizes = shifts.slice(-ways.length).map(expressionOf);
      let [right, up]: [Expression, Expression] = [numberOf(0), numberOf(0)];
      for (const [index, way] of ways.entries()) {
        const size = sizes[index];
        if (!size) return [];
        const signed: Expression = way === "左" || way === "下" ? { type: "negate", operand: size } : size;
        if (way === "左" || way === "右") right = sum(right, signed);
        else up = sum(up, signed);
      }
      return moved(curve, right, up);
    },
  },
  {
    pattern: words(`(?:直线|抛物线|函数|曲线) § (?:的图[象像])?关于 ?§ ?轴(?:的|成轴)?对称`),
    state: ([curve, axis]) => mirrored(curve ? [curve] : [], axis?.source.trim() ?? ""),
  },
];
