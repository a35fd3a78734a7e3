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

const KIND =
  "(?:关于‹\\d+›的)?(?:[一二三]元)?(?:[一二三]次)?(?:分式|无理|指数|对数|绝对值|线性|同余|联立)?(?:方程组?|不等式组?|同余方程组?|同余式组?)?";
const NUMBERS = "(?<which>正整数|负整数|非负整数|整数|自然数|实数|有理数|正数|负数|正实数|实|正)?";
const AMOUNT = "(?:是|为|等于|=)?(?:多少|几|什么|何值)?";
const WANTED = "(?<wanted>最小|最大)?(?:的)?";

const ORDER: Readonly<Record<string, number>> = { 一阶: 1, 二阶: 2, 三阶: 3 };

const of = (text: string) => new RegExp(`^${text}$`, "u");
const first = (words: string | undefined, f: readonly string[]) => sourcesIn(words, f)[0] ?? "";

/** What Chinese problems ask, as whole sentences: what is not foreseen here to the last word is not judged. */
export const CHINESE: readonly Pattern[] = [
  {
    pattern: of(
      `(?:解|求解)(?:下列|下面的?|这个|以下)?${KIND}:?(?<list>${L})(?:\\(?(?:在)?(?<which>实数|整数|正整数|自然数)(?:范围内|解)?\\)?)?`,
    ),
    make: (g, f) => makeSolve(sourcesIn(g.list, f), { domain: domainOf(g.which), wanted: "all" }),
  },
  {
    pattern: of(`(?:在(?<place>实数|整数|正整数|自然数)范围内,?)(?:解|求解)${KIND}:?(?<list>${L})`),
    make: (g, f) => makeSolve(sourcesIn(g.list, f), { domain: domainOf(g.place), wanted: "all" }),
  },
  {
    pattern: of(
      `求(?:下列)?${KIND}:?(?<list>${L})的?(?<all>所有|全部)?(?:两个?)?${WANTED}${NUMBERS}(?:的)?(?:解集?|根)?(?<more>之和|的和|之积|的积|的个数)?${AMOUNT}`,
    ),
    make: (g, f) => ofRelations(g, f, "all"),
  },
  {
    pattern: of(
      `${KIND}:?(?<list>${L})的(?<all>所有|全部)?${WANTED}${NUMBERS}(?:的)?(?:解集?|根)(?<more>之和|的和|之积|的积|的个数)?(?:是|为|有)(?<many>多少个?|几个?|什么)?`,
    ),
    make: (g, f) => ofRelations(g, f, "all"),
  },
  {
    pattern: of(
      `(?:求)?(?:出)?(?<all>所有|全部)?(?:使)?(?:得)?(?:满足)?(?:条件)?${KIND}:?(?<list>${L})(?:成立)?的(?<every>所有|全部)?${WANTED}${NUMBERS}(?:对)?(?<for>${L})?(?:的值)?(?<more>之和|的和|之积|的积|的个数|有多少个|有几个)?(?:是|为)?(?:多少|几)?`,
    ),
    make: (g, f) => ofRelations(g, f, g.all || g.every ? "all" : "one"),
  },
  {
    pattern: of(
      `(?:若|如果|已知|设|当)(?<list>${L})(?:时)?,?(?:则|那么|求|试求|求出|计算)*(?<asked>${F})(?:的值)?${AMOUNT}`,
    ),
    make: (g, f, form) => derivativeAsked(g, f) ?? makeGiven(first(g.asked, f), sourcesIn(g.list, f), form),
  },
  {
    pattern: of(
      `(?:计算|求值|求|算一算|求极限|求定积分|计算极限|计算定积分|计算积分|计算行列式|求和|口算|脱式计算|用简便方法计算|简便计算)(?:下列)?(?:各?式|式子|各题|极限|定积分|表达式|代数式)?:?(?<value>${F})(?:的值|的结果|的极限)?${AMOUNT}`,
    ),
    make: (g, f, form) => makeValue(first(g.value, f), form),
  },
  {
    pattern: of(`(?<value>${F})(?:的值)?(?:是|等于|=)(?:多少|几)?`),
    make: (g, f, form) => makeValue(first(g.value, f), form),
  },
  {
    pattern: of(`(?:求)?(?<a>${F})的(?<b>${F})${AMOUNT}`),
    make: (g, f, form) => makeShare(first(g.b, f), first(g.a, f), form),
  },
  {
    pattern: of(
      `(?<verb>化简|约分|展开|因式分解|分解因式|展开并化简)(?:下列)?(?:各?式|多项式|代数式|分式|根式)?:?(?<value>${F})`,
    ),
    make: (g, f) => rewritten(g.verb ?? "", first(g.value, f)),
  },
  {
    pattern: of(`(?:把|将)(?:多项式|代数式)?(?<value>${F})(?<verb>化简|约分|展开|因式分解|分解因式)`),
    make: (g, f) => rewritten(g.verb ?? "", first(g.value, f)),
  },
  {
    pattern: of(
      `求导(?:数)?:?(?:函数)?(?<other>${F})|求(?:函数)?(?<body>${F})的(?<order>一阶|二阶|三阶)?导(?:数|函数)`,
    ),
    make: (g, f) => makeDerivative(first(g.body ?? g.other, f), ORDER[g.order ?? ""] ?? 1),
  },
  {
    pattern: of(`(?:对)?(?:函数)?(?<body>${F})求导(?:数)?`),
    make: (g, f) => makeDerivative(first(g.body, f), 1),
  },
  {
    pattern: of(
      `(?:求)?(?:函数)?(?<body>${F})的(?:不定积分|原函数)(?:是什么)?|(?:求|计算)(?:不定)?积分:?(?<other>${F})`,
    ),
    make: (g, f) => makeAntiderivative(first(g.body ?? g.other, f)),
  },
  {
    pattern: of(`(?:求)?(?<list>${L})的(?<name>最大公因数|最大公约数|最小公倍数)${AMOUNT}`),
    make: (g, f) => makeCommon(/倍/.test(g.name ?? "") ? "lcm" : "gcd", sourcesIn(g.list, f)),
  },
  {
    pattern: of(`(?:求)?(?<n>${F})(?:除以|被)(?<d>${F})(?:除)?(?:的|所得的?|后的?)?(?:余数)${AMOUNT}`),
    make: (g, f) => makeRemainder(first(g.n, f), first(g.d, f)),
  },
  {
    pattern: of(`求余数:?(?<n>${F})(?:除以|÷)(?<d>${F})`),
    make: (g, f) => makeRemainder(first(g.n, f), first(g.d, f)),
  },
  {
    pattern: of(`(?:求)?(?<n>${F})的(?:个位数字|个位数|个位|末位数字)(?:上的数)?${AMOUNT}`),
    make: (g, f) => makeRemainder(first(g.n, f), 10n),
  },
  {
    pattern: of(
      `(?:求)?(?:一个|某个?|有一个)?(?<least>最小的?)?(?:正整数|自然数|数|整数)?,?(?:它|使得?它|满足:?)?(?<list>(?:,?(?:且)?(?:被)?(?:除以)?${F}(?:除)?余${F})+)(?:的(?<last>最小)?(?:正整数|自然数))?,?(?:求)?(?:这个|该)?(?:数)?(?<end>最小)?(?:的)?(?:是|为)?(?:多少|几)?`,
    ),
    make: (g, f) => {
      const least = g.least ?? g.last ?? g.end;
      return makeRemainders(pairs(sourcesIn(g.list, f)), least ? "least" : "all");
    },
  },
  {
    pattern: of(`(?:求)?(?:矩阵)?(?<m>${F})的逆(?:矩阵)?`),
    make: (g, f) => makeMatrix(first(g.m, f), "inverse"),
  },
  {
    pattern: of(`(?:求|计算)?(?:矩阵)?(?<m>${F})的行列式(?:的值)?`),
    make: (g, f) => makeMatrix(first(g.m, f), "determinant"),
  },
  {
    pattern: of(`(?:把|将)?(?<n>${F})分解质因数|(?:对)?分解质因数:?(?<m>${F})`),
    make: (g, f) => makePrimes(first(g.n ?? g.m, f)),
  },
];

