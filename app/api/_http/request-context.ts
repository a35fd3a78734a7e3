import process from "node:process";
import type { RequestContext } from "@/lib/accounts/actor";
import { identifyActor } from "@/lib/accounts/server/identify-actor";
import { readCookie, requestLocale } from "./request-locale";

export const SESSION_COOKIE = "stepwise_session";
const YEAR_SECONDS = 365 * 24 * 3600;

/** Who asks and in which language; `headers` go on the answer (a new guest's cookie). Throws when the caller is refused. */
export async function requestContext(
  request: Pick<Request, "headers" | "method" | "url">,
): Promise<{ ctx: RequestContext; headers: Record<string, string> }> {
  const { headers } = request;
  const { actor, newSessionToken } = await identifyActor({
    method: request.method,
    host: headers.get("host"),
    origin: headers.get("origin"),
    authorization: headers.get("authorization"),
    sessionToken: readCookie(headers.get("cookie"), SESSION_COOKIE),
  });
  return {
    ctx: { actor, locale: requestLocale(headers, request.url) },
    headers: newSessionToken
      ? { "set-cookie": sessionCookie(newSessionToken, headers.get("x-forwarded-proto")) }
      : {},
  };
}

/** The cookie that carries a session's token. */
export function sessionCookie(token: string, forwardedProtocol: string | null): string {
  const secure = forwardedProtocol === "https" || process.env.STEPWISE_SECURE_COOKIES === "1";
  return `${SESSION_COOKIE}=${token}; Path=/; Max-Age=${YEAR_SECONDS}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}
