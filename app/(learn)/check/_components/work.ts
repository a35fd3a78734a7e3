import { LINES_MAX, splitLines } from "./split-lines";

/** A line with an id of its own, so that what is typed stays with it when lines come and go. */
export type WorkLine = { id: number; text: string };
export type Work = { problem: string; lines: WorkLine[]; formulaKeyboard: boolean };

export const EMPTY_WORK: Work = { problem: "", lines: [{ id: 1, text: "" }], formulaKeyboard: false };

export function changeLine(work: Work, id: number, text: string): Work {
  return { ...work, lines: work.lines.map((line) => (line.id === id ? { id, text } : line)) };
}

/** An empty line below line `id`; nothing where there are as many as there may be. */
export function addLine(work: Work, id: number): { work: Work; focus: number } {
  const at = work.lines.findIndex((line) => line.id === id);
  if (work.lines.length >= LINES_MAX) return { work, focus: id };
  const added = { id: nextId(work), text: "" };
  return { work: { ...work, lines: work.lines.toSpliced(at + 1, 0, added) }, focus: added.id };
}

/**
 * The work with nothing written. The line is a new one: a field is never changed from outside while somebody types in
 * it, since what is drawn late would undo fast typing.
 */
export function clearWork(work: Work): Work {
  return { ...EMPTY_WORK, formulaKeyboard: work.formulaKeyboard, lines: [{ id: nextId(work), text: "" }] };
}

/** Without line `id`; instead of the last one there is an empty one. The line before it is the one to go on with. */
export function removeLine(work: Work, id: number): { work: Work; focus: number } {
  const at = work.lines.findIndex((line) => line.id === id);
  if (work.lines.length === 1) {
    const fresh = nextId(work);
    return { work: { ...work, lines: [{ id: fresh, text: "" }] }, focus: fresh };
  }
  const lines = work.lines.filter((line) => line.id !== id);
  return { work: { ...work, lines }, focus: lines[Math.max(0, at - 1)]?.id ?? id };
}

/** A pasted text of several lines, put in from line `id` on; the lines after it stay. */
export function pasteLines(work: Work, id: number, text: string): { work: Work; focus: number } {
  const at = work.lines.findIndex((line) => line.id === id);
  const first = nextId(work);
  const room = LINES_MAX - work.lines.length + 1;
  const pasted = splitLines(text)
    .slice(0, room)
    .map((line, index) => ({ id: first + index, text: line }));
  if (pasted.length === 0) return { work, focus: id };
  const kept = work.lines[at]?.text.trim() ? 1 : 0;
  const lines = work.lines.toSpliced(at + kept, 1 - kept, ...pasted);
  return { work: { ...work, lines: lines.slice(0, LINES_MAX) }, focus: pasted.at(-1)?.id ?? id };
}

function nextId(work: Work): number {
  return Math.max(0, ...work.lines.map(({ id }) => id)) + 1;
}

/** What was kept in the browser, as far as it can still be read. */
export function readWork(stored: unknown): Work {
  if (typeof stored !== "object" || stored === null) return EMPTY_WORK;
  const { problem, lines, formulaKeyboard } = stored as Record<string, unknown>;
  const texts = Array.isArray(lines) ? lines.filter((line) => typeof line === "string") : [];
  return {
    problem: typeof problem === "string" ? problem : "",
    lines:
      texts.length > 0
        ? texts.slice(0, LINES_MAX).map((text, index) => ({ id: index + 1, text }))
        : EMPTY_WORK.lines,
    formulaKeyboard: formulaKeyboard === true,
  };
}
