import type { Expression } from "@/lib/algebra/expression";
import { printLatex, printRational } from "@/lib/algebra/print-latex";
import {
  addRationals,
  divideRationals,
  multiplyRationals,
  negateRational,
  ONE,
  type Rational,
  subtractRationals,
  ZERO,
} from "@/lib/algebra/rational";
import type { Locale } from "@/lib/i18n/locale";
import { type Solution, type SolverStep, say } from "../solution";

type Rows = readonly (readonly Rational[])[];

/** A matrix as LaTeX. */
export function printMatrix(rows: Rows, shape: "pmatrix" | "vmatrix" = "pmatrix"): string {
  return `\\begin{${shape}}${rows.map((row) => row.map((entry) => printRational(entry)).join(" & ")).join(" \\\\ ")}\\end{${shape}}`;
}

function minor(rows: Rows, column: number): Rows {
  return rows.slice(1).map((row) => row.filter((_, index) => index !== column));
}

function determinant(rows: Rows): Rational {
  if (rows.length === 1) return rows[0]?.[0] ?? ZERO;
  return (rows[0] ?? []).reduce((sum, entry, column) => {
    const part = multiplyRationals(entry, determinant(minor(rows, column)));
    return column % 2 === 0 ? addRationals(sum, part) : subtractRationals(sum, part);
  }, ZERO);
}

const b = (value: Rational) =>
  value.numerator < 0n ? `\\left(${printRational(value)}\\right)` : printRational(value);

function determinantSteps(rows: Rows, locale: Locale): SolverStep[] {
  const value = printRational(determinant(rows));
  const shown = printMatrix(rows, "vmatrix");
  if (rows.length === 2) {
    const [[p = ZERO, q = ZERO] = [], [r = ZERO, s = ZERO] = []] = rows;
    const text = `$$${shown} = ${b(p)} \\times ${b(s)} - ${b(q)} \\times ${b(r)} = ${value}$$`;
    return [
      {
        kind: "compute",
        title: say(
          locale,
          "行列式：主对角线之积减副对角线之积",
          "The determinant: the product of one diagonal less that of the other",
        ),
        text,
      },
    ];
  }
  const parts = (rows[0] ?? []).map(
    (entry, column) =>
      `${column === 0 ? "" : column % 2 === 1 ? " - " : " + "}${b(entry)} \\times ${printMatrix(minor(rows, column), "vmatrix")}`,
  );
  const values = (rows[0] ?? []).map(
    (entry, column) =>
      `${column === 0 ? "" : column % 2 === 1 ? " - " : " + "}${b(entry)} \\times ${b(determinant(minor(rows, column)))}`,
  );
  return [
    {
      kind: "derive",
      title: say(locale, "按第一行展开", "Expand along the first row"),
      text: `$$${shown} = ${parts.join("")}$$`,
    },
    {
      kind: "compute",
      title: say(locale, "算出每个小行列式", "Work out each smaller determinant"),
      text: `$$${values.join("")} = ${value}$$`,
    },
  ];
}

export function solveDeterminant(rows: Rows, locale: Locale): Solution {
  return { steps: determinantSteps(rows, locale), final: printRational(determinant(rows)) };
}

/** The inverse: by the formula for 2×2, else by row operations beside the unit matrix. */
export function solveInverseMatrix(rows: Rows, locale: Locale): Solution {
  const steps = determinantSteps(rows, locale);
  const value = determinant(rows);
  if (value.numerator === 0n) {
    const text = say(
      locale,
      "行列式是 0，矩阵没有逆矩阵。",
      "The determinant is 0: the matrix has no inverse.",
    );
    steps.push({ kind: "conclude", title: say(locale, "不可逆", "Not invertible"), text });
    return { steps, final: say(locale, "\\text{没有逆矩阵}", "\\text{no inverse}") };
  }
  const inverse =
    rows.length === 2 ? smallInverse(rows, value, steps, locale) : byRowOperations(rows, steps, locale);
  const unit = rows.map((_, i) => rows.map((_, j) => (i === j ? ONE : ZERO)));
  steps.push({
    kind: "check",
    title: say(locale, "检验：乘积是单位矩阵", "Check: the product is the unit matrix"),
    text: `$$${printMatrix(rows)} ${printMatrix(inverse)} = ${printMatrix(unit)}$$`,
  });
  return { steps, final: printMatrix(inverse) };
}

function smallInverse(rows: Rows, value: Rational, steps: SolverStep[], locale: Locale): Rows {
  const [[p = ZERO, q = ZERO] = [], [r = ZERO, s = ZERO] = []] = rows;
  const swapped = [
    [s, negateRational(q)],
    [negateRational(r), p],
  ];
  const inverse = swapped.map((row) => row.map((entry) => divideRationals(entry, value)));
  steps.push({
    kind: "derive",
    title: say(
      locale,
      "主对角线交换，副对角线变号，除以行列式",
      "Swap one diagonal, change the signs of the other, divide by the determinant",
    ),
    text: `$$\\frac{1}{${printRational(value)}} ${printMatrix(swapped)} = ${printMatrix(inverse)}$$`,
  });
  return inverse;
}

