import { FIND, type Rule } from "./rule";

const LENGTH = String.raw`((?:\d|\\sqrt|√)[^,;\s]*)`;
const ANGLE = String.raw`(\d+(?:\.\d+)?)\s*(?:°|\^\{?\\circ\}?|degrees|度)`;

/** Triangles told without letters. */
export const TRIANGLES: readonly Rule[] = [
  [
    /^(?:find|calculate|what is) (?:the length of )?the (?:third|other|missing|remaining) (?:side|leg) of a right(?:-angled)? triangle (?:with|whose) (?:a )?hypotenuse (?:of |is )?(\S+) and (?:a |one )?leg (?:of |is )?([^\s.,;]+)$/i,
    "Right triangle with hypotenuse $1 and one leg $2, find the other leg",
  ],
  [
    new RegExp(
      `^${FIND} (?:the )?area of (?:a |the )?triangle (?:with|whose) base(?: of| is)? (\\d+(?:\\.\\d+)?) and (?:a )?height(?: of| is)? (\\d+(?:\\.\\d+)?)$`,
      "i",
    ),
    "Calculate \\frac{1}{2} \\times $1 \\times $2",
  ],
  [
    /^(?:一个)?三角形的?底(?:边)?(?:长)?(?:是|为)\s*(\d+(?:\.\d+)?)\s*(厘米|米|分米|cm|m)\s*,\s*高(?:是|为)\s*(\d+(?:\.\d+)?)\s*\2\s*,\s*(?:求)?(?:它的|这个三角形的)?面积(?:是多少(?:平方\2)?)?$/,
    "计算 \\frac{1}{2} × $1 × $3",
  ],
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
