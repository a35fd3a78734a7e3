"use client";
import { useEffect, useRef, useState } from "react";
import { requestJson } from "@/app/_ui/request-json";
import { type FilmInProgress, filmCanvas } from "@/lib/programs/film-canvas";
import { listenForInput } from "@/lib/programs/listen-for-input";
import type { FilmFormat, StageCommand, StageReport } from "@/lib/programs/stage-message";
import { type Film, filmOf } from "./film-of";
import { followServerStage } from "./follow-server-stage";
import { PictureCanvas } from "./picture-canvas";
import { type Gestures, sendGestures } from "./send-gestures";
import { newStage, takeReport } from "./stage-state";

type Live = { id: string; gestures: Gestures; hangUp(): void };

/** A program on the server's stage: its pictures on a canvas of this page, and what can be done with it. */
export function useServerStage(onLeave: () => void = () => {}) {
  const [state, setState] = useState(() => newStage("idle"));
  const [error, setError] = useState<string | null>(null);
  const [film, setFilm] = useState<Film | null>(null);
  const [recording, setRecording] = useState(false);
  const canvas = useRef<HTMLCanvasElement | null>(null);
  const live = useRef<Live | null>(null);
  const filming = useRef<FilmInProgress | null>(null);
  const starts = useRef(0);
  const leave = useRef(onLeave);
  leave.current = onLeave;
  useEffect(() => () => void (film && URL.revokeObjectURL(film.url)), [film]);
  useEffect(() => {
    const end = () => void drop(live);
    addEventListener("pagehide", end);
    return () => {
      removeEventListener("pagehide", end);
      end();
    };
  }, []);

  function hear(report: StageReport) {
    if (report.type === "recording") {
      setRecording(false);
      setFilm(filmOf(report));
      return;
    }
    if (report.type === "end") {
      endRecording();
      live.current?.gestures.close();
    }
    setState((before) => {
      // Pictures of the moment before are still on their way while it stands still.
      if (before.phase === "paused" && report.type === "frames") return before;
      return takeReport(before, report);
    });
  }

  async function run(language: string, source: string) {
    const start = ++starts.current;
    drop(live);
    endRecording();
    setError(null);
    setState(newStage("loading"));
    const body = { language, source, stage: true };
    const answer = await requestJson<{ id: string }>("/api/programs", { method: "POST", body });
    const isOld = start !== starts.current;
    if (!answer.ok) {
      if (isOld) return;
      setError(answer.error?.message ?? null);
      return setState(newStage("failed"));
    }
    const { id } = answer.value;
    if (isOld || !canvas.current) return void stopOnServer(id);
    const fail = () => setState((before) => ({ ...before, phase: "failed" }));
    const pictures = new PictureCanvas(canvas.current, (size) => hear({ type: "size", ...size }));
    live.current = { id, gestures: sendGestures(id), hangUp: followServerStage(id, pictures, hear, fail) };
  }

  /** Listens to keyboard and pointer, once for each canvas. */
  function attach(element: HTMLCanvasElement | null) {
    canvas.current = element;
    if (!element || element.dataset.listening) return;
    element.dataset.listening = "yes";
    listenForInput(
      element,
      (input) => live.current?.gestures.add(input),
      () => leave.current(),
    );
  }

  function endRecording() {
    filming.current?.stop();
    filming.current = null;
    setRecording(false);
  }

  return {
    ...state,
    error,
    film,
    recording,
    attach,
    run,
    send: (command: StageCommand) => {
      if (command.type === "focus") canvas.current?.focus();
      else if (command.type === "input") live.current?.gestures.add(command.input);
    },
    pause: () => {
      if (state.phase !== "running") return;
      live.current?.gestures.go("pause");
      setState((before) => ({ ...before, phase: "paused", perSecond: null }));
    },
    resume: () => {
      if (state.phase !== "paused") return;
      live.current?.gestures.go("resume");
      setState((before) => ({ ...before, phase: "running" }));
    },
    stop: () => {
      starts.current++;
      if (live.current) void stopOnServer(live.current.id);
      else if (state.phase === "loading") setState(newStage("ended"));
    },
    record: (format: FilmFormat) => {
      if (!canvas.current || filming.current) return;
      setFilm(null);
      setRecording(true);
      filming.current = filmCanvas(canvas.current, format, hear);
    },
    endRecording,
    type: (text: string, end: boolean) => {
      const { id } = live.current ?? {};
      if (id) void requestJson(`/api/programs/${id}/stdin`, { method: "POST", body: { text, end } });
      setState((before) => ({ ...before, output: before.output + text }));
    },
  };
}

/** Ends what nobody looks at any more: the page goes away, or starts it again. */
function drop(live: { current: Live | null }): void {
  const { current } = live;
  live.current = null;
  if (!current) return;
  current.hangUp();
  current.gestures.close();
  void stopOnServer(current.id);
}

async function stopOnServer(id: string): Promise<void> {
  await fetch(`/api/programs/${id}/stop`, { method: "POST", keepalive: true }).catch(() => {});
}
