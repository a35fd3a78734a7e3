import { squeeze } from "./squeeze";

const QUANTITY = String.raw`(?:\\angle\s*[A-Z]{1,3}|\|?(?:\\vec|\\overline|\\overrightarrow)?\s*\{?[A-Z]{2,3}\}?\|?|[fghFGPVS]'{0,3}\s*\([^()=]{1,20}\)|[VS]_\{?[^{}=\s]{1,20}\}?)`;

const NAMED = new RegExp(
  String.raw`^(${QUANTITY}(?:\s*:\s*${QUANTITY})?|\\frac\{${QUANTITY}\}\{${QUANTITY}\}|\([a-z](?:,\s*[a-z]){1,3}\))\s*=\s*(?=\S)([^=]+)$`,
);

/** `AB = 4`, `\angle A = 30°`, `f(2) = 5`, `(x, y) = (1, 2)`, `S_1 : S_2 = 1 : 4`: what it is called, and the value. */
export function withoutName(text: string): { name: string | null; value: string } {
  const [, name, value] = NAMED.exec(text) ?? [];
  return name !== undefined && value !== undefined
    ? { name: squeeze(name).replace(/\|/g, ""), value: value.trim() }
    : { name: null, value: text };
}
