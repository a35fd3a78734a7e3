import type { StageAssets } from "@/lib/programs/stage-message";

let loading: Promise<StageAssets> | null = null;

/**
 * What Python needs in the stage's frame, fetched once for the page (and from the browser's store the next time): the
 * frame itself has no network. The buffers are cloned by each message that carries them.
 */
export function loadStageAssets(): Promise<StageAssets> {
  loading ??= fetchAssets().catch((error) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function fetchAssets(): Promise<StageAssets> {
  const [worker, wasm, library, lock] = await Promise.all(
    ["python.js", "python.wasm", "python.zip", "python.json"].map(fetchAsset),
  );
  return {
    worker: await (worker as Response).text(),
    wasm: await (wasm as Response).arrayBuffer(),
    library: await (library as Response).arrayBuffer(),
    lock: await (lock as Response).text(),
  };
}

async function fetchAsset(name: string): Promise<Response> {
  const response = await fetch(`/stage/${name}`);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
}
