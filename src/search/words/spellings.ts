// Which rival spellings of a loan word or a name are one word: habits of countries, not rules of letters.

// Collected by hand from the pages of Arab news outlets, which differ by region: Egypt writes ج for a foreign g,
// the Levant غ, the Gulf ق, Iraq ك. Stems (as `stemOf` leaves them), preferred form first, rivals after it.
const PREFERRED_AND_RIVALS = `
  اميرك: امريك امريكان اميركان امريق
  اوروب: اورب اوربي
  انكلتر: انجلتر انغلتر
  انكليز: انجليز انغليز
  غوغل: جوجل قوقل كوكل
  ديمقراط: ديموقراط
  ديكتاتور: دكتاتور
  ميليش: مليش
  تليفون: تلفون
  تلفزيون: تلفزون تليفزيون
  هونغ: هونج
  كونغ: كونج
  شنغهاي: شنجهاي
  بلجراد: بلغراد
  اردوغان: اردوجان
  بوغاز: بغاز
  كورون: كورن
  انستغرام: انستجرام ستغرام
  تلغرام: تلجرام تليجرام تيليغرام
  فيسبوك: فايسبوك
  يوتيوب: يوتوب
  برلمان: بارلمان
  بيروقراط: بروقراط
  بترول: بيترول
  غراهام: جراهام
  غرين: جرين
  صربي: سربي
  بولند: بولون
  برازيل: برازل
  نرويج: نروج
  بريطان: برطان
  فيتنام: فييتنام
  ناتو: نيتو
`;

/** Rival stem → preferred stem. */
export const PREFERRED_SPELLING: ReadonlyMap<string, string> = new Map(
  PREFERRED_AND_RIVALS.trim()
    .split("\n")
    .flatMap((line) => {
      const [preferred = "", rivals = ""] = line.split(":");
      return rivals
        .trim()
        .split(" ")
        .map((rival) => [rival, preferred.trim()] as const);
    }),
);
