"use client";
import type { MathfieldElement } from "mathlive";
import { useLocale } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { asLatex } from "./as-latex";
import { keepInView, prepareKeyboard } from "./formula-keyboard";
import { type LineFieldProps, PlainField } from "./plain-field";

/** A field in which formulas look as in a book while they are typed. MathLive is loaded with the first of them. */
export function MathField(props: LineFieldProps) {
  const box = useRef<HTMLDivElement>(null);
  const field = useRef<MathfieldElement | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const locale = useLocale();
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    let gone = false;
    void import("mathlive").then(
      ({ MathfieldElement }) => {
        if (gone || !box.current) return;
        // The fonts are KaTeX's, which the page has already; nothing makes a sound.
        MathfieldElement.fontsDirectory = null;
        MathfieldElement.soundsDirectory = null;
        MathfieldElement.locale = locale === "zh" ? "zh-cn" : "en";
        prepareKeyboard();
        field.current = newField(new MathfieldElement(), latest);
        box.current.append(field.current);
        // Only what is mounted has a menu to take away.
        field.current.menuItems = [];
        if (latest.current.focus > 0) field.current.focus();
      },
      () => setFailed(true),
    );
    return () => {
      gone = true;
      field.current?.remove();
      field.current = null;
    };
  }, [locale]);

  // `value` is where the field begins; later it only follows what the field tells. Putting it back would undo fast typing.
  const { focus, label } = props;
  useEffect(() => {
    field.current?.setAttribute("aria-label", label);
  }, [label]);
  useEffect(() => {
    if (focus > 0) field.current?.focus();
  }, [focus]);
  // Without a network for it, the line is typed plainly.
  return failed ? <PlainField {...props} /> : <div ref={box} className="math-field" />;
}

function newField(field: MathfieldElement, latest: { current: LineFieldProps }): MathfieldElement {
  field.value = asLatex(latest.current.value);
  field.setAttribute("aria-label", latest.current.label);
  field.setAttribute("aria-describedby", latest.current.describedBy);
  field.smartFence = true;
  field.addEventListener("input", () => latest.current.onChange(field.value));
  field.addEventListener("focusin", () => keepInView(field));
  field.addEventListener("move-out", (event) => {
    const { direction } = event.detail;
    if (direction === "upward") latest.current.onUp();
    if (direction === "downward") latest.current.onDown();
  });
  field.addEventListener(
    "keydown",
    (event) => {
      if (event.key === "Enter" && !event.isComposing) {
        event.preventDefault();
        latest.current.onEnter();
      } else if (event.key === "Backspace" && field.value === "") {
        event.preventDefault();
        latest.current.onEmptyBackspace();
      }
    },
    { capture: true },
  );
  field.addEventListener(
    "paste",
    (event) => {
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (!latest.current.onPaste(text)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );
  return field;
}
