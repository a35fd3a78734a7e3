/** What left the screen this long ago is not about to come back. */
const AWAY_MS = 2_000;
/** So long the page may be held up at a time. */
const BUDGET_MS = 8;

/**
 * Has the browser forget how it laid out what has left the screen: elements below `root` that match `selector`, which has
 * `content-visibility: auto`. Passed over, they keep all their boxes, a kilobyte for each element of a formula; with
 * a thousand formulas a browser that tidies its memory up then moves them about in one go, and the page stands still for
 * more than 100 ms. What holds the focus or a selection is never passed over; everything stays in the page, in its size,
 * and is laid out as at first when it comes back. Returns what ends it.
 */
export function releaseLayout(root: HTMLElement, selector: string): () => void {
  /** When each went, the first that went first. */
  const away = new Map<HTMLElement, number>();
  // Laid out anew, an element off the screen says again that it is passed over.
  const released = new WeakSet<HTMLElement>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const onChange = (event: Event) => {
    const { target } = event;
    if (!(target instanceof HTMLElement) || !target.matches(selector)) return;
    if (!(event as ContentVisibilityAutoStateChangeEvent).skipped) {
      away.delete(target);
      released.delete(target);
    } else if (!released.has(target) && !away.has(target)) {
      away.set(target, performance.now());
      timer ??= setTimeout(releaseAway, AWAY_MS);
    }
  };

  function releaseAway() {
    const endMs = performance.now() + BUDGET_MS;
    timer = undefined;
    for (const [element, leftMs] of away) {
      const nowMs = performance.now();
      const waitMs = Math.max(0, leftMs + AWAY_MS - nowMs);
      if (waitMs > 0 || nowMs >= endMs) {
        timer = setTimeout(releaseAway, waitMs);
        return;
      }
      away.delete(element);
      // Focused this very moment, it has not yet been told of as seen.
      if (element.matches(":focus-within")) continue;
      released.add(element);
      release(element);
    }
  }

  root.addEventListener("contentvisibilityautostatechange", onChange);
  return () => {
    root.removeEventListener("contentvisibilityautostatechange", onChange);
    clearTimeout(timer);
  };
}

/** Without boxes for a moment in which nothing is laid out or painted, so that nothing moves. */
function release(element: HTMLElement): void {
  element.style.display = "none";
  // Asked for, the style is worked out now.
  void getComputedStyle(element).display;
  element.style.display = "";
}
