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
  value: string;
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

  // Text that comes from elsewhere (a reset, what was kept) replaces the editor's; its own changes are there already.
  useEffect(() => {
    if (instance.current && instance.current.getValue() !== props.value)
      instance.current.setValue(props.value);
  }, [props.value]);

  return <div ref={box} className="editor" />;
}
