// The grammar of dates that lean on the day of reading: deictics, weekdays, periods, and decades and centuries.

import { foldedForm } from "../../text/fold.ts";
import type { Expression } from "../expression.ts";
import type { Token, TokenisedText } from "../tokens.ts";
import { timeAfterDate } from "./clock-times.ts";
import { bareYearAt, isSign, ordinalAt, type Part, tokenAt, wordSet, yearAt } from "./parts.ts";
import { relationAt, relationPhraseAt } from "./relations.ts";
import { beforeChristEnd } from "./year-rules.ts";

const TODAY = "اليوم";
/** «هذا اليوم», «هذا المساء». */
const THIS_DAY = wordSet("اليوم المساء الصباح");
const THIS = wordSet("هذا هذه");
const LIKE = wordSet("مثل ومثل بمثل");
const THAT_DAY = wordSet("ذلك تلك بذلك وذلك نفس بنفس لنفس ذات بذات مثل");
const PAST_ADJECTIVES_OF_NIGHT = wordSet("الماضية الفائتة المنصرمة");

/** After «اليوم» these make it another day or no day: «اليوم التالي», «اليوم العالمي». */
const NOT_TODAY = wordSet(
  "التالي السابق نفسه ذاته العالمي الوطني الدولي الأول الثاني الثالث الأخير السابع الواحد الموالي الدراسي الانتخابي الختامي الافتتاحي ما الذي المقبل القادم الماضي التاريخي الموعود الأسود المشهود الكامل",
);

const GENERAL_BEFORE = wordSet(
  "الأمين أمين أمينها أمينه المدير مدير مديرها مديره المدعي مدعي المدعية النائب نائب المفتش مفتش المراقب مراقب المنسق منسق السكرتير القائد قائد الرأي القطاع القنصل المتحدث الإضراب الأمينة المديرة الأمن العفو المال الصالح النظام السياق الإطار الاتجاه الشأن الحق القنصل كاتب المحامي المشرف الرئيس",
);

/** «اليوم الأربعاء», «أمس», «أول من أمس», «غدا», «بعد غد», «الليلة الماضية». */
export function deicticAt(text: TokenisedText, i: number): Part<Expression> | null {
  const days = deicticDaysAt(text, i);
  if (days === null) return null;
  let at = days.end;
  let weekday: number | null = null;
  const opening = tokenAt(text, at);
  const inside = isSign(opening, "،,([") ? at + 1 : at;
  const day = tokenAt(text, inside);
  // «أمس (الخميس)» is one day; «اليوم الأربعاء (3 مارس)» has its date in the bracket.
  const isClosed = !isSign(opening, "([") || isSign(tokenAt(text, inside + 1), ")]");
  if (
    day.lexeme.weekday !== undefined &&
    day.lexeme.weekdayNeedsDate !== true &&
    day.clitic === "" &&
    isClosed
  ) {
    weekday = day.lexeme.weekday;
    at = isSign(opening, "([") ? inside + 2 : inside + 1;
  }
  const time = timeAfterDate(text, at);
  return {
    value: { kind: "deictic", days: days.value, weekday, time: time?.value ?? null },
    end: time?.end ?? at,
  };
}

export function deicticDaysAt(text: TokenisedText, i: number): Part<number> | null {
  const token = tokenAt(text, i);
  const next = tokenAt(text, i + 1);
  const before = tokenAt(text, i - 1);
  switch (token.text) {
    case TODAY:
      return isToday(text, i) ? { value: 0, end: i + 1 } : null;
    case "هذا":
      if (LIKE.has(before.text)) return null;
      return THIS_DAY.has(next.text) && next.clitic === "" ? { value: 0, end: i + 2 } : null;
    case "هذه":
      return next.text === "الليله" && next.clitic === "" ? { value: 0, end: i + 2 } : null;
    case "امس":
    case "الامس":
    case "البارحه":
      if (token.clitic === "ل" && isTouched(text, token)) return null;
      if (token.text === "امس" && next.text === "الاول") return { value: -2, end: i + 2 };
      return { value: -1, end: i + 1 };
    case "اول":
      if (next.text === "امس" || next.text === "البارحه") return { value: -2, end: i + 2 };
      if (next.text === "من" && tokenAt(text, i + 2).text === "امس") return { value: -2, end: i + 3 };
      return null;
    case "قبل":
      return next.text === "امس" ? { value: -2, end: i + 2 } : null;
    case "بعد":
      return next.text === "غد" || next.text === "الغد" ? { value: 2, end: i + 2 } : null;
    case "غدا":
    case "غد":
    case "الغد":
      if (token.text === "الغد" && before.text !== "يوم" && token.clitic === "") return null;
      return { value: 1, end: i + 1 };
    case "الليله":
      if (PAST_ADJECTIVES_OF_NIGHT.has(next.text)) return { value: -1, end: i + 2 };
      if (relationPhraseAt(text, i + 1)?.value === -2) return { value: -2, end: i + 3 };
      return relationAt(next) === null && next.lexeme.weekday === undefined ? { value: 0, end: i + 1 } : null;
    default:
      return null;
  }
}

