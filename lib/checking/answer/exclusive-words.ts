/**
 * Words of which one excludes the others: in each class its members, each with the ways to say it. Two of one class
 * differ; two ways to say one member are equal.
 */
const CLASSES: readonly string[] = [
  "星期一 monday mon/星期二 tuesday tue tues/星期三 wednesday wed/星期四 thursday thu thurs/星期五 friday fri/星期六 saturday sat/星期日 sunday sun",
  "1月 january jan/2月 february feb/3月 march mar/4月 april apr/5月 may/6月 june jun/7月 july jul/8月 august aug/9月 september sept sep/10月 october oct/11月 november nov/12月 december dec",
  "春 春天 春季 spring/夏 夏天 夏季 summer/秋 秋天 秋季 autumn fall/冬 冬天 冬季 winter",
  "甲/乙/丙/丁/戊",
  "红 红色 red/蓝 蓝色 blue/绿 绿色 green/黄 黄色 yellow/黑 黑色 black/白 白色 white/橙 橙色 orange/紫 紫色 purple/粉色 pink/棕色 brown/灰色 gray grey",
  "东 东方 正东 east/南 南方 正南 south/西 西方 正西 west/北 北方 正北 north/东北 northeast north-east/东南 southeast south-east/西北 northwest north-west/西南 southwest south-west",
  "第1象限 quadrant_i first_quadrant quadrant_1 1st_quadrant/第2象限 quadrant_ii second_quadrant quadrant_2 2nd_quadrant/第3象限 quadrant_iii third_quadrant quadrant_3 3rd_quadrant/第4象限 quadrant_iv fourth_quadrant quadrant_4 4th_quadrant",
  "真 真命题/假 假命题",
  "奇函数 odd_function/偶函数 even_function/非奇非偶函数 既不是奇函数也不是偶函数 neither_even_nor_odd neither_odd_nor_even/既奇又偶函数 既是奇函数又是偶函数 both_even_and_odd",
  "奇数 odd odd_number/偶数 even even_number",
  "增函数 单调递增 递增 单调增函数 单调递增函数 increasing strictly_increasing/减函数 单调递减 递减 单调减函数 单调递减函数 decreasing strictly_decreasing",
  "充要条件 充要 充分必要 充分必要条件 充分且必要条件 necessary_and_sufficient sufficient_and_necessary/充分不必要条件 充分不必要 充分非必要 充分而不必要条件 充分非必要条件 sufficient_but_not_necessary/必要不充分条件 必要不充分 必要非充分 必要而不充分条件 必要非充分条件 necessary_but_not_sufficient/既不充分也不必要条件 既不充分也不必要 既不充分又不必要条件 既非充分也非必要条件 既非充分又非必要条件 neither_sufficient_nor_necessary neither_necessary_nor_sufficient",
  "有两个不相等的实数根 两个不相等的实数根 有两个不等实根/有两个相等的实数根 两个相等的实数根 有两个相等实根/没有实数根 无实数根",
  "相交 intersecting/相切 tangent/相离",
  "外离/外切 externally_tangent/内切 internally_tangent/内含",
  "平行 parallel/相交 intersecting/异面 skew",
  "平行 parallel/垂直 perpendicular",
  "锐角三角形 acute_triangle acute/直角三角形 right_triangle right-angled_triangle/钝角三角形 obtuse_triangle obtuse",
  "等边三角形 正三角形 equilateral equilateral_triangle/直角三角形 right_triangle right-angled_triangle/钝角三角形 obtuse_triangle",
  "等腰三角形 isosceles isosceles_triangle/直角三角形 right_triangle right-angled_triangle/等腰直角三角形 isosceles_right_triangle right_isosceles_triangle/等腰三角形或直角三角形 直角三角形或等腰三角形 isosceles_or_right_triangle",
  "等边三角形 正三角形 equilateral equilateral_triangle/等腰三角形 isosceles isosceles_triangle/不等边三角形 scalene scalene_triangle",
  "锐角 acute_angle/直角 right_angle/钝角 obtuse_angle/平角 straight_angle",
  "椭圆 ellipse/双曲线 hyperbola/抛物线 parabola/圆 circle/直线 line straight_line",
  "质数 素数 prime prime_number/合数 composite composite_number",
  "有理数 rational rational_number/无理数 irrational irrational_number",
  "正数 正 positive/负数 负 negative",
  "收敛 convergent converges converge/发散 divergent diverges diverge",
  "条件收敛 conditionally_convergent converges_conditionally/绝对收敛 absolutely_convergent converges_absolutely/发散 divergent diverges diverge",
  "必然事件 certain/不可能事件 impossible/随机事件 random_event",
  "总是 always/有时 sometimes/从不 never",
  "顺时针 clockwise/逆时针 counterclockwise counter-clockwise anticlockwise",
  "正面 heads head/反面 tails tail",
  "公平 fair/不公平 unfair not_fair",
  "大于 greater_than greater/小于 less_than less/等于 equal_to equal",
  "变大 增大 增加 increases/变小 减小 减少 decreases/不变 unchanged stays_the_same",
  "左 左边 left/右 右边 right_side",
  "上 up/下 down",
  "男 男生 boy boys/女 女生 girl girls",
  "一次函数 linear_function/二次函数 quadratic_function/反比例函数/指数函数 exponential_function/对数函数 logarithmic_function",
  "正比例 成正比例 成正比 directly_proportional/反比例 成反比例 成反比 inversely_proportional/不成比例",
  "linear/quadratic/exponential/logarithmic",
  "最大值 maximum/最小值 minimum",
  "极大值 local_maximum/极小值 local_minimum",
  "正相关 positive_correlation/负相关 negative_correlation/不相关 no_correlation",
  "轴对称 轴对称图形/中心对称 中心对称图形",
  "小明/小红/小刚/小华/小丽/小军/小亮/小强/小芳/小李/小王/小张/小兰/小美/小英/小东/小林/小杰/小雨",
  "alice/bob/carol/dave/david/eve/frank/grace/tom/jerry/john/mary/jane/peter/paul/lucy/lily/anna/emma/james/sarah/mike/evelyn/george/henry/jack/jill/kate/laura/mark/nancy/oliver/rachel/sam/susan/tim/victor/wendy/brian/carla/debra/angela/ben/chris/daniel/emily/fred",
];

