import { printRational } from "@/lib/algebra/print-latex";
import { divideRationals, isInteger, subtractRationals } from "@/lib/algebra/rational";
import { type Reader, within } from "../reader";
import { readNumber, readNumberList } from "../reading/read-number-list";
import { say } from "../solution";
import { sequenceOf } from "./sequence";

const COUNT = [
  /^how many terms (?:are (?:there )?in|does) (?:the )?(?:arithmetic |finite )?(?:sequence|series|progression|sum)[: ]+(.+?),? ?…,? ?([-+]?[\d./]+)(?: have)?$/i,
  /^(?:find|determine|what is) the number of terms in (?:the )?(?:arithmetic |finite )?(?:sequence|series|progression|sum)[: ]+(.+?),? ?…,? ?([-+]?[\d./]+)$/i,
  /^(?:求)?(?:等差)?数列[:：]?\s*(.+?)\s*[,，、]?\s*…\s*[,，、]?\s*([-+]?[\d./]+)\s*(?:一?共|的)?(?:有多少项|有几项|项数)(?:是多少)?$/,
];

/** How many terms an arithmetic sequence has from its first to its last. */
export const readTermCount: Reader = (text) => {
  const [listed, ending] = within(text.replace(/ ?\+ ?(?=…|[\d-])/g, ", "), COUNT) ?? [];
  const sequence = listed === undefined ? null : sequenceOf(readNumberList(listed, 3) ?? [], "arithmetic");
  const last = readNumber(ending ?? "");
  if (!sequence || !last || sequence.step.numerator === 0n) return null;
  const { first, step } = sequence;
  const gaps = divideRationals(subtractRationals(last, first), step);
  if (!isInteger(gaps) || gaps.numerator < 0n) return null;
  const [a, d, z] = [first, step, last].map((value) => printRational(value));
  const shown = first.numerator < 0n ? `\\left(${a}\\right)` : a;
  return (locale) => ({
    steps: [
      {
        kind: "compute",
        title: say(
          locale,
          "项数：（末项减首项）除以公差，加 1",
          "Last less first, over the difference, and one more",
        ),
        text: `$$\\frac{${z} - ${shown}}{${d}} + 1 = ${gaps.numerator + 1n}$$`,
      },
    ],
    final: `${gaps.numerator + 1n}`,
  });
};
