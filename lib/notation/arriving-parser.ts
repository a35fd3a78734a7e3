import { markdownParser } from "./markdown-parser";

const DOLLAR = 36;

/** The parser for a text whose end has not come: a dollar that may yet be closed opens a formula. Its blocks are the same. */
export const arrivingParser = markdownParser.configure({
  parseInline: [
    {
      name: "OpenDollar",
      after: "Math",
      parse(cx, next, pos) {
        if (
          next !== DOLLAR ||
          cx.char(pos + 1) === DOLLAR ||
          /[\w\\$]/.test(cx.slice(Math.max(cx.offset, pos - 1), pos))
        )
          return -1;
        const content = cx.slice(pos + 1, cx.end);
        if (content.includes("$") || !/^\S/.test(content) || !readsAsOpen(content)) return -1;
        return cx.addElement(cx.elt("OpenMath", pos, cx.end));
      },
    },
  ],
});

/** Nothing that words or a price would have. */
function readsAsOpen(content: string): boolean {
  if (/[`\n]|\p{Script=Han}/u.test(content.replace(/\\text\s*\{[^}]*\}?/g, ""))) return false;
  return /^[^\d]/.test(content) ? !/[A-Za-z]{3,} [A-Za-z]{2,} /.test(content) : /[\\^_=]/.test(content);
}
