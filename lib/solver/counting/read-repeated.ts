import { type Reader, type Solve, within } from "../reader";
import { say } from "../solution";
import { solveWordArrangements } from "./solve-counting";

const NUMERALS: Record<string, number> = { 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 };
const WORD_ZH =
  /^(?:用|由|将|把)?(?:英文|英语)?(?:单词)?\s*["“']?([A-Za-z]{2,20})["”']?\s*(?:中|里)?的?(?:所有|全部|(?:这|共)?([三四五六七八九十])个)?字母(?:重新|全部)?(?:可以|能够|能|可)?(?:排成|组成|排列成|排列|排)(?:一行|一排|一列)?\s*,?\s*(?:一?共)?(?:有)?(?:多少|几)种(?:不同的?)?(?:排列|排法|排列方法|字母排列)$/;
const TIMES = "(\\d{1,2})";
const THROWN: readonly (readonly [RegExp, bigint])[] = [
  [
    new RegExp(
      `^an? (?:fair )?coin is (?:tossed|flipped) ${TIMES} times[.,] ?how many (?:different |possible )?outcomes are (?:possible|there)$`,
      "i",
    ),
    2n,
  ],
  [
    new RegExp(
      `^an? (?:fair )?(?:six-sided )?die is (?:rolled|thrown) ${TIMES} times[.,] ?how many (?:different |possible )?(?:sequences of )?outcomes are (?:possible|there)$`,
      "i",
    ),
    6n,
  ],
  [
    new RegExp(
      `^how many (?:different )?${TIMES}-digit (?:PINs?|PIN codes|codes|passcodes) are (?:possible|there)(?:,? if (?:the )?digits (?:may|can) (?:be )?repeat(?:ed)?)?$`,
      "i",
    ),
    10n,
  ],
  [
    new RegExp(
      `^(?:将|把)?一枚(?:均匀的?)?硬币(?:连续)?(?:抛|掷|抛掷)(?:了)?\\s*${TIMES}\\s*次\\s*,?\\s*(?:一?共)?(?:可能)?有(?:多少|几)种(?:不同的?)?(?:可能的?)?结果$`,
    ),
    2n,
  ],
];

/** The letters of a word in Chinese wording, and one choice made again and again: coins, dice, codes. */
export const readRepeated: Reader = (text) => {
  const [word, numeral] = within(text, [WORD_ZH]) ?? [];
  // Of five letters "the four letters" is another problem.
  if (word && (!numeral || NUMERALS[numeral] === word.length))
    return (locale) => solveWordArrangements(word, locale);
  for (const [pattern, choices] of THROWN) {
    const [times] = within(text, [pattern]) ?? [];
    if (times !== undefined && times !== "0") return again(choices, BigInt(times));
  }
  return null;
};

function again(choices: bigint, times: bigint): Solve {
  const value = choices ** times;
  return (locale) => ({
    steps: [
      {
        kind: "plan",
        title: say(locale, "分步相乘", "Multiply"),
        text: say(
          locale,
          `每次都有 ${choices} 种可能，一共 ${times} 次，相乘。`,
          `There are ${choices} possibilities each time, and ${times} times; we multiply.`,
        ),
      },
      {
        kind: "compute",
        title: say(locale, "计算", "Compute"),
        text: `$$${choices}^{${times}} = ${value}$$`,
      },
    ],
    final: `${value}`,
  });
}
