"use client";
import "monaco-editor/features/bracketMatching/register";
import "monaco-editor/features/codicon/register";
import "monaco-editor/features/comment/register";
import "monaco-editor/features/find/register";
import "monaco-editor/features/hover/register";
import "monaco-editor/features/indentation/register";
import "monaco-editor/features/linesOperations/register";
import "monaco-editor/features/snippet/register";
import "monaco-editor/editor/contrib/suggest/browser/suggestController";
import "monaco-editor/features/suggest/register";
import "monaco-editor/features/toggleTabFocusMode/register";
import "monaco-editor/features/wordOperations/register";
import "monaco-editor/languages/definitions/cpp/register";
import "monaco-editor/languages/definitions/java/register";
import "monaco-editor/languages/definitions/javascript/register";
import "monaco-editor/languages/definitions/python/register";
import "monaco-editor/languages/definitions/typescript/register";
import { editor, KeyCode, KeyMod, MarkerSeverity, Range } from "monaco-editor/editor/editor.api";
import { useEffect, useRef } from "react";
import type { ErrorMark } from "@/lib/programs/error-mark";
import { completeCode } from "./complete-code";

type Props = {
  language: string;
  /** The text to begin with, and again whenever `revision` changes; what is typed goes to `onChange`. */
  value: string;
  revision: number;
  onChange: (value: string) => void;
  /** Hears the text as it is in the editor, which is a keystroke ahead of what was drawn last. */
  onRun: (text: string) => void;
  label: string;
  /** Underlined, with their words on hovering. */
  marks: readonly ErrorMark[];
  /** A line to go to; a new object goes there again. */
  goTo: { line: number; column?: number } | null;
};

/** Monaco, loaded only when a program is there to edit. Ctrl+Enter (⌘+Enter) runs. */
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
      // What is suggested may stick out of the box.
      fixedOverflowWidgets: true,
      fontSize: 14,
      // Tab leaves the editor, as everywhere on a page; indenting by Tab is switched on with Ctrl+M.
      tabFocusMode: true,
      quickSuggestions: { other: true, comments: false, strings: false },
      suggestOnTriggerCharacters: true,
      wordBasedSuggestions: "currentDocument",
      // Enter makes a new line, always; what is suggested is taken with Tab or a click.
      acceptSuggestionOnEnter: "off",
    });
    const completion = completeCode(latest.current.language);
    created.onDidChangeModelContent(() => latest.current.onChange(created.getValue()));
    created.addCommand(KeyMod.CtrlCmd | KeyCode.Enter, () => latest.current.onRun(created.getValue()));
    instance.current = created;
    return () => {
      completion.dispose();
      created.dispose();
    };
  }, []);

  const { marks, goTo } = props;
  useEffect(() => {
    const model = instance.current?.getModel();
    if (model)
      editor.setModelMarkers(
        model,
        "program",
        marks.map((mark) => markerOf(model, mark)),
      );
  }, [marks]);
  useEffect(() => {
    if (!goTo || !instance.current) return;
    instance.current.setPosition({ lineNumber: goTo.line, column: goTo.column ?? 1 });
    instance.current.revealLineInCenter(goTo.line);
    instance.current.focus();
  }, [goTo]);

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

function markerOf(
  model: editor.ITextModel,
  { line, column, message, severity }: ErrorMark,
): editor.IMarkerData {
  const lineNumber = Math.min(line, model.getLineCount());
  const first = column ?? model.getLineFirstNonWhitespaceColumn(lineNumber);
  const word = model.getWordAtPosition({ lineNumber, column: first });
  const last = column ? (word?.endColumn ?? first + 1) : model.getLineMaxColumn(lineNumber);
  const range = new Range(lineNumber, first, lineNumber, Math.max(last, first + 1));
  return {
    ...range,
    message,
    severity: severity === "error" ? MarkerSeverity.Error : MarkerSeverity.Warning,
  };
}
