"use client";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { requestJson } from "@/app/_ui/request-json";

type Job = { language: string; source: string; stdin: string };
type End = { verdict: string; exitCode: number | null; seconds: number; memoryMiB: number };

/** Runs a program on the server and collects what it prints as it prints it. */
export function useProgram() {
  const t = useTranslations("ask");
  const [output, setOutput] = useState("");
  const [summary, setSummary] = useState("");
  const [error, setError] = useState<string | null>(null);
  const [running, setRunning] = useState(false);
  const id = useRef<string | null>(null);

  async function run(job: Job) {
    setOutput("");
    setSummary("");
    setError(null);
    setRunning(true);
    const answer = await requestJson<{ id: string }>("/api/programs", { method: "POST", body: job });
    if (!answer.ok) {
      setRunning(false);
      setError(answer.error?.message ?? t("offline"));
      return;
    }
    id.current = answer.value.id;
    const source = new EventSource(`/api/programs/${answer.value.id}/events`);
    const print = (message: MessageEvent<string>) => setOutput((before) => before + JSON.parse(message.data).text);
    source.addEventListener("stdout", print);
    source.addEventListener("stderr", print);
    source.addEventListener("end", (message: MessageEvent<string>) => {
      const end = JSON.parse(message.data) as End;
      setSummary(`${end.verdict} · exit ${end.exitCode ?? "–"} · ${end.seconds.toFixed(2)} s · ${Math.round(end.memoryMiB)} MiB`);
      setRunning(false);
      source.close();
    });
  }

  function stop() {
    if (id.current) void requestJson(`/api/programs/${id.current}/stop`, { method: "POST" });
  }

  return { output, summary, error, running, run, stop };
}
