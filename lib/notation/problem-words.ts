import type { Locale } from "@/lib/i18n/locale";
import { notationWords } from "@/lib/i18n/notation-words";

export type ProblemCode = keyof (typeof notationWords)["zh"];

/** Why a formula cannot be shown, for the person who reads it. */
export function problemWords(locale: Locale, code: ProblemCode, name = ""): string {
  return notationWords[locale][code].replace("{name}", name);
}

/** What KaTeX's complaint comes to, and the name of what it does not know. */
export function problemOf(error: unknown): { code: ProblemCode; name: string } {
  const message = error instanceof Error ? error.message : String(error);
  const command = /Undefined control sequence: (\S+)/.exec(message)?.[1];
  // KaTeX marks the place by lines under the letters.
  const plain = (text: string) => text.replace(/\u0332/g, "");
  if (command) return { code: "unknownCommand", name: plain(command) };
  const environment = /No such environment: (\S+)/.exec(message)?.[1];
  if (environment) return { code: "unknownEnvironment", name: plain(environment) };
  if (/Double (sub|super)script/.test(message)) return { code: "doubleScript", name: "" };
  if (/got '(}|\\right|\\end|EOF)'/.test(plain(message)))
    return { code: /got 'EOF'/.test(message) ? "openGroup" : "extraClose", name: "" };
  if (/end of input|Expected '(}|\\right|\\end)/.test(message)) return { code: "openGroup", name: "" };
  return { code: /Too many expansions/.test(message) ? "tooLong" : "other", name: "" };
}
