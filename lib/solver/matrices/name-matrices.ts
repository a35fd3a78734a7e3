const MATRIX = String.raw`\\begin\{[pb]?matrix\}(?:(?!\\end)[\s\S])*\\end\{[pb]?matrix\}`;
const GIVEN = new RegExp(String.raw`(?:矩阵\s*)?\b([A-Z])\s*=\s*(${MATRIX})`, "g");
const FIRST =
  /^(?:let|if|given(?: that)?|suppose|consider|for|设|已知|若)?[\s,;:.和与and]*(?:the )?(?:matrix |matrices |矩阵)?@[\s,;.@和与and]*(?:then )?(?:find|compute|calculate|determine|what is|evaluate|则|求|计算)(?: the)?\s*(.+)$/i;
const LAST =
  /^(?:find|compute|calculate|determine|what is|evaluate)(?: the)? (.+?),? (?:if|where|when|given(?: that)?|for)[\s,:]*@[\s,;@和与and]*$/i;

/** Matrices that have names are put in their places in what is asked: `A = …, B = …, find AB`; null where no name is used. */
export function nameMatrices(text: string): string | null {
  const matrices = new Map<string, string>();
  const rest = text.replace(GIVEN, (_, name: string, matrix: string) => {
    matrices.set(name, matrix);
    return "@";
  });
  const asked = (FIRST.exec(rest) ?? LAST.exec(rest))?.[1]?.trim();
  if (!asked || matrices.size === 0) return null;
  const put = (name: string) => matrices.get(name) ?? null;
  const single =
    /^(?:(\\?det|determinant(?: of)?|inverse(?: of)?|transpose(?: of)?|rank(?: of)?)\s*\(?\s*)?([A-Z])\s*\)?\s*(\^\{?-1\}?|\^\{?(?:T|\\top)\}?|的逆(?:矩阵)?|的行列式|的转置(?:矩阵)?|的秩)?$/i.exec(
      asked,
    );
  const bars = /^\|\s*([A-Z])\s*\|$/.exec(asked)?.[1];
  const name = bars ?? single?.[2];
  const word = `${single?.[1] ?? ""}${single?.[3] ?? ""}`;
  const matrix = name === undefined ? null : put(name);
  if (matrix && (bars || /det|行列式/i.test(word))) return `Find the determinant of ${matrix}`;
  if (matrix && /inverse|-1|逆/i.test(word)) return `Find the inverse of ${matrix}`;
  if (matrix && /transpose|T|top|转置/.test(word)) return `Find the transpose of ${matrix}`;
  if (matrix && /rank|秩/i.test(word)) return `Find the rank of ${matrix}`;
  if (!/^[A-Z\d\s+\-^{}()]+$/.test(asked) || /\^\s*\{?\s*-/.test(asked)) return null;
  const named = asked.replace(/[A-Z]/g, (letter) => put(letter) ?? "?");
  return named.includes("?") ? null : `Calculate ${named}`;
}
