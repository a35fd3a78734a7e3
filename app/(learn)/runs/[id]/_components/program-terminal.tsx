"use client";
import "@xterm/xterm/css/xterm.css";
import { FitAddon } from "@xterm/addon-fit";
import { Terminal } from "@xterm/xterm";
import { useEffect, useRef } from "react";

type Props = {
  label: string;
  /** All that was printed so far; it only grows, and begins anew with a new run. */
  output: string;
  running: boolean;
  onType: (text: string) => void;
};

/** A terminal: what the program prints as it comes, and what is typed, echoed and sent line by line. */
export function ProgramTerminal(props: Props) {
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const terminal = useRef<Terminal | null>(null);
  const written = useRef("");

  useEffect(() => {
    if (!box.current) return;
    const created = new Terminal({
      convertEol: true,
      cursorBlink: true,
      fontSize: 14,
      rows: 16,
      scrollback: 5000,
      theme: { background: "#16181d", foreground: "#e8e8e8" },
    });
    const fit = new FitAddon();
    created.loadAddon(fit);
    created.open(box.current);
    created.textarea?.setAttribute("aria-label", latest.current.label);
    // Tab leaves the terminal: nobody shall be caught in it with the keyboard.
    created.attachCustomKeyEventHandler((event) => event.key !== "Tab");
    fit.fit();
    const watcher = new ResizeObserver(() => fit.fit());
    watcher.observe(box.current);
    let line = "";
    created.onData((data) => {
      if (!latest.current.running) return;
      for (const character of data)
        line = typed(created, line, character, (text) => latest.current.onType(text));
    });
    terminal.current = created;
    return () => {
      watcher.disconnect();
      created.dispose();
    };
  }, []);

  const { output, running } = props;
  useEffect(() => {
    const target = terminal.current;
    if (!target) return;
    if (!output.startsWith(written.current)) {
      target.reset();
      written.current = "";
    }
    target.write(harmless(output.slice(written.current.length)));
    written.current = output;
  }, [output]);
  useEffect(() => {
    if (running) terminal.current?.focus();
  }, [running]);

  return <div ref={box} className="program-terminal" />;
}

/** Echoes a key and gives the line so far; Enter sends it, Backspace takes a character back. */
function typed(terminal: Terminal, line: string, key: string, send: (text: string) => void): string {
  if (key === "\r" || key === "\n") {
    terminal.write("\r\n");
    send(`${line}\n`);
    return "";
  }
  if (key === "\u007f") {
    const last = [...line].at(-1);
    if (last) terminal.write("\b \b".repeat(last.charCodeAt(0) > 0x2e7f ? 2 : 1));
    return last ? line.slice(0, -last.length) : line;
  }
  if (key < " ") return line;
  terminal.write(key);
  return line + key;
}

/** Colours and cursor movements are the terminal's own; titles, queries and the clipboard are not the program's. */
function harmless(text: string): string {
  return text
    .replace(/\u001b[\]P^_X][^\u0007\u001b]*(?:\u0007|\u001b\\)?/g, "")
    .replace(/\u001b\[[0-9;?>=]*[cnt]/g, "");
}
