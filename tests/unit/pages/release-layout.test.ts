import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { releaseLayout } from "@/app/_ui/release-layout";

/** What a page's element is to the code: whether it is meant, and its style, whose changes are written down. */
class FakeElement {
  readonly displays: string[] = [];
  readonly style: { display: string };
  readonly #names: string[];

  constructor(...names: string[]) {
    this.#names = names.length > 0 ? names : ["part"];
    const { displays } = this;
    this.style = {
      get display() {
        return displays.at(-1) ?? "";
      },
      set display(value: string) {
        displays.push(value);
      },
    };
  }

  matches(selector: string): boolean {
    return this.#names.includes(selector);
  }
}

let tell: (target: FakeElement, skipped: boolean) => void;
let stop: () => void;
let asked: string[];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  asked = [];
  vi.stubGlobal("HTMLElement", FakeElement);
  vi.stubGlobal("getComputedStyle", (element: FakeElement) => {
    asked.push(element.style.display);
    return element.style;
  });
  let listener: ((event: unknown) => void) | null = null;
  const root = {
    addEventListener: (_name: string, added: (event: unknown) => void) => {
      listener = added;
    },
    removeEventListener: () => {
      listener = null;
    },
  };
  stop = releaseLayout(root as unknown as HTMLElement, "part");
  tell = (target, skipped) => listener?.({ target, skipped });
});
afterEach(() => {
  stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe("the layout of what has left the screen", () => {
  it("is let go after a while, in one go in which the browser has to notice", () => {
    const part = new FakeElement();
    tell(part, true);
    vi.advanceTimersByTime(1_900);
    expect(part.displays).toEqual([]);
    vi.advanceTimersByTime(200);
    expect(part.displays).toEqual(["none", ""]);
    expect(asked).toEqual(["none"]);
  });

  it("stays where the reader came back, and of what nobody meant", () => {
    const [part, other] = [new FakeElement(), new FakeElement("other")];
    tell(part, true);
    tell(other, true);
    vi.advanceTimersByTime(1_500);
    tell(part, false);
    vi.advanceTimersByTime(10_000);
    expect(part.displays).toEqual([]);
    expect(other.displays).toEqual([]);
  });

  it("stays where the focus has just come", () => {
    const part = new FakeElement("part", ":focus-within");
    tell(part, true);
    vi.advanceTimersByTime(10_000);
    expect(part.displays).toEqual([]);
  });

  it("is let go once each time it leaves, however often a browser says so", () => {
    const part = new FakeElement();
    for (let time = 0; time < 3; time++) {
      tell(part, true);
      vi.advanceTimersByTime(3_000);
    }
    expect(part.displays).toEqual(["none", ""]);
    tell(part, false);
    tell(part, true);
    vi.advanceTimersByTime(3_000);
    expect(part.displays).toEqual(["none", "", "none", ""]);
  });

  it("is let go of each in its time where one leaves after another", () => {
    const parts = Array.from({ length: 5 }, () => new FakeElement());
    for (const part of parts) {
      tell(part, true);
      vi.advanceTimersByTime(1_000);
    }
    expect(parts.map(({ displays }) => displays.length > 0)).toEqual([true, true, true, true, false]);
    vi.advanceTimersByTime(1_000);
    expect(parts.every(({ displays }) => displays.length === 2)).toBe(true);
  });

  it("does not hold the page up for much that leaves together", () => {
    // Not with `spyOn`: restored, it would leave the fake timer to the files that follow.
    const { setTimeout: faked } = globalThis;
    let timers = 0;
    globalThis.setTimeout = ((...args: Parameters<typeof faked>) => {
      timers++;
      return faked(...args);
    }) as typeof faked;
    const parts = Array.from({ length: 20 }, () => new FakeElement());
    for (const part of parts) tell(part, true);
    // How many timers had been set when each was let go, which takes 3 ms.
    const turns: number[] = [];
    vi.stubGlobal("getComputedStyle", () => {
      turns.push(timers);
      vi.advanceTimersByTime(3);
      return {};
    });
    vi.advanceTimersByTime(3_000);
    expect(parts.every(({ displays }) => displays.length === 2)).toBe(true);
    const inOneGo = new Set(turns);
    expect(inOneGo.size).toBeGreaterThanOrEqual(5);
    for (const turn of inOneGo) expect(turns.filter((other) => other === turn).length).toBeLessThanOrEqual(4);
    globalThis.setTimeout = faked;
  });

  it("is left alone when nobody looks any more", () => {
    const part = new FakeElement();
    tell(part, true);
    stop();
    vi.advanceTimersByTime(10_000);
    expect(part.displays).toEqual([]);
  });
});
