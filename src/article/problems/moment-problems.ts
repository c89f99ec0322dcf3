// What can be wrong with the days and hours that a report gives of itself.

import { doubtful, error, STATED_WINS, warning } from "./wording.ts";

export const momentProblems = {
  "published-at-doubtful": doubtful("قد لا يكون هذا تاريخ النشر", "this may not be the publication date"),
  "metadata-date-unreadable": warning(
    [
      "في بيانات الصفحة ({other}) تاريخ لا يُقرأ: «{value}»",
      "the metadata of the page ({other}) holds a date that cannot be read: “{value}”",
    ],
    [
      "لم يُؤخذ به؛ اكتب «published: …» إن عرفت التاريخ",
      "it was passed over; write `published: …` if you know the date",
    ],
  ),
  "metadata-update-too-early": warning(
    [
      "تقول بيانات الصفحة إنها حُدّثت «{value}» قبل أن تُنشر «{other}»",
      "the metadata of the page says it was updated “{value}” before it was published “{other}”",
    ],
    [
      "لم يُؤخذ بوقت التحديث؛ اكتب «updated: …» إن عرفته",
      "the update was passed over; write `updated: …` if you know it",
    ],
  ),
  "metadata-date-differs": warning(
    [
      "تاريخ النشر في بيانات الصفحة «{value}»، والمطبوع فيها «{other}»",
      "the metadata of the page says published “{value}”, and the page prints “{other}”",
    ],
    [
      "أُخذ ما في بيانات الصفحة؛ إن كان الصواب غيره فاكتبه «published: …»",
      "the metadata was taken; if the other is right, write it as `published: …`",
    ],
  ),
  "published-at-missing": warning(
    [
      "لا تاريخ نشر في الملف، ولا يُستدل عليه من النص",
      "the file gives no publication date, and none follows from the text",
    ],
    ["أضف «published: …» كما طبعه الناشر", "add `published: …` as the publisher printed it"],
  ),
  "published-at-inferred": warning(
    [
      "لا تاريخ نشر في الملف؛ استُدل من النص على {value}",
      "the file gives no publication date; {value} was inferred from the text",
    ],
    ["إن عرفت التاريخ فأضف «published: …»", "if you know the date, add `published: …`"],
  ),
  "published-at-invalid": error(
    ["«{value}» ليس تاريخًا يُقرأ", "“{value}” is not a date that can be read"],
    [
      "اكتبه كما طبعه الناشر، مثل «12 يناير 2022» أو 2022-01-12T15:11+02:00",
      "write it as printed, such as «12 يناير 2022», or as 2022-01-12T15:11+02:00",
    ],
  ),
  "published-at-impossible": error(
    [
      "«{value}» ليس وقتًا يمكن أن يُنشر فيه خبر: لا يوم أو ساعة كهذه في تقويم",
      "“{value}” is no time at which a report can appear: no calendar or clock has it",
    ],
    ["راجع السنة والشهر واليوم والساعة في الأصل", "check year, month, day and hour against the original"],
  ),
  "published-at-disagrees": warning(
    [
      "تاريخ النشر في الترويسة {stated}، وفي النص {printed}",
      "the front matter says published {stated}, the text says {printed}",
    ],
    STATED_WINS,
  ),
  "date-glued": warning(
    ["التاريخ ملتصق بما يليه أو يسبقه («{text}»)", "the date is glued to its neighbour (“{text}”)"],
    ["فُصل بينهما؛ لا يلزم شيء", "it was split; nothing needs doing"],
  ),
  "weekday-mismatch": warning(
    ["يوم الأسبوع في «{value}» لا يوافق التاريخ", "the weekday in “{value}” is not that of the date"],
    ["راجع التاريخ؛ اعتُمد اليوم والشهر", "check the date; day and month were taken"],
  ),
  "hijri-mismatch": warning(
    [
      "التاريخ الهجري في «{value}» لا يوافق الميلادي بتقويم أم القرى",
      "the Hijri date in “{value}” is not that of the Gregorian one in the Umm al-Qura calendar",
    ],
    ["اعتُمد الميلادي؛ راجع أيّهما الصواب", "the Gregorian date was taken; check which is right"],
  ),
  "order-inferred": warning(
    [
      "قُرئ «{value}» على أن الشهر قبل اليوم، إذ لا يصح غير ذلك",
      "“{value}” was read month first, because no other order is possible",
    ],
    ["اكتب اسم الشهر، أو اكتبه هكذا: 2022-02-14", "name the month, or write 2022-02-14"],
  ),
  "zone-ambiguous": warning(
    [
      "رمز المنطقة الزمنية في «{value}» لأكثر من بلد",
      "the sign of the zone in “{value}” is that of more than one country",
    ],
    ["اكتب فرق التوقيت، مثل +03:00", "write the offset, such as +03:00"],
  ),
  "published-at-incomplete": warning(
    ["«{value}» يوم بلا سنة", "“{value}” is a day without its year"],
    ["أضف «published: …» كاملًا إن عرفته", "add the whole day as `published: …` if you know it"],
  ),
  "published-at-relative": warning(
    [
      "وقت النشر «{value}» محسوب من يوم حفظ الصفحة، وهو غير معروف",
      "the publication time “{value}” is relative to the day the page was saved, which is not known",
    ],
    ["أضف «published: …» إن عرفته", "add `published: …` if you know it"],
  ),
  "relative-to-crawl": warning(
    [
      "وقت التحديث «{value}» محسوب من يوم حفظ الصفحة، وهو غير معروف",
      "the update time “{value}” is relative to the day the page was saved, which is not known",
    ],
    ["بقي كما طُبع؛ أضف «updated: …» إن عرفته", "it was kept as printed; add `updated: …` if you know it"],
  ),
  "updated-at-unreadable": warning(
    ["وقت التحديث «{value}» لا يُفهم منه يوم كامل", "the update time “{value}” names no whole day"],
    ["بقي كما طُبع؛ أضف «updated: …» إن عرفته", "it was kept as printed; add `updated: …` if you know it"],
  ),
  "day-invalid": error(
    [
      "قيمة «{key}» لا يُفهم منها يوم، أو هي يوم لا وجود له: «{value}»",
      "the value of “{key}” is no day that can be read, or no day at all: “{value}”",
    ],
    [
      "اكتب اليوم كاملًا، مثل 2022-01-12 أو «12 يناير 2022»",
      "write the whole day, such as 2022-01-12 or «12 يناير 2022»",
    ],
  ),
  "updated-before-published": warning(
    [
      "وقت التحديث {updated} قبل وقت النشر {published}",
      "it was updated {updated}, before it was published {published}",
    ],
    [
      "راجع التاريخين في الأصل، وصحّح المخطئ منهما",
      "check both dates against the original, and mend the wrong one",
    ],
  ),
  "correction-invalid": error(
    ["التصحيح «{value}» بلا تاريخ أو بلا نص", "the correction “{value}” lacks its day or its text"],
    ['اكتبه هكذا: - {at: 2022-01-13, text: "…"}', 'write it as - {at: 2022-01-13, text: "…"}'],
  ),
  "report-withheld": warning(
    ["هذا التقرير لا يُنشر: {reason}", "this report is not published: {reasonEn}"],
    [
      "احذف ما يمنع نشره حين يجوز، أو ابنِ الموقع لليوم المراد بالخيار ‎--as-of",
      "delete what keeps it back when it may go out, or build with --as-of for a later day",
    ],
  ),
  "report-withdrawn": warning(
    [
      "هذا التقرير مسحوب منذ {day} ({reason})؛ ليس في عنوانه إلا بيان بذلك",
      "this report was withdrawn on {day} ({reason}); at its address stands a notice, and nothing else",
    ],
    ["احذف السطر إن أريد نشره من جديد", "delete the line if it is to be published again"],
  ),
  "withdrawal-invalid": error(
    [
      "«{value}» لا يذكر يوم السحب وسببه",
      "“{value}” does not say on which day the report was withdrawn, and why",
    ],
    [
      "اكتب اليوم ثم السبب، مثل: withdrawn: 2026-05-10 بطلب من صاحب الشأن",
      "write the day and then the reason: withdrawn: 2026-05-10 the person concerned has asked for it",
    ],
  ),
};
