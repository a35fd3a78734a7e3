import { readQuantity } from "../units/read-quantity";
import { CHINESE_UNITS } from "../units/unit-table";

const NUMBER = String.raw`[-−]?[$¥€£]?\d[\d,]*(?:\.\d+)?(?:\/\d+)?%?`;
const POWER = String.raw`(?:\s?[²³]|\^[23])?`;
const UNIT = String.raw`\s?(?:${CHINESE_UNITS.join("|")})(?:每(?:${CHINESE_UNITS.join("|")}))?|\s(?:(?:square|sq\.?|cubic)\s)?[A-Za-z]{1,14}${POWER}(?:\s?\/\s?[A-Za-z]{1,10}|\sper\s[a-z]{1,10})?`;
const SAID = new RegExp(`(${NUMBER})(${UNIT})?`, "g");

/** The numbers of a sentence in words, each with the unit of measure it has; what it counts ("5 apples", 12 种) is left away. */
export function quantitiesSaid(sentence: string): string[] {
  return [...sentence.matchAll(SAID)].map(([, digits = "", unit = ""]) => {
    const number = digits.replace(/,$/, "").replace(/^[$¥€£]/, "");
    return unit !== "" && readQuantity(`${number}${unit}`, true)?.measured ? `${number}${unit}` : number;
  });
}
