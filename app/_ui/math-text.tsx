"use client";
import { memo, useEffect, useState } from "react";

type Render = typeof import("@/lib/notation/render-markdown")["renderMarkdown"];

const RETRY_MS = 1_000;
const RETRY_MS_MAX = 30_000;

let render: Render | null = null;
const loading: { promise: Promise<Render> | null } = { promise: null };

/** The renderer is loaded when the first text wants it, and kept. */
function loadRenderer(): Promise<Render> {
  loading.promise ??= import("@/lib/notation/render-markdown").then(
    (module) => {
      render = module.renderMarkdown;
      return render;
    },
    (error) => {
      // Whoever waits tries again: the network may be back.
      loading.promise = null;
      throw error;
    },
  );
  return loading.promise;
}

/** Calls `done` once the renderer is there, however often loading it fails before. Returns what ends the waiting. */
function whenLoaded(done: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over = false;
  const attempt = (waitMs: number) => {
    loadRenderer().then(
      () => !over && done(),
      () => {
        if (!over) timer = setTimeout(() => attempt(Math.min(2 * waitMs, RETRY_MS_MAX)), waitMs);
      },
    );
  };
  attempt(RETRY_MS);
  return () => {
    over = true;
    clearTimeout(timer);
  };
}

/** Markdown with LaTeX. Until the renderer is there, the source itself is shown. */
export const MathText = memo(function MathText({
  source,
  streaming = false,
}: {
  source: string;
  streaming?: boolean;
}) {
  const [ready, setReady] = useState(render !== null);
  useEffect(() => {
    if (!ready) return whenLoaded(() => setReady(true));
  }, [ready]);
  if (!ready || !render) return <div className="math-text">{source}</div>;
  // The renderer makes every tag itself and escapes all else; tests attack it.
  return (
    <div className="math-text" dangerouslySetInnerHTML={{ __html: render(source, { streaming }).html }} />
  );
});
