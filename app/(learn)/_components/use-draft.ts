import { useEffect, useState } from "react";

export type Draft = { problem: string; subject: string; locale: string; expected: string; repair: string };

const KEY = "stepwise.draft";
const BLANK: Draft = { problem: "", subject: "auto", locale: "auto", expected: "", repair: "0" };

/** The problem as far as it is written, kept over reloads and failures until `forget`. */
export function useDraft(): { draft: Draft; change: (part: Partial<Draft>) => void; forget: () => void } {
  const [draft, setDraft] = useState(BLANK);
  useEffect(() => {
    try {
      setDraft({ ...BLANK, ...JSON.parse(localStorage.getItem(KEY) ?? "{}") });
    } catch {
      localStorage.removeItem(KEY);
    }
  }, []);
  return {
    draft,
    change: (part) => {
      const next = { ...draft, ...part };
      setDraft(next);
      try {
        localStorage.setItem(KEY, JSON.stringify(next));
      } catch {
        // A full or forbidden store only means that nothing is kept over a reload.
      }
    },
    forget: () => localStorage.removeItem(KEY),
  };
}
