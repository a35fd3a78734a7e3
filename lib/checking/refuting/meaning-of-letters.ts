/** Several questions or alternatives, values at another time or place, other numbers, or a sign with a meaning of the problem's own. */
const PARTS =
  /[(（]\s*(?:\d|[a-dA-D]|i{1,3})\s*[)）]|[①②③]|\b(?:var(?:y|ies)|proportional\w*|respectively|operations?|base|binary|octal|mod|modulo|remainder|clock|table|loop|or|not|\w+n't|whether|true|false|prove|show\s+that|verify|identity|identities|for\s+(?:all|every|any|each))\b|进制|变化|比例|分别|运算|任意|所有|规定|取模|余数|同余|下表|程序|循环|或|不是|不等|是否|判断|求证|证明|恒|正确|命题|\\forall|\\exists|[∀∃]|\bno\b|\binfinite\w*|\bexists?\b|无解|无数|唯一|有解|存在|增根|关于\s*\$?\s*[a-z]/i;
const CHANGES =
  /\b(?:increas|decreas|replac|becom|chang|initial|final|original|another|different|other|mistake|error|wrong|claim|incorrect|instead|doubl|tripl|halv|translat|shift|mov(?:e|ing)|slid|reflect|rotat|stretch)\w*|平移|翻折|旋转|错|误|原来|后来|变为|变成|增加|减少|改|另|不同|看成|抄/i;
/** Curves, each with its own x and y. */
const CURVES =
  /\b(?:lines?|curves?|graphs?|functions?|circles?|parabolas?|ellipses?|hyperbolas?|sequences?|series|points?|intercepts?|slopes?|coordinates?|plane)\b|直线|曲线|函数|图象|图像|圆|抛物线|椭圆|双曲线|数列|坐标|交点|斜率|截距|\bf\s*\(/i;
const SYSTEM = /\b(?:system|simultaneous)\b|方程组|\\begin\{(?:cases|array|aligned)\}/i;
const CONDITIONS = /\b(?:if|when|where|suppose)\b|若|当|如果/gi;
const ROOTS = /\b(?:roots?|solutions?|zeros?)\b|的解|的根|解[为是]|根[为是]/i;
const EQUATIONS = /\bequations?\b|方程/i;

/** A function that is not everywhere what its formula says, or stands for another one elsewhere. */
const PIECES =
  /[<>≤≥∈≠]|\\(?:[lg]eq?(?:slant)?|[lg]t|in|neq?)(?![A-Za-z])|cases|array|\b(?:odd|even|period\w*|inverse|piecewise|otherwise|shift\w*|translat\w*|reflect\w*|transform\w*)\b|奇|偶|周期|反函数|分段|平移|对称|定义域/i;

/** What a step says of its letters without meaning the problem's own: supposed, tried, told apart, an example. */
const SUPPOSING =
  /\b(?:suppos\w*|assum\w*|if|when|whenever|cases?|try\w*|tri(?:al|ed)|test\w*|guess\w*|otherwise|contradict\w*|instead|choices?|options?|examples?|e\.g\.|imagine|similar\w*|analog\w*|compar\w*|in general|recall\w*|induct\w*|would|were)\b|假设|假如|如果|若|当|情况|情形|试|矛盾|选项|分类|讨论|反|例如|比如|类似|同理|不妨|归纳|一般/i;
const TAKEN_BACK =
  /\b(?:wait|hmm+|oops|actually|mistake\w*|wrong\w*|errors?|incorrect\w*|impossible|reject\w*|discard\w*|extraneous|invalid|absurd|fails?|however|n't|not|no|cannot|never)\b|n't\b|等等|不对|错|误|舍|增根|不合|不成立|不可能|不满足|不符|重新|应该|应为|并非|不是|无解|排除|不能/i;
const CHECKING = /\b(?:check\w*|verif\w*|substitut\w*|plug\w*|put\w*)\b|检验|验证|代入/i;
/** Words that give a letter a meaning, and those that do where a value is given with them. */
const NAMING = /(?:\b(?:let|call|denote|define|suppose)\b|设|记)[^。.!?\n]{0,60}/gi;
const SETTING = /(?:\b(?:set|take|put|choose|pick|where|for|with|at)\b|令|取|把|将)[^。.!?\n]{0,60}/gi;
/** A value that goes on (`x = 2,5`), a case (`x = 2: …`, `$x = 2$ 时`), a question. */
const GOES_ON =
  /^[^\p{L}\d]{0,4}(?:[:：?？]|时)|^\s*[,，]\s*\d|^[\s$]*(?:\\text\s*\{\s*)?(?:or|或|when|if|for)(?![a-z])/u;
/** What ends an equation, rather than going on with it. */
const ENDS =
  /^(?:\s*(?:$|\$|\\[)\]\\]|[,，.。;；、}!！)）]|\\(?:Rightarrow|implies|therefore|because|text|end|boxed|Longrightarrow|to|rightarrow)|\p{Script=Han}|[⇒→∴∵])|\s*\n|\s+[A-Za-z]{2,})/u;