/** «لامس الذهب أدنى سعر» is a verb; «لأمس» has its hamza, and folding makes them one. */
function isTouched(text: TokenisedText, token: Token): boolean {
  const [start, end] = text.source.toOriginal([token.start, token.end]);
  return text.source.original.slice(start, end).endsWith("امس");
}

function isToday(text: TokenisedText, i: number): boolean {
  const next = tokenAt(text, i + 1);
  const before = tokenAt(text, i - 1);
  if (THAT_DAY.has(before.text)) return false;
  // «في مثل هذا اليوم من عام 1990» is a day of that year.
  if (LIKE.has(before.text) || (before.text === "هذا" && LIKE.has(tokenAt(text, i - 2).text))) return false;
  if (NOT_TODAY.has(next.text)) return false;
  // «اليوم الـ23 للحرب», «اليوم 96»: a count of days.
  if (next.text === "ال" && tokenAt(text, i + 2).kind === "number") return false;
  if (next.lexeme.ordinal !== undefined) return false;
  return !(THIS.has(tokenAt(text, i - 1).text) && tokenAt(text, i - 1).text === "هذه");
}

type WeekdaySide = Extract<Expression, { kind: "weekday" }>["side"];

const SIDES: Readonly<Record<number, WeekdaySide>> = {
  [-2]: "before-last",
  [-1]: "past",
  1: "next",
  2: "after-next",
};

/** «الأربعاء», «الخميس المقبل», «الأحد من الأسبوع الماضي». */
export function weekdayAt(text: TokenisedText, i: number): Part<Expression> | null {
  const token = tokenAt(text, i);
  const weekday = token.lexeme.weekday;
  if (weekday === undefined || token.lexeme.weekdayNeedsDate === true) return null;
  let end = i + 1;
  let side: WeekdaySide = null;
  const relation = relationPhraseAt(text, end);
  if (relation !== null && typeof relation.value === "number") {
    side = SIDES[relation.value] ?? "this-week";
    end = relation.end;
  } else {
    const week = tokenAt(text, end).text === "من" ? periodAt(text, end + 1) : null;
    if (week !== null && week.value.kind === "period" && week.value.unit === "week") {
      const weeks = week.value.relation;
      side = weeks === -1 ? "last-week" : weeks === 1 ? "next-week" : "this-week";
      end = week.end;
    }
  }
  const time = timeAfterDate(text, end);
  return {
    value: { kind: "weekday", weekday, side, time: time?.value ?? null },
    end: time?.end ?? end,
  };
}

/** «الشهر المقبل», «هذا الأسبوع», «العام نفسه», «القرن الماضي». */
export function periodAt(text: TokenisedText, i: number): Part<Expression> | null {
  const isThis = THIS.has(tokenAt(text, i).text);
  const at = isThis ? i + 1 : i;
  const token = tokenAt(text, at);
  const unit = token.lexeme.unit;
  if (unit === undefined || !unit.definite || unit.count !== "one") return null;
  if (unit.unit === "day" || unit.unit === "hour" || unit.unit === "minute" || unit.unit === "second")
    return null;
  if (isThis && token.clitic === "") {
    if (token.text === "العقد" && relationAt(tokenAt(text, at + 1)) === null) return null;
    return { value: { kind: "period", unit: unit.unit, relation: 0, part: null }, end: at + 1 };
  }
  if (token.text === "العام" && GENERAL_BEFORE.has(tokenAt(text, at - 1).text)) return null;
  const relation = relationPhraseAt(text, at + 1);
  if (relation === null) return null;
  const year =
    unit.unit === "year" && typeof relation.value === "number" ? bareYearAt(text, relation.end) : null;
  if (year !== null) return null;
  return {
    value: { kind: "period", unit: unit.unit, relation: relation.value, part: null },
    end: relation.end,
  };
}

