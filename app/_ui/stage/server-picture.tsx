"use client";
import type { CSSProperties } from "react";

type Props = {
  size: { width: number; height: number } | null;
  label: string;
  attach: (canvas: HTMLCanvasElement | null) => void;
};

/** The picture of a program on the server. It takes the focus, and with it keyboard and pointer. */
export function ServerPicture({ size, label, attach }: Props) {
  const shape = {
    "--stage-width": size?.width ?? 640,
    "--stage-height": size?.height ?? 480,
  } as CSSProperties;
  return (
    <canvas
      ref={attach}
      className="stage-frame stage-picture"
      style={shape}
      width={640}
      height={480}
      aria-label={label}
      tabIndex={0}
    />
  );
}
