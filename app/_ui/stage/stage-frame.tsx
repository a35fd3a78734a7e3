"use client";
import type { CSSProperties, Ref } from "react";
import type { Stage } from "./use-stage";

type Props = { stage: Stage; title: string; hidden?: boolean; ref?: Ref<HTMLIFrameElement> };

/**
 * The frame in which a program runs. Without `allow-same-origin` its origin is its own: neither this page nor its
 * cookies nor our server are in its reach.
 */
export function StageFrame({ stage, title, hidden = false, ref }: Props) {
  const { job, revision, size, attach } = stage;
  if (!job) return null;
  const shape = {
    "--stage-width": size?.width ?? 640,
    "--stage-height": size?.height ?? 480,
  } as CSSProperties;
  return (
    <iframe
      key={revision}
      ref={ref}
      className="stage-frame"
      hidden={hidden}
      style={shape}
      title={title}
      sandbox="allow-scripts"
      src={job.kind === "document" ? "/stage/document" : "/stage/frame"}
      onLoad={(event) => attach(event.currentTarget)}
    />
  );
}
