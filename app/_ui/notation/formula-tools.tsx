"use client";
import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import { copyFormulas } from "./copy-formulas";
import { FORMULA } from "./formula-source";

const FormulaDialog = dynamic(() => import("./formula-dialog").then((module) => module.FormulaDialog), {
  ssr: false,
});

/** What every formula of every page can do: be copied as LaTeX, and be seen large by a click or by Enter. */
export function FormulaTools() {
  const [chosen, setChosen] = useState<Element | null>(null);
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const selecting = (window.getSelection()?.toString() ?? "") !== "";
      const formula = selecting ? null : formulaOf(event.target);
      if (!formula) return;
      focusOn(formula);
      setChosen(formula);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || event.defaultPrevented) return;
      const focused = event.target;
      const isOnPage = focused instanceof Element && focused.matches(FORMULA) && !focused.closest("dialog");
      if (isOnPage) setChosen(focused);
    };
    document.addEventListener("copy", copyFormulas);
    document.addEventListener("click", onClick);
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("copy", copyFormulas);
      document.removeEventListener("click", onClick);
      document.removeEventListener("keydown", onKey);
    };
  }, []);
  return chosen && <FormulaDialog formula={chosen} onShow={setChosen} onClose={() => setChosen(null)} />;
}

/** Where the keyboard goes on from when the window is closed. */
function focusOn(formula: Element): void {
  if (!formula.hasAttribute("tabindex")) formula.setAttribute("tabindex", "-1");
  if (formula instanceof HTMLElement) formula.focus({ preventScroll: true });
}

/** The formula that was clicked; none inside a link, a button or a heading that folds. */
function formulaOf(target: EventTarget | null): Element | null {
  if (!(target instanceof Element) || target.closest("a, button, summary, label, dialog")) return null;
  return target.closest(FORMULA);
}
