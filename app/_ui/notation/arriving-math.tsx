"use client";
import { memo, type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { useLanguage } from "../use-language";
import type { ArrivingText } from "./arriving-text";

/**
 * Markdown with LaTeX that is still arriving. `fallback` stands there until something of it is to be seen. When the text
 * is `closed`, what was drawn stays.
 */
export const ArrivingMath = memo(function ArrivingMath({
  text,
  closed = false,
  fallback = null,
  className,
}: {
  text: ArrivingText;
  closed?: boolean;
  fallback?: ReactNode;
  className?: string;
}) {
  const box = useRef<HTMLDivElement>(null);
  const language = useLanguage();
  const [started, setStarted] = useState(false);
  // Before the page is painted: what is rendered already must not blink.
  useLayoutEffect(() => {
    const growing = text.show(language);
    let left = false;
    setStarted(growing.visible);
    void growing.started.then(() => {
      if (!left) setStarted(growing.visible);
    });
    box.current?.append(growing.element);
    return () => {
      left = true;
      growing.element.remove();
      text.hide();
    };
  }, [text, language]);
  // In the same picture as what stands behind the text's end.
  useLayoutEffect(() => {
    if (closed) text.show(language).settle();
  }, [text, closed, language]);
  return (
    <>
      {!started && fallback}
      <div ref={box} className={className} hidden={!started} aria-busy={!closed} />
    </>
  );
});
