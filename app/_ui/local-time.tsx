"use client";
import { useLocale } from "next-intl";
import { useEffect, useState } from "react";

/** A moment in the viewer's own time zone, which only the browser knows. */
export function LocalTime({ iso }: { iso: string }) {
  const locale = useLocale();
  const [words, setWords] = useState(iso.slice(0, 16).replace("T", " "));
  useEffect(() => {
    setWords(new Date(iso).toLocaleString(locale, { dateStyle: "medium", timeStyle: "short" }));
  }, [iso, locale]);
  return <time dateTime={iso}>{words}</time>;
}
