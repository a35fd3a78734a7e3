import type { Expression } from "@/lib/algebra/expression";
import { parseExpression } from "@/lib/algebra/parse-expression";
import { symbolsOf } from "@/lib/algebra/symbols";
import { differentiate } from "../differentiate";
import { integrate } from "../integrate";
import { firstReading, type Reader } from "../reader";
import { hasBareLogarithm } from "./has-bare-logarithm";
import { inOneLetter } from "./in-one-letter";

const INTEGRATE = [
  /^(?:integrate|(?:find|calculate|compute|evaluate|what is) the (?:indefinite )?(?:integral|antiderivative) of|(?:integral|antiderivative) of)[: ]*(.+?)(?: with respect to [a-z])?$/i,
  /^(?:求|计算)?(?:不定积分|定积分|积分)[:：]?\s*(.+)$/,
  /^求\s*(?:函数)?\s*(.+?)\s*的(?:不定积分|原函数|积分)$/,
  /^(?:(?:find|calculate|compute|evaluate|what is|求|计算)[: ]*(?:the integral )?)?(\\int.+)$/i,
];
const DIFFERENTIATE = [
  /^(?:differentiate|(?:find|calculate|compute|what is) the derivative of|derivative of)[: ]*(?:[fy](?:\(x\))? ?= ?)?(.+?)(?: with respect to [a-z])?$/i,
  /^(?:求导|求导数|求函数的导数)[:：]?\s*(?:[fy](?:\(x\))? ?= ?)?(.+)$/,
  /^求\s*(?:函数)?\s*(?:[fy](?:\(x\))? ?= ?)?(.+?)\s*的导数$/,
  /^(?:find |calculate )?(?:\\frac\{d\}\{dx\}|d\/dx)(?: of)?\s*(.+)$/i,
];

/** Integrals and derivatives of functions of one letter. */
export const readCalculus: Reader = (text) => {
  if (hasBareLogarithm(text)) return null;
  const by = / with respect to ([a-z])$/i.exec(text)?.[1];
  const integral = firstReading(text, INTEGRATE, integralOf);
  // By another letter than its own, t^2 is a constant or a function of that letter.
  if (integral && by && integral.name !== by) return null;
  if (integral) return (locale) => integrate(integral.expression, integral.name, integral.bounds, locale);
  const given = firstReading(text, DIFFERENTIATE, inOneLetter);
  if (by && given?.name !== by) return null;
  return given && ((locale) => differentiate(given.expression, given.name, locale));
};

const DIFFERENTIAL = /(?:\\[,;: ]|\s)*(?:\\mathrm\s*\{d\}|\\,d|d)\s*([a-z])$/;
const LIMIT = String.raw`\s*(?:\{((?:[^{}]|\{[^{}]*\}){1,60})\}|([\w.π]))\s*`;

type Integral = { expression: Expression; name: string; bounds: [Expression, Expression] | null };

function integralOf(source: string): Integral | null {
  const sign = new RegExp(String.raw`^\\int(?:\\limits)?\s*(?:_${LIMIT}\^${LIMIT})?`).exec(source);
  const differential = DIFFERENTIAL.exec(source);
  const inner = source.slice(sign?.[0].length ?? 0, differential?.index ?? source.length);
  // An integral sign without its differential is not understood with certainty.
  if (sign && !differential) return null;
  const parsed = parseExpression(inner);
  if (!parsed.ok) return null;
  const names = symbolsOf(parsed.value);
  const name = differential?.[1] ?? [...names][0];
  if (!name || [...names].some((other) => other !== name)) return null;
  const limits = [sign?.[1] ?? sign?.[2], sign?.[3] ?? sign?.[4]].map((text) =>
    text === undefined ? null : parseExpression(text),
  );
  if (!limits[0] && !limits[1]) return { expression: parsed.value, name, bounds: null };
  const [from, to] = limits;
  if (!from?.ok || !to?.ok || symbolsOf(from.value).size + symbolsOf(to.value).size > 0) return null;
  return { expression: parsed.value, name, bounds: [from.value, to.value] };
}
