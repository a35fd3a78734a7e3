import { useLocale } from "next-intl";
import { useCallback, useEffect, useReducer, useRef, useState } from "react";
import { isLocale } from "@/lib/i18n/locale";
import type { RunHeading } from "@/lib/runs/project-run";
import { type RunEvent, runEventNames } from "@/lib/runs/run-event-names";
import { isOnlyText, type LiveRun, newLiveRun, takeEvent } from "./live-run";
import { prepareTexts } from "./prepare-texts";
import { RedrawTimer } from "./redraw-timer";

/** What was there when the page opened arrives at once; this long after the first event it is all here. */
const REPLAY_MS = 1_000;
/** A page that opens this soon after the question sees every lane start. */
const FRESH_MS = 2_000;

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
  const openedMs = useRef(0);
  const firstEventMs = useRef<number | null>(null);
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
      startedMs: () => {
        const nowMs = performance.now();
        firstEventMs.current ??= nowMs;
        const replayed = nowMs - firstEventMs.current < REPLAY_MS;
        return replayed && ageMs > FRESH_MS ? openedMs.current - ageMs : nowMs;
      },
      redraw,
      setConnected,
      setRefused,
    });
  }, [heading.id, ageMs, locale]);

  useEffect(() => {
    openedMs.current = performance.now();
    firstEventMs.current = null;
    live.current = newLiveRun(heading);
    open();
    return () => close.current();
  }, [heading, open]);

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
  startedMs: () => number;
  redraw: () => void;
  setConnected: (connected: boolean) => void;
  setRefused: (refused: boolean) => void;
};

/** Feeds `live` from the server from its last event on. Returns what ends it. */
function listen(id: string, live: LiveRun, hooks: Hooks): () => void {
  const timer = new RedrawTimer(hooks.redraw);
  const source = new EventSource(`/api/runs/${id}/events?after=${live.lastId}`);
  const close = () => {
    source.close();
    timer.stop();
  };
  const onEvent = (message: MessageEvent<string>) => {
    const base = { name: message.type, id: Number(message.lastEventId), atMs: 0 };
    const event = { ...base, data: JSON.parse(message.data) } as RunEvent;
    const onlyText = isOnlyText(live, event);
    takeEvent(live, event, hooks.startedMs());
    // The server tells only an end that nothing follows: else the browser would come back for more.
    if (live.ended) source.close();
    if (onlyText) timer.figures();
    else timer.soon(hooks.prepare(event));
  };
  for (const name of runEventNames) source.addEventListener(name, onEvent);
  source.onopen = () => hooks.setConnected(true);
  source.onerror = () => {
    hooks.setConnected(false);
    hooks.setRefused(source.readyState === EventSource.CLOSED);
  };
  return close;
}
