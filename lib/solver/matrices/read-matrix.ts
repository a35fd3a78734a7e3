import type { Expression } from "@/lib/algebra/expression";
import { evaluateMatrix, isMatrix, type Matrix } from "@/lib/algebra/matrix";
import { parseExpression } from "@/lib/algebra/parse-expression";
import { symbolsOf } from "@/lib/algebra/symbols";
import { type Reader, within } from "../reader";
import { nameMatrices } from "./name-matrices";
import {
  solveDeterminant,
  solveInverseMatrix,
  solveProduct,
  solveRank,
  solveTrace,
  solveTranspose,
} from "./solve-matrix";

const OF = "(?:of|for) (?:the )?(?:following )?(?:\\d ?[x×] ?\\d )?(?:matrix)? ?(?:[A-Z] ?= ?)?";
const FIND = "(?:(?:find|calculate|compute|what is|evaluate|determine) )?(?:the )?";

const KINDS: { patterns: RegExp[]; solve: (matrix: Matrix) => ReturnType<Reader> }[] = [
  {
    patterns: [
      new RegExp(`^${FIND}inverse(?: matrix)? ${OF}(.+)$`, "i"),
      /^求?(?:矩阵)?\s*(?:[A-Z]\s*=\s*)?(.+?)\s*的?逆(?:矩阵)?$/,
      /^invert (?:the )?(?:matrix )?(?:[A-Z] ?= ?)?(.+)$/i,
    ],
    solve: (matrix) => (isSquare(matrix) ? (locale) => solveInverseMatrix(matrix.rows, locale) : null),
  },
  {
    patterns: [
      new RegExp(`^${FIND}(?:determinant|det) ${OF}(.+)$`, "i"),
      /^求?(?:矩阵)?\s*(?:[A-Z]\s*=\s*)?(.+?)\s*的?行列式(?:的值)?$/,
    ],
    solve: (matrix) => (isSquare(matrix) ? (locale) => solveDeterminant(matrix.rows, locale) : null),
  },
  {
    patterns: [
      new RegExp(`^${FIND}transpose ${OF}(.+)$`, "i"),
      /^求?(?:矩阵)?\s*(?:[A-Z]\s*=\s*)?(.+?)\s*的?转置(?:矩阵)?$/,
    ],
    solve: (matrix) => (locale) => solveTranspose(matrix.rows, locale),
  },
  {
    patterns: [new RegExp(`^${FIND}rank ${OF}(.+)$`, "i"), /^求?(?:矩阵)?\s*(?:[A-Z]\s*=\s*)?(.+?)\s*的?秩$/],
    solve: (matrix) => (locale) => solveRank(matrix.rows, locale),
  },
];
const TRACE = [
  new RegExp(`^${FIND}trace ${OF}(.+)$`, "i"),
  /^求?(?:矩阵)?\s*(?:[A-Z]\s*=\s*)?(.+?)\s*的?迹$/,
];
const COMPUTE = [
  /^(?:calculate|compute|evaluate|find|multiply|what is|求|计算)?[: ]*(.*(?:matrix\}|\]\]).*)$/i,
];
const DETERMINANT = [
  /^(?:calculate|compute|evaluate|find|what is|求|计算)?[: ]*(?:行列式\s*)?(\\begin\{vmatrix\}.+\\end\{vmatrix\})$/i,
];

/** Inverse, determinant, transpose, rank, and sums and products of matrices of fractions. */
export const readMatrix: Reader = (text) => {
  if (!/matrix\}|\[\s*\[/.test(text)) return null;
  const source = inLatex(text);
  const unnamed = nameMatrices(source);
  if (unnamed) return readMatrix(unnamed);
  for (const { patterns, solve } of KINDS) {
    const matrix = matrixIn(within(source, patterns)?.[0]);
    if (matrix) return solve(matrix);
  }
  const traced = matrixIn(within(source, TRACE)?.[0]);
  if (traced && isSquare(traced)) return (locale) => solveTrace(traced.rows, locale);
  const bars = matrixIn(within(source, DETERMINANT)?.[0]?.replace(/vmatrix/g, "pmatrix"));
  if (bars) return isSquare(bars) ? (locale) => solveDeterminant(bars.rows, locale) : null;
  const parsed = parseExpression(within(source, COMPUTE)?.[0] ?? "");
  return parsed.ok && symbolsOf(parsed.value).size === 0 ? calculation(parsed.value) : null;
};

/** `[[1,2],[3,4]]` as children type it. */
function inLatex(text: string): string {
  return text
    .replace(
      /\\left\|\s*\\begin\{matrix\}(.*?)\\end\{matrix\}\s*\\right\|/g,
      "\\begin{vmatrix}$1\\end{vmatrix}",
    )
    .replace(/\[\s*(\[[^[\]]+\](?:\s*,\s*\[[^[\]]+\])*)\s*\]/g, (_, rows: string) => {
      const lines = rows.split(/\]\s*,\s*\[/).map((row) => row.replace(/[[\]]/g, "").split(",").join(" & "));
      return `\\begin{pmatrix}${lines.join(" \\\\ ")}\\end{pmatrix}`;
    })
    .replace(/\{[bB]matrix\}/g, "{pmatrix}");
}

function matrixIn(source: string | undefined): Matrix | null {
  const parsed = source === undefined ? null : parseExpression(source);
  if (!parsed?.ok || parsed.value.type !== "matrix") return null;
  const value = evaluateMatrix(parsed.value);
  if (!value || !isMatrix(value) || value.tuple || value.rows.length > 5) return null;
  const width = value.rows[0]?.length ?? 0;
  return width > 0 && width <= 5 && value.rows.every((row) => row.length === width) ? value : null;
}

function isSquare({ rows }: Matrix): boolean {
  return rows.length >= 2 && rows.length === rows[0]?.length && rows.length <= 4;
}

function calculation(e: Expression): ReturnType<Reader> {
  const value = evaluateMatrix(e);
  return value && isMatrix(value) && !value.tuple && e.type !== "matrix"
    ? (locale) => solveProduct(e, value.rows, locale)
    : null;
}