const HAN = /^\p{Script=Han}+$/u;

type Place = { kind: number; member: number };

const PLACES: ReadonlyMap<string, readonly Place[]> = placesOf();

function placesOf(): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  CLASSES.forEach((line, kind) => {
    line.split("/").forEach((names, member) => {
      for (const name of names.split(" ")) {
        const word = name.replaceAll("_", " ");
        places.set(word, [...(places.get(word) ?? []), { kind, member }]);
      }
    });
  });
  return places;
}

/** Whether two words of one class are the same member of it; null where they share no class. Lower case, without an article. */
export function compareExclusiveWords(a: string, b: string): boolean | null {
  const shared = (PLACES.get(a) ?? []).flatMap(({ kind, member }) =>
    (PLACES.get(b) ?? []).filter((place) => place.kind === kind).map((place) => place.member === member),
  );
  return shared[0] ?? null;
}

/** Two phrases that are the same but for one word or character, by that: "red ball" and "blue ball", 甲队 and 乙队. */
export function comparePhrases(a: string, b: string): boolean | null {
  const whole = compareExclusiveWords(a, b);
  if (whole !== null) return whole;
  const [x, y] = [a, b].map((text) => (HAN.test(text) ? [...text] : text.split(" "))) as [string[], string[]];
  if (x.length < 2 || x.length !== y.length) return null;
  const apart = x.flatMap((word, index) => (word === y[index] ? [] : [[word, y[index] ?? ""] as const]));
  const [pair] = apart;
  return apart.length === 1 && pair ? compareExclusiveWords(...pair) : null;
}
