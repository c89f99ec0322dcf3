// The nouns that begin a person's title in Arabic news, and the words such a title is made of.

import { foldedForm } from "../text/fold.ts";

/** Masculine, feminine; a title may stack them: «نائبة وزير الخارجية». Dual and plural titles speak of several people. */
const HEADS = `رئيس رئيسة وزير وزيرة أمين أمينة نائب نائبة مساعد مساعدة متحدث متحدثة ناطق ناطقة مستشار مستشارة
  سفير سفيرة مدير مديرة مبعوث مبعوثة مندوب مندوبة ممثل ممثلة مفوض مفوضة قائد قائدة ملك ملكة أمير أميرة
  ولي محافظ محافظة عضو عضوة زعيم زعيمة منسق منسقة مقرر مقررة حاكم حاكمة عمدة قاضي قاضية
  نقيب نقيبة محلل محللة خبير خبيرة باحث باحثة كاتب كاتبة عقيد عميد لواء فريق جنرال ماريشال سيناتور`;

/** Heads that are a title only with the article: «العقيد», «الجنرال»; bare they begin other phrases. */
const NEED_ARTICLE = words("عقيد عميد لواء فريق خبير خبيرة كاتب كاتبة محافظة عضو ولي نقيب");

/** «نظيره الروسي»: of one person, by way of another. */
const COUNTERPARTS = words("نظيره نظيرته نظيرها نظيرتها");

/** Adjectives and nouns inside a title that are no name: the office, its rank, its field. */
const INSIDE = words(`عام العام العامة الأعلى العليا الأول الأولى الثاني السابق السابقة الأسبق الجديد الجديدة
  الحالي الحالية المنتخب المنتخبة المؤقت المؤقتة الخاص الخاصة الدائم الدائمة التنفيذي التنفيذية السامي السامية
  المقيم المكلف المكلفة المشترك القائم بأعمال الوزراء الدولة دولة العهد الأركان أركان هيئة
  الخارجية الدفاع الداخلية العدل المالية الاقتصاد الصحة التعليم الطاقة النفط الثقافة الإعلام الأمن القومي
  الاستخبارات المخابرات التجارة الزراعة العمل السياحة الاتصالات البيئة النقل البرلمان النواب الشيوخ الشورى
  مجلس الحكومة حكومة حكومتها خارجية دفاع داخلية مالية وزارة الرئاسة رئاسة الرئيس وزراء البيت الجيش الشرطة
  السياسة الشؤون شؤون المفوضية الأممي الأممية الإقليمي الإقليمية الرسمي الرسمية باسم لدى للشؤون
  العسكرية العسكري السياسية السياسي الأوروبية الحزب حزب البنك بنك المركزي منظمة المنظمة اللجنة لجنة
  الوكالة وكالة الدولية الدولي الجامعة جامعة العربية لشؤون المكتب مكتب`);

/** Verbs of speech whose subject follows them: «قال فلان مستشار الرئيس إن». */
export const SPEECH =
  words(`قال قالت يقول تقول أضاف أضافت أوضح أوضحت أعلن أعلنت أكد أكدت صرح صرحت ذكر ذكرت كتب كتبت
  رأى رأت اعتبر اعتبرت حذر حذرت شدد شددت أشار أشارت نفى نفت`);

const heads = words(HEADS);

export type RoleWord = "head" | "inside" | null;

/** What a folded word may be in a title; `null` ends it. Clitics: only «لل» and «ل» inside («للسياسة»). */
export function roleWordKind(word: string): RoleWord {
  if (COUNTERPARTS.has(word)) return "head";
  const bare = word.startsWith("ال") ? word.slice(2) : word;
  if (heads.has(bare)) return NEED_ARTICLE.has(bare) && bare === word ? null : "head";
  if (INSIDE.has(word) || isDemonym(word)) return "inside";
  return word.startsWith("لل") && word.length > 4 ? "inside" : null;
}

/** «الروسي», «الأميركية», and «السوري»: the article and a relative ending. */
function isDemonym(word: string): boolean {
  return /^ال\p{L}{2,}(?:ي|يه)$/u.test(word);
}

function words(list: string): ReadonlySet<string> {
  return new Set(
    foldedForm(list)
      .split(/\s+/u)
      .filter((word) => word !== ""),
  );
}
