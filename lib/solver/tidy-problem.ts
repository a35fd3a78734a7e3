/** The problem on one line, in half-width signs with `…` for dots, without the marks around formulas, politeness and the final stop. */
export function tidyProblem(problem: string): string {
  return (
    problem
      .replace(/[０-９Ａ-Ｚａ-ｚ（）＋－＝＜＞／％｜［］｛｝；：？]/g, (sign) =>
        String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
      )
      .replace(/，/g, ", ")
      .replace(/\$\$?|\\\(|\\\)|\\\[|\\\]/g, " ")
      .replace(/\\begin\{cases\}|\\end\{cases\}/g, " ")
      .replace(/∫/g, "\\int ")
      .replace(/[−–]/g, "-")
      .replace(/…+|⋯+|\.{3,}/g, "…")
      .replace(/\s+/g, " ")
      .trim()
      // After a number or a bracket an exclamation mark is a factorial.
      .replace(
        /(?:[。.？?！]|(?<![\d)\]}a-zA-Z])!|(?<=[。.？?！!\p{Script=Han}\s])!|(?<=[a-zA-Z]{2})!)+$/u,
        "",
      )
      .replace(/=\s*$/, "")
      .replace(/^(?:please|请(?:你)?)\s*/i, "")
      .trim()
  );
}
