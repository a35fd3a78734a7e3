import { describe, expect, it } from "vitest";
import { SequenceCheck } from "@/tests/bench/client/sequence-check";

function faultsOf(indexes: number[], sent: number) {
  const check = new SequenceCheck();
  for (const index of indexes) check.take(index);
  return check.faults(sent);
}

describe("SequenceCheck", () => {
  it("finds nothing wrong with a whole stream", () => {
    expect(faultsOf([0, 1, 2, 3], 4)).toEqual({ lost: 0, doubled: 0, outOfOrder: 0 });
  });

  it("counts tokens that never came, at the end too", () => {
    expect(faultsOf([0, 2], 5)).toEqual({ lost: 3, doubled: 0, outOfOrder: 0 });
  });

  it("counts each repetition, and says which token was one", () => {
    expect(faultsOf([0, 1, 1, 0, 2], 3)).toEqual({ lost: 0, doubled: 2, outOfOrder: 0 });
    const check = new SequenceCheck();
    expect([check.take(0), check.take(0)]).toEqual([true, false]);
  });

  it("counts a token that came after a later one", () => {
    expect(faultsOf([0, 2, 1, 3], 4)).toEqual({ lost: 0, doubled: 0, outOfOrder: 1 });
  });
});
