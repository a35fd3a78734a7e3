import { addRationals, divideRationals, type Rational, subtractRationals } from "@/lib/algebra/rational";
import type { Solve } from "../reader";
import { NUMBER, type Story, show, sizeOf, told } from "./story";

const LENGTH_ZH = "(千米|公里|米|km|m)";
const GAP = "\\s*[,，。.;；]\\s*";
const PLACES_ZH =
  "(?:(?:甲\\s*[、,，]?\\s*乙|A\\s*[、,，]?\\s*B)(?:两地|两城|两站|两村|两个车站|两个城市)(?:之间)?(?:的)?(?:相距|距离(?:是|为)?))";
const WHO_ZH =
  "(?:甲\\s*[、,，和与]\\s*乙(?:两人|两车|二人)?|(?:一|两)辆(?:客车|汽车|轿车|货车|卡车)(?:和一辆(?:客车|汽车|轿车|货车|卡车))?|两(?:人|车|列火车)|小[\\p{Script=Han}](?:和|与)小[\\p{Script=Han}])";
/** Without "at the same time" one of them may have a start. */
const START_ZH = `(?=[^。.]{0,40}同时)(?:${WHO_ZH})?(?:分别)?(?:同时)?(?:分别)?从(?:甲\\s*[、,，]?\\s*乙|A\\s*[、,，]?\\s*B)?(?:两地|两城|两站)(?:同时)?(?:出发)?\\s*[,，]?\\s*(?:相向而行|相对开出|相对而行|相对行驶|相向开出|相向行驶|面对面行走)`;
const RUNNER_ZH =
  "(甲车?|乙车?|客车|货车|汽车|轿车|卡车|快车|慢车|小[\\p{Script=Han}]|一辆(?:车)?(?:的速度)?|另一辆(?:车)?(?:的速度)?|一车|另一车)";
const PER_ZH = "(?:的速度(?:是|为))?(?:每(小时|时|分钟|分|秒)(?:行驶?|走|跑|骑|骑行)?)";
const SPEED_ZH = `${RUNNER_ZH}${PER_ZH}\\s*${NUMBER}\\s*${LENGTH_ZH}`;
const TIME_ZH = "(小时|时|分钟|分|秒)";
const MEET_ZH = `(?:问|求|那么)?\\s*[,，:：]?\\s*(?:经过|过)?\\s*(?:多少|几)\\s*个?${TIME_ZH}(?:后)?(?:两人|两车|他们|二人|甲乙)?(?:可以|能|才能)?(?:相遇|碰面)$`;
const LENGTH_EN = "(km|kilometers|kilometres|miles|m|meters|metres)";
const SPEED_EN = `${NUMBER} (km\\/h|kmph|kilometers per hour|kilometres per hour|miles per hour|mph|m\\/s|meters per second)`;
const MEET_EN =
  "(?:how (?:long|many (?:hours|seconds)) (?:will it (?:take|be) )?(?:until|before|for) (?:they|the (?:trains|cars)) (?:to )?meet|(?:in how many (?:hours|seconds)|after how (?:long|many (?:hours|seconds))) (?:will|do) (?:they|the (?:trains|cars)) meet|when (?:will|do) they meet)$";

const UNITS_EN: Record<string, readonly [length: string, time: string]> = {
  "km/h": ["km", "hours"],
  kmph: ["km", "hours"],
  "kilometers per hour": ["km", "hours"],
  "kilometres per hour": ["km", "hours"],
  mph: ["miles", "hours"],
  "miles per hour": ["miles", "hours"],
  "m/s": ["m", "seconds"],
  "meters per second": ["m", "seconds"],
};
const LENGTHS: Record<string, string> = {
  公里: "千米",
  km: "千米",
  m: "米",
  kilometers: "km",
  kilometres: "km",
  meters: "m",
  metres: "m",
};
const TIMES: Record<string, string> = { 时: "小时", 分: "分钟" };

