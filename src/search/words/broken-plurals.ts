// Which broken plurals of the news belong to which singular: no suffix rule can tell.

// Written by hand for this project, from the vocabulary of news; the patterns themselves are described in
// W. Wright, A Grammar of the Arabic Language, 3rd ed. (1896), vol. 1, § 304–305. All words are folded
// (`src/text/fold.ts`: one hamzaless alef, ya for alef maqsura), but ta marbuta stays. A pattern, then the singulars that
// have it: its digits are the letters of the singular, the first is 0, so «01ا2» makes «رجال» of «رجل». Plurals that
// mean the same share a line; «امور» and «اوامر» are plurals of one word and of different things, so «امر» stands on two.
import { arabicList } from "../../text/arabic-list.ts";
import { foldedOf } from "./words.ts";

const PATTERNS = arabicList`
  01ا23: اجنبي ارملة اغنية امنية بديل تجربة تذكرة جدول جريمة حديقة حريق حقيبة خندق درهم دعوي دقيقة رهينة زورق شريحة
    شكوي ضريبة ضمير عقيدة عنصر فتوي فصيل فضيحة فندق قبيلة قذيفة قرينة قصيدة قنبلة قنصل كتيبة كرسي كمين كنيسة كوكب مبلغ
    مبني متجر متحف مجزرة مجلس محفل محكمة محور مخبز مخزن مدرسة مدفع مذبحة مذهب مرتبة مرحلة مرسي مرعي مرفق مركز مرمي
    مزرعة مسجد مسرح مسعي مشكلة مصرف مصلحة مصنع مصير مضيق مطبخ مطعم مطلب مظهر معبد معبر معدن معركة معلم معمل معني معهد
    مقبرة مقطع مقعد مقهي مكتب مكسب ملعب ملهي مملكة منبر منجم منحي منزل منصب منطقة منفذ منهج مورد موسم موقع موقف نتيجة
    وثيقة وسيلة وظيفة
  ا01ا2: برج بطل بقرة تركي ثمن جزء جسد جسم جنس جيل حجر حدث حزب حزن حكم حلم خبر ختم دور دين ذوق ربح رقم روح زوج سبب سعر
    سفر سلك سمك سوق شجرة شخص شغل شكل شوط صوت ضرر ضلع طبق طرف طفل عدد عرف عرق عمل عيد غرض غصن غنم فرح فرد فرن فعل فكرة
    فوج قبطي قدم قسم قفل قلم قمر قول كتف كردي كوب كيس لعبة لغم لقب لون متر مرض مطر ملك موج نفق نمط نهر نوع هدف ورقة ورم
    وزن وسط وضع وقت ولد
  01و2: اجر اصل امر بذرة بند بنك بيت تمر ثلج جذر جسر جلد جندي جهد جيش حرب حصن حقل خصم خيط خيل درس دين ذنب رسم رمز سجن
    سهل سيف شرط شعب شمعة صخرة ضغط ضيف ظرف عرش عرض عصر عقد عقل علم عهد عيب عين فرع فصل فلس قبر قرد قرض قرن قصر قلب قيد
    كنز كهف لحم ملك نجم نقد وجه وعد وفد يخت
  0و123: باخرة بارجة ثانية جامع جايزة حاجز حادث دايرة رابط رابطة ساحل شارع شاطي ضاحية طايفة ظاهرة عاصفة عاصمة عالم عامل
    عايق عايلة فايدة قارب قاعدة قايمة كارثة لايحة نازلة نافذة هاتف
  013اء: اديب امير امين بخيل حكيم حليف خبير خطيب خليفة زعيم زميل سفير شريك شهيد ضعيف عميد عميل غريب غريم فقير فقيه كريم
    كفيل مدير نزيل نظير وزير وكيل
  012: اسرة بركة ترعة تهمة جملة حقبة حيلة دولة رخصة رزمة روسي سلعة صورة عربي غرفة فرصة فرقة قرية قيمة كتلة مهنة نسبة
    ورشة
  01ا2: بحر بنت ثمرة جبل حبل خيمة ذيب رجل رقبة رمل ريح ضيعة عظم كلب لجنة محل مقر مهمة نقطة
  01ا2ي4: اسبوع اسطول اسلوب انبوب جمهور دستور صندوق محصول مرسوم مشروع مليون موضوع مولود
  01و1: حد حق حل خط رد رف سد صف صك فن لص نص
  2013ة: جناح جهاز حصان دماغ سلاح طعام قماش قناع لباس مثال نشاط
  02ا3: تاجر جاهل حارس حاكم راكب ساكن سايح ضابط عامل كافر
  ا012اء: ثري ذكي صفي غني قوي نبي نقي وصي وفي ولي
  011: امة جثة حجة حصة خطة شقة قصة قط قمة
  013: جديد جزيرة رسول سبيل سفينة صحيفة فريق كتاب مدينة
  0132ي4: اعصار بركان سلطان شيطان مصباح مفتاح ميدان
  01ا234: اقليم برميل تدبير تصريح تفصيل تقرير توقيع
  02اة: باغي جاني راعي قاض قاضي هاوي والي
  0132ي: مبدا مرفا مصفاة ملجا
  013ي: اسير جريح قتيل مريض
  01ا23ة: اسقف تونسي قيصر مغربي
  01ا2ا: خلية سرية ضحية قضية
  01ا3: رفيق صغير قصير كبير
  01و2ت: اداة حياة صلاة قناة
  ا01ا1: جد سر سن طن
  ا01اء: حي طبيب عدو عضو
  012ي3: بضاعة رسالة مسالة
  013ان: جدار عريس قضيب
  023اء: شاعر عالم ناشط
  0و13: ثاير زاير نايب
  10وا2: حال عام مال
  123ي: اصغر اعظم اكبر
  ا013ة: رصيد رصيف عمود
  0123: رصاصة يهودي
  012اء: ابن اسم
  01324ة: استاذ قرصان
  01ا1: ظل قبة
  01ا2ي: ارض ليلة
  01ا2ي3: تكلفة موعد
  01اء: اب دم
  023ان: راهب فارس
  02ا4: داعية طاغية
  02و3: شاهد طاير
  03ا2ي4: صاروخ طابور
  03ا4ي2: جاسوس قانون
  0وو2: راس كاس
  0ي2ان: تاج جار
  201اء: خطا نبا
  201ية: حذاء غطاء
  20وية: دواء لواء
  20ي3ة: سوال فواد
  ا012 01و2: حرف شهر
  ا0ا2: بير يوم
  0121ي3: دكان
  0123456ت: ميليشيا
  01234ان: امريكي
  0123ة: قناص
  0123ي4ت: مباراة
  0123يات: سلوك
  012ئ3 012ي3: خسارة
  012ة: شيعي
  012ي: اخر
  012ي 01اي2: اول
  012ي3ة: ملاك
  012يا: مراة
  013 013ات: طريق
  01304: زلزال
  01345: برنامج
  013اء م0ا123: سجين
  013ات: هجوم
  013ة: قايد
  013يي4: معيار
  01ا2 012ان: بلد
  01ا2 01و2: الف
  01ا234 01ا24ة: تلميذ
  01ا3ي: قديم
  01ات: هيية
  01هات: ام
  01و2 ا012: سطر
  01و2 ا01ا2: زهرة
  01و2 م0ا12: شيخ
  01وا2: اخت
  01وات: سنة
  01وة: اخ
  01ي: قوة
  01ي21: فتاة
  01ي2ت: وفاة
  0232ي4: دينار
  02457ة: امبراطور
  02ا2: حاج
  02ا2 02ان: شاب
  02ا3 023ة: طالب
  02ا3ا: زاوية
  02اي3: واقعة
  0ا2ة: سيد
  0و12: مادة
  0و32ي: ميناء
  0و3اء: رييس
  0و3ة: خاين
  0وا12: امر
  0وا1ا: نية
  0ي1ة: امام
  0ي2ا0: نار
  1023ة 0و123: نادي
  1024ة: عامود
  102ا3: صاحب
  10اء: راي
  12و3: اقصي
  12وا0: باب
  1و23ة 023ان: وادي
  2013: ذراع
  2013ة 013: نظام
  20ا12: زعم
  20ا13: مكان
  20و3ة: جواب
  2و13ة: وسام
  2و1ية: وباء
  ا012: سهم
  ا012ا3: بريء
  ا012ة: زمن
  ا013اء: صديق
  ا01ا2 01و2: بحث
  ا01ا2 م0ا12: خطر
  ا01ا3: يتيم
  ا01ة: دليل
  ا02ا3: فيلم
  ا0ا13: قريب
  ا0وا2: ميت
  م0ا12: خوف
  م0ا13: شعور
  نس0ء: امراة
`;

