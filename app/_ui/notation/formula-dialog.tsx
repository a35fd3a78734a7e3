"use client";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { FORMULA, formulaSource } from "./formula-source";

type Props = { formula: Element; onShow: (formula: Element) => void; onClose: () => void };

/** One formula, large, with its source; the arrow keys lead to the formulas before and after it. */
export function FormulaDialog({ formula, onShow, onClose }: Props) {
  const t = useTranslations("formula");
  const dialog = useRef<HTMLDialogElement>(null);
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  const source = formulaSource(formula);
  const [before, after] = neighbours(formula);
  const show = (next: Element | undefined) => {
    if (!next) return;
    setCopied(false);
    onShow(next);
  };
  const copy = () => {
    void navigator.clipboard?.writeText(source).then(
      () => setCopied(true),
      () => {},
    );
  };
  return (
    <dialog
      ref={dialog}
      className="formula-dialog"
      aria-label={t("title")}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
      onKeyDown={(event) => {
        // A formula that is wider than the window is scrolled by these keys.
        if (event.target instanceof Element && event.target.scrollWidth > event.target.clientWidth) return;
        if (event.key === "ArrowLeft") show(before);
        if (event.key === "ArrowRight") show(after);
      }}
    >
      {/* The page's own drawing of it, which the renderer made. */}
      <div className="formula-large" dangerouslySetInnerHTML={{ __html: drawn(formula) }} />
      <span className="hidden-text">{t("source")}</span>
      <code className="formula-source">{source}</code>
      <div className="row">
        <Button autoFocus onClick={() => dialog.current?.close()}>
          {t("close")}
        </Button>
        <Button variant="default" onClick={copy}>
          {t(copied ? "copied" : "copy")}
        </Button>
        <span className="formula-ways">
          <Button
            variant="default"
            disabled={!before}
            aria-label={t("previous")}
            onClick={() => show(before)}
          >
            ←
          </Button>
          <Button variant="default" disabled={!after} aria-label={t("next")} onClick={() => show(after)}>
            →
          </Button>
        </span>
        <span className="hidden-text" role="status">
          {copied ? t("copied") : ""}
        </span>
      </div>
    </dialog>
  );
}

/** Large formulas scroll, so the keyboard must reach them. */
function drawn(formula: Element): string {
  const copy = formula.cloneNode(true) as Element;
  copy.setAttribute("tabindex", "0");
  return copy.outerHTML;
}

/** The formulas of the page before and after one. */
function neighbours(formula: Element): [Element | undefined, Element | undefined] {
  const all = [...document.querySelectorAll(`.math-text :is(${FORMULA})`)];
  const at = all.indexOf(formula);
  return at < 0 ? [undefined, undefined] : [all[at - 1], all[at + 1]];
}
