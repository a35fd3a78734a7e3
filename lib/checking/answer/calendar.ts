import { printRational } from "@/lib/algebra/print-latex";
import { chineseNumeral } from "./chinese-numeral";

/** A time of day in minutes, or a date; fields that were not written are null. */
export type Moment =
  | { kind: "time"; minutes: number /** Not said whether before or after noon. */; halfDay: boolean }
  | { kind: "date"; year: number | null; month: number; day: number };

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Reads 2:30, 14:30, 2:30 p.m., 下午2时30分, 3月5日, March 5, 2024-03-05; null for anything else. */
export function readMoment(source: string): Moment | null {
  const text = source
    .replace(/\\(?:text|mathrm)\s*\{([^{}]*)\}/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
  return readTime(text) ?? readDate(text);
}

/** 下午五点半 as 下午5点半, 下午5:30 as 下午5点30分. */
function chineseClock(text: string): string {
  if (!/[点时]|[午上]/.test(text)) return text;
  return text
    .replace(/[零一二两三四五六七八九十]+(?=\s*[点时分])/g, (numeral) => {
      const value = chineseNumeral(numeral);
      return value ? printRational(value) : numeral;
    })
    .replace(/(?<=[上下中]午|早上|晚上)\s*(\d{1,2})[:：](\d{2})$/, "$1点$2分");
}

const NOONS: Readonly<Record<string, number>> = { noon: 720, 正午: 720, midnight: 0, 午夜: 0 };

function readTime(source: string): Moment | null {
  const noon = NOONS[source.toLowerCase().replace(/^(?:12 |at )/, "")];
  if (noon !== undefined) return { kind: "time", minutes: noon, halfDay: false };
  const text = chineseClock(source)
    .replace(/^(\d{1,2}:\d{2}):00$/, "$1")
    .replace(/(?<=[点时分半])整$/, "");
  const clock = /^(\d{1,2})[:：](\d{2})\s*(a\.?m\.?|p\.?m\.?)?$/i.exec(text);
  const hourOnly = /^(\d{1,2})\s*(a\.?m\.?|p\.?m\.?|o'clock)$/i.exec(text);
  const chinese = /^(上午|下午|早上|晚上|中午)?\s*(\d{1,2})\s*(?:时|点)(?:(\d{1,2})\s*分|(半))?$/.exec(text);
  const [hour, minute, half] = clock
    ? [clock[1], clock[2], clock[3]]
    : hourOnly
      ? [hourOnly[1], "0", hourOnly[2]]
      : chinese
        ? [chinese[2], chinese[4] ? "30" : (chinese[3] ?? "0"), chinese[1]]
        : [];
  if (hour === undefined || minute === undefined) return null;
  const [hours, minutes] = [Number(hour), Number(minute)];
  if (hours > 24 || minutes > 59) return null;
  if (!half || /clock/i.test(half))
    return { kind: "time", minutes: hours * 60 + minutes, halfDay: hours >= 1 && hours <= 12 };
  const after = /^p|下午|晚上/i.test(half);
  const day = after && hours < 12 ? hours + 12 : !after && hours === 12 && !/中午/.test(half) ? 0 : hours;
  return { kind: "time", minutes: day * 60 + minutes, halfDay: false };
}

function readDate(text: string): Moment | null {
  const numeric =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ??
    /^(?:(\d{4})年)?(\d{1,2})月(\d{1,2})[日号]$/.exec(text);
  if (numeric) return date(numeric[1], Number(numeric[2]), Number(numeric[3]));
  const english =
    /^([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$/.exec(text) ??
    /^(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([A-Za-z]{3,9})\.?(?:,? (\d{4}))?$/.exec(text);
  if (!english) return null;
  const [name, day] = /^\d/.test(english[1] ?? "") ? [english[2], english[1]] : [english[1], english[2]];
  const month = MONTHS.indexOf((name ?? "").slice(0, 3).toLowerCase()) + 1;
  return month > 0 ? date(english[3], month, Number(day)) : null;
}

function date(year: string | undefined, month: number, day: number): Moment | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return { kind: "date", year: year === undefined ? null : Number(year), month, day };
}

/** Whether two moments are one; null where one of them leaves it open. */
export function compareMoments(a: Moment, b: Moment): boolean | null {
  if (a.kind === "time" && b.kind === "time") {
    if (a.minutes === b.minutes) return a.halfDay === b.halfDay || a.minutes >= 720 ? true : null;
    const open = (a.halfDay || b.halfDay) && Math.abs(a.minutes - b.minutes) === 720;
    return open && a.halfDay !== b.halfDay ? null : false;
  }
  if (a.kind !== "date" || b.kind !== "date") return null;
  if (a.month !== b.month || a.day !== b.day) return false;
  return a.year === b.year ? true : a.year === null || b.year === null ? null : false;
}
