/** Ways of asking in textbooks and exam papers, and the plain way that the readers know. Each keeps what is asked, to the letter. */
type Rule = readonly [pattern: RegExp, plain: string];

const FIND = "(?:find|determine|compute|calculate|evaluate|give|state|what is|what are|work out)";
const METHOD_EN =
  "(?:completing the square|(?:the )?quadratic formula|factori[sz]ing|factoring|(?:the )?(?:elimination|substitution|addition|factoring)(?: method)?|(?:the )?method of (?:elimination|substitution)|(?:the )?square root (?:method|property))";
const METHOD_ZH =
  "(?:配方|公式|求根公式|因式分解|十字相乘|直接开平方|直接开方|换元|代入消元|加减消元|代入|加减|消元|适当的?(?:方)?|合适的?(?:方)?|你喜欢的?(?:方)?)";

/** Said after the task; none of it changes the answer. */
const ADDED: readonly Rule[] = [
  [
    /[.;,]? ?(?:and )?(?:check|verify) your (?:answers?|solutions?)$|[.;,]? (?:show|explain) (?:all )?your (?:work|working|steps|reasoning)$/i,
    "",
  ],
  [/[.;,]? ?and graph (?:the|its|your) solutions?(?: set)?(?: on (?:a|the) number line)?$/i, ""],
  [
    /[.;,] ?(?:give|leave|express|write) (?:your|the|all) (?:final )?answers? (?:in|as) (?:an? )?(?:exact(?: form| values?)?|simplest (?:radical )?form|simplified (?:radical )?form|(?:common |reduced |simplified )?fractions?(?: in lowest terms)?)$/i,
    "",
  ],
  [/[.;,] ?give (?:an? )?exact (?:answers?|values?)$/i, ""],
  [/[,;。.]?\s*(?:并|请)?(?:把|将)(?:它的|其|不等式的)?解集(?:在|用)数轴(?:上)?表示(?:出来)?$/, ""],
  [/[,;。.]?\s*并?(?:检验|验根|写出(?:计算|解题|解答)?过程)$/, ""],
  [/\s*\(\s*(?:结果|答案)(?:保留|用)根号(?:表示)?\s*\)$/, ""],
];

const SIGNS: readonly Rule[] = [
  [/\\(?:left|right|bigl|bigr|Bigl|Bigr)(?=\s*[()[\]|])/g, ""],
  [/\s*(?:[:=]|等于|是|为)?\s*(?:\(\s*\)|_{2,}|\\_{2,}|\\underline\s*\{[^{}]*\})$/, ""],
  [/(?<=\p{Script=Han})\s*(?:等于|是|为|=)$/u, ""],
];

