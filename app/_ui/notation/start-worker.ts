/** Starts the renderer's thread. */
export function startWorker(): Worker {
  return new Worker(new URL("./render-worker.ts", import.meta.url), { type: "module" });
}
