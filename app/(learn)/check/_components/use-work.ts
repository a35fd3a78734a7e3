import { useEffect, useRef, useState } from "react";
import { EMPTY_WORK, readWork, type Work } from "./work";

const KEY = "stepwise.check";

/** The solution as far as it is written, kept over reloads in this browser. */
export function useWork(): { work: Work; ready: boolean; change: (next: Work) => void } {
  const [work, setWork] = useState(EMPTY_WORK);
  const [ready, setReady] = useState(false);
  const typed = useRef(false);
  useEffect(() => {
    // What was typed before this ran is newer than what was kept.
    if (!typed.current) setWork(readStored());
    setReady(true);
  }, []);
  return {
    work,
    ready,
    change: (next) => {
      typed.current = true;
      setWork(next);
      try {
        const lines = next.lines.map(({ text }) => text);
        localStorage.setItem(KEY, JSON.stringify({ ...next, lines }));
      } catch {
        // A full or forbidden store only means that nothing is kept over a reload.
      }
    },
  };
}

function readStored(): Work {
  try {
    return readWork(JSON.parse(localStorage.getItem(KEY) ?? "null"));
  } catch {
    return EMPTY_WORK;
  }
}