/** «نهاية العام», «منتصف الشهر»: bounded by a part, the running period needs no adjective. */
export function barePeriodAt(text: TokenisedText, i: number): Part<Expression> | null {
  const { unit } = tokenAt(text, i).lexeme;
  if (unit === undefined || !isBareUnit(text, i)) return null;
  if (unit.unit !== "year" && unit.unit !== "month" && unit.unit !== "week") return null;
  return { value: { kind: "period", unit: unit.unit, relation: 0, part: null }, end: i + 1 };
}

/** «العام», not «العام الدراسي», «العام 2020» or «العام التالي». */
export function isBareUnit(text: TokenisedText, i: number): boolean {
  const token = tokenAt(text, i);
  const { unit } = token.lexeme;
  if (unit === undefined || !unit.definite || unit.count !== "one" || token.clitic !== "") return false;
  const next = tokenAt(text, i + 1);
  // «من العام 3 مليارات»: a short number behind a year's name counts something, unless it has an era.
  if (next.kind === "number") return unit.unit === "year" && yearAt(text, i) === null && next.value < 100;
  return !(next.kind === "word" && next.clitic === "" && next.text.startsWith("ال"));
}

/** «التسعينيات», «ثمانينيات القرن الماضي». */
export function decadeAt(text: TokenisedText, i: number): Part<Expression> | null {
  const token = tokenAt(text, i);
  const bare = token.text.startsWith("ال") ? token.text.slice(2) : token.text;
  const years = DECADES.get(bare) ?? DECADES.get(bare.slice(1));
  if (years === undefined) return null;
  const ofLastCentury = { kind: "decade", firstYear: 1900 + years, calendar: "gregorian" } as const;
  const next = tokenAt(text, i + 1);
  if (next.text === "من" && /^(?:ال)?عمر/u.test(tokenAt(text, i + 2).text)) return null;
  if (next.text === "القرن") {
    const century = centuryAt(text, i + 1);
    if (century !== null && century.value.kind === "century") {
      const { century: number, calendar } = century.value;
      return { value: { kind: "decade", firstYear: (number - 1) * 100 + years, calendar }, end: century.end };
    }
    if (relationAt(tokenAt(text, i + 2)) === -1) {
      return { value: ofLastCentury, end: i + 3 };
    }
  }
  return { value: ofLastCentury, end: i + 1 };
}

const DECADES: ReadonlyMap<string, number> = new Map(
  [
    ["عشرينيات", 20],
    ["عشرينات", 20],
    ["ثلاثينيات", 30],
    ["ثلاثينات", 30],
    ["أربعينيات", 40],
    ["أربعينات", 40],
    ["خمسينيات", 50],
    ["خمسينات", 50],
    ["ستينيات", 60],
    ["ستينات", 60],
    ["سبعينيات", 70],
    ["سبعينات", 70],
    ["ثمانينيات", 80],
    ["ثمانينات", 80],
    ["تسعينيات", 90],
    ["تسعينات", 90],
  ].map(([word, years]) => [foldedForm(String(word)), Number(years)]),
);

/** «القرن العشرين», «القرن الـ19», «القرن السابع الهجري», «القرن الثالث قبل الميلاد». */
export function centuryAt(text: TokenisedText, i: number): Part<Expression> | null {
  if (tokenAt(text, i).text !== "القرن") return null;
  const number = tokenAt(text, i + 2);
  const isNumber = tokenAt(text, i + 1).text === "ال" && number.kind === "number" && number.value <= 99;
  const century = isNumber ? { value: number.value, end: i + 3 } : ordinalAt(text, i + 1);
  if (century === null) return null;
  const end = beforeChristEnd(text, century.end);
  if (end !== null)
    return { value: { kind: "century", century: century.value, calendar: "before-christ" }, end };
  const era = tokenAt(text, century.end).text;
  const isHijri = OF_HIJRA.has(era);
  const isUnsaid = century.value <= NEWEST_HIJRI_CENTURY && !OF_CHRIST.has(era);
  return {
    value: {
      kind: "century",
      century: century.value,
      calendar: isHijri ? "hijri" : isUnsaid ? "unsaid" : "gregorian",
    },
    end: isHijri ? century.end + 1 : century.end,
  };
}

const OF_HIJRA = wordSet("الهجري هجري للهجرة");
const OF_CHRIST = wordSet("الميلادي ميلادي للميلاد م");
/** The century that began in 1400 AH, 1979. */
const NEWEST_HIJRI_CENTURY = 15;