type Groups = Record<string, string | undefined>;

function ofRelations(g: Groups, f: readonly string[], otherwise: "all" | "one"): Asked | null {
  const which = g.which === "实" ? "实数" : g.which === "正" ? "正数" : g.which;
  const wanted = wantedOf(g.wanted ?? g.more ?? (/个/.test(g.many ?? "") ? "几个" : undefined), otherwise);
  return makeSolve(sourcesIn(g.list, f), {
    letters: sourcesIn(g.for, f),
    domain: domainOf(which),
    wanted,
  });
}

function rewritten(verb: string, source: string): Asked | null {
  const form: AskedForm = /分解/.test(verb) ? "factored" : /展开/.test(verb) ? "expanded" : "simplified";
  return makeValue(source, form);
}

/** `除以3余2` has the divisor first. */
function pairs(sources: readonly string[]): [string, string][] {
  return sources.flatMap((source, index): [string, string][] =>
    index % 2 === 1 ? [[source, sources[index - 1] ?? ""]] : [],
  );
}

/** `已知 f(x) = …，求 f'(x)`. */
function derivativeAsked(g: Groups, f: readonly string[]): Asked | null {
  const order = /^(?:[a-z]('+|\^\{?\\prime\}?)\s*(?:\([a-z]\))?|\\frac\{dy\}\{dx\})$/.exec(first(g.asked, f));
  const [body, ...others] = sourcesIn(g.list, f);
  if (!order || body === undefined || others.length > 0) return null;
  return makeDerivative(body, Math.max(1, (order[1] ?? "").replace(/[^']/g, "").length));
}
