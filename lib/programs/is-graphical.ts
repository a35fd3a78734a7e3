export const GRAPHICS_KINDS = ["pygame", "turtle", "tkinter", "matplotlib", "document", "canvas"] as const;
export type GraphicsKind = (typeof GRAPHICS_KINDS)[number];

const PYTHON_MODULES: Record<string, GraphicsKind> = {
  pygame: "pygame",
  turtle: "turtle",
  tkinter: "tkinter",
  Tkinter: "tkinter",
  matplotlib: "matplotlib",
  pylab: "matplotlib",
};

const PYTHON_IMPORT = /^[ \t]*(?:import[ \t]+(.+)|from[ \t]+([\w.]+)[ \t]+import\b)/gm;
const CANVAS_CALLS = [/\.getContext\s*\(\s*["'`](?:2d|webgl2?)["'`]/, /\brequestAnimationFrame\s*\(/];
const PAGE_WORDS = /\bdocument\s*\.|\bwindow\s*\./;

/**
 * What a program draws with, by its imports and calls; null for a program that only prints. Text that merely speaks
 * of a library (in a string or a comment) does not count.
 */
export function graphicsKind(language: string, source: string): GraphicsKind | null {
  if (language === "html") return "document";
  if (language === "python") return pythonGraphics(source);
  if (language === "javascript") return scriptGraphics(source);
  return null;
}

function pythonGraphics(source: string): GraphicsKind | null {
  for (const [, modules, from] of withoutPythonText(source).matchAll(PYTHON_IMPORT)) {
    for (const name of (from ?? modules ?? "").split(",")) {
      const module = name.trim().split(/[.\s]/)[0] ?? "";
      if (Object.hasOwn(PYTHON_MODULES, module)) return PYTHON_MODULES[module] ?? null;
    }
  }
  return null;
}

function scriptGraphics(source: string): GraphicsKind | null {
  const text = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
  if (/^\s*<(?:!doctype|html|body|canvas|script)/i.test(text)) return "document";
  return PAGE_WORDS.test(text) || CANVAS_CALLS.some((call) => call.test(text)) ? "canvas" : null;
}

/** Long strings and comments may hold anything, imports too. */
function withoutPythonText(source: string): string {
  return source.replace(/("""|''')[\s\S]*?\1/g, '""').replace(/#.*$/gm, "");
}
