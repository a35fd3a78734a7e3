/** Pyodide's half that Emscripten made; its types do not come with it. */
declare module "pyodide/pyodide.asm.mjs" {
  const createPyodideModule: unknown;
  export default createPyodideModule;
}
