import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import process from "node:process";
import type { Actor } from "@/lib/accounts/actor";
import { AppError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { database } from "@/lib/platform/server/database";
import { isLoopbackHost, runsAtHome } from "@/lib/platform/server/home-mode";

const HOME_USER = "home";
const ADMINISTRATOR_USER = "administrator";
const SESSION_MS = 365 * 24 * 3600 * 1000;

/** What `createSessionToken` makes. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

export type Credentials = {
  method: string;
  host: string | null;
  origin: string | null;
  authorization: string | null;
  sessionToken: string | null;
};

/**
 * Decides who a request comes from: the owner in home mode; else the bearer of a key, a known guest, or a new guest
 * whose session token is returned. Throws `forbidden` for requests forged by another site and `unauthenticated`
 * for a key that is not ours.
 */
export async function identifyActor(
  credentials: Credentials,
): Promise<{ actor: Actor; newSessionToken?: string }> {
  const { authorization } = credentials;
  if (runsAtHome()) {
    refuseRebinding(credentials.host);
    refuseForgery(credentials);
    return { actor: { role: "owner", userId: await ensureUser(HOME_USER, "owner") } };
  }
  if (authorization) return { actor: await actorOfKey(authorization) };
  refuseForgery(credentials);
  return actorOfSession(credentials.sessionToken);
}

/** A page of another name that resolves to this computer must not reach a server that asks nobody to sign in. */
function refuseRebinding(host: string | null): void {
  if (host === null || isLoopbackHost(host)) return;
  throw new AppError("forbidden", "In home mode Stepwise answers on this computer's own address only.");
}

function refuseForgery({ method, origin, host }: Credentials): void {
  if (method === "GET" || method === "HEAD" || origin === null) return;
  if (URL.canParse(origin) && new URL(origin).host === host) return;
  throw new AppError("forbidden", "This request comes from another site.");
}

async function actorOfKey(authorization: string): Promise<Actor> {
  const key = /^Bearer (\S+)$/i.exec(authorization)?.[1];
  const administratorKey = process.env.STEPWISE_ADMIN_KEY;
  if (key && administratorKey && timingSafeEqual(digest(key), digest(administratorKey))) {
    return { role: "administrator", userId: await ensureUser(ADMINISTRATOR_USER, "administrator") };
  }
  const found = key ? await database().apiKey.findUnique({ where: { keyHash: hashToken(key) } }) : null;
  if (!found) throw new AppError("unauthenticated", "This API key is not known here.");
  return { role: "program", userId: found.userId };
}

async function actorOfSession(token: string | null): Promise<{ actor: Actor; newSessionToken?: string }> {
  const session = token
    ? await database().session.findUnique({ where: { tokenHash: hashToken(token) } })
    : null;
  if (session && session.expiresAt > new Date()) return { actor: { role: "guest", userId: session.userId } };
  if (session === null && token && TOKEN.test(token)) return { actor: await beginGuest(token) };
  const newSessionToken = createSessionToken();
  return { actor: await beginGuest(newSessionToken), newSessionToken };
}

/** A token that a guest may be given before there is anything to remember of them: they begin when it first comes back. */
export function createSessionToken(): string {
  return randomBytes(32).toString("base64url");
}

/** Begins the guest of a token; of two requests that bring it at the same moment, the later finds the guest of the first. */
async function beginGuest(token: string): Promise<Actor> {
  const userId = newId("user");
  const tokenHash = hashToken(token);
  const expiresAt = new Date(Date.now() + SESSION_MS);
  const sessions = { create: { id: newId("session"), tokenHash, expiresAt } };
  try {
    await database().user.create({ data: { id: userId, role: "guest", sessions } });
    return { role: "guest", userId };
  } catch (error) {
    const twin = await database().session.findUnique({ where: { tokenHash } });
    if (!twin) throw error;
    return { role: "guest", userId: twin.userId };
  }
}

const ensured = new Set<string>();

async function ensureUser(id: string, role: string): Promise<string> {
  if (!ensured.has(id)) {
    // Not an upsert, of which two at the same moment can meet on a new database.
    await database().user.createMany({ data: { id, role }, skipDuplicates: true });
    ensured.add(id);
  }
  return id;
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

/** Tokens and keys are stored as hashes: 256 random bits need no slow hash. */
export function hashToken(token: string): string {
  return digest(token).toString("hex");
}
