import type { Locale } from "@/lib/i18n/locale";

/**
 * Who acts. `owner`: the one person of home mode; `administrator`: manages a server; `guest`: a browser with a
 * guest session; `program`: an API key.
 */
export type Role = "owner" | "administrator" | "guest" | "program";

export type Actor = { role: Role; userId: string };

/** What every verb receives: who acts and in which language to answer. */
export type RequestContext = { actor: Actor; locale: Locale };