const GOES_BEFORE = /(?:[-+*/=^_<>≤≥·×÷|]|\\(?:cdot|times|div|frac|sqrt|pm))\s*$|[A-Za-z\d)}]$/;
const OPENING = /\\begin\s*\{[a-z*]+\}(?:\s*\{[lcr]*\})?\s*$/;
const BY_THE_WAY = /\blet(?:'s|’s| us| me)\b|\bsolv\w*\s+for\s+\$?[a-z]\$?/gi;
/** What a sentence wants, asks or looks for is not said to be so. */
const WANTED =
  /\b(?:want|need|goal|aim|should|target|ask\w*|to find|looking for|given|where|for|at|with|when|could|may)\b|要使|要想|需要|只要|欲|应|求(?![得出])|问/i;

/** Whether a problem's letters mean one thing each, from its start to its end. */
export function meansOneThing(problem: string): boolean {
  if (PARTS.test(problem) || CHANGES.test(problem) || CURVES.test(problem)) return false;
  return hasOneCondition(problem);
}

const AT_A_PLACE =
  /(?:\bwhen\b|当)[^,，时]*=[^,，时]*[,，时]\s*\$?\s*[a-z]\s*=|(?:\bthen\b|则|那么)[^,，.。]{0,40}=\s*[-\da-zA-Z]/i;

/** `y = 10 when x = 5` tells what is so at one place only. */
function hasOneCondition(problem: string): boolean {
  if (AT_A_PLACE.test(problem)) return false;
  const conditions = [...problem.matchAll(CONDITIONS)];
  return (
    conditions.length === 0 || (conditions.length === 1 && (conditions[0]?.index ?? 0) < problem.indexOf("="))
  );
}

/** Whether a problem with several equations means all of them at once: two with a letter of the same name need not have a solution in common. */
export function holdAtOnce(problem: string, equations: readonly StatedLetters[]): boolean {
  const [first] = equations;
  if (!first || equations.length < 2 || SYSTEM.test(problem)) return true;
  if (ROOTS.test(problem)) return false;
  if (EQUATIONS.test(problem)) {
    const together = equations.every(({ letters }) => isSame(letters, first.letters));
    return together && first.letters.size === equations.length;
  }
  // `y = x^2 - 4x + 3` and `y = 0` ask where a curve meets another.
  return !(
    equations.some(({ source }) => /^y\s*=.*x/.test(source)) && equations.some(({ valued }) => valued === "y")
  );
}

type StatedLetters = { source: string; letters: ReadonlySet<string>; valued: string | null };

function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((letter) => b.has(letter));
}

/** Whether a problem's function is what its formula says wherever it stands. */
export function isFunctionEverywhere(problem: string): boolean {
  const words = problem.replace(/[A-Za-z]\s*\(\s*-?\d+\s*\)/g, " ");
  if (PIECES.test(problem) || CHANGES.test(words) || PARTS.test(words)) return false;
  return hasOneCondition(problem);
}

