import type { StageFrame } from "./stage-frame";

/** How a program on this computer is to be run: Python (drawing or not), JavaScript without a page, or a page. */
export type StageKind = "python" | "script" | "document";

/** What the stage's worker needs of ours, sent by the page so that the frame itself needs no network. */
export type StageAssets = { worker: string; wasm: ArrayBuffer; library: ArrayBuffer; lock: string };

/** What keyboard and mouse did, in the program's own pixels; `code` and `key` are the browser's names. */
export type StageInput =
  | { type: "keydown" | "keyup"; key: string; code: string; repeat: boolean; modifiers: string[] }
  | { type: "press" | "release"; button: number; x: number; y: number }
  | { type: "move"; x: number; y: number }
  | { type: "wheel"; x: number; y: number }
  | { type: "focus" | "blur" | "enter" | "leave" };

/** How a stage is filmed: as the browser's own kind of video, or as GIF. */
export type FilmFormat = "video" | "gif";

/** From the page to its frame, and mostly on to the worker. */
export type StageCommand =
  | { type: "start"; kind: StageKind; source: string; stdin: string | null; assets: StageAssets | null }
  | { type: "pause" | "resume" | "stop" | "focus" | "recordEnd" }
  | { type: "record"; format: FilmFormat }
  | { type: "input"; input: StageInput[] }
  | { type: "line"; text: string; end: boolean };

/** From the frame to its page. Whatever a program makes of this channel, it can only tell lies about itself. */
export type StageReport =
  | { type: "ready" }
  | { type: "loading"; part: "python" }
  | { type: "started" }
  | { type: "size"; width: number; height: number }
  | { type: "title"; text: string }
  | { type: "output"; stream: "stdout" | "stderr"; text: string }
  | { type: "waiting" }
  | { type: "leave" }
  | { type: "frames"; frames: StageFrame[]; perSecond: number }
  | { type: "recording"; bytes: ArrayBuffer; mimeType: string }
  /** `over`: which limit the server ended it for. */
  | { type: "end"; exitCode: number; seconds: number; over?: "TLE" | "MLE" | "OLE" };
