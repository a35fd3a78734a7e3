"use client";
import { TextInput } from "@mantine/core";
import { type KeyboardEvent, useEffect, useRef } from "react";
import type { LineKeys } from "./line-keys";
import { LINE_CHARS_MAX } from "./split-lines";

export type LineFieldProps = LineKeys & {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Grows when the field should take the focus. */
  focus: number;
  describedBy: string;
  wrong: boolean;
};

/** A line typed as at school (3x+2=8) or in LaTeX. */
export function PlainField(props: LineFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const { focus } = props;
  useEffect(() => {
    if (focus > 0) field.current?.focus();
  }, [focus]);
  return (
    <TextInput
      ref={field}
      className="line-input"
      size="md"
      aria-label={props.label}
      aria-describedby={props.describedBy}
      aria-invalid={props.wrong}
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      maxLength={LINE_CHARS_MAX}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      onKeyDown={(event) => handleKey(event, props)}
      onPaste={(event) => {
        if (props.onPaste(event.clipboardData.getData("text/plain"))) event.preventDefault();
      }}
    />
  );
}

function handleKey(event: KeyboardEvent<HTMLInputElement>, keys: LineKeys): void {
  // Enter that ends the choice of a Chinese word is not for us.
  if (event.nativeEvent.isComposing) return;
  const actions: Record<string, (() => void) | undefined> = {
    Enter: keys.onEnter,
    ArrowUp: keys.onUp,
    ArrowDown: keys.onDown,
    Backspace: event.currentTarget.value === "" ? keys.onEmptyBackspace : undefined,
  };
  const action = actions[event.key];
  if (!action) return;
  event.preventDefault();
  action();
}
