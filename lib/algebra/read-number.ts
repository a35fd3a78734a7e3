import type { Expression } from "./expression";
import { addRationals, ONE, type Rational, rational, rationalFromDecimal } from "./rational";

/** A number node from its digits: `1,234.5`, `0.1(6)` with its recurring digits in brackets, `1.5E-3`. */
export function readNumber(text: string): Expression {
  const [mantissa = "", exponent] = text.replace(/,\\!|\\,|[{},]/g, "").split(/e/i);
  const recurring = /^(.*)\((\d+)\)$/.exec(mantissa);
  if (recurring) return { type: "number", value: recurringDecimal(recurring[1] ?? "", recurring[2] ?? "0") };
  if (exponent !== undefined) {
    const scale = 10n ** BigInt(Math.min(400, Math.abs(Number(exponent))));
    const digits = rationalFromDecimal(mantissa);
    const up = !exponent.startsWith("-");
    return {
      type: "number",
      decimals: (mantissa.split(".")[1]?.length ?? 0) - Number(exponent),
      value: rational(digits.numerator * (up ? scale : 1n), digits.denominator * (up ? 1n : scale)),
    };
  }
  const decimals = mantissa.split(".")[1]?.length;
  if (decimals !== undefined) return { type: "number", value: rationalFromDecimal(mantissa), decimals };
  return { type: "number", value: mantissa === "1" ? ONE : rational(BigInt(mantissa)) };
}

/** `0.1(6)` is 0.1 + 6/90. */
function recurringDecimal(start: string, period: string): Rational {
  const places = start.split(".")[1]?.length ?? 0;
  const nines = 10n ** BigInt(period.length) - 1n;
  return addRationals(
    rationalFromDecimal(start.startsWith(".") ? `0${start}` : start),
    rational(BigInt(period), nines * 10n ** BigInt(places)),
  );
}
