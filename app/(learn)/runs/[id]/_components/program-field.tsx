"use client";
import { Textarea } from "@mantine/core";
import dynamic from "next/dynamic";
import { type KeyboardEvent, useEffect, useRef } from "react";
import type { ErrorMark } from "@/lib/programs/error-mark";
import { useRoomyScreen } from "./use-roomy-screen";

const CodeEditor = dynamic(() => import("@/app/_ui/code-editor").then((module) => module.CodeEditor), {
  ssr: false,
  loading: () => <div className="editor" aria-busy="true" />,
});

type Props = {
  language: string;
  value: string;
  revision: number;
  label: string;
  marks: readonly ErrorMark[];
  goTo: { line: number; column?: number } | null;
  onChange: (value: string) => void;
  onRun: (text: string) => void;
};

/** Where a program is written: the editor, or a plain field on small and touch screens. */
export function ProgramField(props: Props) {
  const roomy = useRoomyScreen();
  const field = useRef<HTMLTextAreaElement>(null);
  const { goTo, value } = props;
  const shown = useRef(value);
  shown.current = value;
  useEffect(() => {
    if (!goTo || !field.current) return;
    const lines = shown.current.split("\n");
    const start = lines.slice(0, goTo.line - 1).join("\n").length + (goTo.line > 1 ? 1 : 0);
    field.current.focus();
    field.current.setSelectionRange(start, start + (lines[goTo.line - 1]?.length ?? 0));
  }, [goTo]);
  if (roomy) return <CodeEditor {...props} />;
  const runOnKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) props.onRun(event.currentTarget.value);
  };
  return (
    <Textarea
      ref={field}
      autosize
      minRows={6}
      maxRows={24}
      value={value}
      aria-label={props.label}
      spellCheck={false}
      autoCapitalize="off"
      autoCorrect="off"
      classNames={{ input: "code-field" }}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      onKeyDown={runOnKey}
    />
  );
}
