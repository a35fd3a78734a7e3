"use client";
import { useRouter } from "next/navigation";
import type { RunHeading } from "@/lib/runs/run-view";
import { ActionButton } from "./action-button";

type Props = { heading: RunHeading; label: string; primary?: boolean };

/** Asks the same with the same settings again, as a run of its own. */
export function SolveAfresh({ heading, label, primary }: Props) {
  const router = useRouter();
  const { problem, subject, mode, locale, expected, models, samples, repair = 0 } = heading;
  return (
    <ActionButton<{ url: string }>
      label={label}
      primary={primary}
      url="/api/runs"
      body={{
        problem,
        subject,
        mode,
        locale,
        samples,
        repair,
        ...(models.length > 0 ? { models } : {}),
        ...(expected ? { expected } : {}),
        fresh: true,
      }}
      onDone={({ url }) => router.push(url)}
    />
  );
}
