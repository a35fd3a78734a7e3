"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { checkBouncing } from "@/lib/programs/check-bouncing";
import type { StageFrame } from "@/lib/programs/stage-frame";

/** Whether the ball stayed inside its turning walls, where there is such a ball; nothing for other programs. */
export function StageVerdict({ frames }: { frames: StageFrame[] }) {
  const t = useTranslations("stage");
  const bouncing = useMemo(() => checkBouncing(frames), [frames]);
  if (bouncing.verdict === "unknown") return null;
  const walls = bouncing.sides === 3 ? "triangle" : bouncing.sides === 4 ? "square" : "polygon";
  return (
    <p className="stage-verdict" role="status" data-verdict={bouncing.verdict}>
      {bouncing.verdict === "inside"
        ? t("inside", { walls: t(walls), frames: bouncing.frames })
        : t("escaped", { walls: t(walls), frame: bouncing.frame })}
    </p>
  );
}
