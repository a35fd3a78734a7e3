import { useEffect, useState } from "react";

/** So many rows are added in one go: about what a frame has time for. */
const ROWS_A_FRAME = 12;

/**
 * How many of `total` rows to draw now. A long run that is opened again comes all at once; drawn in one go it would hold
 * the page up. What is added while watching is there at once.
 */
export function useGradualCount(total: number): number {
  const [count, setCount] = useState(ROWS_A_FRAME);
  const more = total > count;
  useEffect(() => {
    if (!more) return;
    const timer = setTimeout(() => setCount((before) => before + ROWS_A_FRAME), 0);
    return () => clearTimeout(timer);
  }, [more, count]);
  return Math.min(total, count);
}
