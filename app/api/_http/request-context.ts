import process from "node:process";
import type { RequestContext } from "@/lib/accounts/actor";
import { identifyActor } from "@/lib/accounts/server/identify-actor";
import { readCookie, requestLocale } from "./request-locale";

const COOKIE = "stepwise_session";
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
    sessionToken: readCookie(headers.get("cookie"), COOKIE),
  });
  const secure = headers.get("x-forwarded-proto") === "https" || process.env.STEPWISE_SECURE_COOKIES === "1";
  return {
    ctx: { actor, locale: requestLocale(headers, request.url) },
    headers: newSessionToken
      ? {
          "set-cookie": `${COOKIE}=${newSessionToken}; Path=/; Max-Age=${YEAR_SECONDS}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`,
        }
      : {},
  };
}
