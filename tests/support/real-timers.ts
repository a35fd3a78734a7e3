import { afterAll, expect } from "vitest";

// Unit tests' files share their worker: fake timers that one leaves would silence the next. Set up first, this runs last.
afterAll(() => {
  expect(globalThis.setTimeout, "fake timers were left").not.toHaveProperty("clock");
});
