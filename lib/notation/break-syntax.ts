import type { InlineContext, MarkdownConfig } from "@lezer/markdown";

const [NEWLINE, SPACE, LESS, BACKSLASH] = [10, 32, 60, 92];

/** Where a line breaks: at `<br>`, the one tag that models write on purpose, inside the cells of tables, and as CommonMark has it. */
export const breakSyntax: MarkdownConfig = {
  parseInline: [
    { name: "Break", parse: parseTag, before: "Escape" },
    { name: "HardBreak", parse: parseLineEnd },
  ],
};

function parseTag(cx: InlineContext, next: number, pos: number): number {
  if (next !== LESS) return -1;
  const tag = /^<br ?\/?>/i.exec(cx.slice(pos, Math.min(cx.end, pos + 6)))?.[0];
  return tag ? cx.addElement(cx.elt("HardBreak", pos, pos + tag.length)) : -1;
}

/** A backslash or two spaces at a line's end. A run of spaces is looked at once, not from each of its spaces. */
function parseLineEnd(cx: InlineContext, next: number, pos: number): number {
  if (next === BACKSLASH && cx.char(pos + 1) === NEWLINE)
    return cx.addElement(cx.elt("HardBreak", pos, pos + 2));
  if (next !== SPACE) return -1;
  let end = pos + 1;
  while (cx.char(end) === SPACE) end++;
  if (cx.char(end) === NEWLINE && end - pos >= 2) return cx.addElement(cx.elt("HardBreak", pos, end + 1));
  return end;
}
