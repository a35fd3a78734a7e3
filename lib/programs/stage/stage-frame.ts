import type { StageAssets, StageCommand, StageReport } from "../stage-message";
import { CanvasRecorder } from "./canvas-recorder";
import { listenForInput } from "./listen-for-input";

/** What stands before a script (`script-prelude.ts`), put here by the bundler. */
declare const STAGE_SCRIPT_PRELUDE: string;

/**
 * The page inside the stage's frame. The frame has an origin of its own and a policy without any network, so it holds
 * nothing worth having; the program runs in a worker of it.
 */
const canvas = document.querySelector("canvas") as HTMLCanvasElement;
let port: MessagePort | null = null;
let worker: Worker | null = null;
const recorder = new CanvasRecorder(canvas, (message, transfer) => port?.postMessage(message, transfer));

addEventListener("message", (event) => {
  if (event.source !== parent || port || !event.ports[0]) return;
  port = event.ports[0];
  port.onmessage = ({ data }: MessageEvent<StageCommand>) => obey(data);
  tell({ type: "ready" });
});

function tell(message: StageReport): void {
  port?.postMessage(message);
}

function obey(command: StageCommand): void {
  if (command.type === "start") start(command);
  else if (command.type === "stop") worker?.terminate();
  else if (command.type === "focus") canvas.focus();
  else if (command.type === "record") recorder.start();
  else if (command.type === "recordEnd") recorder.stop();
  else worker?.postMessage(command);
}

function start(command: Extract<StageCommand, { type: "start" }>): void {
  if (command.kind === "script") startScript(command.source, command.stdin);
  else if (command.assets) startPython(command.source, command.stdin, command.assets);
}

function startPython(source: string, stdin: string | null, assets: StageAssets): void {
  tell({ type: "loading", part: "python" });
  const surface = canvas.transferControlToOffscreen();
  worker = open(assets.worker);
  const { worker: _, ...parts } = assets;
  worker.postMessage({ source, stdin, canvas: surface, assets: parts }, [surface, parts.wasm, parts.library]);
  listenForInput(
    canvas,
    (input) => worker?.postMessage({ type: "input", input }),
    () => tell({ type: "leave" }),
  );
}

function startScript(source: string, stdin: string | null): void {
  const before = `self.__stageInput=${JSON.stringify(stdin ?? "")};${STAGE_SCRIPT_PRELUDE}\n`;
  worker = open(`${before}${source}\n;__stageEnded();`, before.split("\n").length - 1);
  tell({ type: "started" });
}

/** `linesBefore`: how many of the text's lines are not the program's. */
function open(text: string, linesBefore = 0): Worker {
  const made = new Worker(URL.createObjectURL(new Blob([text], { type: "text/javascript" })));
  made.onmessage = ({ data }: MessageEvent<StageReport>) => tell(data);
  made.onerror = (event) => {
    event.preventDefault();
    const line = event.lineno > linesBefore ? ` (line ${event.lineno - linesBefore})` : "";
    const text = `${event.message ?? "The program could not be read."}${line}\n`;
    tell({ type: "output", stream: "stderr", text });
    tell({ type: "end", exitCode: 1, seconds: 0 });
    made.terminate();
  };
  return made;
}
