import { expect, it } from "vitest";
import { ProgramQueue } from "@/lib/programs/server/program-queue";

it("takes owners in turn, and no more at once than it may", async () => {
  const queue = new ProgramQueue(() => 2);
  const order: string[] = [];
  let running = 0;
  let most = 0;
  const done: Promise<void>[] = [];
  const add = (owner: string, name: string) =>
    done.push(
      new Promise((resolve) => {
        queue.add(owner, {
          run: async () => {
            most = Math.max(most, ++running);
            order.push(name);
            await new Promise((next) => setTimeout(next, 5));
            running--;
            resolve();
          },
        });
      }),
    );
  for (let index = 0; index < 6; index++) add("crowd", `crowd${index}`);
  add("single", "single");
  await Promise.all(done);
  expect(most).toBe(2);
  expect(order.indexOf("single")).toBeLessThanOrEqual(3);
  expect(order.filter((name) => name.startsWith("crowd"))).toEqual(
    Array.from({ length: 6 }, (_, index) => `crowd${index}`),
  );
});

it("refuses more of one owner than may wait, with when to come back", () => {
  const queue = new ProgramQueue(() => 0);
  const add = () => queue.add("one", { run: async () => {} });
  for (let count = 0; count < 300; count++) add();
  expect(add).toThrow(expect.objectContaining({ code: "rate_limited", retryAfterSeconds: 10 }));
  expect(() => queue.add("other", { run: async () => {} })).not.toThrow();
});
