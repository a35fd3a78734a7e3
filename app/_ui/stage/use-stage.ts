"use client";
import { useEffect, useRef, useState } from "react";
import type { StageCommand, StageReport } from "@/lib/programs/stage-message";
import { connectFrame, type StageLink } from "./connect-frame";
import type { StageJob } from "./stage-job";
import { newStage, takeReport } from "./stage-state";

export type Stage = ReturnType<typeof useStage>;

/** A program on this computer: its frame (a new one for each start), what it says, and what can be done with it. */
export function useStage(onLeave: () => void = () => {}) {
  const [state, setState] = useState(() => newStage("idle"));
  const [job, setJob] = useState<StageJob | null>(null);
  const [revision, setRevision] = useState(0);
  const [film, setFilm] = useState<{ url: string; extension: string } | null>(null);
  const [recording, setRecording] = useState(false);
  const link = useRef<StageLink | null>(null);
  const leave = useRef(onLeave);
  leave.current = onLeave;
  useEffect(() => () => link.current?.close(), []);
  useEffect(() => () => void (film && URL.revokeObjectURL(film.url)), [film]);

  function hear(report: StageReport) {
    if (report.type === "leave") leave.current();
    else if (report.type === "recording") setFilm(filmOf(report));
    else setState((before) => takeReport(before, report));
  }

  function run(next: StageJob) {
    link.current?.close();
    link.current = null;
    setState(newStage("loading"));
    setRecording(false);
    setJob(next);
    setRevision((count) => count + 1);
  }

  function attach(frame: HTMLIFrameElement) {
    if (!job || link.current) return;
    const fail = () => setState((before) => ({ ...before, phase: "failed" }));
    link.current = connectFrame(frame, job, hear, fail);
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
      send({ type: "pause" });
      setState((before) => ({ ...before, phase: "paused", perSecond: null }));
    },
    resume: () => {
      send({ type: "resume" });
      setState((before) => ({ ...before, phase: "running" }));
    },
    stop: () => {
      send({ type: "stop" });
      // A page cannot be stopped from within: it goes with its frame.
      if (job?.kind === "document" || state.phase === "loading") setJob(null);
      setRecording(false);
      setState((before) => ({ ...before, phase: "ended", waitingForLine: false, perSecond: null }));
    },
    record: () => {
      setFilm(null);
      setRecording(true);
      send({ type: "record" });
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

function filmOf({ bytes, mimeType }: Extract<StageReport, { type: "recording" }>) {
  const type = /^video\/[\w-]+/.exec(mimeType)?.[0] ?? "video/webm";
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  return { url, extension: type === "video/mp4" ? "mp4" : "webm" };
}
