import { describe, expect, it } from "vitest";
import { groupDetours } from "@/app/(learn)/runs/[id]/_components/group-detours";

describe("groupDetours", () => {
  it("keeps the order and puts what was taken back together", () => {
    expect(groupDetours([1, 2, -3, -4, 5, -6], (row) => row < 0)).toEqual([
      { detour: false, rows: [1, 2] },
      { detour: true, rows: [-3, -4] },
      { detour: false, rows: [5] },
      { detour: true, rows: [-6] },
    ]);
    expect(groupDetours([], () => true)).toEqual([]);
  });
});