const ENGLISH: readonly Rule[] = [
  [
    new RegExp(
      `^(?:${FIND}|list)(?: all)?(?: of)?(?: the)?(?: set of)?(?: all)?(?: the)?(?: possible)?(?: real)?(?: (?:values?|numbers?|solutions?))?(?: of| for)? ([a-z]),? (?:such that|for which|that satisf(?:y|ies)|satisfying|so that)(?: the (?:equation|inequality))? (.+?)(?: (?:is|are) (?:true|satisfied))?$`,
      "i",
    ),
    "Solve for $1: $2",
  ],
  [
    /^(?:for )?(?:what|which)(?: real)? (?:values?|numbers?)(?: of)? ([a-z]) (?:satisf(?:y|ies)|solves?|is|does|will satisfy) (?:the (?:equation|inequality) )?(.+?)(?: true)?$/i,
    "Solve for $1: $2",
  ],
  [
    /^(?:what is|find|determine)(?: the)? values? of ([a-z]) (?:in|from|given)(?: the)? (?:equation|inequality) (.+)$/i,
    "Solve for $1: $2",
  ],
  [
    new RegExp(
      `^(?:solve|find the (?:roots|solutions?) of)(?: the)?(?: following)?(?: quadratic)?(?: (?:equation|system|system of equations|equations))? (?:by|using|with) ${METHOD_EN}[:,]? (.+)$`,
      "i",
    ),
    "Solve $1",
  ],
  [new RegExp(`^solve (.+?),? (?:by|using|with) ${METHOD_EN}$`, "i"), "Solve $1"],
  [
    new RegExp(`^(?:use|by|using) ${METHOD_EN},? (?:to )?solve(?: the)?(?: equation)?[: ]+(.+)$`, "i"),
    "Solve $1",
  ],
  [/^(?:find|determine|what is|give) the solution sets? (?:of|for|to)(?: the)? /i, "Solve the "],
  [/^solve the (?=.*[=<>≤≥\\])(?!equation|system|inequality|following|linear|quadratic|compound)/i, "Solve "],
  [/^solve (?:the )?(?:proportion|following)[: ]+/i, "Solve "],
  [
    /^(?:find|determine|what are|give)(?: all)? the (?:real )?(?:roots|solutions) of the (?:quadratic|cubic|polynomial|linear|rational) equation /i,
    "Find the roots of ",
  ],
  [
    /^(?:find|determine|what are)(?: all)?(?: the)? (?:real )?(?:zeros|zeroes|roots) of (?:the )?(?:function |polynomial )?(?:[fgp]\s*\(\s*([a-z])\s*\)|y) ?= ?([^=]+)$/i,
    "Solve $2 = 0",
  ],
  [/^solve simultaneously[: ]+/i, "Solve the system "],
  [/^solve for ([a-z]) and ([a-z])[: ]+/i, "Solve the equations for $1 and $2: "],
  [
    /^(?:find|determine) all (?:ordered )?(?:pairs|solutions) \(?([a-z]), ?([a-z])\)? (?:of real numbers )?(?:such that|satisfying|that satisfy|to|of)(?: the system(?: of equations)?)? (.+)$/i,
    "Solve the system for $1 and $2: $3",
  ],
  [
    new RegExp(
      `^${FIND} the (?:definite |indefinite |improper )?(?:integral|expression|logarithm|value|following expression|following|exact value of the expression|value of the (?:expression|determinant))[: ]+(?!of|when|if)(?=[\\\\\\d([|√-])`,
      "i",
    ),
    "Evaluate ",
  ],
  [new RegExp(`^${FIND} the exact values? of `, "i"), "Find the value of "],
  [/^(?:multiply|find the product)(?: out)?[: ]+(?=.*[a-z]\s*[)+\-^])/i, "Expand "],
  [
    /^(?:rationali[sz]e the denominator(?: of| in)?|write in simplest (?:radical )?form|reduce)[: ]+/i,
    "Simplify ",
  ],
  [
    /^(?:find|what is|calculate|evaluate) the (?:principal |positive )?square root of (\d+)$/i,
    "Evaluate \\sqrt{$1}",
  ],
  [/^(?:find|what is|calculate|evaluate) the cube root of (-?\d+)$/i, "Evaluate \\sqrt[3]{$1}"],
  [/^(?:find|what is) the absolute value of (-?[\d./]+)$/i, "Evaluate |$1|"],
  [/^factor out the (?:greatest common factor|gcf)[: ]+/i, "Factor "],
  [/^use (?:synthetic|long|polynomial long) division to divide /i, "Divide "],
  [/^use the (?:remainder|factor|rational root) theorem to /i, ""],
  [
    /^(?:what is|find|calculate|compute|evaluate) (\\d?frac\{\d+\}\{\d+\}|\d+\/\d+) of (\d+(?:\.\d+)?)$/i,
    "Calculate $1 \\times $2",
  ],
  [
    /^the first term of (an?) (arithmetic|geometric) (sequence|progression|series) is (.+?) and (?:the|its) common (difference|ratio) is (.+?)[.;,] /i,
    "$1 $2 $3 has first term $4 and common $5 $6. ",
  ],
  [
    /^(?:what is|find) the sum of the first (\d+) (?:positive integers|natural numbers|counting numbers|positive whole numbers)$/i,
    "Find the sum of the first $1 terms of the arithmetic sequence 1, 2, 3, …",
  ],
  [
    /^(?:what is|find) the sum of the first (\d+) (?:positive )?odd (?:numbers|integers|natural numbers|positive integers)$/i,
    "Find the sum of the first $1 terms of the arithmetic sequence 1, 3, 5, …",
  ],
  [
    /^(?:what is|find) the sum of the first (\d+) (?:positive )?even (?:numbers|integers|natural numbers|positive integers)$/i,
    "Find the sum of the first $1 terms of the arithmetic sequence 2, 4, 6, …",
  ],
  [
    /^(.*sum of .*(?:sequence|series) )([-\d\\{}/a-z]+(?: ?\+ ?[-\d\\{}/a-z]+)+) ?\+ ?(…|\\[lc]?dots)$/i,
    "$1: $2 + …",
  ],
  [
    /^find the sum of the (?:infinite )?(?:geometric )?series[: ]+(?=.*\+ ?(?:…|\\[lc]?dots)$)/i,
    "Find the sum ",
  ],
  [
    /^(?:find|calculate|compute|evaluate) (?:\\d?frac\{dy\}\{dx\}|dy\/dx|y'|f'\s*\(x\)|the derivative),? (?:if|for|of|when|given(?: that)?)[: ]+(?:[fy](?:\(x\))? ?= ?)?(.+)$/i,
    "Find the derivative of $1",
  ],
  [/^(?:compute|calculate|evaluate|find)[: ]*(\\d?frac\{d\}\{dx\}|d\/dx)/i, "Find $1"],
  [
    /^(?:find|calculate|compute|evaluate|what is) f'\s*\((-?\d+(?:\/\d+)?)\),? (?:if|for|when|given(?: that)?|where)[: ]+f\(x\) ?= ?(.+)$/i,
    "Find the derivative of $2 at x = $1",
  ],
  [
    /^(?:if|given(?: that)?|let)[: ]+f\(x\) ?= ?(.+?)[,.;] ?(?:then )?(?:find|calculate|compute|evaluate|what is) f'\s*\((-?\d+(?:\/\d+)?)\)$/i,
    "Find the derivative of $1 at x = $2",
  ],
  [
    /^(find|calculate|what is) the (?:slope|gradient) of the tangent(?: line)? to (?:the )?(?:curve |graph of )?/i,
    "$1 the slope of ",
  ],
  [/^(?:find|determine) the derivative of ([a-hk-z])\s*\(\s*([a-z])\s*\)\s*=\s*/i, "Find the derivative of "],
  [
    /^(?:how many ways|in how many ways) can (\d+) (\w+) be (?:chosen|selected|picked) from (?:a (?:class|group|set|team|total) of )?(\d+)(?: \w+)?$/i,
    "How many ways to choose $1 of $3",
  ],
  [
    /^in how many ways can (?:a |an )?(?:committee|team|group) of (\d+)(?: people| students| members| players)? be (?:chosen|selected|picked|formed) from (?:a (?:class|group) of )?(\d+) (?:people|students|members|players|persons)$/i,
    "How many ways to choose $1 of $2",
  ],
  [
    /^(?:evaluate|compute|calculate|find)?[: ]*(?:\{\})?_\{?(\d+)\}? ?\\?(?:mathrm)?\{?([CP])\}?_\{?(\d+)\}?$/,
    "$2($1,$3)",
  ],
];

