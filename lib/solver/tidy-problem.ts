/** The problem on one line, in half-width signs, without the marks around formulas, politeness and the final stop. */
export function tidyProblem(problem: string): string {
  return problem
    .replace(/[０-９Ａ-Ｚａ-ｚ（）＋－＝＜＞／％｜［］｛｝；：！？]/g, (sign) =>
      String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
    )
    .replace(/，/g, ", ")
    .replace(/\$\$?|\\\(|\\\)|\\\[|\\\]/g, " ")
    .replace(/\\begin\{cases\}|\\end\{cases\}/g, " ")
    .replace(/∫/g, "\\int ")
    .replace(/[−–]/g, "-")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[。.？?！!]+$/, "")
    .replace(/=\s*$/, "")
    .replace(/^(?:please|请(?:你)?)\s*/i, "")
    .trim();
}
