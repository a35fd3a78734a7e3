"use client";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { ErrorMark } from "@/lib/programs/error-mark";
import type { ErrorExplanation } from "@/lib/programs/explain-error";

type Props = {
  marks: readonly ErrorMark[];
  explanation: ErrorExplanation | null;
  onGoTo: (mark: ErrorMark) => void;
};

/** What an error means in plain words, and where it is. */
export function ErrorHelp({ marks, explanation, onGoTo }: Props) {
  const t = useTranslations("programs");
  const errors = marks.filter(({ severity }) => severity === "error").slice(0, 5);
  if (errors.length === 0 && !explanation) return null;
  return (
    <section className="card stack" aria-label={t("explanation")}>
      <strong>{t("explanation")}</strong>
      {explanation && (
        <p>
          {t(`errors.${explanation.kind}`, {
            name: explanation.name,
            named: explanation.name ? "yes" : "no",
          })}
        </p>
      )}
      {errors.map((mark) => (
        <div key={`${mark.line}:${mark.column}:${mark.message}`} className="row">
          <Button size="compact-sm" variant="light" onClick={() => onGoTo(mark)}>
            {mark.column
              ? t("placeColumn", { line: mark.line, column: mark.column })
              : t("place", { line: mark.line })}
          </Button>
          <code>{mark.message}</code>
        </div>
      ))}
    </section>
  );
}
