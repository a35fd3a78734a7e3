import { expect, it } from "vitest";
import type { Role } from "@/lib/accounts/actor";
import { listModelFacts, saveModelFacts } from "@/lib/inference/server/model-facts";

it.each<Role>(["guest", "program"])("%s may neither see nor change the models' facts", async (role) => {
  const ctx = { actor: { role, userId: "u" }, locale: "en" } as const;
  await expect(listModelFacts({ ctx })).rejects.toMatchObject({ code: "forbidden" });
  await expect(saveModelFacts({ ctx, input: { overrides: {} } })).rejects.toMatchObject({
    code: "forbidden",
  });
});
