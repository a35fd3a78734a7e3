import type { StageReport } from "@/lib/programs/stage-message";

/** A film to be downloaded; whoever holds it revokes its address. */
export type Film = { url: string; extension: "gif" | "mp4" | "webm" };

const EXTENSIONS: Record<string, Film["extension"]> = { "image/gif": "gif", "video/mp4": "mp4" };

/** A film that a stage reports. What its type says is not trusted to be more than a film's. */
export function filmOf({ bytes, mimeType }: Extract<StageReport, { type: "recording" }>): Film {
  const type = /^(?:image\/gif|video\/[\w-]+)/.exec(mimeType)?.[0] ?? "video/webm";
  return { url: URL.createObjectURL(new Blob([bytes], { type })), extension: EXTENSIONS[type] ?? "webm" };
}
