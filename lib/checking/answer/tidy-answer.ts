import { printRational } from "@/lib/algebra/print-latex";
import { chineseNumeral } from "./chinese-numeral";
import { englishToDigits } from "./english-numeral";

const LEAD =
  /^(?:the\s+)?(?:correct|right|best)\s+(?:answer|option|choice)\s+(?:is|:)\s*(?=[A-H]\b|[(（])|^(?:(?:so|thus|hence|therefore|then)[,:]?\s+)?(?:the\s+)?(?:final\s+)?(?:answer|result|solution|value)(?:\s+(?:is|are|=|:)|:)\s*|^(?:所以|因此|故|则)?[,，]?\s*(?:最终|最后)?(?:答案|结果|解)(?:是|为|：|:)\s*|^(?:答|解)[:：]\s*/i;
const NUMERAL = /[负零〇一二两三四五六七八九十百千万亿点又分之壹贰叁肆伍陆柒捌玖拾佰仟]+/g;

/** Delimiters, boxes, emphasis, words before and sentence marks after an answer are not part of it. */
export function tidyAnswer(answer: string): string {
  let text = plainCommands(answer.normalize("NFC").trim());
  for (let round = 0; round < 3; round++) {
    text = text
      .replace(/^\*\*([\s\S]*)\*\*$/, "$1")
      .replace(LEAD, "")
      .replace(/^(?:\$\$|\\\[|\\\(|\$)([\s\S]*?)(?:\$\$|\\\]|\\\)|\$)$/, (whole, inner: string) =>
        /\$/.test(inner) ? whole : inner,
      )
      .replace(/^\\(?:boxed|fbox)\s*\{([\s\S]*)\}$/, (whole, inner: string) =>
        isBalanced(inner) ? inner : whole,
      )
      .replace(/(?<!\.)(?!\.\.)[.。！!；;]+\s*$/, (marks) => (marks.startsWith("!") ? marks : ""))
      .replace(/^[:：]\s*/, "")
      .trim();
  }
  return chineseToDigits(
    englishToDigits(text)
      .replace(/^\$([^$]+)\$(?!\s*\d)/, "$1")
      .replace(/(?<!\\)\$(?!\s*\d)|\$\s*$/g, "")
      .replace(/\\(?:left|right|displaystyle|[Bb]igg?[lr]?)(?![A-Za-z])/g, "")
      .replace(/(?<!\\)(?:\\[,;:!](?!\d{3})|\\ )|~/g, " ")
      .replace(/(?<=\d)\\,(?=\d{3}(?!\d))/g, "{,}")
      .replace(/\\[dt]frac/g, "\\frac")
      .replace(/[，]/g, ",")
      .replace(/[（]/g, "(")
      .replace(/[）]/g, ")")
      .replace(/[：]/g, ":")
      .replace(/′|\^\s*(?:\\prime(?![a-z])|\{\s*\\prime\s*\})/g, "'")
      .replace(/(?<=\d)\s*(?:摄氏度|degrees? celsius)$/i, "°C")
      .replace(/(?<=\d)\s*(?:华氏度|degrees? fahrenheit)$/i, "°F")
      .replace(/(?<=\d)\s*(?:度|degrees?|\\text\s*\{\s*degrees?\s*\})$/, "°")
      .replace(
        /(?:\^\s*\{?\s*\\circ\s*\}?|°)\s*(?:\\(?:text|mathrm)\s*\{\s*)?([CF])(?:\s*\})?$|(?<=\d)\s*([℃℉])$/,
        (_, letter, sign) => `°${letter ?? (sign === "℃" ? "C" : "F")}`,
      )
      .replace(/(?<=\d)\s*(?:\\text\s*\{\s*)?(?:percent(?:age)?|pct\.?)\s*\}?$/i, "\\%")
      .replace(/\s+/g, " ")
      .trim()
      .replace(/^-?\d{1,3}(?: \d{3})+(?:\.\d+)?$/, (spaced) => spaced.replace(/ /g, ""))
      .replace(ROWS_IN_BRACKETS, matrixOf)
      .replace(ROUNDED_AFTER, "$1")
      .replace(/^\+\s*(?=\\infty|∞)/, "")
      .replace(/^\{(?=.*(?:\||\\mid)[^|]*\}$)/, "\\{")
      .replace(/^(-?\d+(?:\.\d+)?)[eE]\+?(-?\d{1,3})$/, "$1\\times10^{$2}")
      .replace(/(?<=\d)\s*[xX]\s*(?=10\s*\^)/, "\\times ")
      .replace(/(?<=\d\s*小时\s*\d+)\s*分$/, "分钟")
      .replace(/\{\s*(\w+)\s*\\choose\s*(\w+)\s*\}/g, "\\binom{$1}{$2}")
      .replace(/_\{(\w)\}/g, "_$1")
      .replace(/\\overrightarrow/g, "\\vec")
      .replace(/\\text\s*\{\s*([^{}]+?)\s*\}\s*(?==)/g, "$1 ")
      .replace(/^(?:故|应|所以|因此)?(?:答案)?选(?:择)?[:：]?\s*(?=[(（]?[A-H])/, "")
      .replace(/^【\s*([^【】]*?)\s*】$/, "$1")
      .replace(/^([A-H])项$/, "$1")
      .replace(/(?<![a-zA-Z\\])(\d*[xt]?)(ln|lg|sin|cos|tan)([xt])(?![a-z])/g, "$1 \\$2 $3")
      .replace(/(?<![a-zA-Z\\])(\d*[xt](?:\^\d)?)e\^/g, "$1 e^")
      .replace(/^一半$/, "1/2")
      .replace(/^(?:\\approx(?![a-z])|≈)\s*/, "")
      .replace(/^([a-z])\s*(?:\\approx(?![a-z])|≈)/, "$1 =")
      .replace(/^(-?[\d,.]+)\s*([€£])$/, "$2$1")
      .replace(POWERS_IN_A_ROW, (row) => row.replace(/\s+/g, " \\cdot "))
      .replace(/\{\s*\}\s*[_^]\s*\{?\s*(\d+)\s*\}?\s*C\s*_\s*\{?\s*(\d+)\s*\}?/g, "\\binom{$1}{$2}")
      .replace(/\{\s*\}\s*[_^]\s*\{?\s*(\d+)\s*\}?\s*P\s*_\s*\{?\s*(\d+)\s*\}?/g, "A_{$1}^{$2}")
      .replace(/(?<![A-Za-z\\])P(?=_\{?\d+\}?\^\{?\d+\}?$)/, "A")
      .replace(
        /\\?(?:(?:text|mathrm|operatorname)\s*\{\s*cis\s*\}|(?<![a-z])cis(?![a-z]))\s*(.+)$/,
        "(\\cos($1)+i\\sin($1))",
      )
      .replace(/∠/g, "\\angle ")
      .replace(/\\langle\s*([^<>]*?)\s*\\rangle/g, "($1)")
      .replace(/⟨([^⟨⟩]*)⟩/g, "($1)")
      .replace(/^(?:人民币|[¥￥])\s*(?=\d.*(?:元|yuan)$)/i, "")
      .replace(/^(?:人民币|RMB|CNY)\s*(?=\d)/i, "¥")
      .replace(/^(?:USD|US\s*\\?\$)\s*(?=\d)/i, "\\$")
      .replace(UNIT_IN_BRACKETS, " $1")
      .replace(/(?<![A-Za-z\\])([aby])i(?![A-Za-z])/g, "$1 i")
      .replace(/^(?:全体实数|任意实数|一切实数|(?:all|any|every) real numbers?|all reals)$/i, "\\mathbb{R}")
      .replace(
        /^([a-z])\s*(?:\\in|∈)\s*(?:\\mathbb\s*\{?\s*R\s*\}?|R)\s*(?:,|且|\\text\s*\{\s*(?:and|且)\s*\}|and)\s*(?=\1\s*(?:\\neq?|≠|<|>|\\[lg]e))/,
        "",
      )
      .replace(/^每(小时|分钟?|秒)(\d+(?:\.\d+)?)(千米|公里|米)$/, "$2$3/$1")
      .replace(/(?<=\d\s*)(?:千米|公里)\s*(?:\/|每)\s*(?:小时|时)$/, "km/h")
      .replace(/(?<=\d\s*)米\s*(?:\/|每)\s*秒$/, "m/s")
      .replace(/(?<=\d\s*)米\s*(?:\/|每)\s*分钟?$/, "m/min")
      .replace(/(?<=\d\s*(?:元|角|米|千米|克|千克|吨|升))每(?=\p{Script=Han}{1,3}$)/u, "/")
      .replace(/㎡/g, "m^2")
      .replace(CASES, (_, rows: string) => casesOf(rows)),
  );
}

/** `[[1, 2], [3, 4]]`, as programs write a matrix. */
const ROWS_IN_BRACKETS = /^\[\s*(\[[^[\]]+\](?:\s*,\s*\[[^[\]]+\])+)\s*\]$/;

function matrixOf(_: string, rows: string): string {
  const inner = rows
    .slice(1, -1)
    .split(/\]\s*,\s*\[/)
    .map((row) => row.replaceAll(",", " & "));
  return `\\begin{pmatrix}${inner.join(" \\\\ ")}\\end{pmatrix}`;
}

/** `2^4 3^2 7`, as whoever leaves out the signs writes a product of powers. */
const POWERS_IN_A_ROW =
  /^\d+(?:\^(?:\d|\{\d+\}))?(?: \d+(?:\^(?:\d|\{\d+\}))?)*? \d+\^(?:\d|\{\d+\})(?: \d+(?:\^(?:\d|\{\d+\}))?)*$|^\d+\^(?:\d|\{\d+\})(?: \d+(?:\^(?:\d|\{\d+\}))?)+$/;

/** `120（只）`, `12(cm)`: the unit in brackets after the number, as schools in China have it. */
const UNIT_IN_BRACKETS = /(?<=[\d}])\s*\(\s*(\p{Script=Han}{1,4}|[cmdk]m|kg|mL|km\/h|m\/s)\s*\)$/u;

const CASES =
  /^\\?\{?\s*\\begin\{(?:cases|array|aligned)\}(?:\{[lcr]+\})?([\s\S]*?)\\end\{(?:cases|array|aligned)\}\s*\.?$/;

/** The rows of a brace as a list, where each gives the value of a letter. */
function casesOf(rows: string): string {
  const all = rows
    .split(/\\\\/)
    .map((row) =>
      row
        .replace(/&/g, "")
        .replace(/[,，;；.]\s*$/, "")
        .trim(),
    )
    .filter(Boolean);
  return all.every((row) => /^[a-z](?:_\w)?\s*=\s*[^=<>]+$/i.test(row)) && all.length > 1
    ? all.join(", ")
    : `\\begin{cases}${rows}\\end{cases}`;
}

/** `\frac{1}{3} \approx 0.33`: the value, then what it comes to. */
const ROUNDED_AFTER =
  /^([^≈]*[\d})π][^≈]*?)\s*(?:\\approx(?![a-z])|≈)\s*-?[\d.,]+(?:\\?%)?(?:\\text\{[^}]*\})?$/;

