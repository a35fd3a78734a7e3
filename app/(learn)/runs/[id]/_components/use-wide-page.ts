import { useEffect } from "react";

/**
 * Tells the page how many solutions stand side by side, so that it can be wide enough. A `:has()` on the body would say the
 * same, but then a browser looks through the whole page for each step that is added.
 */
export function useWidePage(columns: number): void {
  useEffect(() => {
    document.body.dataset.lanes = String(columns);
    return () => {
      delete document.body.dataset.lanes;
    };
  }, [columns]);
}
