const NAMED_POINTS =
  /^(?:已知|设|given|let|if)\s*(?:the )?(?:两)?(?:点|points?)?\s*A\s*(\([^()]*\))\s*(?:,|、|和|与|and|, and)\s*(?:点)?\s*B\s*(\([^()]*\))\s*[,;.]\s*/i;

/** `A(1,2), B(3,4), find … AB`: the points in place of their names. */
export function withoutPointNames(text: string): string {
  const [told, a, b] = NAMED_POINTS.exec(text) ?? [];
  const turned =
    /^(求线段)\s*AB\s*(的?中点(?:坐标)?|的?长度?),\s*其中\s*A\s*(\([^()]*\))\s*[,、和]\s*B\s*(\([^()]*\))$/.exec(
      text,
    );
  if (turned)
    return turned[2]?.includes("中")
      ? `求${turned[3]}和${turned[4]}的中点`
      : `求${turned[3]}和${turned[4]}的距离`;
  if (!told || !a || !b) return text;
  const asked = text.slice(told.length);
  if (/^(?:则|求)?\s*\|\s*AB\s*\|$|^(?:求|则)\s*(?:线段)?\s*AB\s*的?(?:长度?|距离)$/.test(asked))
    return `求${a}和${b}的距离`;
  const put = asked.replace(/(?:线段|直线)?\s*AB(?![A-Z])\s*/, `${a}和${b}`);
  return put.includes(a) && !/[A-Z]/.test(put) ? put : text;
}