/** Every way to set words upright is one; a command whose backslash was doubled on its way is that command. */
function plainCommands(text: string): string {
  const single = /\\begin/.test(text) ? text : text.replace(DOUBLED, "\\");
  return single
    .replace(/\\(?:textnormal|textbf|textit|textrm|textsf|textup|mbox)(?=\s*\{)/g, "\\text")
    .replace(/(?<=\d),\\!\s*(?=\d{3})/g, "{,}")
    .replace(/\\(?:mathbf|boldsymbol|bm)\s*\{([-+\d.,/ ]+)\}/g, "$1");
}

const DOUBLED =
  /\\\\(?=(?:left|right|[dt]?frac|sqrt|text|mathrm|mathbb|pi|cdot|times|infty|cup|cap|leq?|geq?|neq?|pm|boxed|circ|log|ln|sin|cos|tan|in|theta|alpha|beta)(?![a-z]))/g;

/** Chinese numerals as digits, where they stand as a number: the whole answer, or a number before a word that counts. */
function chineseToDigits(text: string): string {
  if (!/\p{Script=Han}/u.test(text)) return text;
  const compact = text.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "");
  const share = discount(compact);
  if (share !== null) return share;
  const begin = /^(?:[负零〇一二两三四五六七八九十百千万亿点又分之壹贰叁肆伍陆柒捌玖拾佰仟]+)/.exec(
    compact,
  )?.[0];
  const value = begin === undefined ? null : chineseNumeral(begin);
  if (value !== null && begin !== undefined) {
    const rest = compact.slice(begin.length);
    // 一样 and 三角形 are words, 一百二十个 is a number of things.
    if (
      rest === "" ||
      /^(?:个|只|本|支|元|角|分|米|千米|厘米|人|天|岁|页|条|张|件|块|台|辆|棵|朵|枚|次(?!函数|方程|不等式|曲线|项|根式)|种|倍|小时|分钟|秒|千克|克|吨|升|度|平方|立方|双|箱|袋|瓶|盒|组|名|位|头|匹|间|层|排|行|列|月|日|年|,|、|或|和)/.test(
        rest,
      )
    )
      return printRational(value, true) + chineseToDigits(rest);
  }
  return compact
    .replace(/(?<=^第)[一二三四五六七八九十百]+(?=象限$|$)/g, (numeral) => {
      const number = chineseNumeral(numeral);
      return number ? printRational(number) : numeral;
    })
    .replace(
      /(\d+(?:\.\d+)?)\s*(万|亿)(?!\p{Script=Han}*\d)/gu,
      (_, digits: string, unit: string) => `${digits}\\times10^{${unit === "万" ? 4 : 8}}`,
    )
    .replace(/(\d+)又(\d+)\/(\d+)/g, "$1\\frac{$2}{$3}")
    .replace(NUMERAL, (numeral, at: number, whole: string) => {
      if (at === 0 || !/[,、或和]\s*$/.test(whole.slice(0, at))) return numeral;
      const number = chineseNumeral(numeral);
      return number ? printRational(number, true) : numeral;
    });
}

/** 九折, 8.5折 and 八五折 are 90%, 85% and 85% of the price; 三成 is 30%. */
function discount(text: string): string | null {
  const [, numeral, word] = /^([\d.零一二三四五六七八九点]+)(折|成)$/.exec(text) ?? [];
  if (!numeral || !word) return null;
  const digits = /^\d/.test(numeral) ? numeral : [...numeral].map((digit) => chineseDigit(digit)).join("");
  const [, first, rest = ""] = /^([1-9])\.?(\d?)$/.exec(digits) ?? [];
  return first === undefined ? null : `${first}${rest || "0"}\\%`;
}

function chineseDigit(digit: string): string {
  return digit === "点" ? "." : `${"零一二三四五六七八九".indexOf(digit)}`;
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === "{") depth++;
    else if (character === "}" && --depth < 0) return false;
  }
  return depth === 0;
}
