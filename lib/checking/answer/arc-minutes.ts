import { printRational } from "@/lib/algebra/print-latex";
import { rational } from "@/lib/algebra/rational";

const DEGREES = String.raw`(?:\^\s*\{?\s*\\circ\s*\}?|°)`;
const MINUTES = "['’]";
const SECONDS = String.raw`(?:\^\s*\{\s*\\prime\s*\\prime\s*\}|[″"”]|'')`;

const WITH_DEGREES = new RegExp(
  String.raw`(\d+)\s*(?:${DEGREES}|度)\s*(?=\d)(?:(\d{1,2})\s*(?:${MINUTES}|分))?(?:\s*(\d{1,2}(?:\.\d+)?)\s*(?:${SECONDS}|秒))?(?!\d)`,
  "g",
);
const BELOW_A_DEGREE = new RegExp(
  String.raw`^(-?\d+)\s*${MINUTES}(?:\s*(\d{1,2})\s*${SECONDS})?$|^(-?\d+)\s*${SECONDS}$`,
);

const HAS_DEGREES = new RegExp(`${DEGREES}|度`);

/** `30°30′` as 30.5°, in both answers; `60′` alone is an angle only beside another. */
export function withoutArcMinutes(answers: readonly [string, string]): [string, string] {
  const isAngle = answers.some((text) => HAS_DEGREES.test(text));
  const [a, b] = answers.map((text) => {
    const joined = text.replace(WITH_DEGREES, (whole, degrees, minutes, seconds) =>
      minutes === undefined && seconds === undefined ? whole : angle(degrees, minutes, seconds),
    );
    const [, minutes, seconds, alone] = (isAngle && BELOW_A_DEGREE.exec(joined)) || [];
    return minutes !== undefined || alone !== undefined ? angle("0", minutes, seconds ?? alone) : joined;
  });
  return [a ?? "", b ?? ""];
}

function angle(degrees: string, minutes = "0", seconds = "0"): string {
  const [whole = "0", digits = ""] = seconds.split(".");
  const parts = 10n ** BigInt(digits.length);
  const total = (BigInt(degrees) * 3600n + BigInt(minutes) * 60n) * parts + BigInt(whole + digits);
  const value = printRational(rational(total, 3600n * parts), true);
  return `${value.includes("frac") ? `(${value})` : value}°`;
}
