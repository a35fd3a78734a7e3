import type { MarkdownConfig } from "@lezer/markdown";

const LESS = 60;

/** `<br>`, the one tag that models write on purpose: inside the cells of tables. */
export const breakSyntax: MarkdownConfig = {
  parseInline: [
    {
      name: "Break",
      before: "Escape",
      parse(cx, next, pos) {
        if (next !== LESS) return -1;
        const tag = /^<br ?\/?>/i.exec(cx.slice(pos, Math.min(cx.end, pos + 6)))?.[0];
        return tag ? cx.addElement(cx.elt("HardBreak", pos, pos + tag.length)) : -1;
      },
    },
  ],
};
