import { multiplyRationals, powerRational, type Rational, rational } from "@/lib/algebra/rational";

/** How many base units (metre, gram, second) a unit is, and of what kind it is. */
export type Unit = { factor: Rational; kind: string };

type Row = [kind: string, numerator: number, denominator: number, names: string];

/** Definitions of the SI and of the international yard and pound agreement; litres are cubic decimetres. A "ton" is another mass in each country. */
const ROWS: readonly Row[] = [
  ["length", 1000, 1, "km kilometer kilometers kilometre kilometres 千米 公里"],
  ["length", 1, 1, "m meter meters metre metres 米"],
  ["length", 1, 10, "dm decimeter decimeters decimetre decimetres 分米"],
  ["length", 1, 100, "cm centimeter centimeters centimetre centimetres 厘米"],
  ["length", 1, 1000, "mm millimeter millimeters millimetre millimetres 毫米"],
  ["length", 1, 1_000_000, "μm um micrometer micrometers micrometre micrometres 微米"],
  ["length", 1, 1_000_000_000, "nm nanometer nanometers nanometre nanometres 纳米"],
  ["length", 3048, 10_000, "ft foot feet 英尺"],
  ["length", 254, 10_000, "in inch inches 英寸"],
  ["length", 9144, 10_000, "yd yard yards 码"],
  ["length", 1_609_344, 1000, "mi mile miles 英里"],
  ["length", 500, 1, "里"],
  ["mass", 1_000_000, 1, "t tonne tonnes 吨"],
  ["mass", 1000, 1, "kg kilogram kilograms 千克 公斤"],
  ["mass", 1, 1, "g gram grams 克"],
  ["mass", 1, 1000, "mg milligram milligrams 毫克"],
  ["mass", 500, 1, "斤"],
  ["mass", 50, 1, "两"],
  ["mass", 45_359_237, 100_000, "lb lbs pound pounds 磅"],
  ["time", 604_800, 1, "week weeks 周 星期"],
  ["time", 86_400, 1, "day days 天 日"],
  ["time", 3600, 1, "h hr hrs hour hours 小时 时"],
  ["time", 60, 1, "min mins minute minutes 分钟 分"],
  ["time", 1, 1, "s sec secs second seconds 秒"],
  ["time", 1, 1000, "ms millisecond milliseconds 毫秒"],
  ["volume", 1, 1000, "L l liter liters litre litres 升"],
  ["volume", 1, 1_000_000, "mL ml milliliter milliliters millilitre millilitres 毫升"],
  ["area", 10_000, 1, "ha hectare hectares 公顷"],
  ["area", 2000, 3, "亩"],
];

const UNITS = new Map(
  ROWS.flatMap(([kind, numerator, denominator, names]) =>
    names
      .split(" ")
      .map((name): [string, Unit] => [name, { kind, factor: rational(numerator, denominator) }]),
  ),
);

const POWERS: Record<string, bigint> = {
  "²": 2n,
  "^2": 2n,
  "^{2}": 2n,
  "2": 2n,
  "³": 3n,
  "^3": 3n,
  "^{3}": 3n,
  "3": 3n,
};
const KIND_OF_POWER: Record<string, string> = { "2": "area", "3": "volume" };

/** A unit by its name: simple, a square or cube of a length, or one over another (`km/h`, 千米每小时); null for no unit. */
export function unitOf(source: string): Unit | null {
  const name = source
    .trim()
    .replace(/\\(?:text|mathrm|rm)\s*\{([^{}]*)\}/g, "$1")
    .trim();
  const [top, bottom, ...more] = name.split(/\s*(?:\/|\bper\b|每)\s*/);
  if (more.length > 0 || !top) return null;
  const upper = simpleUnit(top);
  if (bottom === undefined) return upper;
  const lower = simpleUnit(bottom);
  if (!upper || !lower) return null;
  const inverse = rational(lower.factor.denominator, lower.factor.numerator);
  return { kind: `${upper.kind}/${lower.kind}`, factor: multiplyRationals(upper.factor, inverse) };
}

function simpleUnit(source: string): Unit | null {
  const name = source.trim();
  const known = UNITS.get(name) ?? (name.length > 2 ? UNITS.get(name.toLowerCase()) : undefined);
  if (known) return known;
  const written = /^(平方|立方|square |cubic )(.+)$/i.exec(name);
  if (written) return powered(written[2] ?? "", /平方|square/i.test(written[1] ?? "") ? 2n : 3n);
  const sign = /^([a-zA-Zμ]+)(²|³|\^\{?[23]\}?|[23])$/.exec(name);
  const power = sign && POWERS[sign[2] ?? ""];
  return sign && power ? powered(sign[1] ?? "", power) : null;
}

function powered(name: string, power: bigint): Unit | null {
  const unit = simpleUnit(name);
  if (unit?.kind !== "length") return null;
  return { kind: KIND_OF_POWER[`${power}`] ?? "", factor: powerRational(unit.factor, power) };
}

/** The factor from one unit to another of its kind, or null when they measure different things. */
export function factorBetween(from: Unit, to: Unit): Rational | null {
  if (from.kind !== to.kind) return null;
  const inverse = rational(to.factor.denominator, to.factor.numerator);
  return multiplyRationals(from.factor, inverse);
}