/** Two who start at the same time towards each other, and one who follows another. */
export const JOURNEYS: readonly Story[] = [
  {
    patterns: [
      new RegExp(
        `^${PLACES_ZH}\\s*${NUMBER}\\s*${LENGTH_ZH}${GAP}${START_ZH}${GAP}${SPEED_ZH}${GAP}${SPEED_ZH}${GAP}${MEET_ZH}`,
        "u",
      ),
    ],
    work: ([distance, length, first, per, v, unit, second, each, w, other, time]) =>
      areOne(length, unit, other) && isOneTime(per, each, time) && first !== second
        ? meeting(sizeOf(distance), sizeOf(v), sizeOf(w), `${TIMES[time ?? ""] ?? time}`)
        : null,
  },
  {
    patterns: [
      new RegExp(
        `^two (?:trains|cars|cyclists|people|trucks|buses)(?: are| start(?: out)?| begin)? ${NUMBER} ${LENGTH_EN} apart(?: and|[.,] they)? (?:travel|drive|ride|move|head|are (?:traveling|travelling|driving|moving))(?: directly)? (?:toward|towards) each other(?: at| with speeds of|[.,] (?:one|one train|one car) (?:travels|drives|moves|goes|is going) at) ${SPEED_EN}(?: and|,? and the other (?:(?:travels|drives|moves|goes) )?at) ${SPEED_EN}[.,?]? ${MEET_EN}`,
        "i",
      ),
    ],
    work: ([distance, length = "", v, unit = "", w, other = ""]) => {
      const [of, time] = UNITS_EN[unit.toLowerCase()] ?? [];
      const isOne = UNITS_EN[other.toLowerCase()]?.[0] === of && shortEn(length) === of;
      return isOne && time ? meeting(sizeOf(distance), sizeOf(v), sizeOf(w), time) : null;
    },
  },
  {
    patterns: [
      new RegExp(
        `^(甲|乙|小[\\p{Script=Han}])在(甲|乙|小[\\p{Script=Han}])(?:的)?前面?\\s*${NUMBER}\\s*${LENGTH_ZH}(?:处)?${GAP}(?:两人|他们)?(?:同时)?(?:同向)?(?:出发|而行)?(?:同向而行)?(?:${GAP})?${SPEED_ZH}${GAP}${SPEED_ZH}${GAP}(?:问|求)?\\s*[,，]?\\s*(?:经过)?\\s*(甲|乙|小[\\p{Script=Han}])?(?:多少|几)\\s*个?${TIME_ZH}(?:后)?(甲|乙|小[\\p{Script=Han}])?(?:可以|能)?追上(甲|乙|小[\\p{Script=Han}])?$`,
        "u",
      ),
    ],
    work: ([
      ahead,
      behind,
      gap,
      length,
      first,
      per,
      v,
      unit,
      second,
      each,
      w,
      other,
      who,
      time,
      name,
      whom,
    ]) => {
      const speeds = { [first ?? ""]: sizeOf(v), [second ?? ""]: sizeOf(w) };
      const [slow, fast] = [speeds[ahead ?? ""], speeds[behind ?? ""]];
      const isSaid = (said: string | undefined, meant: string | undefined) => !said || said === meant;
      if (ahead === behind || !areOne(length, unit, other) || !isOneTime(per, each, time)) return null;
      if (!isSaid(who, behind) || !isSaid(name, behind) || !isSaid(whom, ahead)) return null;
      return catching(sizeOf(gap), slow ?? null, fast ?? null, `${TIMES[time ?? ""] ?? time}`);
    },
  },
];

function shortEn(length: string): string {
  return LENGTHS[length]?.match(/^(?:km|m)$/)?.[0] ?? length;
}

function areOne(...units: readonly (string | undefined)[]): boolean {
  return new Set(units.map((unit) => LENGTHS[unit ?? ""] ?? unit)).size === 1;
}

function isOneTime(...times: readonly (string | undefined)[]): boolean {
  return new Set(times.map((time) => TIMES[time ?? ""] ?? time)).size === 1;
}

function meeting(way: Rational | null, v: Rational | null, w: Rational | null, time: string): Solve | null {
  if (!way || !v || !w) return null;
  const together = addRationals(v, w);
  const value = divideRationals(way, together);
  return told(
    [
      ["速度和", "They come nearer by the sum of the speeds", `${show(v)} + ${show(w)} = ${show(together)}`],
      [
        "相遇时间＝路程÷速度和",
        "The time is the distance over this sum",
        `${show(way)} \\div ${show(together)} = ${show(value)}`,
      ],
    ],
    `${show(value)} \\text{ ${time}}`,
  );
}

function catching(
  gap: Rational | null,
  slow: Rational | null,
  fast: Rational | null,
  time: string,
): Solve | null {
  if (!gap || !slow || !fast) return null;
  const gained = subtractRationals(fast, slow);
  if (gained.numerator <= 0n) return null;
  const value = divideRationals(gap, gained);
  return told(
    [
      ["速度差", "The difference of the speeds", `${show(fast)} - ${show(slow)} = ${show(gained)}`],
      [
        "追及时间＝路程差÷速度差",
        "The time is the gap over this difference",
        `${show(gap)} \\div ${show(gained)} = ${show(value)}`,
      ],
    ],
    `${show(value)} \\text{ ${time}}`,
  );
}
