import { describe, expect, it } from "vitest";
import type { Role } from "@/lib/accounts/actor";
import { authorise, may, PERMISSIONS, type Permission } from "@/lib/accounts/permissions";

/** Who may do what to their own thing and to another's, written out once more: `-` not at all, `o` own, `a` anybody's. */
const MATRIX: Record<Permission, Record<Role, "-" | "o" | "a">> = {
  "run:create": { owner: "a", administrator: "a", guest: "a", program: "a" },
  "run:read": { owner: "a", administrator: "o", guest: "o", program: "o" },
  "run:stop": { owner: "a", administrator: "a", guest: "o", program: "o" },
  "run:continue": { owner: "a", administrator: "o", guest: "o", program: "o" },
  "run:delete": { owner: "a", administrator: "o", guest: "o", program: "o" },
  "program:create": { owner: "a", administrator: "a", guest: "a", program: "a" },
  "program:read": { owner: "a", administrator: "o", guest: "o", program: "o" },
  "program:control": { owner: "a", administrator: "a", guest: "o", program: "o" },
  "problem:import": { owner: "a", administrator: "a", guest: "-", program: "-" },
  "problem:read": { owner: "a", administrator: "a", guest: "a", program: "a" },
  "check:use": { owner: "a", administrator: "a", guest: "a", program: "a" },
  "model:list": { owner: "a", administrator: "a", guest: "a", program: "a" },
  "backend:manage": { owner: "a", administrator: "a", guest: "-", program: "-" },
};

const CASES = (Object.keys(PERMISSIONS) as Permission[]).flatMap((permission) =>
  (Object.keys(PERMISSIONS[permission]) as Role[]).map((role) => [role, permission] as const),
);

describe("the permission table", () => {
  it("covers everything that can be done", () => {
    expect(Object.keys(MATRIX).sort()).toEqual(Object.keys(PERMISSIONS).sort());
  });

  it.each(CASES)("%s: %s", (role, permission) => {
    const actor = { role, userId: "me" };
    const scope = MATRIX[permission][role];
    expect(may(actor, permission, "me")).toBe(scope !== "-");
    expect(may(actor, permission, "somebody")).toBe(scope === "a");
  });

  it("does not tell that somebody else's thing exists, and says plainly what a role may never do", () => {
    const guest = { role: "guest", userId: "me" } as const;
    expect(() => authorise(guest, "run:read", "somebody")).toThrow(
      expect.objectContaining({ code: "not_found" }),
    );
    expect(() => authorise(guest, "backend:manage")).toThrow(expect.objectContaining({ code: "forbidden" }));
    expect(() => authorise(guest, "run:read", "me")).not.toThrow();
  });
});
