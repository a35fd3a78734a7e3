import type { Locale } from "@/lib/i18n/locale";
import type { Reader } from "../reader";
import { type Solution, say } from "../solution";
import { type Congruence, MODULUS_MAX } from "./congruence";
import { solveCongruences } from "./solve-congruence";

const RULE_ZH = /(?:被|除以)\s*(\d+)\s*(?:除)?\s*余\s*(\d+)/g;
const WHOLE_ZH =
  /^(?:有)?(?:一个(?:自然|正整)?数|某数|一个最小的(?:自然|正整)?数)\s*[,:]?\s*@(?:[,、;，]\s*(?:且)?@){1,4}\s*[,;。]?\s*(?:求)?(?:这个|该)?(?:自然|正整)?数(?:的?最小值?|最小)(?:是|为)?(?:多少|几)?$/;
const RULE_EN =
  /(?:(?:leaves|has|gives)? ?(?:a )?remainder(?: of)? (\d+) (?:when|if) (?:it is )?divided by (\d+)|(?<=divided by \d+,? (?:and )?)(\d+) when divided by (\d+)|n ?(?:≡|\\equiv) ?(\d+) ?(?:\(mod ?(\d+)\)|\\pmod ?\{?(\d+)\}?))/gi;
const WHOLE_EN =
  /^(?:find|what is|determine) (?:the )?(?:smallest|least) positive (?:integer|whole number|number)(?: n)? (?:such that|that|which|with|for which|satisfying) ?@(?:(?:,| and|, and) ?@){1,4}$/i;

/** "Remainder 2 by 3, remainder 3 by 5: the smallest such number". */
export const readRemainders: Reader = (text) => {
  const plain = text.replace(/\s+/g, " ");
  for (const [rule, whole, isZh] of [
    [RULE_ZH, WHOLE_ZH, true],
    [RULE_EN, WHOLE_EN, false],
  ] as const) {
    const all: Congruence[] = [];
    const rest = plain.replace(rule, (_, ...groups: (string | undefined)[]) => {
      const [a = "0", b = "0"] = groups.slice(0, isZh ? 2 : 7).filter((group) => group !== undefined);
      // The sentence with the remainder first; a congruence has its modulus last as well.
      const [value, modulus] = isZh ? [b, a] : [a, b];
      all.push({ slope: 1n, value: BigInt(value), modulus: BigInt(modulus), name: "n" });
      return "@";
    });
    const sensible = all.every(
      ({ value, modulus }) => modulus > 1n && modulus <= MODULUS_MAX && value < modulus,
    );
    if (all.length >= 2 && sensible && whole.test(rest.trim())) return (locale) => smallest(all, locale);
  }
  return null;
};

function smallest(all: Congruence[], locale: Locale): Solution | null {
  const solved = solveCongruences(all, locale);
  const [, value, modulus] = /^n \\equiv (\d+) \\pmod\{(\d+)\}$/.exec(solved.final) ?? [];
  if (value === undefined || modulus === undefined) return null;
  const final = value === "0" ? modulus : value;
  return {
    steps: [
      ...solved.steps,
      {
        kind: "conclude",
        title: say(locale, "最小的正数", "The smallest positive one"),
        text: say(
          locale,
          `这些数中最小的正数是 $${final}$。`,
          `The smallest positive number among them is $${final}$.`,
        ),
      },
    ],
    final,
  };
}
