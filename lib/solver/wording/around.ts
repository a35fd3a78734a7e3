import type { Rule } from "./rule";

/** Said after the task; none of it changes the answer. */
export const ADDED: readonly Rule[] = [
  [
    /[.;,]? ?(?:and )?(?:check|verify) your (?:answers?|solutions?)$|[.;,]? (?:show|explain) (?:all )?your (?:work|working|steps|reasoning)$/i,
    "",
  ],
  [/[.;,]? ?and graph (?:the|its|your) solutions?(?: set)?(?: on (?:a|the) number line)?$/i, ""],
  [
    /[.;,] ?(?:give|leave|express|write) (?:your|the|all) (?:final )?answers? (?:in|as) (?:an? )?(?:exact(?: form| values?)?|simplest (?:radical )?form|simplified (?:radical )?form|(?:common |reduced |simplified )?fractions?(?: in lowest terms)?)$/i,
    "",
  ],
  [
    /[,.;]? ?(?:and )?(?:write|give|express)(?: (?:the|your))?(?: final)? (?:answers?|solutions?)(?: set)? in (?:interval|set-builder|set|inequality) notation$/i,
    "",
  ],
  [/[.;,] ?give (?:an? )?exact (?:answers?|values?)$/i, ""],
  [/[,;。.]?\s*(?:并|请)?(?:把|将)(?:它的|其|不等式的)?解集(?:在|用)数轴(?:上)?表示(?:出来)?$/, ""],
  [/[,;。.]?\s*并?(?:检验|验根|写出(?:计算|解题|解答)?过程)$/, ""],
  [/\s*\(\s*(?:结果|答案)(?:保留|用)根号(?:表示)?\s*\)$/, ""],
];

/** Places for the answer, and marks of size. */
export const SIGNS: readonly Rule[] = [
  // `xlnx`, `sinx`, `2xe^x`, as they are typed.
  [/(?<![a-zA-Z\\])(\d*)([xt]?)(ln|lg|sin|cos|tan)([xt])(?=d[xt]|[^a-z]|$)/g, "$1$2 \\$3 $4"],
  [/(?<![a-zA-Z\\])(ln|lg)(\d+(?:\.\d+)?)(?![\d.a-zA-Z(^\\])/g, "\\$1 $2"],
  [/(?<![a-z])log base (\d+) of (\d+)(?![\w.^(\\])/g, "\\log_{$1} $2"],
  [/(?<![a-zA-Z\\])(\d*[xt](?:\^\d)?)e\^/g, "$1 e^"],
  [/\\(?:left|right|bigl|bigr|Bigl|Bigr)(?=\s*[()[\]|])/g, ""],
  [/\s*(?:[:=]|等于|是|为)?\s*(?:\(\s*\)|_{2,}|\\_{2,}|\\underline\s*\{[^{}]*\})$/, ""],
  [/(?<=\p{Script=Han})\s*(?:等于|是|为|=)$/u, ""],
  [/((?:则|求|[Tt]hen )\s*[^=<>≤≥,，]{1,14}?)\s*=$/, "$1"],
  [/(?<=[,;，；]\s*)则\s*(?=[a-z]$)/, "求"],
];
