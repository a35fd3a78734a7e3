import { FIND, type Rule } from "./rule";

/** Names of methods of integrating. */
export const INTEGRATION_ZH = "(?:分部积分|第[一二]类换元|第[一二]换元|换元积分|换元|凑微分|直接积分)";
export const INTEGRATION_EN = "(?:integration by parts|(?:a |the )?(?:u-?)?substitution(?: method| rule)?)";

const SIGN_ZH = "(?:不定积分|定积分|积分)?[:：]?\\s*(\\\\int.+?)\\s*(?:的值)?$";

/** Integrals for which a method is named: the method is told of, the integral is the same. */
export const CALCULUS: readonly Rule[] = [
  [/^find the derivative[: ]+(?:y|f\(x\)) ?= ?/i, "Find the derivative of "],
  [
    /^(?:已知|设|若)?(?:函数)?\s*y\s*=\s*([^,，=]+?)\s*[,，]\s*(?:则|求)\s*(?:y'|dy\/dx|\\d?frac\{dy\}\{dx\})$/,
    "求函数 y=$1 的导数",
  ],
  [
    /^(?:evaluate|find|calculate|compute)?[: ]*\\int ?from (\S+) to (\S+)(?: of)? (.+? ?d[a-z])$/i,
    "Evaluate \\int_{$1}^{$2} $3",
  ],
  [
    /^(?:evaluate|find|calculate|compute) the (?:definite )?integral from (\S+) to (\S+) of (.+?) ?d([a-z])$/i,
    "Evaluate \\int_{$1}^{$2} ($3) d$4",
  ],
  [
    new RegExp(
      `^(?:利|试|请|应)?用${INTEGRATION_ZH}法?(?:来)?\\s*[,，]?\\s*(?:求解?|计算)(?:下列)?${SIGN_ZH}`,
    ),
    "计算 $1",
  ],
  [
    new RegExp(
      `^(?:use|apply|using|by) ${INTEGRATION_EN},? (?:to )?${FIND}[: ]+(?:the )?(?:integral )?(\\\\int.+)$`,
      "i",
    ),
    "Evaluate $1",
  ],
  [
    new RegExp(
      `^(?:${FIND}|integrate) (?:the )?(?:following )?(?:(?:in)?definite )?(?:integral )?(?:by|using|with) ${INTEGRATION_EN}[: ]+(\\\\int.+)$`,
      "i",
    ),
    "Evaluate $1",
  ],
];
