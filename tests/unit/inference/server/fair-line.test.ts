import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FairLine, type InLine } from "@/lib/inference/server/fair-line";

function setUp() {
  const line = new FairLine<InLine>();
  let order = 0;
  const push = (person: string, inputTokens = 0) => {
    const item = { person, inputTokens, order: order++ };
    line.push(item);
    return item;
  };
  const serve = (outputTokens: number) => {
    const item = line.shift();
    if (!item) return null;
    line.charge(item.person, outputTokens);
    line.leave(item.person);
    return item.person;
  };
  return { line, push, serve };
}

describe("FairLine", () => {
  it("lets a newcomer in level with those before, also when nobody waits at that moment", () => {
    const { push, serve } = setUp();
    for (let index = 0; index < 10; index++) {
      push("early");
      serve(1000);
    }
    for (let index = 0; index < 30; index++) push("late");
    for (let index = 0; index < 30; index++) push("early");
    const order = Array.from({ length: 30 }, () => serve(100));
    expect(order.indexOf("early")).toBe(10);
    expect(order.filter((person) => person === "early")).toHaveLength(10);
  });

  it("forgets who has nothing here and owes nothing", () => {
    const { line, push, serve } = setUp();
    push("steady");
    for (let index = 0; index < 500; index++) {
      push(`visitor${index}`);
      serve(0);
    }
    expect(line.remembered).toBeLessThanOrEqual(2);
  });

  it("keeps its memory bounded under a flood of people who all owe", () => {
    const { line, push, serve } = setUp();
    let most = 0;
    for (let index = 0; index < 12_000; index++) {
      push(`visitor${index}`);
      push(`friend${index}`);
      serve(1000 + (index % 7));
      serve(1);
      most = Math.max(most, line.remembered);
    }
    expect(most).toBeLessThanOrEqual(8200);
  });

  it("still holds the largest debts after the flood", () => {
    const { push, serve, line } = setUp();
    push("anchor");
    push("greedy");
    expect(serve(0)).toBe("anchor");
    push("anchor");
    expect(serve(1_000_000)).toBe("greedy");
    for (let index = 0; index < 10_000; index++) {
      const item = push(`visitor${index}`);
      line.remove(item);
    }
    push("greedy");
    push("x");
    push("y");
    expect([serve(10), serve(10), serve(10)]).toEqual(["anchor", "x", "y"]);
  });

  it("orders all who wait as it then starts them, when each takes what was expected", () => {
    const request = fc.tuple(fc.constantFrom("a", "b", "c", "d", "e"), fc.nat(4));
    fc.assert(
      fc.property(
        fc.array(request, { maxLength: 40 }),
        fc.integer({ min: 0, max: 4 }),
        (requests, tokens) => {
          const { line, push, serve } = setUp();
          for (const [person, inputTokens] of requests) push(person, inputTokens);
          const expected = line.inOrder(tokens).map(({ person }) => person);
          expect(expected).toHaveLength(requests.length);
          expect(requests.map(() => serve(tokens))).toEqual(expected);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("does not know one that was never here", () => {
    const { line } = setUp();
    expect(line.remove({ person: "p", inputTokens: 1, order: 0 })).toBe(false);
    line.charge("p", 10);
    line.leave("p");
    expect([line.waiting, line.remembered, line.waitingOf("p")]).toEqual([0, 0, 0]);
  });
});
