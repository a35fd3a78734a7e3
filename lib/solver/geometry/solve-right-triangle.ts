import type { Locale } from "@/lib/i18n/locale";
import { type Solution, say } from "../solution";
import { quantityOf } from "./quantity";
import { rootText } from "./triangle";

/** The hypotenuse of two legs, by Pythagoras; lengths as LaTeX. */
export function solveHypotenuse(a: string, b: string, locale: Locale): Solution | null {
  const squares = `${squared(a)} + ${squared(b)}`;
  return byPythagoras(
    squares,
    say(
      locale,
      "勾股定理：斜边的平方等于两直角边的平方和",
      "Pythagoras: the square of the hypotenuse is the sum of the squares of the legs",
    ),
    "c",
    locale,
  );
}

/** The other leg; null when the hypotenuse is not the longer one. */
export function solveLeg(hypotenuse: string, leg: string, locale: Locale): Solution | null {
  const squares = `${squared(hypotenuse)} - ${squared(leg)}`;
  return byPythagoras(
    squares,
    say(
      locale,
      "勾股定理：直角边的平方等于斜边的平方减另一条直角边的平方",
      "Pythagoras: the square of a leg is the square of the hypotenuse less that of the other leg",
    ),
    "b",
    locale,
  );
}

function byPythagoras(squares: string, title: string, name: string, locale: Locale): Solution | null {
  const square = quantityOf(squares);
  const length = square && square.size > 0 ? quantityOf(`\\sqrt{${square.latex}}`) : null;
  if (!square?.exact || !length?.exact) return null;
  return {
    steps: [
      { kind: "derive", title, text: `$$${name}^{2} = ${squares} = ${square.latex}$$` },
      {
        kind: "compute",
        title: say(locale, "开平方（长度是正数）", "Take the square root (a length is positive)"),
        text: rootText(name, square.latex, length),
      },
    ],
    final: length.latex,
  };
}

function squared(length: string): string {
  return /^\d+$/.test(length) ? `${length}^{2}` : `\\left(${length}\\right)^{2}`;
}
