import { type FilmInProgress, filmCanvas } from "../film-canvas";
import { listenForInput } from "../listen-for-input";
import type { StageAssets, StageCommand, StageReport } from "../stage-message";

/** What stands before a script (`script-prelude.ts`), put here by the bundler. */
declare const STAGE_SCRIPT_PRELUDE: string;

/**
 * The page inside the stage's frame. The frame has an origin of its own and a policy without any network, so it holds
 * nothing worth having; the program runs in a worker of it.
 */
let canvas = document.querySelector("canvas") as HTMLCanvasElement;
let port: MessagePort | null = null;
let worker: Worker | null = null;
let film: FilmInProgress | null = null;
/** Kept for the next start: compiling WebAssembly is most of the time that Python takes to be there. */
let python: Promise<{ assets: StageAssets; module: WebAssembly.Module }> | null = null;

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
  else if (command.type === "record")
    film = filmCanvas(canvas, command.format, (message, transfer) => port?.postMessage(message, transfer));
  else if (command.type === "recordEnd") film?.stop();
  else worker?.postMessage(command);
}

function start(command: Extract<StageCommand, { type: "start" }>): void {
  worker?.terminate();
  if (command.kind === "script") return void startScript(command.source, command.stdin);
  const { assets } = command;
  if (assets) python = WebAssembly.compile(assets.wasm).then((module) => ({ assets, module }));
  startPython(command.source, command.stdin).catch((error) => {
    tell({ type: "output", stream: "stderr", text: `${error.message}\n` });
    tell({ type: "end", exitCode: 1, seconds: 0 });
  });
}

async function startPython(source: string, stdin: string | null): Promise<void> {
  if (!python) throw new Error("Python has not arrived here.");
  tell({ type: "loading", part: "python" });
  // A canvas is given away only once.
  const fresh = canvas.cloneNode() as HTMLCanvasElement;
  canvas.replaceWith(fresh);
  canvas = fresh;
  const surface = fresh.transferControlToOffscreen();
  const { assets, module } = await python;
  const made = open(assets.worker);
  worker = made;
  const { library, lock } = assets;
  made.postMessage({ source, stdin, canvas: surface, module, library, lock }, [surface]);
  listenForInput(
    fresh,
    (input) => made.postMessage({ type: "input", input }),
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
