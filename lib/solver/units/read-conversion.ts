import type { Reader } from "../reader";
import { within } from "../reader";
import { readNumber } from "../reading/read-number-list";
import { solveConversion, solveMixed, solveTemperature } from "./solve-conversion";
import { factorBetween, unitOf } from "./unit-table";

const NUMBER = String.raw`([-+]?\d+(?:\.\d+)?(?:/\d+)?)`;
const UNIT = String.raw`([^\d\s,][^,?]*?)`;

const SENTENCES = [
  new RegExp(`^(?:convert|change|express) ${NUMBER} ?${UNIT} (?:in)?to ${UNIT}$`, "i"),
  new RegExp(`^(?:express|write|give) ${NUMBER} ?${UNIT} in ${UNIT}$`, "i"),
  new RegExp(`^(?:what is )?${NUMBER} ?${UNIT} (?:in|to) ${UNIT}$`, "i"),
  new RegExp(
    `^(?:把|将)?\\s*${NUMBER}\\s*${UNIT}\\s*(?:换算|换|化|转换|转化|改写)(?:成|为)(?:以)?\\s*${UNIT}(?:为单位)?$`,
  ),
  new RegExp(`^${NUMBER}\\s*${UNIT}\\s*(?:=|等于|是|合)\\s*(?:多少个?|几个?|\\(\\s*\\)|_+|\\?)\\s*${UNIT}$`),
];
/** The unit asked for comes first. */
const TURNED = [
  new RegExp(`^how many ${UNIT} (?:are (?:there )?|is |make )?(?:in )?${NUMBER} ?${UNIT}$`, "i"),
];

/** Conversions between units of one kind, and between degrees Celsius and Fahrenheit. */
export const readConversion: Reader = (text) => {
  const plain = text
    .replace(/\\(?:text|mathrm)\s*\{([^{}]*)\}/g, " $1 ")
    .replace(/\s+/g, " ")
    .trim();
  const mixed = readMixed(plain);
  if (mixed) return mixed;
  const turned = within(plain, TURNED);
  const [number, from, to] = within(plain, SENTENCES) ?? (turned ? [turned[1], turned[2], turned[0]] : []);
  const value = number === undefined ? null : readNumber(number);
  if (!value || from === undefined || to === undefined) return null;
  const [cold, warm] = [temperatureOf(from), temperatureOf(to)];
  if (cold && warm && cold !== warm) return (locale) => solveTemperature(value, cold, locale);
  const [source, target] = [unitOf(from), unitOf(to)];
  if (!source || !target || source.kind !== target.kind) return null;
  return (locale) => solveConversion(value, { name: from, unit: source }, { name: to, unit: target }, locale);
};

const PART = String.raw`(\d+(?:\.\d+)?) ?((?:[a-zμ]+|\p{Script=Han}{1,3}?)(?:\^\{?[23]\}?)?)`;
const MIXED = [
  new RegExp(`^(?:convert|change|express) ${PART},? (?:and )?${PART} (?:in)?to ([a-z]+)$`, "iu"),
  new RegExp(
    `^(?:把|将)?\\s*${PART}零?\\s*${PART}\\s*(?:换算|换|化|转换|转化|改写)(?:成|为)\\s*(\\p{Script=Han}+?)$`,
    "u",
  ),
  new RegExp(`^${PART}零?\\s*${PART}\\s*(?:=|等于)\\s*(?:多少|几|\\(\\s*\\)|_+)\\s*(\\p{Script=Han}+)$`, "u"),
];

/** `2 hours 30 minutes` in minutes: the larger part changed, the smaller added. */
function readMixed(plain: string): ReturnType<Reader> {
  const [high, from, low, next, to] = within(plain, MIXED) ?? [];
  const [a, b] = [readNumber(high ?? ""), readNumber(low ?? "")];
  const [first, second, target] = [unitOf(from ?? ""), unitOf(next ?? ""), unitOf(to ?? "")];
  if (
    !a ||
    !b ||
    !first ||
    !second ||
    !target ||
    from === undefined ||
    next === undefined ||
    to === undefined
  )
    return null;
  const ordered = factorBetween(first, second);
  if (first.kind !== target.kind || !ordered || ordered.numerator <= ordered.denominator) return null;
  return (locale) =>
    solveMixed(
      [a, { name: from, unit: first }],
      [b, { name: next, unit: second }],
      { name: to, unit: target },
      locale,
    );
}

function temperatureOf(name: string): "C" | "F" | null {
  if (/^(?:°\s*C|℃|\^?\{?\\circ\}?\s*C|degrees? celsius|celsius|摄氏度)$/i.test(name)) return "C";
  return /^(?:°\s*F|℉|\^?\{?\\circ\}?\s*F|degrees? fahrenheit|fahrenheit|华氏度)$/i.test(name) ? "F" : null;
}
