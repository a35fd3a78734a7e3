"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { requestJson } from "@/app/_ui/request-json";
import type { ProgramVerdict } from "@/lib/programs/program";

type Job = { language: string; source: string; stdin: string };
type ProgramEnd = {
  verdict: ProgramVerdict;
  exitCode: number | null;
  seconds: number;
  memoryMiB: number;
  stopped: boolean;
};

/** Characters of output kept on the page; the beginning goes first. */
const OUTPUT_CHARACTERS_MAX = 200_000;

/** Runs a program on the server and collects what it prints as it prints it. */
export function useProgram() {
  const t = useTranslations("ask");
  const [output, setOutput] = useState("");
  const [end, setEnd] = useState<ProgramEnd | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [phase, setPhase] = useState<"idle" | "waiting" | "running">("idle");
  const id = useRef<string | null>(null);
  const source = useRef<EventSource | null>(null);
  useEffect(() => () => source.current?.close(), []);

  function fail(message: string | undefined) {
    setPhase("idle");
    setError(message ?? t("offline"));
  }

  async function run(job: Job) {
    setOutput("");
    setEnd(null);
    setError(null);
    setPhase("waiting");
    source.current?.close();
    const answer = await requestJson<{ id: string }>("/api/programs", { method: "POST", body: job });
    if (!answer.ok) return fail(answer.error?.message);
    id.current = answer.value.id;
    const events = new EventSource(`/api/programs/${answer.value.id}/events`);
    source.current = events;
    const print = (message: MessageEvent<string>) => {
      setPhase("running");
      setOutput((before) => (before + JSON.parse(message.data).text).slice(-OUTPUT_CHARACTERS_MAX));
    };
    events.addEventListener("started", () => setPhase("running"));
    events.addEventListener("stdout", print);
    events.addEventListener("stderr", print);
    events.addEventListener("end", (message: MessageEvent<string>) => {
      setEnd(JSON.parse(message.data));
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

  return { output, end, error, phase, run, stop };
}
