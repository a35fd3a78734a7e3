import { describe, expect, it } from "vitest";
import { AppError, isAppError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { forgetSingleton, processSingleton } from "@/lib/platform/server/process-singleton";

describe("AppError", () => {
  it("is told by its brand, so that one of another bundle counts too", () => {
    const foreign = Object.assign(new Error("x"), {
      [Symbol.for("stepwise.AppError")]: true,
      code: "conflict",
    });
    expect(isAppError(foreign)).toBe(true);
    expect(isAppError(new AppError("not_found", "gone"))).toBe(true);
    expect(isAppError(new Error("x"))).toBe(false);
    expect(isAppError(null)).toBe(false);
  });

  it("keeps its cause", () => {
    const cause = new Error("deep");
    expect(new AppError("internal", "shown", { cause }).cause).toBe(cause);
  });
});

describe("newId", () => {
  it("carries its prefix and does not repeat", () => {
    const ids = new Set(Array.from({ length: 10_000 }, () => newId("run")));
    expect(ids.size).toBe(10_000);
    for (const id of ids) expect(id).toMatch(/^run_[0-9a-z]{20}$/);
  });
});

describe("processSingleton", () => {
  it("creates once and hands out the same instance until it is forgotten", () => {
    const first = processSingleton("test.singleton", () => ({}));
    expect(processSingleton("test.singleton", () => ({}))).toBe(first);
    forgetSingleton("test.singleton");
    expect(processSingleton("test.singleton", () => ({}))).not.toBe(first);
    forgetSingleton("test.singleton");
  });
});
