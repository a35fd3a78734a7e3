/** How far around a statement its sentence is looked at, in characters. */
const BEFORE_MAX = 120;
const AFTER_MAX = 70;

/** `computation`: numbers worked out to a number, which is true or false whatever is supposed. */
export type StatementKind = "computation" | "relation" | "fact";

/** Words that take back, forbid or change the meaning of what follows them. */
const TURNED =
  /\b(whether|were|would|try|trying|test|testing|guess\w*|binary|hexadecimal|octal|base|mod|modulo|clock|not|never|cannot|can't|don't|doesn't|isn't|aren't|claim\w*|wrong\w*|false|mistake\w*|instead of|think|thought|seems?|looks? like|might|maybe|perhaps|someone|error|incorrect\w*|defined?|operation|nearest|round\w*|estimat\w*|about|approximately|roughly)\b|是否|反设|进制|模(?![型式仿拟样板具])|试(?![卷题验])|难道|不能|不是|错|误(?!差)|以为|似乎|好像|看起来|可能|也许|定义|(?<!分|秒)钟|四舍五入|规定|新运算|大约|(?<!公)约(?![束数分])|估/i;
/** Of those the ones that turn even a computation, which is right or wrong in any story: "they would need 3 × 20 = 60 cups". */
const TURNED_COMPUTATION =
  /\b(whether|binary|hexadecimal|octal|in base|base[- ](?:\d|two|three|four|five|six|seven|eight|nine|twelve|sixteen)|mod|modulo|clock|claim\w*|wrong\w*|false|mistake\w*|instead of|think|thought|seems?|looks? like|might|maybe|perhaps|someone (?:says|said|writes|wrote)|incorrect\w*|define[ds]?|operation|nearest|round(?:ed|ing)|rounds? (?:to|up|down|off|it)|estimat\w*|about|approximately|roughly)\b|\b(?:not|never|cannot|can't|don't|doesn't|isn't|aren't)\s+(?:[^\s:,;]+\s+)?$|是否|反设|进制|模(?![型式仿拟样板具])|难道|不[能是会]\S{0,6}\s*$|错|误(?!差)|以为|似乎|好像|看起来|定义|(?<!分|秒)钟|四舍五入|规定|新运算|大约|(?<!公)约(?![束数分])|估/i;
/** Words that only suppose: what is computed under them is still computed. */
const SUPPOSED = /\b(suppos\w*|assum\w*|if|when|case|given that)\b|假设|假如|如果|若|当/i;
const TRYING = /\b(?:try|trying|test|testing|plug\w*)\b|试/i;
/** Values put into an equation after it was said that they do not solve it: what comes out is not asserted. */
const PUT_IN = /\b(?:substitut\w*|plug\w*|put(?:ting)?|gives?|yields?)\b|代入/i;
const PUT_IN_VAIN =
  /false statement|untrue|not (?:a )?(?:true|solutions?)\b|\bincorrect\b|do(?:es)?(?: not|n't) satisfy|不成立|不满足|不是[^，。]{0,8}解|选项[^，。]{0,8}错/i;
const VAIN_MAX = 400;
/** Longer than this between the word and the sum, it is the story that is supposed and not the sum. */
const STORY_WORDS = /^(?:\s*[^\s\p{Script=Han}]+){4}|^(?:[^\p{Script=Han}]*\p{Script=Han}){5}/u;
/** The supposition has ended: what follows is said to follow. */
const THEN = /,|，|\bthen\b|则|那么|就/i;
/** The supposition gives a letter its value, or is itself such a statement: it is being tried. */
const TRIED = /[A-Za-z]\s*\$?\s*(?:=|\\(?:ge|le|in|equiv))|=/;

/** A value put to the test: the equation that comes of it is looked at, not asserted. */
const PUT_TO_THE_TEST =
  /\b(?:plug|substitut|put)\w*\b.{0,80}\b(?:in|into|back)\b.{0,50}\b(?:equation|inequality|condition|original|congruence)|\b(?:check|verif|see|test)\w*\s+(?:if|whether|(?:the|this|our)\s+(?:relation\w*|equation|inequality|condition)|(?:the\s+case\s+)?(?:\\\(|\$)?\s*[a-z]\s*=)|\bequation\b.{0,40}\b(?:simplif|becom|reduc|turn)\w*|代入.{0,20}(?:方程|不等式|原式)|(?:检验|验证|看看?).{0,8}是否/i;
/** That it passed. */
const PASSED =
  /[✓✔√]|(?<!\b(?:not|n't|never|no)\s+(?:\w+\s+)?)\b(?:holds?|true|works?|correct|satisf\w+|valid|checks? out|match(?:es)?|verified|confirmed|yes)\b|(?<!不)(?:成立|正确|相等|符合|满足)/i;
const PASSED_MAX = 160;

const REFUTED =
  /^\s*[)）]?\s*[?？]|contradict|\bwrong|\bfalse\b|incorrect|impossible|absurd|mistake|(?:not|n't) (?:make (?:any )?sense|add up|hold|true|work|equal|right|correct|satisf|the case|possible|match)|\bno\b[,.! ]|\bnope\b|\bnever (?:true|hold|equal|possible)|矛盾|错|不成立|不对|不可能|不相等|不符|不满足|不正确|吗|荒谬|无解|≠/i;

/**
 * Whether the words around a statement suppose, ask or refute it: it is then not asserted, and must not be called
 * false. `before` and `after` are the text around it; only its own sentence counts before it, a little more after it.
 */
export function isHypothetical(before: string, after: string, kind: StatementKind = "relation"): boolean {
  const sentence = sentenceOf(before);
  if (isTurned(sentence, after, kind)) return true;
  if (PUT_TO_THE_TEST.test(sentence) && !PASSED.test(after.slice(0, PASSED_MAX))) return true;
  if (PUT_IN.test(sentence) && PUT_IN_VAIN.test(before.slice(-VAIN_MAX))) return true;
  const trying = kind === "computation" ? TRYING.exec(sentence) : null;
  if (trying && TRIED.test(sentence.slice(trying.index))) return true;
  const supposed = SUPPOSED.exec(sentence);
  if (!supposed) return false;
  const clause = sentence.slice(supposed.index + supposed[0].length);
  const end = THEN.exec(clause);
  const concluded =
    kind === "computation" &&
    (end !== null || STORY_WORDS.test(clause)) &&
    !TRIED.test(clause.slice(0, end?.index));
  return !concluded;
}

/** Whether only "when x = 3" or 当 x=3 时 stands before it: true or false, but for that x. */
export function isOnlyGiven(before: string, after: string): boolean {
  const sentence = sentenceOf(before);
  return (
    !isTurned(sentence, after, "relation") &&
    /\bwhen\b|当/i.test(sentence) &&
    !/\b(?:if|suppos|assum|case)|若|如果|假/i.test(sentence)
  );
}

function isTurned(sentence: string, after: string, kind: StatementKind): boolean {
  const turned = kind === "computation" ? TURNED_COMPUTATION : TURNED;
  return turned.test(sentence) || isRefuted(after, kind);
}

/** Whether what comes right after a statement takes it back: "That's not true", 这不可能. */
export function isRefuted(after: string, kind: StatementKind = "relation"): boolean {
  const near = after.trimStart().slice(0, AFTER_MAX).split("\n\n")[0] ?? "";
  // "= 30 shirts have no buttons" takes nothing back.
  return REFUTED.test(kind === "computation" ? near.replace(/\bno (?=[a-z])/gi, "") : near);
}

/** The sentence that a text breaks off in; a display on a line of its own goes on with the line before it. */
export function sentenceOf(before: string): string {
  return (
    before
      .replace(/(?<=[:：,，])\s+$/, " ")
      .slice(-BEFORE_MAX)
      .split(/[.。!！?？;；\n](?=\s|$|\p{Script=Han})/u)
      .at(-1) ?? ""
  );
}
