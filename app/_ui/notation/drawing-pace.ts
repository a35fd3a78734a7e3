/** Text is drawn no more often than this, however fast the machine is: a reader sees no more. */
const INTERVAL_MS_MIN = 60;
/** On the slowest machine it is drawn this often all the same. */
const INTERVAL_MS_MAX = 250;
/** Of the time between drawings, the part that one may take. */
const SHARE = 0.04;
/** How much of the last drawing's cost goes into the expected one. */
const WEIGHT = 0.3;

/**
 * How often a page draws what arrives: what a drawing costs, style, layout and painting included, is measured, and a slow
 * machine draws less often. The main thread stays free for the person, whatever the device.
 */
class DrawingPace {
  #costMs = 2;

  intervalMs(): number {
    return Math.min(INTERVAL_MS_MAX, Math.max(INTERVAL_MS_MIN, this.#costMs / SHARE));
  }

  /** Draws, and measures what it cost until the frame was handed over. */
  watch(draw: () => void): void {
    const startedMs = performance.now();
    draw();
    const drawMs = performance.now() - startedMs;
    requestAnimationFrame(() => {
      const frameMs = performance.now();
      // A message comes after the frame that this callback belongs to.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        this.#costMs += WEIGHT * (drawMs + performance.now() - frameMs - this.#costMs);
      };
      port2.postMessage(null);
    });
  }
}

/** Of this page. */
export const drawingPace = new DrawingPace();
