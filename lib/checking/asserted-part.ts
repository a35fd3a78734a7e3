const OPTIONS = /(?:^|[\s$(（])A\s*[.．、:：)）][\s\S]*?[\s$(（]B\s*[.．、:：)）]/;
/** What follows these words, to the end of the sentence, is to be shown or decided. */
const OPEN =
  /(?:\b(?:prove|disprove|show\s+that|verify|whether|true\s+or\s+false|is\s+it\s+true)\b|求证|证明|试证|试?说明|是否|判断)[^。;；\n?？]*?(?=[。;；\n?？]|\.(?:\s|$)|$)|(?:^|[.?!]\s+)(?:Is|Are|Does|Do|Can)\b[^.?]*\?/gi;
const SUPPOSED =
  /(?:\b(?:if|let|suppose|given)\b|若|如果|设|已知)[\s\S]*?(?=[,，]?\s*(?:\bthen\b|则|那么|求证|证明))/i;

/** What a problem says to be so, without the options that it offers and without what it asks to show or to decide. */
export function assertedPart(problem: string): string {
  return beforeOptions(problem).replace(OPEN, (asked) => ` ${SUPPOSED.exec(asked)?.[0] ?? ""} `);
}

/** What is offered as an answer is not said to be so. */
export function beforeOptions(problem: string): string {
  const at = OPTIONS.exec(problem)?.index;
  return at === undefined ? problem : problem.slice(0, at);
}
