import { useEffect, useState } from "react";

/** Whole seconds left of `seconds`, counted down from when `token` last changed; 0 when they are over or null was given. */
export function useSecondsLeft(seconds: number | null, token: unknown): number {
  const [left, setLeft] = useState(Math.ceil(seconds ?? 0));
  // The same number of seconds can be given anew: a new token starts them again.
  useEffect(() => {
    const endMs = performance.now() + (seconds ?? 0) * 1000;
    const update = () => {
      const next = Math.max(0, Math.ceil((endMs - performance.now()) / 1000));
      setLeft(next);
      if (next === 0) clearInterval(timer);
    };
    const timer = setInterval(update, 250);
    update();
    return () => clearInterval(timer);
  }, [seconds, token]);
  return left;
}
