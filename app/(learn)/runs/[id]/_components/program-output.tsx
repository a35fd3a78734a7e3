"use client";
import { useTranslations } from "next-intl";
import { usePlaceWords } from "@/app/_ui/use-place-words";
import type { useProgram } from "./use-program";

/** What a program printed, where it has no terminal, and how it ended. */
export function ProgramOutput({ program }: { program: ReturnType<typeof useProgram> }) {
  const t = useTranslations("run");
  const placeWords = usePlaceWords();
  const { output, end, phase, job, place } = program;
  return (
    <>
      {!job?.interactive && (output || end) && (
        <section aria-label={t("output")}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long output scrolls, also by keyboard. */}
          <pre className="program-output" tabIndex={0}>
            {output.replaceAll("\u001b", "␛") || t("noOutput")}
          </pre>
        </section>
      )}
      <p className="quiet" role="status">
        {phase === "waiting" && (place ? placeWords(place) : t("programWaiting"))}
        {phase === "running" && t("programRunning")}
        {end && phase === "idle" && (
          <>
            {t(`programVerdict.${end.stopped ? "stopped" : end.verdict}`)}
            {end.exitCode !== null && ` · ${t("exitCode", { code: end.exitCode })}`}
            {` · ${end.seconds.toFixed(2)} s · ${Math.round(end.memoryMiB)} MiB`}
          </>
        )}
      </p>
    </>
  );
}
