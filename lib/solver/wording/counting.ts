import type { Rule } from "./rule";

const GROUP =
  "(?:某|我们?|一个|这个)?(?:班级?|小组|学校|单位|车间|公司|社团|兴趣小组|球队|校队|部门|科室)(?:里|上|中|内)?";
const PEOPLE = "(?:名|个|位)?(?:人|同学|学生|员工|工人|队员|成员|会员|教师|老师)";
/** What they are chosen for; words that tell the chosen apart, or their order, are none of it. */
const PURPOSE =
  "(?:(?:去)?参加(?:(?!接力|分别|不同|各|担任|其中|[两二三四五六七八九十和与及])\\p{Script=Han}){1,10}|去?(?:开会|植树|值日|打扫卫生|参观|旅游|比赛)|(?:做|当)(?:学生)?代表)";
const WAYS =
  "\\s*[,，]?\\s*(?:那么|则)?\\s*(?:一?共)?有?(?:多少|几)种(?:不同的?)?(?:选法|选择方法|选取方法|方法)$";

/** A group told in a sentence of its own before the choice. */
export const COUNTING: readonly Rule[] = [
  [
    new RegExp(
      `^(?:${GROUP}|现)?\\s*(?:一?共)?有\\s*(\\d+)\\s*${PEOPLE}\\s*[,，]\\s*(?:现)?(?:要|需要)?从中(?:任意|任)?(?:选出?|选派|挑选?出?|推选出?|抽取|抽调)\\s*(\\d+)\\s*(?:${PEOPLE}|[名个位])(?:${PURPOSE})?${WAYS}`,
      "u",
    ),
    "从 $1 人中选出 $2 人，有多少种选法",
  ],
  [
    /^if (\d+) (people|persons|guests|students|friends|players)(?: (?:at|in) (?:a|the) (?:party|meeting|room|class))? (?:all |each )?shake hands(?: exactly)?(?: once)? with (?:each other|one another|everyone else|everybody else|every other person|each of the others)(?: exactly)?(?: once)?,? how many handshakes (?:are there|take place|occur|will there be|happen)(?: in (?:all|total)| altogether)?$/i,
    "$1 people. Each person shakes hands with everyone else once. How many handshakes are there",
  ],
  [
    /^(\d+) (people|persons|guests|students|friends)(?: (?:at|in) (?:a|the) (?:party|meeting|room|class))? (?:all |each )?shake hands(?: exactly)?(?: once)? with (?:each other|one another|everyone else|everybody else|every other person)(?: exactly)?(?: once)?[.,] ?how many handshakes(?: (?:are there|take place|occur|will there be|happen))?(?: in (?:all|total)| altogether)?$/i,
    "$1 people. Each person shakes hands with everyone else once. How many handshakes are there",
  ],
  [
    /^(?:in )?how many (?:different )?ways can an? (?:team|committee|group) of (\d+)(?: (?:people|members|students|players))? be (?:chosen|selected|picked|formed) from(?: a (?:group|class|club|squad) of)? (\d+)(?: (?:people|members|students|players))?$/i,
    "How many ways to choose $1 of $2",
  ],
  [
    /^how many (?:different |distinct )?(?:committees|teams|groups|subcommittees) of (\d+)(?: (?:people|members|students|players|persons))? (?:can|could|may) be (?:formed|chosen|selected|made|picked) (?:from|out of)(?: a (?:group|class|club|set) of)? (\d+)(?: (?:people|members|students|players|persons))?$/i,
    "How many ways to choose $1 of $2",
  ],
  [
    /^(?:in )?how many (?:different |distinct )?ways (?:are there to|can (?:you|we|one)|is it possible to|to) (?:re)?arrange (?:all )?(?:of )?the letters (?:of|in) (?:the word )?/i,
    "How many arrangements are there of the letters of the word ",
  ],
];
