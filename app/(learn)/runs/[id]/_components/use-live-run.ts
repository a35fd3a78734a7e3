"use client";
import { useEffect, useReducer, useRef, useState } from "react";
import { applyEvent, type RunHeading, type RunView } from "@/lib/runs/project-run";
import { type RunEvent, type RunEventName, runEventNames } from "@/lib/runs/run-event-names";

export type LiveRun = {
  view: RunView;
  pending: string[];
  queuedAt: number | null;
  ended: boolean;
  connected: boolean;
  /** The server will not give this run any more; waiting is no use. */
  refused: boolean;
};

/**
 * The run as its events arrive. The browser resumes a broken connection from the last event by itself; an event
 * that was seen already is passed over. The page is drawn once a frame, however many events came.
 */
export function useLiveRun(heading: RunHeading): LiveRun {
  const live = useRef<LiveRun>(newLiveRun(heading));
  const [connected, setConnected] = useState(true);
  const [refused, setRefused] = useState(false);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    live.current = newLiveRun(heading);
    let lastId = 0;
    let frame = 0;
    const source = new EventSource(`/api/runs/${heading.id}/events`);
    const onEvent = (name: RunEventName) => (message: MessageEvent<string>) => {
      const id = Number(message.lastEventId);
      if (id <= lastId) return;
      lastId = id;
      takeEvent(live.current, { name, id, atMs: 0, data: JSON.parse(message.data) } as RunEvent);
      if (name === "end") source.close();
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        redraw();
      });
    };
    for (const name of runEventNames) source.addEventListener(name, onEvent(name));
    source.onopen = () => setConnected(true);
    source.onerror = () => {
      setConnected(false);
      setRefused(source.readyState === EventSource.CLOSED);
    };
    return () => {
      source.close();
      cancelAnimationFrame(frame);
    };
  }, [heading]);
  return { ...live.current, connected, refused };
}

function newLiveRun(heading: RunHeading): LiveRun {
  return {
    view: { ...heading, lanes: [] },
    pending: [],
    queuedAt: null,
    ended: false,
    connected: true,
    refused: false,
  };
}

function takeEvent(live: LiveRun, event: RunEvent): void {
  if (event.name === "pending")
    live.pending[event.data.lane] = (live.pending[event.data.lane] ?? "") + event.data.text;
  if (event.name === "settled") live.pending[event.data.lane] = "";
  if (event.name === "queued") live.queuedAt = event.data.position;
  if (event.name === "end") live.ended = true;
  applyEvent(live.view, event);
}
