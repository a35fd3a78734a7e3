import { resultIn } from "./stated";

const CLAUSE = String.raw`(?<=^|[。，,.!?！？;；:：\n…)）]\s{0,3})`;
const FILLER_EN = String.raw`(?:(?:but|oh|ah|hmm+|sorry|and|so|well|actually|wait|hold\s+on|hang\s+on)\b[\s,.!…—-]{0,4}){0,4}`;
const ERROR_EN = String.raw`(?:wrong|incorrect|not\s+(?:right|correct|it|true)|a\s+mistake|an\s+error|mistaken)\b`;
const SUBJECT_EN = String.raw`(?:that|this|it|(?:that|this|the|my)\s+(?:answer|result|value))`;
const FILLER_ZH =
  "(?:[嗯哦啊咦诶呃但]|哎呀|但是|可是|不过|等等|等一下|稍等|慢着|糟[了糕]|抱歉|对不起|[，,、。…!！\\s]){0,6}";
const SUBJECT_ZH =
  "(?:我|好像|似乎|可能|刚[才刚]|[上前]面|[这那](?:里|个)?|(?:这个?|那个?|上面的?|前面的?|刚才的?)?(?:答案|结果|数值?)|都?是|的){0,4}";

/** A clause that takes back what was just said. That others err ("A common mistake …", 易错) is told otherwise. */
const TAKING_BACK = new RegExp(
  [
    String.raw`${CLAUSE}${FILLER_EN}${SUBJECT_EN}(?:'s|\s+is|\s+was|\s+must\s+be|\s+can(?:no|')t\s+be|\s+isn't|\s+wasn't)\s+(?:${ERROR_EN}|right\b|correct\b)`,
    String.raw`${CLAUSE}${FILLER_EN}(?:i(?:'ve|\s+have|\s+must\s+have|\s+think\s+i)?\s+(?:made\s+an?\s+\w{0,12}\s?(?:error|mistake|slip)|miscalculated|miscounted|misread|was\s+wrong)|my\s+mistake|scratch\s+that|oops)\b`,
    String.raw`${CLAUSE}(?:(?:wait|hmm+|oh|hold\s+on)[\s,.!…—-]{1,4}no|no[\s,.!…—-]{1,4}wait)\b`,
    `${CLAUSE}${FILLER_ZH}${SUBJECT_ZH}(?:不对(?![称等应])|不是这样|错了|[算弄搞看写想]错(?!的)|有误|有错)`,
  ].join("|"),
  "gi",
);
const OF_OTHERS = /common|students|tempt|易错|常见|容易|有人|同学/i;
/** Said in the affirmative form these are no taking back. */
const RIGHT = /(?:'s|\bis|\bwas|must\s+be)\s+(?:right|correct)$/i;

const INSTEAD =
  /(?:应该?(?:是|为)|而是|其实是|改[为成]|\b(?:should\s+(?:have\s+been|be)|(?:it(?:'s|\s+is)\s+)?(?:actually|rather)))\s*[:：]?\s*/i;
const CONFIRMED =
  /没有?错|是对的|确实|还是对|\b(?:no\s+mistake|nothing\s+wrong|(?:was|is)\s+(?:indeed\s+)?(?:right|correct|fine)|indeed|after\s+all)\b/i;

/** A text cut where it last takes back what it said. */
export type TakenBack = { before: string; after: string };

/** Where the text last takes back what it said ("Wait, that's wrong", 等等，不对), or null when it does not. */
export function lastTakenBack(text: string): TakenBack | null {
  const last = [...text.matchAll(TAKING_BACK)]
    .filter(
      (match) =>
        !RIGHT.test(match[0]) && !OF_OTHERS.test(text.slice(Math.max(0, match.index - 80), match.index)),
    )
    .at(-1);
  if (!last) return null;
  return { before: text.slice(0, last.index), after: text.slice(last.index + last[0].length) };
}

/** What is said to be the result instead of what was taken back: 应该是 6, "it should be 6". */
export function saidInstead(after: string): string | null {
  const instead = INSTEAD.exec(after.slice(0, 200));
  return instead ? resultIn(after.slice(instead.index + instead[0].length)) : null;
}

/** "Wait, that's wrong. No, it was correct.": what was said stands after all. */
export function isConfirmed(after: string): boolean {
  return CONFIRMED.test(after);
}