const LENGTH = String.raw`((?:\d|\\sqrt|√)[^,;\s]*)`;
const ANGLE = String.raw`(\d+(?:\.\d+)?)\s*(?:°|\^\{?\\circ\}?|degrees|度)`;

/** Triangles told without letters. */
const TRIANGLES: readonly Rule[] = [
  [
    new RegExp(
      `^${FIND} (?:the )?area of (?:a |the )?triangle (?:with|whose) (?:sides?|side lengths)(?: are| of(?: lengths?)?| lengths?)? ${LENGTH}, ${LENGTH},? (?:and )?${LENGTH}$`,
      "i",
    ),
    "In triangle ABC, a = $1, b = $2, c = $3, find the area",
  ],
  [
    new RegExp(
      `^${FIND} (?:the )?area of (?:an? |the )?equilateral triangle (?:with|whose) sides?(?: length)?s?(?: of| is)?(?: length)? ?${LENGTH}$`,
      "i",
    ),
    "In triangle ABC, a = $1, b = $1, c = $1, find the area",
  ],
  [
    new RegExp(
      `^${FIND} (?:the )?area of (?:a |the )?right(?:-angled)? triangle (?:with|whose) legs (?:of (?:lengths? )?|are )?${LENGTH} and ${LENGTH}$`,
      "i",
    ),
    "In triangle ABC, a = $1, b = $2, C = 90°, find the area",
  ],
  [
    /^(?:find|calculate|what is) (?:the )?(area|side [abc]|angle [ABC]) of (?:the )?triangle ABC,? (?:if|when|given(?: that)?|with|where) (.+)$/i,
    "In triangle ABC, $2, find the $1",
  ],
  [
    new RegExp(
      `^two (?:of the )?angles of a triangle (?:are|measure) ${ANGLE} and ${ANGLE}[.,;]? ?(?:find|calculate|what is) (?:the )?(?:measure of the )?third angle$`,
      "i",
    ),
    "In triangle ABC, A = $1°, B = $2°, find C",
  ],
  [
    new RegExp(
      `^(?:已知)?(?:一个)?三角形的?三(?:条)?边(?:的)?长?(?:分别)?(?:为|是)\\s*${LENGTH}\\s*[,、]\\s*${LENGTH}\\s*(?:[,、和]|与)\\s*${LENGTH}\\s*[,;]\\s*求(?:该|这个|此)?三角形?的?面积$`,
    ),
    "在△ABC中，a=$1，b=$2，c=$3，求面积",
  ],
  [
    new RegExp(
      `^(?:已知)?(?:一个)?(?:等边|正)三角形的?边长(?:为|是)\\s*${LENGTH}\\s*[,;]\\s*求(?:它的|其|该三角形的)?面积$`,
    ),
    "在△ABC中，a=$1，b=$1，c=$1，求面积",
  ],
  [
    new RegExp(
      `^(?:已知)?三角形的?两个内?角(?:分别)?(?:为|是)\\s*${ANGLE}\\s*(?:和|与|、|,)\\s*${ANGLE}\\s*[,;]\\s*求第三个(?:内)?角(?:的度数)?$`,
    ),
    "在△ABC中，A=$1°，B=$2°，求C",
  ],
  [/(?<=求)\s*∠\s*([ABC])的(?:度数|大小)$/, "$1"],
];

