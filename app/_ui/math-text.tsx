"use client";
import { memo, useEffect, useState } from "react";

type Render = typeof import("@/lib/notation/render-markdown")["renderMarkdown"];

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
      // The next text tries again: the network may be back.
      loading.promise = null;
      throw error;
    },
  );
  return loading.promise;
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
    if (!ready)
      loadRenderer().then(
        () => setReady(true),
        () => {},
      );
  }, [ready]);
  if (!ready || !render) return <div className="math-text">{source}</div>;
  // The renderer makes every tag itself and escapes all else; tests attack it.
  return (
    <div className="math-text" dangerouslySetInnerHTML={{ __html: render(source, { streaming }).html }} />
  );
});
