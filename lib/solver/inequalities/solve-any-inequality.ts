import type { Expression } from "@/lib/algebra/expression";
import type { Locale } from "@/lib/i18n/locale";
import type { Solution } from "../solution";
import { type Order, solveInequality } from "../solve-inequality";
import { solveBySignTable } from "./sign-table";
import { solveAbsoluteInequality } from "./solve-absolute-inequality";
import { solveAbsoluteSumInequality } from "./solve-absolute-sum-inequality";
import { solveMonotoneInequality } from "./solve-monotone-inequality";

/** Solves an inequality in one unknown: linear, quadratic, polynomial, fractions, absolute values, powers of one base, logarithms. */
export function solveAnyInequality(
  left: Expression,
  order: Order,
  right: Expression,
  name: string,
  locale: Locale,
): Solution | null {
  return (
    solveInequality(left, order, right, name, locale) ??
    solveBySignTable(left, order, right, name, locale) ??
    solveAbsoluteInequality(left, order, right, name, locale) ??
    solveAbsoluteSumInequality(left, order, right, name, locale) ??
    solveMonotoneInequality(left, order, right, name, locale)
  );
}
