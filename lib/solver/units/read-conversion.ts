import type { Reader } from "../reader";
import { within } from "../reader";
import { readNumber } from "../reading/read-number-list";
import { solveConversion, solveTemperature } from "./solve-conversion";
import { unitOf } from "./unit-table";

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

function temperatureOf(name: string): "C" | "F" | null {
  if (/^(?:°\s*C|℃|\^?\{?\\circ\}?\s*C|degrees? celsius|celsius|摄氏度)$/i.test(name)) return "C";
  return /^(?:°\s*F|℉|\^?\{?\\circ\}?\s*F|degrees? fahrenheit|fahrenheit|华氏度)$/i.test(name) ? "F" : null;
}
