const JOINT = `(?:[,，、;；]|and|or|和|或者?|以及|及|而|&)`;
/** What a problem may ask for together with another of them: two boxes of two such names are two answers, none a later form. */
const NAME = `(?:its|the)?(?:最[大小高低]值|极[大小]值|周长|面积|体积|表面积|和|积|差|商|余数?|平均数|中位数|众数|方差|长|宽|高|(?:absolute|local|global)?(?:maximum|minimum|max|min)(?:value|imum)?|(?:greatest|largest|least|smallest)value|perimeter|(?:surface)?area|volume|circumference|sum|product|difference|quotient|remainder|mean|median|mode|range|length|width|height)`;
const BETWEEN = new RegExp(
  `^(?:${JOINT}*(?:[a-z](?:_?\\w)?=)?|${JOINT}+${NAME}(?:is|are|为|是|=|:|：)*)$`,
  "i",
);

/** The last box, with those just before it when only a comma, an "or" or the name of another thing asked for stands between. */
export function lastBoxes(text: string): string | null {
  const boxes = boxesIn(text);
  const last = boxes.at(-1);
  if (!last) return null;
  const contents = [last.content];
  for (let index = boxes.length - 2; index >= 0; index--) {
    const [box, next] = [boxes[index], boxes[index + 1]];
    if (!box || !next) break;
    const between = text.slice(box.end, next.start).replace(/[$\s\\()[\]]|text|\{|\}/g, "");
    if (!BETWEEN.test(between)) break;
    contents.unshift(box.content);
  }
  return contents.join(", ") || null;
}

export function boxesIn(text: string): { start: number; end: number; content: string }[] {
  const boxes: { start: number; end: number; content: string }[] = [];
  if (!/\\(?:boxed|fbox)/.test(text)) return boxes;
  const closed = closings(text);
  for (const match of text.matchAll(/\\(?:boxed|fbox)\s*\{/g)) {
    const open = match.index + match[0].length - 1;
    const end = closed.get(open);
    if (end === undefined || match.index < (boxes.at(-1)?.end ?? 0)) continue;
    const content = unwrapped(text.slice(open + 1, end).trim());
    if (content !== "") boxes.push({ start: match.index, end: end + 1, content });
  }
  return boxes;
}

/** A box within the box is only a stronger box. */
function unwrapped(content: string): string {
  const inner = /^\\(?:boxed|fbox)\s*\{([\s\S]*)\}$/.exec(content)?.[1];
  return inner === undefined ? content : unwrapped(inner.trim());
}

/** Where each brace is closed, in one pass: a text may open thousands that are never closed. */
function closings(text: string): Map<number, number> {
  const closed = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === "{") open.push(at);
    else if (text[at] === "}") {
      const from = open.pop();
      if (from !== undefined) closed.set(from, at);
    }
  }
  return closed;
}
