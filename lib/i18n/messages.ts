import type { Locale } from "./locale";
import { en } from "./messages/en";
import { type Messages, zh } from "./messages/zh";

/** Every word of the interface, by language. */
export const messages: Record<Locale, Messages> = { zh, en };
