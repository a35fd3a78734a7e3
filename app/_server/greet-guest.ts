import type { IncomingMessage, ServerResponse } from "node:http";
import { SESSION_COOKIE, sessionCookie } from "@/app/api/_http/request-context";
import { readCookie } from "@/app/api/_http/request-locale";
import { createSessionToken } from "@/lib/accounts/server/identify-actor";
import { runsAtHome } from "@/lib/platform/server/home-mode";

/**
 * Gives a browser that has no session one with its first page. What the page then asks for at once, several requests side
 * by side, comes from one guest: else each began a guest of its own, and the last cookie took from the person what they
 * had just asked as another. Nothing is stored until the token comes back.
 */
export function greetGuest(req: IncomingMessage, res: ServerResponse): void {
  if (req.method !== "GET" || !req.headers.accept?.includes("text/html") || runsAtHome()) return;
  const cookies = req.headers.cookie;
  if (readCookie(cookies ?? null, SESSION_COOKIE)) return;
  const token = createSessionToken();
  const forwarded = req.headers["x-forwarded-proto"];
  res.setHeader("set-cookie", sessionCookie(token, forwarded === undefined ? null : String(forwarded)));
  // The page itself is made for that guest too.
  req.headers.cookie = `${cookies ? `${cookies}; ` : ""}${SESSION_COOKIE}=${token}`;
}
