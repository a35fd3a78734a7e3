"use client";
import { useEffect, useRef, useState } from "react";
import type { FilmFormat, StageCommand, StageReport } from "@/lib/programs/stage-message";
import { connectFrame, type StageLink } from "./connect-frame";
import { type Film, filmOf } from "./film-of";
import type { StageJob } from "./stage-job";
import { newStage, takeReport } from "./stage-state";

export type Stage = ReturnType<typeof useStage>;

/** A program on this computer: its frame (a new one for each start), what it says, and what can be done with it. */
export function useStage(onLeave: () => void = () => {}) {
  const [state, setState] = useState(() => newStage("idle"));
  const [job, setJob] = useState<StageJob | null>(null);
  const [revision, setRevision] = useState(0);
  const [film, setFilm] = useState<Film | null>(null);
  const [recording, setRecording] = useState(false);
  const link = useRef<StageLink | null>(null);
  const leave = useRef(onLeave);
  leave.current = onLeave;
  useEffect(() => () => link.current?.close(), []);
  useEffect(() => () => void (film && URL.revokeObjectURL(film.url)), [film]);

  function hear(report: StageReport) {
    if (report.type === "leave") leave.current();
    else if (report.type === "recording") {
      // A film that has become too long ends by itself.
      setRecording(false);
      setFilm(filmOf(report));
    } else setState((before) => takeReport(before, report));
  }

  function run(next: StageJob) {
    const same = link.current !== null && job?.kind === "python" && next.kind === "python";
    setState(newStage("loading"));
    setRecording(false);
    setJob(next);
    // A frame that has started Python once starts it sooner again; any other program gets a new frame.
    if (same && state.phase !== "failed") return link.current?.send({ type: "start", ...next, assets: null });
    link.current?.close();
    link.current = null;
    setRevision((count) => count + 1);
  }

  function attach(frame: HTMLIFrameElement) {
    if (!job || link.current) return;
    const fail = () => setState((before) => ({ ...before, phase: "failed" }));
    link.current = connectFrame(frame, job, hear, fail);
  }

  function remove() {
    link.current?.close();
    link.current = null;
    setJob(null);
  }

  const send = (command: StageCommand) => link.current?.send(command);

  return {
    ...state,
    job,
    revision,
    film,
    recording,
    attach,
    run,
    send,
    pause: () => {
      if (state.phase !== "running") return;
      send({ type: "pause" });
      setState((before) => ({ ...before, phase: "paused", perSecond: null }));
    },
    resume: () => {
      if (state.phase !== "paused") return;
      send({ type: "resume" });
      setState((before) => ({ ...before, phase: "running" }));
    },
    stop: () => {
      if (!["loading", "running", "paused"].includes(state.phase)) return;
      send({ type: "stop" });
      // A page cannot be stopped from within, nor a frame that loads: it goes.
      if (job?.kind === "document" || state.phase === "loading") remove();
      setRecording(false);
      setState((before) => ({ ...before, phase: "ended", waitingForLine: false, perSecond: null }));
    },
    record: (format: FilmFormat) => {
      setFilm(null);
      setRecording(true);
      send({ type: "record", format });
    },
    endRecording: () => {
      setRecording(false);
      send({ type: "recordEnd" });
    },
    type: (text: string, end: boolean) => {
      send({ type: "line", text, end });
      setState((before) => ({ ...before, waitingForLine: false, output: before.output + text }));
    },
  };
}
