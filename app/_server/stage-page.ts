import { createHash } from "node:crypto";

/** A page of the stage, whole, with the policy that it is served under. */
export type StagePage = { html: string; policy: string };

const STYLE = `html,body{margin:0;height:100%;overflow:hidden;background:transparent}
canvas{display:block;width:100%;height:100%;object-fit:contain;touch-action:none;outline:none}`;

/**
 * Nothing in, nothing out: an origin of its own (`sandbox`, which holds also for whoever opens the address by itself),
 * no network, no other frames, no forms; only our own pages may embed it.
 */
const CLOSED = [
  "default-src 'none'",
  "sandbox allow-scripts",
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "img-src data: blob:",
  "media-src data: blob:",
  "font-src data:",
  "style-src 'unsafe-inline'",
];

/** Holds the worker that runs Python or a script: only our own inline script, and workers made of its texts. */
export function framePage(script: string): StagePage {
  const hash = createHash("sha256").update(script).digest("base64");
  return {
    html: `<!doctype html><meta charset="utf-8"><title>Stage</title><style>${STYLE}</style><canvas tabindex="0" aria-label="Stage"></canvas><script>${script}</script>`,
    policy: [...CLOSED, `script-src 'sha256-${hash}' 'wasm-unsafe-eval' blob:`, "worker-src blob:"].join(
      "; ",
    ),
  };
}

/** Becomes a canvas program's own document, which brings its own inline scripts. */
export function documentPage(script: string): StagePage {
  return {
    html: `<!doctype html><meta charset="utf-8"><title>Stage</title><script>${script}</script>`,
    policy: [...CLOSED, "script-src 'unsafe-inline' 'unsafe-eval' blob: data:", "worker-src blob:"].join(
      "; ",
    ),
  };
}
