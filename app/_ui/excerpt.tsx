"use client";
import { useTranslations } from "next-intl";

/** A text under its title, as it is; `line` is marked, counted from 1. */
export function Excerpt({ title, text, line }: { title: string; text: string; line?: number }) {
  const t = useTranslations("judging");
  return (
    <figure className="excerpt">
      <figcaption>{title}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long text scrolls, also by keyboard. */}
      <pre tabIndex={0}>
        {text === "" ? (
          <span className="quiet">{t("nothing")}</span>
        ) : (
          text
            .replace(/\n$/, "")
            .split("\n")
            .map((words, index) => (
              <span key={index} className={index + 1 === line ? "parting-line" : undefined}>
                {`${words}\n`}
              </span>
            ))
        )}
      </pre>
    </figure>
  );
}
