"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { requestJson } from "@/app/_ui/request-json";
import type { Place } from "@/app/_ui/use-place-words";
import type { ProgramTestResult, ProgramVerdict } from "@/lib/programs/program";
import type { ScoreView } from "@/lib/programs/score";

type End = { verdict: ProgramVerdict; score?: ScoreView | null; stopped: boolean };

/** Has a program judged on a problem's tests and collects them as they are. */
export function useJudged() {
  const ask = useTranslations("ask");
  const [phase, setPhase] = useState<"idle" | "waiting" | "running">("idle");
  const [tests, setTests] = useState<ProgramTestResult[]>([]);
  const [stderr, setStderr] = useState("");
  const [end, setEnd] = useState<End | null>(null);
  const [place, setPlace] = useState<Place | null>(null);
  const [error, setError] = useState<string | null>(null);
  const id = useRef<string | null>(null);
  const source = useRef<EventSource | null>(null);
  useEffect(() => () => source.current?.close(), []);

  function fail(message: string | undefined) {
    setPhase("idle");
    setError(message ?? ask("offline"));
  }

  async function submit(body: { language: string; source: string; problem: string }) {
    setTests([]);
    setStderr("");
    setEnd(null);
    setPlace(null);
    setError(null);
    setPhase("waiting");
    source.current?.close();
    const answer = await requestJson<{ id: string }>("/api/programs", { method: "POST", body });
    if (!answer.ok) return fail(answer.error?.message);
    id.current = answer.value.id;
    const events = new EventSource(`/api/programs/${answer.value.id}/events`);
    source.current = events;
    const hear = (name: string, take: (data: never) => void) =>
      events.addEventListener(name, (message: MessageEvent<string>) =>
        take(JSON.parse(message.data) as never),
      );
    hear("queued", (data: Place) => setPlace(data));
    hear("started", () => setPhase("running"));
    hear("stderr", ({ text }: { text: string }) => setStderr((before) => before + text));
    hear("test", ({ index, ...result }: ProgramTestResult & { index: number }) =>
      setTests((before) => Object.assign([...before], { [index]: result })),
    );
    hear("end", (data: End) => {
      setEnd(data);
      setPhase("idle");
      events.close();
    });
    events.onerror = () => {
      if (events.readyState === EventSource.CLOSED) fail(undefined);
    };
  }

  function stop() {
    if (id.current) void requestJson(`/api/programs/${id.current}/stop`, { method: "POST" });
  }

  return { phase, place, tests, stderr, end, error, submit, stop };
}
