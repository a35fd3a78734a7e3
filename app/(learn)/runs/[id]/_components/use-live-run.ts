import { useLocale } from "next-intl";
import { useCallback, useEffect, useReducer, useRef, useState } from "react";
import { isLocale } from "@/lib/i18n/locale";
import { type RunEvent, runEventNames } from "@/lib/runs/run-event-names";
import type { RunHeading } from "@/lib/runs/run-view";
import { ClockBridge } from "./clock-bridge";
import { isOnlyText, type LiveRun, newLiveRun, takeEvent } from "./live-run";
import { openPatiently } from "./patient-events";
import { prepareTexts } from "./prepare-texts";
import { RedrawTimer } from "./redraw-timer";

export type Connection = {
  connected: boolean;
  /** The server will not give this run any more; waiting is no use. */
  refused: boolean;
  /** Listens again from the last event: for after a lane was taken up again. */
  reopen: () => void;
};

/**
 * The run as its events arrive. The browser resumes a broken connection from the last event by itself; an event
 * that was seen already is passed over. The page is drawn anew when something other than text has come, a few times a
 * second at most; text draws itself (`ArrivingText`), so that a token costs the same however long the run is.
 * `ageMs` is how old the run was, on the server's clock, when the page was made.
 */
export function useLiveRun(heading: RunHeading, ageMs: number): LiveRun & Connection {
  const live = useRef<LiveRun>(newLiveRun(heading));
  const clock = useRef<ClockBridge | null>(null);
  const close = useRef(() => {});
  const [connected, setConnected] = useState(true);
  const [refused, setRefused] = useState(false);
  const language = useLocale();
  const locale = isLocale(language) ? language : "en";
  const [, redraw] = useReducer((count: number) => count + 1, 0);

  const open = useCallback(() => {
    close.current();
    setRefused(false);
    close.current = listen(heading.id, live.current, {
      prepare: (event) => prepareTexts(live.current, event, locale),
      startedMs: (event) => clock.current?.startOf(event, performance.now()) ?? performance.now(),
      redraw,
      setConnected,
      setRefused,
    });
  }, [heading.id, locale]);

  useEffect(() => {
    clock.current = new ClockBridge({
      createdMs: Date.parse(heading.createdAt),
      ageMs,
      openedMs: performance.now(),
    });
    live.current = newLiveRun(heading);
    open();
    return () => close.current();
  }, [heading, ageMs, open]);

  const reopen = useCallback(() => {
    live.current.ended = false;
    redraw();
    open();
  }, [open]);
  return { ...live.current, connected, refused, reopen };
}

type Hooks = {
  /** Has what an event will show rendered, so that the page is not drawn without it. */
  prepare: (event: RunEvent) => Promise<unknown> | null;
  /** When, on the page's clock, the lane of an event started that says so. */
  startedMs: (event: RunEvent) => number;
  redraw: () => void;
  setConnected: (connected: boolean) => void;
  setRefused: (refused: boolean) => void;
};

/** Feeds `live` from the server from its last event on. Returns what ends it. */
function listen(id: string, live: LiveRun, hooks: Hooks): () => void {
  const timer = new RedrawTimer(hooks.redraw);
  const close = () => {
    closeSource();
    timer.stop();
  };
  const onEvent = (message: MessageEvent<string>) => {
    const heard = { name: message.type, id: Number(message.lastEventId), atMs: 0 };
    const event = { ...heard, data: JSON.parse(message.data) } as RunEvent;
    const onlyText = isOnlyText(live, event);
    takeEvent(live, event, hooks.startedMs(event));
    // The server tells only an end that nothing follows: else the browser would come back for more.
    if (live.ended) closeSource();
    if (onlyText) timer.figures();
    else timer.soon(hooks.prepare(event));
  };
  const closeSource = openPatiently({
    url: () => `/api/runs/${id}/events?after=${live.lastId}`,
    names: runEventNames,
    onEvent,
    onConnected: hooks.setConnected,
    onRefused: () => hooks.setRefused(true),
  });
  return close;
}
