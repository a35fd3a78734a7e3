import { describe, expect, it } from "vitest";
import {
  countSolutions,
  ONE_SOLUTION,
  presentChoice,
  readChoice,
  toggleModel,
} from "@/app/(learn)/_components/solver-choice";
import type { ModelView } from "@/app/(learn)/_components/use-models";

const MODELS: ModelView[] = ["r1", "o1", "v3"].map((id) => ({ id, label: id, status: "ready" }));

describe("who solves, and how often", () => {
  it("is one solution by the default model where nothing is remembered, or nonsense is", () => {
    for (const text of [null, "", "{", "3", "[]", '{"models":"r1","samples":"many"}']) {
      expect(readChoice(text)).toEqual(ONE_SOLUTION);
    }
  });

  it("stays within four models and sixteen solutions", () => {
    const choice = readChoice(JSON.stringify({ models: ["a", "b", "c", "d", "e"], samples: 1e9 }));
    expect(choice).toEqual({ models: ["a", "b", "c", "d"], samples: 16 });
    expect(readChoice(JSON.stringify({ models: [1, "a"], samples: -3 }))).toEqual({
      models: ["a"],
      samples: 1,
    });
  });

  it("forgets a model that is not here any more, but only once the list is known", () => {
    const choice = { models: ["r1", "gone"], samples: 5 };
    expect(presentChoice(choice, [])).toEqual(choice);
    expect(presentChoice(choice, MODELS)).toEqual({ models: ["r1"], samples: 5 });
  });

  it("keeps the models in the order of the list, however they were chosen", () => {
    const choice = toggleModel(toggleModel(ONE_SOLUTION, "v3", MODELS), "r1", MODELS);
    expect(choice.models).toEqual(["r1", "v3"]);
    expect(toggleModel(choice, "r1", MODELS).models).toEqual(["v3"]);
  });

  it("counts every solution that would be written", () => {
    expect(countSolutions(ONE_SOLUTION)).toBe(1);
    expect(countSolutions({ models: [], samples: 5 })).toBe(5);
    expect(countSolutions({ models: ["r1", "o1", "v3", "x"], samples: 16 })).toBe(64);
  });
});
