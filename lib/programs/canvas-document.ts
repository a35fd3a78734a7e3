import { graphicsKind } from "./is-graphical";

const ID = /getElementById\(\s*["'`]([\w-]+)["'`]\s*\)|querySelector\(\s*["'`]#([\w-]+)["'`]\s*\)/g;

/**
 * The document of a canvas program: itself where it is one, else a page around the script with a canvas for it (named
 * as the script asks; a script that makes its own canvas gets none).
 */
export function canvasDocument(language: string, source: string): string {
  if (graphicsKind(language, source) === "document") return source;
  const names = [...new Set([...source.matchAll(ID)].map(([, first, second]) => first ?? second ?? ""))];
  const makesItsOwn = /createElement\(\s*["'`]canvas["'`]\s*\)/.test(source);
  const wanted = names.length > 0 ? names : makesItsOwn ? [] : ["canvas"];
  const elements = wanted.map((name, index) =>
    index === 0 ? `<canvas id="${name}" width="800" height="600"></canvas>` : `<div id="${name}"></div>`,
  );
  // The text must not end its own script element.
  const script = source.replaceAll(/<\/script/gi, "<\\/script");
  return `<!doctype html><meta charset="utf-8"><style>body{margin:0}</style>${elements.join("")}<script>${script}\n</script>`;
}
