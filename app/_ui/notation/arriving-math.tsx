"use client";
import { useLocale } from "next-intl";
import { memo, useEffect, useRef, useState } from "react";
import { isLocale } from "@/lib/i18n/locale";
import type { ArrivingText } from "./arriving-text";

/** Markdown with LaTeX that is still arriving. `fallback` stands there until something of it is to be seen. */
export const ArrivingMath = memo(function ArrivingMath({
  text,
  fallback = null,
  className,
}: {
  text: ArrivingText;
  fallback?: React.ReactNode;
  className?: string;
}) {
  const box = useRef<HTMLDivElement>(null);
  const language = useLocale();
  const [started, setStarted] = useState(false);
  useEffect(() => {
    const growing = text.show(isLocale(language) ? language : "en");
    let left = false;
    void growing.started.then(() => {
      if (!left) setStarted(true);
    });
    box.current?.append(growing.element);
    return () => {
      left = true;
      growing.element.remove();
      text.hide();
      setStarted(false);
    };
  }, [text, language]);
  return (
    <>
      {!started && fallback}
      <div ref={box} className={className} hidden={!started} aria-busy />
    </>
  );
});
