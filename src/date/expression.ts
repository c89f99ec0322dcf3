// The shapes a date expression can take before it is known what day it is read on.

import type { CalendarName } from "./calendar.ts";
import type { DateModifier } from "./date-mention.ts";
import type { TimeUnit } from "./words/date-words.ts";

export type ClockTime = {
  readonly hour: number;
  readonly minute: number;
  readonly second: number | null;
  readonly zone: ClockZone | null;
};

export type ClockZone = {
  /** IANA name, or null for a bare offset. */
  readonly name: string | null;
  /** Minutes east of Greenwich, where printed as a number. */
  readonly offset: number | null;
  readonly label: string;
  /** «GMT+0»: what software prints for a time whose zone it does not know. */
  readonly isMachineDefault: boolean;
};

/** A year or month printed by its relation: «العام الماضي» is −1; counted from what the text named last are «الشهر نفسه», «العام التالي», «الشهر السابق». */
export type Relation = number | "same" | "following" | "previous";

export type CalendarExpression = {
  readonly kind: "calendar";
  readonly calendar: CalendarName;
  readonly year: number | null;
  /** «رمضان 2019»: the Gregorian year printed beside a Hijri month. */
  readonly solarYear: number | null;
  /** «عام 1376»: no era is printed, and the number may be a year of either calendar. */
  readonly isEraOpen: boolean;
  readonly yearRelation: Relation | null;
  readonly month: number | null;
  readonly monthRelation: Relation | null;
  /** «يناير الماضي»: the nearest such month on that side. */
  readonly monthSide: "past" | "next" | null;
  readonly day: number | null;
  /** Last day of «9 و10 يناير». */
  readonly lastDay: number | null;
  readonly weekday: number | null;
  /** «أمس الخميس 30 دجنبر» gives the day and its relation to the reference. */
  readonly deictic: number | null;
  readonly time: ClockTime | null;
  /** The numeric order was month, day, year. */
  readonly isMonthFirst: boolean;
  readonly part: "early" | "middle" | "late" | null;
  /** «18 ديسمبر من كل عام», «ثورة 25 يناير»: a day of every year, or of a year the words do not give. */
  readonly isYearless: boolean;
  /** «زلزال 6 فبراير»: the day of what happened. */
  readonly isOfEvent: boolean;
  /** «الثاني من مايو»: the words of the day may also count weekdays. */
  readonly isOrdinalDay: boolean;
};

export type Expression =
  | CalendarExpression
  | { readonly kind: "range"; readonly from: Expression; readonly to: Expression }
  | {
      readonly kind: "deictic";
      readonly days: number;
      readonly weekday: number | null;
      readonly time: ClockTime | null;
    }
  | {
      readonly kind: "weekday";
      readonly weekday: number;
      readonly side:
        | "past"
        | "before-last"
        | "next"
        | "this-week"
        | "last-week"
        | "next-week"
        | "after-next"
        | null;
      readonly time: ClockTime | null;
    }
  | {
      readonly kind: "period";
      readonly unit: TimeUnit;
      readonly relation: Relation;
      readonly part: "early" | "middle" | "late" | null;
    }
  | {
      readonly kind: "duration";
      /** null: «سنوات», a number not given. */
      readonly amount: number | null;
      readonly unit: TimeUnit;
      readonly trigger: "since" | "ago" | "after" | null;
      /** «خلال الأيام الماضية» looks back, «خلال الأيام المقبلة» ahead. */
      readonly side: "past" | "next" | null;
      /** Followed by «من …» or «على …»: measured from an event, not from the day of reading. */
      readonly isFromEvent: boolean;
      /** «بعد أسبوعين من الآن». */
      readonly isFromNow: boolean;
    }
  /** The first year of a decade before Christ is its last: 230 for «ثلاثينيات القرن الثالث ق.م». */
  | { readonly kind: "decade"; readonly firstYear: number; readonly calendar: CenturyCalendar }
  | { readonly kind: "century"; readonly century: number; readonly calendar: CenturyCalendar }
  | { readonly kind: "before-christ"; readonly year: number }
  | {
      readonly kind: "subyear";
      readonly part: SubyearPart;
      readonly year: number | null;
      /** The relation of the year («ربيع العام القادم»), or of the season itself («الربيع القادم»). */
      readonly relation: Relation | null;
      readonly isOfYear: boolean;
    }
  /** «الربع المقبل». */
  | { readonly kind: "quarter"; readonly relation: number }
  /** «الأشهر التسعة الأولى من 2022». */
  | {
      readonly kind: "months";
      readonly count: number;
      readonly isFirst: boolean;
      readonly year: number | null;
      readonly relation: Relation | null;
    }
  /** «ثالث خميس من مارس»; a weekday of null counts days, −1 is the last. */
  | {
      readonly kind: "nth-day";
      readonly weekday: number | null;
      readonly nth: number;
      readonly month: CalendarExpression;
    }
  | {
      readonly kind: "seasons";
      readonly calendar: "gregorian" | "hijri";
      readonly first: number;
      readonly last: number;
    }
  | {
      readonly kind: "holiday";
      readonly calendar: "gregorian" | "hijri";
      readonly month: number;
      readonly day: number;
      readonly year: number | null;
      readonly hijriYear: number | null;
      /** −1 for «عشية عيد الفطر», the day before. */
      readonly shift: number;
      readonly side: "past" | "next" | null;
    }
  | { readonly kind: "clock"; readonly time: ClockTime }
  | { readonly kind: "vague"; readonly value: "PAST_REF" };

export type SubyearPart = "Q1" | "Q2" | "Q3" | "Q4" | "H1" | "H2" | "SP" | "SU" | "FA" | "WI";

/** An expression found in tokens `[first, last)`. */
export type Reading = {
  readonly expression: Expression;
  readonly first: number;
  readonly last: number;
  readonly mod: DateModifier | null;
};

/** `unsaid`: no era is printed beside a century that either calendar has had. */
export type CenturyCalendar = "gregorian" | "hijri" | "before-christ" | "unsaid";