/**
 * Whether a step says an equation of the problem's own letters, as so: the words before it suppose nothing, set none of the
 * letters, try no value, and nowhere is anything taken back.
 */
export function speaksOfProblem(step: string, claim: string, letters: ReadonlySet<string>): boolean {
  const [text, said] = [tight(step.replace(BY_THE_WAY, " ")), tight(claim)];
  if (said === "" || said.includes(":") || TAKEN_BACK.test(text) || triesSeveral(text, letters)) return false;
  const pieces = text.split(said);
  const places = pieces
    .slice(1)
    .map((after, index) => ({ before: pieces.slice(0, index + 1).join(said), after }));
  const whole = places.filter(
    ({ before, after }) => ENDS.test(after) && !GOES_BEFORE.test(before.replace(OPENING, "$")),
  );
  return whole.length > 0 && whole.every(({ before, after }) => isSaid(before, after, letters));
}

function isSaid(before: string, after: string, letters: ReadonlySet<string>): boolean {
  if (SUPPOSING.test(before) || GOES_ON.test(after)) return false;
  const sentence = before.split(/[.。;；!！?？\n]/).at(-1) ?? "";
  if (WANTED.test(sentence) || (CHECKING.test(sentence) && /\d/.test(sentence))) return false;
  return !setsOneOf(before, letters);
}

/** `Let x = 3`, 令 x=0: a letter that the step gives a meaning of its own. */
function setsOneOf(before: string, letters: ReadonlySet<string>): boolean {
  const says = (phrases: RegExp, after: string) =>
    (before.match(phrases) ?? []).some((phrase) =>
      [...letters].some((letter) => mentions(phrase.replace(/^[A-Za-z]+/, ""), letter, after)),
    );
  return says(NAMING, "") || says(SETTING, "\\s*\\$?\\s*(?:=|be\\b|为|\\\\to)");
}

/** More than one value for a letter: they are being tried, or are cases. */
function triesSeveral(step: string, letters: ReadonlySet<string>): boolean {
  return [...letters].some((letter) => {
    const values = [...step.matchAll(valuePattern(letter))].map(([, value = ""]) =>
      value.replace(/[\s{}]/g, ""),
    );
    return new Set(values).size > 1;
  });
}

function valuePattern(letter: string): RegExp {
  return new RegExp(
    `(?<![A-Za-z\\d_^*/+-]\\s?)${escaped(letter)}\\s*=\\s*(-?\\\\?[\\w{}./]+)(?![\\w(^]|\\s*[-+*/=])`,
    "g",
  );
}

function mentions(text: string, letter: string, after: string): boolean {
  return new RegExp(`(?<![A-Za-z\\\\])${escaped(letter)}(?![A-Za-z])${after}`).test(text);
}

function escaped(letter: string): string {
  return letter.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace("_", "_\\{?");
}

function tight(text: string): string {
  return text
    .replace(/\\(?:displaystyle|,|;|!|:|quad)(?![A-Za-z])/g, " ")
    .replace(/&/g, " ")
    .replace(/[^\S\n]+/g, " ")
    .trim();
}

/** Whether a step gives another meaning to a function that the problem defines. */
export function redefines(step: string, definitions: readonly string[]): boolean {
  const said = (text: string) => text.replace(/\\(?:left|right)(?![A-Za-z])|\s/g, "");
  const text = said(step);
  return definitions.some((definition) => {
    const [head = "", body = ""] = said(definition).split("=");
    const name = head[0] ?? "";
    return [...text.matchAll(new RegExp(`(?<![A-Za-z\\\\])${name}\\([a-z]\\)=`, "g"))].some(
      ({ index, 0: found }) => !(found === `${head}=` && text.startsWith(body, index + found.length)),
    );
  });
}
