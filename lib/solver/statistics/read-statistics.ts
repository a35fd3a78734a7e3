import type { Reader } from "../reader";
import { consume } from "../reading/consume";
import { readNumberList } from "../reading/read-number-list";
import { type Measure, solveStatistics } from "./solve-statistics";

const MEASURES: [RegExp, Measure][] = [
  [/sample standard deviation|样本标准差/i, "sampleDeviation"],
  [/sample variance|样本方差/i, "sampleVariance"],
  [/(?:population )?standard deviation|(?:总体)?标准差/i, "deviation"],
  [/(?:population )?variance|(?:总体)?方差/i, "variance"],
  [/(?:arithmetic )?mean(?: value)?|average(?: value)?|平均(?:数|值)|均值/i, "mean"],
  [/median|中位数/i, "median"],
  [/mode|众数/i, "mode"],
  [/range|极差/i, "range"],
];

const NOUNS =
  "(?: (?:the )?(?:following )?(?:list|numbers|data(?: set| values)?|dataset|set|values|scores|marks)(?: of (?:numbers|values|data))?)?";

const SENTENCES: { pattern: RegExp; list: number; asked: number }[] = [
  {
    pattern: new RegExp(
      `^(?:(?:find|calculate|compute|what (?:is|are)|determine|work out) )?(?:the )?([a-z, ]+?) (?:of|for)${NOUNS}[: ]+([-\\d\\[({].*)$`,
      "i",
    ),
    asked: 1,
    list: 2,
  },
  {
    pattern: new RegExp(
      `^(?:for|given)${NOUNS}[: ]+([-\\d\\[({].*?)[,;.:]? (?:find|calculate|compute|determine|what (?:is|are)) (?:the )?([a-z, ]+)$`,
      "i",
    ),
    list: 1,
    asked: 2,
  },
  {
    pattern:
      /^(?:已知)?(?:求|计算)?(?:一组|这组|下列)?(?:数据|数|样本数据)?[:：]?\s*([-\d][-\d.,\s、/和与]*?)\s*(?:[,，;；]\s*求(?:这组数据|它们|它)?的?|这组数据的|的)\s*([\p{Script=Han}、,，\s]+?)(?:是多少|各是多少|分别是多少)?$/u,
    list: 1,
    asked: 2,
  },
  {
    pattern: /^(?:求|计算)(?:下列|这组|一组)?(?:数据|数)的?\s*([\p{Script=Han}、,，]+?)[:：]\s*([-\d].*)$/u,
    asked: 1,
    list: 2,
  },
];

/** Mean, median, mode, range, variance and standard deviation of a list. */
export const readStatistics: Reader = (text) => {
  for (const { pattern, list, asked } of SENTENCES) {
    const match = pattern.exec(text);
    const numbers = match && readNumberList(match[list] ?? "");
    const measures =
      match &&
      consume(
        match[asked] ?? "",
        MEASURES.map(([words, measure]) => [words, () => measure] as const),
      );
    if (numbers && measures) return (locale) => solveStatistics(numbers, measures, locale);
  }
  return null;
};
