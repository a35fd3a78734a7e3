import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { RedrawTimer } from "@/app/(learn)/runs/[id]/_components/redraw-timer";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

function timer() {
  const redraw = vi.fn();
  return { redraw, timer: new RedrawTimer(redraw) };
}

describe("when the page of a run is drawn anew", () => {
  it("is soon after something happened, and once for much that happened together", async () => {
    const { redraw, timer: drawing } = timer();
    for (let count = 0; count < 20; count++) drawing.soon(null);
    await vi.advanceTimersByTimeAsync(20);
    expect(redraw).toHaveBeenCalledTimes(1);
    for (let count = 0; count < 20; count++) {
      drawing.soon(null);
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(redraw.mock.calls.length).toBeLessThanOrEqual(3);
  });

  it("is once a second for figures that only grow", async () => {
    const { redraw, timer: drawing } = timer();
    for (let count = 0; count < 40; count++) {
      drawing.figures();
      await vi.advanceTimersByTimeAsync(50);
    }
    expect(redraw.mock.calls.length).toBeLessThanOrEqual(2);
    expect(redraw).toHaveBeenCalled();
  });

  it("waits for what is being prepared, but not for long", async () => {
    const { redraw, timer: drawing } = timer();
    drawing.soon(new Promise((resolve) => setTimeout(resolve, 100)));
    await vi.advanceTimersByTimeAsync(90);
    expect(redraw).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(20);
    expect(redraw).toHaveBeenCalledTimes(1);
    drawing.soon(new Promise(() => {}));
    await vi.advanceTimersByTimeAsync(500);
    expect(redraw).toHaveBeenCalledTimes(2);
  });

  it("is never after the page was left", async () => {
    const { redraw, timer: drawing } = timer();
    drawing.soon(null);
    drawing.stop();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(redraw).not.toHaveBeenCalled();
  });
});
