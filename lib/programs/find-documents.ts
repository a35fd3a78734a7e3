const FENCE = /^ {0,3}(`{3,}|~{3,})[ \t]*html?\b[^\n]*\n([\s\S]*?)^ {0,3}\1[ \t]*$/gim;

/** The HTML documents in an answer that draw by themselves: closed fenced blocks with a script and a canvas or drawing. */
export function findDocuments(answer: string): string[] {
  return [...answer.matchAll(FENCE)]
    .map(([, , source = ""]) => source)
    .filter(
      (source) => /<script/i.test(source) && /<canvas|<svg|createElement|requestAnimationFrame/i.test(source),
    );
}
