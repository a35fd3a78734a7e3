import { AppError } from "@/lib/platform/errors";
import type { Actor, Role } from "./actor";

export type Permission =
  | "run:create"
  | "run:read"
  | "run:stop"
  | "run:continue"
  | "run:delete"
  | "program:create"
  | "program:read"
  | "program:control"
  | "problem:import"
  | "problem:read"
  | "check:use"
  | "model:list"
  | "backend:manage";

type Scope = "none" | "own" | "any";

/** The one table of who may do what to whose. Everything not `any` or `own` is refused. */
export const PERMISSIONS: Record<Permission, Record<Role, Scope>> = {
  "run:create": { owner: "any", administrator: "any", guest: "any", program: "any" },
  "run:read": { owner: "any", administrator: "own", guest: "own", program: "own" },
  "run:stop": { owner: "any", administrator: "any", guest: "own", program: "own" },
  "run:continue": { owner: "any", administrator: "own", guest: "own", program: "own" },
  "run:delete": { owner: "any", administrator: "own", guest: "own", program: "own" },
  "program:create": { owner: "any", administrator: "any", guest: "any", program: "any" },
  "program:read": { owner: "any", administrator: "own", guest: "own", program: "own" },
  "program:control": { owner: "any", administrator: "any", guest: "own", program: "own" },
  "problem:import": { owner: "any", administrator: "any", guest: "none", program: "none" },
  "problem:read": { owner: "any", administrator: "any", guest: "any", program: "any" },
  "check:use": { owner: "any", administrator: "any", guest: "any", program: "any" },
  "model:list": { owner: "any", administrator: "any", guest: "any", program: "any" },
  "backend:manage": { owner: "any", administrator: "any", guest: "none", program: "none" },
};

/** Whether `actor` may do `permission`, to a thing of `ownerId` where there is one. */
export function may(actor: Actor, permission: Permission, ownerId?: string): boolean {
  const scope = PERMISSIONS[permission][actor.role];
  if (scope === "any") return true;
  return scope === "own" && ownerId === actor.userId;
}

/**
 * Throws unless `actor` may. Somebody else's thing is `not_found`, so that its existence is not told; a thing
 * nobody of this role may do is `forbidden`.
 */
export function authorise(actor: Actor, permission: Permission, ownerId?: string): void {
  if (may(actor, permission, ownerId)) return;
  if (ownerId !== undefined && PERMISSIONS[permission][actor.role] === "own") {
    throw new AppError("not_found", "There is nothing here under this id.");
  }
  throw new AppError("forbidden", "You are not allowed to do this.");
}
