"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { requestJson } from "@/app/_ui/request-json";
import type { Place } from "@/app/_ui/use-place-words";
import type { ProgramTestResult, ProgramVerdict } from "@/lib/programs/program";

type Job = {
  language: string;
  source: string;
  stdin?: string;
  interactive?: boolean;
  tests?: { input: string; output: string }[];
};
type ProgramEnd = {
  verdict: ProgramVerdict;
  exitCode: number | null;
  seconds: number;
  memoryMiB: number;
  stopped: boolean;
};

/** Characters of output kept on the page; the beginning goes first. */
const OUTPUT_CHARACTERS_MAX = 200_000;

/** Runs a program on the server and collects what it prints as it prints it, or its tests' results. */
export function useProgram() {
  const t = useTranslations("ask");
  const [output, setOutput] = useState("");
  const [errors, setErrors] = useState("");
  const [tests, setTests] = useState<ProgramTestResult[]>([]);
  const [job, setJob] = useState<Job | null>(null);
  const [end, setEnd] = useState<ProgramEnd | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [place, setPlace] = useState<Place | null>(null);
  const [phase, setPhase] = useState<"idle" | "waiting" | "running">("idle");
  const id = useRef<string | null>(null);
  /** Whether Stop was pressed before the server had given the program its id. */
  const stopping = useRef(false);
  const source = useRef<EventSource | null>(null);
  useEffect(() => () => source.current?.close(), []);

  function fail(message: string | undefined) {
    setPhase("idle");
    setError(message ?? t("offline"));
  }

  async function run(next: Job) {
    setOutput("");
    setErrors("");
    setTests([]);
    setEnd(null);
    setPlace(null);
    setError(null);
    setJob(next);
    setPhase("waiting");
    source.current?.close();
    id.current = null;
    stopping.current = false;
    const answer = await requestJson<{ id: string }>("/api/programs", { method: "POST", body: next });
    if (!answer.ok) return fail(answer.error?.message);
    id.current = answer.value.id;
    if (stopping.current) stop();
    const events = new EventSource(`/api/programs/${answer.value.id}/events`);
    source.current = events;
    const add = (before: string, message: MessageEvent<string>) =>
      (before + JSON.parse(message.data).text).slice(-OUTPUT_CHARACTERS_MAX);
    events.addEventListener("queued", (message: MessageEvent<string>) => setPlace(JSON.parse(message.data)));
    events.addEventListener("started", () => setPhase("running"));
    events.addEventListener("stdout", (message) => setOutput((before) => add(before, message)));
    events.addEventListener("stderr", (message) => {
      setOutput((before) => add(before, message));
      setErrors((before) => add(before, message));
    });
    events.addEventListener("test", (message: MessageEvent<string>) => {
      const { index, ...result } = JSON.parse(message.data) as ProgramTestResult & { index: number };
      setTests((before) => Object.assign([...before], { [index]: result }));
    });
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
    stopping.current = true;
    if (id.current) void requestJson(`/api/programs/${id.current}/stop`, { method: "POST" });
  }

  /** Types into the running program. */
  function type(text: string) {
    if (id.current) void requestJson(`/api/programs/${id.current}/stdin`, { method: "POST", body: { text } });
  }

  return { output, errors, tests, job, end, error, phase, place, run, stop, type };
}
