"use client";
import { memo, useEffect, useRef, useState } from "react";
import { renderedText, renderText } from "./notation/renderer";
import { useLanguage } from "./use-language";

/**
 * Markdown with LaTeX, rendered in another thread. Until it is there, what was shown before stays, at first the source.
 * While a person is typing it (`arriving`), what is not closed is no mistake.
 */
export const MathText = memo(function MathText({
  source,
  arriving = false,
}: {
  source: string;
  arriving?: boolean;
}) {
  const [, redraw] = useState(0);
  const locale = useLanguage();
  const html = renderedText(source, locale, arriving);
  const shown = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (html !== undefined) {
      shown.current = html;
      return;
    }
    let left = false;
    void renderText(source, locale, arriving).then(() => {
      if (!left) redraw((count) => count + 1);
    });
    return () => {
      left = true;
    };
  }, [source, locale, arriving, html]);
  const current = html ?? shown.current;
  if (current === undefined) return <div className="math-text">{source}</div>;
  // The renderer makes every tag itself and escapes all else; tests attack it.
  return <div className="math-text" dangerouslySetInnerHTML={{ __html: reachable(current) }} />;
});

/** Where no formula can be reached by the keyboard, the first can; from it, the arrow keys of its window lead on. */
function reachable(html: string): string {
  if (html.includes('class="math-display"')) return html;
  return html.replace('<span class="math-inline">', '<span class="math-inline" tabindex="0">');
}
