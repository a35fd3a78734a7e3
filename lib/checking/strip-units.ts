const UNIT_WORD =
  "(?:km|cm|mm|dm|m|kg|g|mg|t|L|mL|ml|h|hours?|min(?:utes?)?|s|seconds?|days?|dollars?|cents?|元|角|分|米|千米|厘米|公里|千克|克|吨|升|小时|分钟|秒|天|个|人|只|本|支|页|岁|平方米|立方米)";
const TEXT_UNIT = new RegExp(
  String.raw`\\(?:text|mathrm|mbox)\s*\{\s*${UNIT_WORD}(?:\s*/\s*${UNIT_WORD})?\s*\}(?:\s*\^\s*\{?[23]\}?)?`,
  "g",
);
const CHINESE_UNIT =
  /(?<=\d)\s*(?:元|角|米|千米|厘米|公里|千克|克|吨|升|小时|分钟|秒|天|个|人|只|本|支|页|岁|平方米|立方米)/g;

/**
 * The statement without the units written beside its numbers, for comparing the numbers. Only when every side carries
 * the same unit, or none: `1\text{ km} = 1000\text{ m}` must not become `1 = 1000`.
 */
export function stripUnits(statement: string): string {
  const sides = statement.split("=").map((side) => {
    const units = [...side.matchAll(TEXT_UNIT), ...side.matchAll(CHINESE_UNIT)].map((match) =>
      match[0].replace(/\\(?:text|mathrm|mbox)|[\s{}]/g, ""),
    );
    return {
      stripped: side.replace(TEXT_UNIT, "").replace(CHINESE_UNIT, ""),
      units: new Set(units),
      product: /[*/×÷]|\\(?:times|div|cdot|frac)/.test(side),
    };
  });
  const all = new Set(sides.flatMap((side) => [...side.units]));
  // With one unit throughout, sums keep it; products and quotients may change it, but then another would appear.
  if (all.size > 1) return statement;
  return sides.map((side) => side.stripped).join("=");
}
