import { useTranslations } from "next-intl";
import { useWaitWords } from "@/app/_ui/use-wait-words";

/** A place in a queue and how long it will take, or that this is not known. */
export function useQueueWords(): (queue: { position: number; etaSeconds: number | null }) => string {
  const t = useTranslations("wait");
  const wait = useWaitWords();
  return ({ position, etaSeconds }) =>
    etaSeconds === null
      ? t("placeUnknown", { position })
      : t("place", { position, duration: wait(etaSeconds) });
}
