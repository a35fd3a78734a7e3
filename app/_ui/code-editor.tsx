"use client";
import "monaco-editor/languages/definitions/cpp/register";
import "monaco-editor/languages/definitions/java/register";
import "monaco-editor/languages/definitions/javascript/register";
import "monaco-editor/languages/definitions/python/register";
import "monaco-editor/languages/definitions/typescript/register";
import { editor, KeyCode, KeyMod } from "monaco-editor/editor/editor.api";
import { useEffect, useRef } from "react";

type Props = {
  language: string;
  /** The text to begin with, and again whenever `revision` changes; what is typed goes to `onChange`. */
  value: string;
  revision: number;
  onChange: (value: string) => void;
  onRun: () => void;
  label: string;
};

/** Monaco, loaded only when a program is there to edit. Ctrl+Enter runs. */
export function CodeEditor(props: Props) {
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const instance = useRef<editor.IStandaloneCodeEditor | null>(null);

  useEffect(() => {
    if (!box.current) return;
    self.MonacoEnvironment = {
      getWorker: () =>
        new Worker(new URL("monaco-editor/editor/editor.worker.js", import.meta.url), { type: "module" }),
    };
    const dark = document.documentElement.dataset.mantineColorScheme === "dark";
    const created = editor.create(box.current, {
      value: latest.current.value,
      language: latest.current.language,
      theme: dark ? "vs-dark" : "vs",
      ariaLabel: latest.current.label,
      minimap: { enabled: false },
      automaticLayout: true,
      scrollBeyondLastLine: false,
      fontSize: 14,
      // Tab leaves the editor, as everywhere on a page; indenting by Tab is switched on with Ctrl+M.
      tabFocusMode: true,
      quickSuggestions: false,
    });
    created.onDidChangeModelContent(() => latest.current.onChange(created.getValue()));
    created.addCommand(KeyMod.CtrlCmd | KeyCode.Enter, () => latest.current.onRun());
    instance.current = created;
    return () => created.dispose();
  }, []);

  // Text from elsewhere (a reset) comes with a new revision. Comparing values instead would undo fast typing, because
  // React draws a little behind the editor.
  const { revision } = props;
  const shown = useRef(revision);
  useEffect(() => {
    if (shown.current === revision) return;
    shown.current = revision;
    instance.current?.setValue(latest.current.value);
  }, [revision]);

  return <div ref={box} className="editor" />;
}