/** A plural and its singular; plurals of one `sense` mean the same. */
export type BrokenPlural = { readonly singular: string; readonly sense: number };

/** Plural → its singulars: «كتاب» is a book, and the plural of «كاتب». */
export const BROKEN_PLURALS: ReadonlyMap<string, readonly BrokenPlural[]> = plurals();

/** Singular → the senses in which it has a broken plural; such a noun has no plural in ات. */
export const SENSES: ReadonlyMap<string, ReadonlySet<number>> = senses();

/** Folded plural → folded singular, the first of several. */
export const SINGULARS: ReadonlyMap<string, string> = new Map(
  [...BROKEN_PLURALS].flatMap(([plural, [first]]) => {
    const singular = foldedOf(first?.singular ?? plural);
    const folded = foldedOf(plural);
    // The hamza of «حلفاء» takes a seat before a pronoun, and who types no hamza drops it.
    return [folded, folded.replace(/اء$/, "ا")].map((spelling) => [spelling, singular] as const);
  }),
);

function plurals(): Map<string, BrokenPlural[]> {
  const found = new Map<string, BrokenPlural[]>();
  // The first by its letters comes first of two singulars with one plural, whatever their patterns.
  const entries = PATTERNS.trim()
    .split(/\n(?! {4})/)
    .map((line) => line.split(":"))
    .flatMap(([patterns = "", singulars = ""]) =>
      singulars
        .trim()
        .split(/\s+/)
        .map((singular) => ({ singular, patterns: patterns.trim() })),
    )
    .sort((a, b) => (a.singular < b.singular ? -1 : a.singular > b.singular ? 1 : 0));
  for (const [sense, { singular, patterns }] of entries.entries()) {
    for (const pattern of patterns.split(" ")) {
      const plural = pattern.replace(/\d/g, (place) => singular.charAt(Number(place)));
      found.set(plural, [...(found.get(plural) ?? []), { singular, sense }]);
    }
  }
  return found;
}

function senses(): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  for (const all of BROKEN_PLURALS.values())
    for (const { singular, sense } of all) found.set(singular, (found.get(singular) ?? new Set()).add(sense));
  return found;
}
