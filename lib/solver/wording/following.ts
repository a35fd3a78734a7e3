import type { Rule } from "./rule";

const KIND = "方程|不等式";
/** One exercise only: of several behind commas nobody knows which belong together. */
const ONE = "([^,，;；、]+)";

/** `下列…：` before a single exercise is the exercise itself. */
export const FOLLOWING: readonly Rule[] = [
  [/^下列方程[:：]?\s*(?=[^\p{Script=Han}]+[,，]\s*求\s*[a-z])/u, ""],
  [new RegExp(`^下列(${KIND})[:：]\\s*${ONE}$`), "解$1 $2"],
  [/^(?:求解?)?下列(方程组|不等式组)(?:的解集?)?[:：]\s*(.+)$/, "解$1 $2"],
  [
    new RegExp(
      `^(?:求解?|解出)(?:下列|下面|以下)(?:各|的|个)?(${KIND})(?:的(?:所有)?(?:实数)?(?:解集?|根))?[:：]\\s*${ONE}$`,
    ),
    "解$1 $2",
  ],
  [
    new RegExp(
      `^(计算|化简|求)(?:下列|下面|以下)(?:各|的|各个)?(?:式|题|算式|式子|各题|各式|根式|分式|行列式|对数)(?:的值)?[:：]\\s*${ONE}$`,
    ),
    "$1 $2",
  ],
  [
    new RegExp(
      `^(?:求|写出)(?:下列|下面|以下)(?:各)?函数的(导数|导函数|定义域|最小正周期|周期|不定积分)[:：]\\s*${ONE}$`,
    ),
    "求函数 $2 的$1",
  ],
  [/^(?:计算|求)(?:下列|下面|以下)(?:各)?(?:不定|定)?积分(?:的值)?[:：]\s*(\\int.+)$/, "计算 $1"],
];
