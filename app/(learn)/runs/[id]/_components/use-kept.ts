"use client";
import { useEffect, useState } from "react";

/** Text that is kept in this browser over a reload, under `key`. */
export function useKept(key: string, initial: string) {
  const [value, setValue] = useState(initial);
  useEffect(() => {
    const kept = localStorage.getItem(key);
    if (kept !== null) setValue(kept);
  }, [key]);
  const keep = (next: string) => {
    setValue(next);
    try {
      localStorage.setItem(key, next);
    } catch {
      // A full or forbidden store only means that nothing is kept over a reload.
    }
  };
  return [value, keep] as const;
}
