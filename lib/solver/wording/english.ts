import { FIND, type Rule } from "./rule";

/** Names of methods of solving. */
export const METHOD_EN =
  "(?:completing the square|(?:the )?quadratic formula|factori[sz]ing|factoring|(?:the )?(?:elimination|substitution|addition|factoring)(?: method)?|(?:the )?method of (?:elimination|substitution)|(?:the )?square root (?:method|property)|(?:a |the )?sign (?:table|chart|diagram)(?: method)?|(?:the )?test[- ]points?(?: method)?|(?:a |the )?graph)";

/** Textbook English. */
export const ENGLISH: readonly Rule[] = [
  [/^solve for all (?:real )?(?:values of )?([a-z])[: ]+/i, "Solve for $1: "],
  [
    /^(?:find|determine) (?:all )?(?:the )?([a-z])-values (?:satisfying|such that|for which|that satisfy) /i,
    "Solve for $1: ",
  ],
  [/(?<=^find .*(?:satisfying|that satisfy)) both /i, " "],
  [
    /^solve (?:the|this) (?:pair|set) of (?:simultaneous |linear )*equations[: ]+/i,
    "Solve the simultaneous equations ",
  ],
  [/^simplify (?:fully|completely)[: ]+/i, "Simplify "],
  [
    /^(?:when|if) (?:[a-z]\(x\) ?= ?)?(.+?) is divided by (.+?), (?:find|what is|determine) the remainder$/i,
    "Find the remainder when $1 is divided by $2",
  ],
  [
    /^(?:find|what is) the number of permutations of (\d+) (?:distinct )?(?:objects|items|things|people) taken (\d+) at a time$/i,
    "P($1,$2)",
  ],
  [
    /^(?:find|what is) the number of combinations of (\d+) (?:distinct )?(?:objects|items|things|people) taken (\d+) at a time$/i,
    "C($1,$2)",
  ],
  [/^(?:evaluate|compute|calculate|find)?[: ]*(?:\{\})?\^\s*\{?(\d+)\}? ?([CP])_\{?(\d+)\}?$/i, "$2($1,$3)"],
  [
    /^in a right(?:-angled)? triangle,? the hypotenuse is (.+?) and one leg is ([^.,;]+)[.,;]? ?find the (?:length of the )?other leg$/i,
    "Right triangle with hypotenuse $1 and one leg $2, find the other leg",
  ],
  [
    /^find the (midpoint|length) of (?:the )?(?:line )?(?:segment )?AB,? (?:where|if|given that|given) A (?:is|=) ?(\([^()]*\)) and B (?:is|=) ?(\([^()]*\))$/i,
    "Find the $1 of $2 and $3",
  ],
  [
    /^(?:a|the) circle has (?:the )?equation (.+?)[.;,] (?:find|determine|state|write down) (?:its|the) (.+?)(?: of the circle)?$/i,
    "Find the $2 of the circle $1",
  ],
  [
    /^(?:if|given(?: that)?) y ?= ?(.+?), (?:find|calculate) (?:\\frac\{dy\}\{dx\}|dy\/dx|y')$/i,
    "Find the derivative of $1",
  ],
  [/^(evaluate|find|compute|calculate) the determinant (?:of )?(?=\\begin\{vmatrix\})/i, "$1 "],
  [
    /^(?:write|express) (.+?) in the form (?:[a-z] ?)?\(x ?[-+] ?[a-z]\)\^\{?2\}? ?[-+] ?[a-z]$/i,
    "Write y = $1 in vertex form",
  ],
  [
    /^(?:find|determine|what is) the (minimum|maximum|least|greatest)(?: possible)? value of (?=[^=]*x)(?!the|y|f)(?=[-\dx(])/i,
    "Find the $1 value of y = ",
  ],
  // What stood after it was the place for the letter's value.
  [/^if ([^,]+=[^,]+)$/i, "Solve $1"],
  [
    /^solve and (?:check|verify)(?: (?:for extraneous (?:solutions|roots)|your (?:answers?|solutions?)))?[: ]+/i,
    "Solve ",
  ],
  [
    /^(?:find|determine) the values? of ([a-z])[: ]+(?=[^:]*=)(?!if\b|such\b|that\b|for\b|in\b|when\b|given\b|from\b)/i,
    "Solve for $1: ",
  ],
  [/^solve for ([a-z]) in (?:the )?(?:equation|inequality|formula)[: ]+/i, "Solve for $1: "],
  [
    /^find ([a-z]) and ([a-z]) (?:if|when|given(?: that)?|such that)[: ]+/i,
    "Solve the equations for $1 and $2: ",
  ],
  [
    /^(?:what is|find|determine) the solution (?:of|to) the (?:following )?system(?: of (?:linear )?equations)?[: ]+/i,
    "Solve the system ",
  ],
  [/^if (.+=.+), then ([a-z])$/i, "Solve for $2: $1"],
  [
    /^factor (?:by grouping|the (?:trinomial|difference of (?:two )?squares|sum of (?:two )?cubes|difference of (?:two )?cubes|quadratic(?: expression)?|expression|binomial))[: ]+/i,
    "Factor ",
  ],
  [
    /^(an?) (arithmetic|geometric) (sequence|progression|series) (?:begins|starts)(?: with)?[: ]+(.+?),? ?…[.;,]? ?(?:find|what is|determine) (.+)$/i,
    "Find $5 of the $2 $3: $4, …",
  ],
  [/^find an? (?:explicit )?formula for the n-?th term of/i, "Find the nth term of"],
  [/[.;,] ?(?:how long|what) is (?:the length of )?the (hypotenuse|other leg)$/i, ". Find the $1"],
  [
    /^the hypotenuse of a right triangle (?:is|measures) (\S+) and one leg (?:is|measures) ([^\s.,;]+)[.;,]? ?find the other leg$/i,
    "Right triangle with hypotenuse $1 and one leg $2, find the other leg",
  ],
  [/^what is the prime factori[sz]ation of /i, "Find the prime factorization of "],
  [/^differentiate with respect to ([a-z])[: ]+(.+)$/i, "Differentiate $2 with respect to $1"],
  [/^find the equation of the line tangent to/i, "Find the equation of the tangent line to"],
  [/(?<=^find (?:the )?equation of )a (?=(?:straight )?line )/i, "the "],
  [/^(?:find the product of|multiply) the (?:two )?matrices[: ]+(.+?) and (.+)$/i, "Calculate $1 $2"],
  [/^what is the (?:exact )?value of /i, "Find the value of "],
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
  [
    /^((?:find|evaluate|compute|calculate|integrate)\b.*\\int.+?),? (?:using|by|with) (?:integration by parts|(?:a )?(?:u-)?substitution)$/i,
    "$1",
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
    /^(?:evaluate|compute|calculate|find)?[: ]*(?:\{\})?_\{?(\d+)\}? ?\\?(?:mathrm)?\{?([CP])\}?_\{?(\d+)\}?$/i,
    "$2($1,$3)",
  ],
];
