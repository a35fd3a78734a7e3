import { printRational } from "@/lib/algebra/print-latex";
import { addRationals, multiplyRationals, rational, subtractRationals, ZERO } from "@/lib/algebra/rational";
import { type Reader, within } from "../reader";
import { readNumber } from "../reading/read-number-list";
import { say } from "../solution";

const SENTENCES = [
  /^(?:if )?the (?:mean|average) of (?:the (?:numbers|data(?: set)?|values) )?([-\d][-\d.,/ a-z]*?) is (-?\d+(?:[./]\d+)?)[.,;]? ?(?:then )?(?:find|what is|calculate|determine) (?:the value of )?([a-z])$/i,
  /^(?:已知|若)?(?:一组)?(?:数据|数)?[:：]?\s*([-\da-z][-\d.,、/\sa-z和]*?)\s*的(?:平均数|平均值|均值)(?:是|为)\s*([-\d./]+)\s*[,;。]\s*(?:则|求|那么)\s*([a-z])(?:的值)?$/,
];

/** A number that is missing from a list whose mean is told. */
export const readUnknownMean: Reader = (text) => {
  const [listed, told, name] = within(text, SENTENCES) ?? [];
  const mean = readNumber(told ?? "");
  const parts = listed?.split(/\s*(?:, and|,|、|和|\band\b)\s*/).filter(Boolean) ?? [];
  const known = parts.filter((part) => part !== name).map(readNumber);
  if (!mean || !name || parts.length < 2 || known.length !== parts.length - 1) return null;
  if (!known.every((value) => value !== null)) return null;
  const total = multiplyRationals(mean, rational(parts.length));
  const rest = known.reduce(addRationals, ZERO);
  const value = subtractRationals(total, rest);
  const show = (number: typeof value) => printRational(number, true);
  return (locale) => ({
    steps: [
      {
        kind: "compute",
        title: say(locale, "总和等于平均数乘个数", "The sum is the mean times how many"),
        text: `$$${show(mean)} \\times ${parts.length} = ${show(total)}$$`,
      },
      {
        kind: "compute",
        title: say(locale, "减去已知的数", "Subtract the numbers that are known"),
        text: `$$${show(total)} - ${rest.numerator < 0n ? `\\left(${show(rest)}\\right)` : show(rest)} = ${show(value)}$$`,
      },
    ],
    final: `${name} = ${show(value)}`,
  });
};
