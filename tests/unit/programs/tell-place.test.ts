import { expect, it } from "vitest";
import { ProgramQueue } from "@/lib/programs/server/program-queue";
import { isWorthTelling } from "@/lib/programs/server/tell-place";

it("tells every place near the front, and further back only a fifth of the way", () => {
  const worth = (told: number, now: number) =>
    isWorthTelling({ position: told, runners: 1 }, { position: now, runners: 1 });
  expect(isWorthTelling(null, { position: 300, runners: null })).toBe(true);
  expect(worth(5, 4)).toBe(true);
  expect(worth(1, 1)).toBe(false);
  expect(worth(100, 99)).toBe(false);
  expect(worth(100, 80)).toBe(true);
});

it("tells at once when the last runner goes or the first one comes", () => {
  expect(isWorthTelling({ position: 90, runners: 1 }, { position: 90, runners: 0 })).toBe(true);
  expect(isWorthTelling({ position: 90, runners: 0 }, { position: 90, runners: 2 })).toBe(true);
  expect(isWorthTelling({ position: 90, runners: 1 }, { position: 90, runners: 2 })).toBe(false);
});

it("gives each its place by turns, starts nothing without slots, and everything in that order with one", async () => {
  let slots = 0;
  const queue = new ProgramQueue(() => slots);
  const places = new Map<string, number>();
  const order: string[] = [];
  const add = (owner: string, name: string) =>
    queue.add(owner, {
      run: async () => {
        order.push(name);
      },
      tellPlace: (position) => places.set(name, position),
    });
  for (const name of ["a1", "a2", "a3"]) add("ada", name);
  for (const name of ["b1", "b2"]) add("ben", name);
  await expect.poll(() => places.size, { timeout: 5000 }).toBe(5);
  const byPlace = [...places].sort((one, other) => one[1] - other[1]).map(([name]) => name);
  expect(byPlace).toEqual(["a1", "b1", "a2", "b2", "a3"]);
  expect([...places.values()].sort()).toEqual([1, 2, 3, 4, 5]);
  expect(order).toEqual([]);
  slots = 1;
  queue.next();
  await expect.poll(() => order.length).toBe(5);
  expect(order).toEqual(byPlace);
});

it("lets what is over go at once, without a slot", async () => {
  const queue = new ProgramQueue(() => 0);
  const ended: string[] = [];
  const over = new Set<string>();
  for (const name of ["one", "two"]) {
    queue.add("ada", {
      run: async () => {
        ended.push(name);
      },
      isOver: () => over.has(name),
    });
  }
  over.add("one");
  queue.release();
  expect(ended).toEqual(["one"]);
  expect(queue.waiting).toBe(1);
});
