"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";

/** The time since `startedMs` (of `performance.now()`), each second anew. Not announced: it would never be quiet. */
export function RunningClock({ startedMs }: { startedMs: number }) {
  const t = useTranslations("lanes");
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const update = () => setSeconds(Math.max(0, Math.floor((performance.now() - startedMs) / 1000)));
    update();
    const timer = setInterval(update, 1000);
    return () => clearInterval(timer);
  }, [startedMs]);
  return (
    <span role="timer" aria-label={t("clock")}>
      {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, "0")}
    </span>
  );
}
