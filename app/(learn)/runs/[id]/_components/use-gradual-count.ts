import { useEffect, useReducer, useRef } from "react";

/** So many rows are added in one go: about what a frame has time for. */
const ROWS_A_FRAME = 12;

/**
 * How many of `total` rows to draw now. A long run that is opened again comes all at once; drawn in one go it would hold
 * the page up. What is added while watching is there at once.
 */
export function useGradualCount(total: number): number {
  const drawn = useRef(0);
  const [, drawMore] = useReducer((count: number) => count + 1, 0);
  const count = Math.min(total, drawn.current + ROWS_A_FRAME);
  useEffect(() => {
    drawn.current = Math.max(drawn.current, count);
    if (count === total) return;
    const timer = setTimeout(drawMore, 0);
    return () => clearTimeout(timer);
  }, [count, total]);
  return count;
}
