import { type FilmInProgress, filmCanvas } from "../film-canvas";
import type { FilmFormat, StageCommand, StageReport } from "../stage-message";
import { recordCanvas } from "./record-canvas";
import { showValue } from "./show-value";
import { steerTime } from "./steer-time";

/**
 * The page inside the frame of a canvas program. It becomes the program's own document; the frame has an origin of
 * its own, and a policy that lets nothing in or out.
 */
let port: MessagePort | null = null;
const time = steerTime();
const OUTPUT_MAX = 2000;
let printed = 0;

addEventListener("message", (event) => {
  if (event.source !== parent || port || !event.ports[0]) return;
  port = event.ports[0];
  port.onmessage = ({ data }: MessageEvent<StageCommand>) => obey(data);
  tell({ type: "ready" });
});

let film: FilmInProgress | null = null;

function tell(message: StageReport, transfer: Transferable[] = []): void {
  port?.postMessage(message, transfer);
}

function obey(command: StageCommand): void {
  if (command.type === "start") start(command.source);
  else if (command.type === "pause") time.pause();
  else if (command.type === "resume") time.resume();
  else if (command.type === "focus") focusProgram();
  else if (command.type === "record") record(command.format);
  else if (command.type === "recordEnd") film?.stop();
  else if (command.type === "input") imitateKeys(command.input);
}

function start(source: string): void {
  recordCanvas(
    () => time.now(),
    (frames, perSecond) => tell({ type: "frames", frames, perSecond }),
  );
  hearConsole();
  // The one way to a network that no policy closes.
  for (const name of ["RTCPeerConnection", "webkitRTCPeerConnection"]) Reflect.deleteProperty(window, name);
  tell({ type: "started" });
  document.open();
  // Opening forgets every listener, so they are set now.
  hearErrors();
  addEventListener("keydown", (event) => event.key === "Escape" && tell({ type: "leave" }));
  addEventListener("load", () => setTimeout(tellSize, 100));
  document.write(source);
  document.close();
}

/** A page wider than the frame is shown smaller, as on a telephone. */
function tellSize(): void {
  const canvas = document.querySelector("canvas");
  const root = document.documentElement;
  const width = Math.max(root.scrollWidth, canvas?.width ?? 0, 1);
  tell({ type: "size", width, height: Math.max(root.scrollHeight, 1) });
  if (width > innerWidth) root.style.setProperty("zoom", String(innerWidth / width));
}

function focusProgram(): void {
  const canvas = document.querySelector("canvas");
  if (canvas && canvas.tabIndex >= 0) canvas.focus();
  else window.focus();
}

function record(format: FilmFormat): void {
  const canvas = document.querySelector("canvas");
  if (!canvas) return;
  film = filmCanvas(canvas, format, tell);
}

/** Keys pressed on the page's own buttons, for screens without a keyboard. */
function imitateKeys(input: Extract<StageCommand, { type: "input" }>["input"]): void {
  for (const { type, ...fields } of input) {
    if (type !== "keydown" && type !== "keyup") continue;
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new KeyboardEvent(type, { ...fields, bubbles: true, cancelable: true }));
  }
}

function print(stream: "stdout" | "stderr", text: string): void {
  if (++printed <= OUTPUT_MAX) tell({ type: "output", stream, text: `${text.slice(0, 10_000)}\n` });
}

function hearConsole(): void {
  for (const name of ["log", "info", "debug", "warn", "error"] as const) {
    const stream = name === "warn" || name === "error" ? "stderr" : "stdout";
    console[name] = (...values: unknown[]) =>
      print(stream, values.map((value) => showValue(value)).join(" "));
  }
}

function hearErrors(): void {
  addEventListener("error", (event) => print("stderr", `${event.message} (line ${event.lineno})`));
  addEventListener("unhandledrejection", (event) => print("stderr", `Uncaught ${showValue(event.reason)}`));
  document.addEventListener("securitypolicyviolation", (event) =>
    print("stderr", `Not loaded, because nothing is fetched from the network here: ${event.blockedURI}`),
  );
}
