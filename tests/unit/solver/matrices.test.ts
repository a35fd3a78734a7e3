import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { solveProblem } from "@/lib/solver/solve-problem";
import { expectRefused, expectSolved } from "@/tests/support/expect-solved";

describe("matrices", () => {
  it.each([
    ["Find the inverse of [[1,2],[3,4]]", "\\begin{pmatrix}-2&1\\\\3/2&-1/2\\end{pmatrix}"],
    [
      "求矩阵 $\\begin{bmatrix}2&1\\\\1&1\\end{bmatrix}$ 的逆矩阵",
      "\\begin{pmatrix}1&-1\\\\-1&2\\end{pmatrix}",
    ],
    [
      "inverse of the matrix \\begin{pmatrix}1&0&0\\\\0&2&0\\\\0&1&1\\end{pmatrix}",
      "\\begin{pmatrix}1&0&0\\\\0&1/2&0\\\\0&-1/2&1\\end{pmatrix}",
    ],
    ["Find the determinant of [[1,2,3],[4,5,6],[7,8,10]]", "-3"],
    ["求行列式 \\begin{vmatrix}1&2\\\\3&4\\end{vmatrix}", "-2"],
    ["计算行列式 $\\left|\\begin{matrix}1&2\\\\3&4\\end{matrix}\\right|$", "-2"],
    ["[[1,2],[3,4]] + [[1,1],[1,1]]", "\\begin{pmatrix}2&3\\\\4&5\\end{pmatrix}"],
    [
      "计算 \\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}\\begin{pmatrix}0&1\\\\1&0\\end{pmatrix}",
      "\\begin{pmatrix}2&1\\\\4&3\\end{pmatrix}",
    ],
    ["Find the rank of [[1,2],[2,4]]", "1"],
    ["Find the transpose of [[1,2,3],[4,5,6]]", "\\begin{pmatrix}1&4\\\\2&5\\\\3&6\\end{pmatrix}"],
  ])("%j: %s", expectSolved);

  it("says that there is no inverse", () => {
    expect(solveProblem("inverse of [[1,2],[2,4]]", "en")?.final).toBe("\\text{no inverse}");
  });

  it.each([
    "Find the inverse of [[1,2,3],[4,5,6]]",
    "Find the inverse of [[1,a],[3,4]]",
    "Find the eigenvalues of [[1,2],[3,4]]",
    "[[1,2],[3,4]] + [[1,2,3]]",
    "Find the inverse of [[1,2],[3]]",
  ])("refuses %j", expectRefused);

  it("a matrix times its inverse is the unit matrix", () => {
    const n = fc.integer({ min: -9, max: 9 });
    fc.assert(
      fc.property(fc.array(n, { minLength: 9, maxLength: 9 }), (entries) => {
        const rows = [0, 3, 6].map((at) => entries.slice(at, at + 3));
        const final =
          solveProblem(`Find the inverse of [[${rows.map((row) => row.join(",")).join("],[")}]]`, "en")
            ?.final ?? "";
        const inverse = final
          .replace(/\\(?:begin|end)\{pmatrix\}/g, "")
          .replace(/\\frac\{(\d+)\}\{(\d+)\}/g, "$1/$2")
          .split("\\\\")
          .map((row) => row.split("&").map((cell) => cell.trim().split("/").map(Number)))
          .map((row) => row.map(([top = Number.NaN, bottom = 1]) => top / bottom));
        if (final === "\\text{no inverse}") return;
        rows.forEach((row, i) => {
          for (const j of [0, 1, 2]) {
            const entry = row.reduce((sum, value, k) => sum + value * (inverse[k]?.[j] ?? Number.NaN), 0);
            expect(entry).toBeCloseTo(i === j ? 1 : 0, 6);
          }
        });
      }),
      { numRuns: 60 },
    );
  });
});