const CHINESE: readonly Rule[] = [
  [
    new RegExp(
      `^(?:请)?(?:利)?用${METHOD_ZH}法?\\s*[,:]?\\s*(?:求)?解(?:下列|这个)?(?:一元二次|二元一次|三元一次)?(方程组|方程|不等式)`,
    ),
    "解$1",
  ],
  [
    /^(?:求)?关于\s*([a-z])\s*的(?:一元[一二]次)?(方程|不等式)[:：]?\s*(.+?)\s*的(?:实数)?(?:解集?|根)(?:是|为)?$/,
    "解关于 $1 的$2 $3",
  ],
  [
    /^(?:简便计算|脱式计算|递等式计算|口算|笔算|竖式计算|列竖式计算|直接写出得数|简算|巧算|能简算的要简算|混合运算)[:：]?\s*/,
    "计算 ",
  ],
  [/^(?:求|计算)?(?:二|三|四|[2-4])阶行列式/, "计算行列式"],
  [/^(?:求|计算)(?:行列式)?\s*(\\begin\{vmatrix\}.+\\end\{vmatrix\})\s*的值$/, "计算 $1"],
  [/的导函数$/, "的导数"],
  [/^求导函数[:：]?/, "求导"],
  [
    /^(?:已知|设|若)?(?:函数)?\s*f\(x\)\s*=\s*(.+?)\s*[,;]\s*(?:则|求|计算)\s*f'\s*\((-?\d+(?:\/\d+)?)\)(?:的值)?$/,
    "求函数 f(x)=$1 在 x=$2 处的导数",
  ],
  [/^解比例[:：]?\s*/, "解方程 "],
  [
    /^(在?)\s*(?:直角三角形|(?:Rt|\\(?:mathrm|text|rm)\s*\{Rt\})\s*(?:△|\\triangle))\s*ABC(?=.*(?:C|∠ACB)\s*=\s*90)/,
    "$1△ABC",
  ],
  [/(?<=求\s*)(?:线段|边)?\s*(AB|BC|AC|CA|BA|CB)\s*(?:边)?的(?:长度?|值)$/, "$1"],
  [/^(\d+)个?(人|同学|学生|小朋友|老师)站成一排(?:照相|拍照|合影|合照)/, "$1$2站成一排"],
  [/^求直线(.+?)的倾斜角(?:的?大小)?$/, "求直线$1的倾斜角"],
  [
    /^先?化简[,]?\s*再?求值[:：]?\s*(.+?)\s*[,;]\s*其中\s*((?:[a-z]\s*=\s*[^,，=]+[,，]?\s*)+)$/,
    "当 $2 时，求 $1 的值",
  ],
  [/等于(?:多少|几)$/, "是多少"],
  [/^求?\s*(\d+)\s*的算术平方根(?:是多少)?$/, "计算 \\sqrt{$1}"],
  [/^求?\s*(-?\d+)\s*的立方根(?:是多少)?$/, "计算 \\sqrt[3]{$1}"],
  [/^求?\s*(-?[\d./]+)\s*的绝对值(?:是多少)?$/, "计算 |$1|"],
  [/^求?\s*(-?[\d./]+)\s*的相反数(?:是多少)?$/, "计算 -($1)"],
  [/^求?\s*(-?[\d./]+)\s*的倒数(?:是多少)?$/, "计算 1/($1)"],
];

/** `3/4 : x = 1/2 : 8` as the equality of two fractions. */
const PROPORTION = /^(.*?)([^\s:=]+) ?: ?([^\s:=]+) ?= ?([^\s:=]+) ?: ?([^\s:=]+)$/;

/** The same problem in plain words, where a textbook's way of asking is known; else the text as it is. */
export function reword(text: string): string {
  let plain = apply(text, [...ADDED, ...SIGNS]);
  plain = apply(plain, [...TRIANGLES, ...(/\p{Script=Han}/u.test(plain) ? CHINESE : ENGLISH)]);
  const [, before, a, b, c, d] = /[a-z]/.test(plain) ? (PROPORTION.exec(plain) ?? []) : [];
  if (a && b && c && d && /^(?:(?:解方程|solve)\s*[:：]?\s*)?$/i.test(before ?? ""))
    plain = `${before}\\frac{${a}}{${b}} = \\frac{${c}}{${d}}`;
  return plain.trim();
}

function apply(text: string, rules: readonly Rule[]): string {
  return rules.reduce((plain, [pattern, words]) => plain.replace(pattern, words).trim(), text);
}
