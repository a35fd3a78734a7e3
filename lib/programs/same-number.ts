/** How far off a number may be: by `absolute`, or by `relative` of the expected one; either is enough. */
export type Tolerance = { absolute: number; relative: number };

/** As judges of contests commonly set it. */
const USUAL = 1e-6;

/** The tolerance asked for: one given alone is the only one. */
export function toleranceOf({ absolute, relative }: { absolute?: number; relative?: number }): Tolerance {
  if (absolute === undefined && relative === undefined) return { absolute: USUAL, relative: USUAL };
  return { absolute: absolute ?? 0, relative: relative ?? 0 };
}

/** Whether both are numbers and `given` is `expected` within the tolerance. Whole numbers are compared digit by digit where nothing is tolerated. */
export function sameNumber(expected: string, given: string, { absolute, relative }: Tolerance): boolean {
  if (absolute === 0 && relative === 0 && isWhole(expected) && isWhole(given)) {
    return wholeOf(expected) === wholeOf(given);
  }
  const [right, said] = [readNumber(expected), readNumber(given)];
  if (right === null || said === null) return false;
  const off = Math.abs(right - said);
  return right === said || off <= absolute || off <= relative * Math.abs(right);
}

/** BigInt() takes time that grows with the square of the length. */
const DIGITS_MAX = 4000;

function isWhole(token: string): boolean {
  return token.length <= DIGITS_MAX && /^[+-]?\d+$/.test(token);
}

function wholeOf(token: string): bigint {
  return BigInt(token.replace(/^\+/, ""));
}

// Number() would read "", "0x10" and " " as numbers; a judge must not. What overflows is near to nothing.
function readNumber(token: string): number | null {
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(token)) return null;
  const value = Number(token);
  return Number.isFinite(value) ? value : null;
}
