import { useTranslations } from "next-intl";
import { StageFrame } from "@/app/_ui/stage/stage-frame";
import { StageOutput } from "@/app/_ui/stage/stage-output";
import type { useStage } from "@/app/_ui/stage/use-stage";

/** What a program that runs in this browser prints, and how it ended. */
export function OutputHere({ stage }: { stage: ReturnType<typeof useStage> }) {
  const t = useTranslations("run");
  const words = useTranslations("stage");
  const { phase, end } = stage;
  return (
    <>
      <StageFrame stage={stage} title={words("stage")} hidden />
      <StageOutput stage={stage} />
      <p className="quiet" role="status">
        {phase === "loading" && words("loading")}
        {phase === "running" && t("programRunning")}
        {phase === "failed" && words("failed")}
        {phase === "ended" && !end && t("programVerdict.stopped")}
        {end && t(end.exitCode === 0 ? "programVerdict.OK" : "programVerdict.RE")}
        {end && ` · ${t("exitCode", { code: end.exitCode })} · ${end.seconds.toFixed(2)} s`}
      </p>
    </>
  );
}
