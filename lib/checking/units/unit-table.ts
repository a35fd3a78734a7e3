import { type Rational, rational } from "@/lib/algebra/rational";

/** A unit: how many base units of its kind it is. */
type Unit = { kind: UnitKind; factor: Rational };

type UnitKind = "length" | "mass" | "time" | "money" | "volume" | "area";

type Row = [kind: UnitKind, numerator: number, denominator: number, names: string];

/**
 * Base units: metre, gram, second, yuan or dollar's own cent scale, litre, degree, piece. Money of different countries
 * has different names and never converts; a cent and a 分 are hundredths.
 */
const ROWS: readonly Row[] = [
  ["length", 1000, 1, "km kilometer kilometers kilometre kilometres 千米 公里"],
  ["length", 1, 1, "m meter meters metre metres 米"],
  ["length", 1, 10, "dm decimeter decimeters 分米"],
  ["length", 1, 100, "cm centimeter centimeters centimetre centimetres 厘米"],
  ["length", 1, 1000, "mm millimeter millimeters millimetre millimetres 毫米"],
  ["length", 3048, 10000, "ft foot feet 英尺"],
  ["length", 254, 10000, "inch inches in 英寸"],
  ["length", 9144, 10000, "yd yard yards 码"],
  ["length", 1609344, 1000, "mi mile miles 英里"],
  ["mass", 1000000, 1, "t ton tons tonne tonnes 吨"],
  ["mass", 1000, 1, "kg kilogram kilograms 千克 公斤"],
  ["mass", 500, 1, "斤"],
  ["mass", 50, 1, "两"],
  ["mass", 1, 1, "g gram grams 克"],
  ["mass", 45359237, 100000, "lb lbs pound pounds 磅"],
  ["mass", 45359237, 1600000, "oz ounce ounces 盎司"],
  ["mass", 1, 1000, "mg milligram milligrams 毫克"],
  ["time", 604800, 1, "week weeks 周 星期"],
  ["time", 86400, 1, "day days d 天 日"],
  ["time", 3600, 1, "h hr hrs hour hours 小时 时"],
  ["time", 60, 1, "min mins minute minutes 分钟"],
  ["time", 1, 1, "s sec secs second seconds 秒"],
  ["money", 1, 1, "元 块"],
  ["money", 1, 10, "角 毛"],
  ["money", 1, 100, "分"],
  ["volume", 1, 1, "L l liter liters litre litres 升"],
  ["volume", 1, 1000, "mL ml milliliter milliliters millilitre millilitres 毫升"],
  ["volume", 3785411784, 1000000000, "gal gallon gallons 加仑"],
  ["volume", 3785411784, 4000000000, "qt quart quarts"],
  ["volume", 3785411784, 8000000000, "pint pints"],
  ["area", 10000, 1, "hectare hectares ha 公顷"],
  ["area", 1, 1, "平方米"],
  ["area", 1, 100, "平方分米"],
  ["area", 1, 10000, "平方厘米"],
  ["area", 1000000, 1, "平方千米 平方公里"],
  ["volume", 1000, 1, "立方米"],
  ["volume", 1, 1, "立方分米"],
  ["volume", 1, 1000, "立方厘米 cc"],
];

const UNITS: ReadonlyMap<string, Unit> = new Map(
  ROWS.flatMap(([kind, numerator, denominator, names]) =>
    names
      .split(" ")
      .map((name): [string, Unit] => [name, { kind, factor: rational(numerator, denominator) }]),
  ),
);

type Currency = "dollar" | "euro" | "pound" | "yuan";

/** Currencies that never convert into one another, by what is written: the sign or the name. */
const CURRENCIES: Readonly<Record<string, [name: Currency, denominator: number]>> = {
  $: ["dollar", 1],
  dollar: ["dollar", 1],
  dollars: ["dollar", 1],
  美元: ["dollar", 1],
  usd: ["dollar", 1],
  cent: ["dollar", 100],
  cents: ["dollar", 100],
  "¢": ["dollar", 100],
  "€": ["euro", 1],
  euro: ["euro", 1],
  euros: ["euro", 1],
  欧元: ["euro", 1],
  eur: ["euro", 1],
  "£": ["pound", 1],
  gbp: ["pound", 1],
  英镑: ["pound", 1],
  pence: ["pound", 100],
  "¥": ["yuan", 1],
  yuan: ["yuan", 1],
  rmb: ["yuan", 1],
  cny: ["yuan", 1],
};

/** What a unit is in base units: a letter of its own for each kind, and the factor. */
export type UnitMeaning = { letter: string; factor: Rational };

/** The meaning of a unit's name, or null when it is no unit of measure. Compound `km/h` is read by its parts. */
export function unitMeaning(name: string): UnitMeaning | null {
  const currency = Object.hasOwn(CURRENCIES, name.toLowerCase()) ? CURRENCIES[name.toLowerCase()] : undefined;
  if (currency) return { letter: letterOf(currency[0]), factor: rational(1, currency[1]) };
  const unit = UNITS.get(name) ?? (name.length > 2 ? UNITS.get(name.toLowerCase()) : undefined);
  if (!unit) return null;
  return { letter: letterOf(unit.kind === "money" ? "yuan" : unit.kind), factor: unit.factor };
}

const KINDS = ["length", "mass", "time", "volume", "area", "dollar", "euro", "pound", "yuan"] as const;

/** The letter of a kind, as the parser reads it. */
export function letterOf(kind: (typeof KINDS)[number]): string {
  return `u_{${KINDS.indexOf(kind)}}`;
}

/** Chinese unit names, longest first, for finding them after a number. */
export const CHINESE_UNITS: readonly string[] = [...UNITS.keys(), ...Object.keys(CURRENCIES)]
  .filter((name) => /^\p{Script=Han}+$/u.test(name))
  .sort((a, b) => b.length - a.length);