function byRowOperations(rows: Rows, steps: SolverStep[], locale: Locale): Rows {
  const size = rows.length;
  const work = rows.map((row, i) => [...row, ...rows.map((_, j) => (i === j ? ONE : ZERO))]);
  for (let column = 0; column < size; column++) {
    const pivot = work.findIndex((row, index) => index >= column && row[column]?.numerator !== 0n);
    [work[column], work[pivot]] = [work[pivot] ?? [], work[column] ?? []];
    const lead = work[column]?.[column] ?? ONE;
    work[column] = (work[column] ?? []).map((entry) => divideRationals(entry, lead));
    work.forEach((row, index) => {
      const factor = row[column] ?? ZERO;
      if (index === column || factor.numerator === 0n) return;
      work[index] = row.map((entry, at) =>
        subtractRationals(entry, multiplyRationals(factor, work[column]?.[at] ?? ZERO)),
      );
    });
    steps.push({
      kind: "derive",
      title: say(
        locale,
        `第 ${column + 1} 列化为单位列`,
        `Column ${column + 1} becomes a column of the unit matrix`,
      ),
      text: `$$${printMatrix(work.map((row) => row.slice(0, size)))} \\mid ${printMatrix(work.map((row) => row.slice(size)))}$$`,
    });
  }
  return work.map((row) => row.slice(size));
}

export function solveTranspose(rows: Rows, locale: Locale): Solution {
  const turned = (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? ZERO));
  const title = say(locale, "转置：行变成列", "Transpose: rows become columns");
  return {
    steps: [
      {
        kind: "derive",
        title,
        text: say(
          locale,
          "第一行写成第一列，依此类推。",
          "The first row becomes the first column, and so on.",
        ),
      },
    ],
    final: printMatrix(turned),
  };
}

/** The rank, by elimination. */
export function solveRank(rows: Rows, locale: Locale): Solution {
  const work = rows.map((row) => [...row]);
  const width = work[0]?.length ?? 0;
  let rank = 0;
  for (let column = 0; column < width && rank < work.length; column++) {
    const pivot = work.findIndex((row, index) => index >= rank && row[column]?.numerator !== 0n);
    if (pivot < 0) continue;
    [work[rank], work[pivot]] = [work[pivot] ?? [], work[rank] ?? []];
    for (let below = rank + 1; below < work.length; below++) {
      const factor = divideRationals(work[below]?.[column] ?? ZERO, work[rank]?.[column] ?? ONE);
      work[below] = (work[below] ?? []).map((entry, at) =>
        subtractRationals(entry, multiplyRationals(factor, work[rank]?.[at] ?? ZERO)),
      );
    }
    rank++;
  }
  return {
    steps: [
      {
        kind: "derive",
        title: say(locale, "化为阶梯形", "Bring it to echelon form"),
        text: `$$${printMatrix(rows)} \\to ${printMatrix(work)}$$`,
      },
      {
        kind: "conclude",
        title: say(locale, "数一数不全为 0 的行", "Count the rows that are not all 0"),
        text: say(locale, `有 ${rank} 行不全为 0。`, `Rows that are not all 0: ${rank}.`),
      },
    ],
    final: `${rank}`,
  };
}

/** A sum, product or power of matrices; for a product of two each entry is shown. */
export function solveProduct(e: Expression, result: Rows, locale: Locale): Solution {
  const steps: SolverStep[] = [
    {
      kind: "compute",
      title:
        e.type === "multiply" || e.type === "power"
          ? say(locale, "矩阵乘法：行乘列", "Matrix product: row times column")
          : say(locale, "对应位置相加减", "Add or subtract place by place"),
      text: `$$${printLatex(e)} = ${printMatrix(result)}$$`,
    },
  ];
  const first = firstEntry(e);
  if (first)
    steps.unshift({
      kind: "plan",
      title: say(locale, "第一行第一列怎样算", "How the first entry comes about"),
      text: `$$${first} = ${printRational(result[0]?.[0] ?? ZERO)}$$`,
    });
  return { steps, final: printMatrix(result) };
}

function firstEntry(e: Expression): string | null {
  const [a, c] = e.type === "multiply" && e.factors.length === 2 ? e.factors : [];
  if (a?.type !== "matrix" || c?.type !== "matrix") return null;
  const entry = (part: Expression | undefined) => {
    const text = part ? printLatex(part) : "0";
    return text.startsWith("-") ? `\\left(${text}\\right)` : text;
  };
  return (a.rows[0] ?? [])
    .map((left, index) => `${entry(left)} \\times ${entry(c.rows[index]?.[0])}`)
    .join(" + ");
}

/** The sum of the entries from the upper left to the lower right. */
export function solveTrace(rows: Rows, locale: Locale): Solution {
  const entries = rows.map((row, index) => row[index] ?? ZERO);
  const final = printRational(entries.reduce(addRationals, ZERO));
  return {
    steps: [
      {
        kind: "compute",
        title: say(locale, "迹是主对角线上的数之和", "The trace is the sum along the diagonal"),
        text: `$$${entries.map((entry, index) => (index === 0 ? printRational(entry) : b(entry))).join(" + ")} = ${final}$$`,
      },
    ],
    final,
  };
}
