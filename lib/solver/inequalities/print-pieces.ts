import { printSurd, type Surd } from "@/lib/algebra/surd";
import type { Locale } from "@/lib/i18n/locale";
import { say } from "../solution";

/** An interval of numbers, or one number; without an end it goes on for ever. */
export type Piece = {
  low?: Surd | undefined;
  high?: Surd | undefined;
  includesLow: boolean;
  includesHigh: boolean;
};

/** A set of numbers as relations: `x < 1 or 2 \le x < 3`. */
export function printPieces(pieces: readonly Piece[], name: string, locale: Locale): string {
  if (pieces.length === 0) return say(locale, "\\text{无解}", "\\text{no solution}");
  if (pieces.some(({ low, high }) => !low && !high))
    return say(locale, "\\text{任意实数}", "\\text{every real number}");
  const missing = onlyMissing(pieces);
  if (missing) return `${name} \\ne ${printSurd(missing)}`;
  return pieces.map((piece) => printPiece(piece, name)).join(` \\text{ ${say(locale, "或", "or")} } `);
}

function printPiece({ low, high, includesLow, includesHigh }: Piece, name: string): string {
  if (low && high && printSurd(low) === printSurd(high)) return `${name} = ${printSurd(low)}`;
  if (!low) return `${name} ${includesHigh ? "\\le" : "<"} ${high ? printSurd(high) : ""}`;
  if (!high) return `${name} ${includesLow ? "\\ge" : ">"} ${printSurd(low)}`;
  return `${printSurd(low)} ${includesLow ? "\\le" : "<"} ${name} ${includesHigh ? "\\le" : "<"} ${printSurd(high)}`;
}

/** The one number that is left out, where the set is all others. */
function onlyMissing(pieces: readonly Piece[]): Surd | null {
  const [first, second] = pieces;
  if (pieces.length !== 2 || first?.low || second?.high || !first?.high || !second?.low) return null;
  return printSurd(first.high) === printSurd(second.low) && !first.includesHigh ? first.high : null;
}
