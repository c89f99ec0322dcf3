// The set phrases of Arabic news pages: what their furniture, labels, sections and badges say.

import { foldedForm } from "../../text/fold.ts";
import { once } from "../../text/once.ts";
import { nameLikeness } from "../names/given-names.ts";

export type FurnitureKind =
  | "widget"
  | "font-size"
  | "navigation"
  | "share"
  | "comment-form"
  | "comment-rules"
  | "related"
  | "short-link"
  | "tags"
  | "copyright"
  | "follow-us"
  | "advertisement"
  | "counter"
  | "embed"
  | "latest"
  | "masthead"
  | "notice"
  | "market"
  | "clock"
  | "caption";

/** Kinds that are known by a pattern or by how they begin, not by a whole line. */
type PatternKind = "counter" | "embed" | "masthead" | "market" | "clock" | "caption";

/**
 * Whole lines. Compiled from general knowledge of the Arabic WordPress, Drupal and share-button wordings and of large
 * Arabic news sites; no page was surveyed, so expect to add to it.
 */
const FURNITURE: Readonly<Record<Exclude<FurnitureKind, PatternKind>, string>> = {
  widget:
    "icon|image|play|video|close|loading|logo|print|طباعة|اطبع|اطبع المقال|حفظ|حفظ المقال|احفظ|استمع|استمع للمقال|استمع إلى المقال|استمع المقال|استمع للخبر|استمع إلى الخبر|استمع الخبر|العب|العب للاستماع|تشغيل|تشغيل الفيديو|إيقاف|كتم الصوت|إغلاق|اغلاق|جاري التحميل|جار التحميل|تحميل|ترجمة|صورة|فيديو|شاهد الفيديو|تكبير الصورة|عرض الصورة|تبديل|مفضلة|أضف إلى المفضلة|إضافة إلى المفضلة|حجم النص|مشاهدة|إعادة|أيقونة",
  "font-size":
    "+a|-a|a+|a-|a|aa|- a +|+ a -|a a a|a- a+|حجم الخط|ع+|ع-|ع|أ+|أ-|تكبير الخط|تصغير الخط|تغيير حجم الخط|خط أصغر|خط أكبر|الخط|ض|مقاس الخط",
  navigation:
    "الرئيسية|الصفحة الرئيسية|القائمة|القائمة الرئيسية|menu|home|بحث|ابحث|البحث|search|ابحث عن|تسجيل الدخول|تسجيل دخول|دخول|تسجيل|إنشاء حساب|حسابي|اشترك|الاشتراك|اشتراك|تخطي إلى المحتوى|تخطى إلى المحتوى|انتقل إلى المحتوى|الانتقال إلى المحتوى|اذهب إلى المحتوى|تجاوز إلى المحتوى الرئيسي|تخط إلى المحتوى|تخطي الروابط|skip to content|english|français|türkçe|فارسی|español|الوضع الليلي|الوضع المظلم|الوضع الداكن|التغطية الحية|تغطية حية|البث المباشر|بث مباشر|البث الحي|شاهد البث المباشر|شاهد مباشر|مباشر|live|من نحن|عن الموقع|اتصل بنا|تواصل معنا|للتواصل|سياسة الخصوصية|الخصوصية|شروط الاستخدام|الشروط والأحكام|شروط الخدمة|سياسة الاستخدام|ملفات تعريف الارتباط|أعلن معنا|للإعلان|للإعلان معنا|خريطة الموقع|وظائف|هيئة التحرير|فريق العمل|المزيد|عرض المزيد|تحميل المزيد|اقرأ التفاصيل|التفاصيل|تابع القراءة|متابعة القراءة|العودة إلى الأعلى|إلى الأعلى|أعلى الصفحة|التالي|السابق|المقال التالي|المقال السابق|الخبر التالي|الخبر السابق|الموضوع التالي|الموضوع السابق|عودة|رجوع|الرجوع|الأرشيف|أرشيف|نشرة الأخبار|برامج|البرامج|بودكاست|جدول البرامج|كاريكاتير|معرض الصور|ألبوم الصور|النسخة الورقية|pdf|rss|موجز الأنباء|اختر اللغة|اللغة|ابحث في الموقع|استمارة البحث|بحث متقدم|إذهب إلى المحتوى|انتقل إلى المحتوى الرئيسي|لا يوجد نتائج|لا توجد نتائج|شاهد كل النتائج|عرض كل النتائج|نتائج البحث|المواقع الأخرى|مواقع أخرى|أقسام|الأقسام|كل الأقسام|رئيسية|حول|عن|search for|close|موافق|قبول|أوافق|إغلاق القائمة|فتح القائمة|تصفح عدد اليوم|عدد اليوم|لوحة القيادة|خروج|تسجيل خروج|يوم|أسبوع|شهر|اليوم|previous|next|previous post|next post|back to top|english version|article information|trending|icon menu",
  latest:
    "آخر الأخبار|أحدث الأخبار|أهم الأخبار|شريط الأخبار|الأخبار العاجلة|شريط الأحداث|آخر المستجدات|آخر خبر|أحدث المقالات|آخر الأنباء|الأحدث|أحدث|أخبار عاجلة|أخبار 24 ساعة|أخبار آخر 24 ساعة|آخر 24 ساعة|آخر التطورات|أخبار اليوم|عناوين اليوم|العناوين|أبرز العناوين|أهم العناوين|موجز الأخبار|خدمة الأخبار|latest news|breaking news|latest|top stories|trending now|الأكثر رواجا|الأكثر رواجا trending|مواضيع ساخنة|مواضيع ساخنة أخرى|مقالات مختارة|أخبار مختارة|مواد إضافية|تغطيات|اختيارات القراء|اختيارات المحرر|أكثر قراءة|أكثر تعليق|أكثر تعليقا|أكثر مشاهدة|أكثر الأخبار قراءة|أكثر المقالات قراءة|المقالات الأكثر قراءة|الأخبار الأكثر قراءة",
  notice: "سياسة ملفات الارتباط|سياسة الخصوصية وملفات الارتباط|تنويه قانوني|إخلاء مسؤولية|إخلاء المسؤولية",
  share:
    "شارك|شاركنا|مشاركة|المشاركة|مشاركات|شارك الخبر|شارك المقال|شارك القصة|شارك الموضوع|شارك هذا الخبر|شارك هذا المقال|شارك هذا الموضوع|شاركها|شاركه|شارك عبر|شارك على|مشاركة عبر|مشاركة الخبر|مشاركة المقال|مشاركة على|شارك مع أصدقائك|شارك برأيك|انشر|انشر الخبر|أرسل|أرسل إلى صديق|ارسال لصديق|أرسل لصديق|إرسال بالبريد|فيسبوك|فيس بوك|تويتر|إكس|واتساب|واتس اب|واتس آب|تلغرام|تليغرام|تيليغرام|تيليجرام|تلجرام|لينكد إن|لينكدإن|لينكدن|بنترست|بينتيريست|ماسنجر|مسنجر|فايبر|ريديت|إنستغرام|انستغرام|انستجرام|يوتيوب|تيك توك|سناب شات|البريد الإلكتروني|بريد إلكتروني|عبر البريد|نسخ الرابط|نسخ|انسخ الرابط|تم نسخ الرابط|تغريد|غرد|facebook|twitter|x|whatsapp|telegram|linkedin|pinterest|messenger|viber|reddit|tumblr|email|e-mail|mail|instagram|youtube|tiktok|copy|copy link|copy url|share|tweet|share this|google news|google+|أخبار جوجل|غوغل نيوز|threads|flipboard|شارك على فيسبوك|شارك على تويتر|شارك على واتساب|أنشر عبر|انشر عبر|مشاركه عبر|أرسل إلى بريد|tweet|pin it|reddit|الموضوع|شارك المقالة|مشاركة المقالة|مشاركة المقال|نشر|مشاركة عبر البريد|مشاركة عبر فيسبوك|مشاركة عبر تويتر",
  "comment-form":
    "إضافة تعليق جديد|أضف تعليقا جديدا|اضف تعليقا واقرأ تعليقات القراء|ترك الرد|اترك ردك|ردود|الردود|التعليقات على الخبر|comments are closed|التعليقات مغلقة|اسمك|تعليقك|الاسم|البريد الإلكتروني *|من فضلك ادخل تعليقك|من فضلك ادخل اسمك هنا|اترك تعليق|اترك تعليقا|اترك تعليقك|اترك رد|اترك ردا|اكتب تعليق|اكتب تعليقا|اكتب تعليقك|اكتب تعليقك هنا|أضف تعليق|أضف تعليقا|أضف تعليقك|إضافة تعليق|أضف رد|التعليقات|تعليقات|التعليق|تعليق|تعليقات القراء|تعليقات الزوار|تعليقات فيسبوك|آراء القراء|لا توجد تعليقات|لا يوجد تعليقات|لا تعليقات|لا تعليق|بدون تعليقات|0 تعليق|إلغاء الرد|اضغط هنا لإلغاء الرد|إرسال التعليق|أرسل التعليق|نشر التعليق|كن أول من يعلق|كن أول المعلقين|شاركنا رأيك|ما رأيك|leave a reply|leave a comment|post comment|comments|comment|add comment|no comments|cancel reply",
  "comment-rules":
    "شروط التعليق|سياسة التعليق|سياسة التعليقات|قواعد التعليق|ضوابط التعليق|شروط النشر|قوانين التعليق|تنويه",
  related:
    "مواضيع ذات علاقة|موضوعات ذات علاقة|أخبار ذات علاقة|انظر أيضا|أنظر أيضا|شاهد ايضا|مقالات قد تهمك|مقالات ذات علاقة|الموضوعات المتعلقة|المواضيع المتعلقة|الأخبار المتعلقة|أخبار متعلقة بالموضوع|في نفس السياق|مواضيع مشابهة|أخبار مشابهة|من الأرشيف|اقرأ في الملف|ملفات ذات صلة|فيديو قد يعجبك|فيديوهات ذات صلة|قصص مقترحة نهاية|قد يهمك ايضا|وكالات ذات صلة|مقترح لك|مقترحات|قد ترغب أيضا|اخبار ذات صلة|see more|more stories|recommended|you might also like|اقرأ أيضا|إقرأ أيضا|اقرأ ايضا|اقرئي أيضا|اقرأوا أيضا|اقرؤوا أيضا|يقرأ أيضا|اقرأ كذلك|اقرأ المزيد|إقرأ المزيد|قراءة المزيد|شاهد أيضا|شاهدوا أيضا|طالع أيضا|مواضيع ذات صلة|موضوعات ذات صلة|مواضيع متعلقة|موضوعات متعلقة|أخبار ذات صلة|أخبار متعلقة|أخبار مرتبطة|مقالات ذات صلة|مقالات متعلقة|مقالات مشابهة|مواد ذات صلة|مواد متعلقة|محتوى ذو صلة|ذات صلة|متعلقات|قد يهمك|قد يهمك أيضا|وقد يهمك|قد يعجبك|قد يعجبك أيضا|ربما يعجبك أيضا|ربما يهمك|ربما يهمك أيضا|قصص مقترحة|قصص ذات صلة|أهم الأنباء|المزيد من الأخبار|المزيد من أخبار|المزيد حول هذه القصة|المزيد حول هذا الموضوع|مواضيع قد تهمك|مواضيع قد تعجبك|أخبار قد تهمك|تابع أيضا|لمزيد من التفاصيل|للمزيد|الأكثر قراءة|الأكثر قراءة اليوم|الأكثر مشاهدة|الأكثر تداولا|الأكثر شيوعا|الأعلى قراءة|الأكثر تعليقا|اخترنا لك|اخترنا لكم|نرشح لك|نرشح لكم|مختارات|مختارات المحرر|أخبار أخرى|مقالات أخرى|من نفس القسم|من القسم نفسه|في هذا القسم|المزيد من هذا القسم|المزيد من القسم|آخر المقالات|أحدث المقالات|related articles|related news|related posts|related|you may also like|read also|read more|see also|most read|more from",
  "short-link":
    "رابط مختصر|الرابط المختصر|الرابط القصير|رابط قصير|رابط الخبر|رابط المقال|رابط الموضوع|رابط دائم|الرابط الدائم|الرابط|short link|shortlink|permalink",
  tags: "الكلمات الدالة|كلمات دالة|الكلمات المتعلقة|كلمات البحث|سمات|السمات|كلمات مفتاحية|الكلمات المفتاحية|كلمات دلالية|الكلمات الدلالية|الوسوم|وسوم|الأوسمة|تاجات|تاغات|العلامات|علامات|دلالات|دلالات المقال|مواضيع|المواضيع|الأكثر بحثا|هاشتاغ|تصنيفات|tags|tag|keywords|topics",
  copyright:
    "جميع الحقوق محفوظة|كل الحقوق محفوظة|الحقوق محفوظة|حقوق النشر|حقوق النشر محفوظة|حقوق الطبع محفوظة|all rights reserved|copyright",
  "follow-us":
    "تابعنا|تابعونا|تابعنا على|تابعونا على|تابعوا|تابعنا على فيسبوك|تابعنا على تويتر|تابعونا على فيسبوك|تابعونا على تويتر|النشرة البريدية|النشرة الإخبارية|النشرة|نشرتنا البريدية|القائمة البريدية|اشترك في النشرة|اشترك في النشرة البريدية|اشترك في نشرتنا البريدية|اشترك الآن|اشتركوا في قناتنا|حمل التطبيق|حمل تطبيقنا|تطبيقاتنا|تحميل التطبيق|app store|google play|انضم إلينا|مواقع التواصل|مواقع التواصل الاجتماعي|صفحاتنا|newsletter|subscribe|follow us",
  advertisement:
    "إعلان|اعلان|إعلانات|الإعلانات|إعلان ممول|إعلان مدفوع|محتوى ممول|محتوى إعلاني|محتوى دعائي|مساحة إعلانية|إعلانات ممولة|مساحة إعلان|مساحات إعلانية|إعلان تجاري|رعاية|برعاية|advertisement|ad|ads|advertising|sponsored|sponsored content",
};

/** Lines known by how they begin; the rest of the line belongs to them. */
const FURNITURE_BEGINNINGS: Readonly<Partial<Record<FurnitureKind, string>>> = {
  widget:
    "العب للاستماع|اضغط للاستماع|انقر للاستماع|شغل للاستماع|للاستماع إلى|للاستماع للمقال|للاستماع للخبر|اضغط للمشاهدة",
  navigation:
    "إظهار الرسائل ذات التسمية|إظهار الرسائل ذات التسميات|previous:|next:|السابق:|التالي:|الخبر السابق:|الخبر التالي:|المقال السابق:|المقال التالي:|previous post|next post|تجاوز إلى|تخطى |تخطي |انت تشاهد|أنت تشاهد|أنت تتصفح|انت تتصفح|الرئيسية >|الرئيسية »|الرئيسية /|الرئيسية ›|الرئيسية|انت هنا|أنت هنا|أنت الآن في|تصفح العدد",
  share:
    "شارك على |شارك عبر |مشاركة عبر |انقر للمشاركة|اضغط للمشاركة|اضغط لتشارك|النقر للمشاركة|share on |click to share|opens in new window",
  "comment-form":
    "لن يتم نشر عنوان بريدك|لن ينشر عنوان بريدك|لن يتم نشر بريدك|بريدك الإلكتروني لن|الحقول الإلزامية|احفظ اسمي|احفظ بياناتي|إعلامي بالتعليقات|إعلامي بالمقالات|أعلمني بمتابعة التعليقات|يجب أنت تكون مسجل|يجب تسجيل الدخول|يجب أن تكون مسجل|سجل الدخول لتعلق|your email address will not|required fields|save my name|لا توجد تعليقات|لا يوجد تعليقات|عدد التعليقات|التعليقات (|التعليقات على|تعليقات (",
  "comment-rules":
    "شروط التعليق|سياسة التعليق|عدم الإساءة للكاتب|يرجى الالتزام|الآراء الواردة في التعليقات|التعليقات المنشورة لا تعبر|التعليقات لا تعبر|التعليقات الواردة|ملاحظة التعليقات|تنويه التعليقات|إن التعليقات",
  related:
    "يمكنك أيضا قراءة الخبر|اقرأ أيضا|إقرأ أيضا|اقرأوا أيضا|اقرؤوا أيضا|اقرأ كذلك|اقرأ المزيد|شاهد أيضا|شاهد بالفيديو|شاهد الفيديو|طالع أيضا|لقراءة المزيد|للمزيد من |لمزيد من الأخبار|للمزيد اقرأ|موضوع ذو صلة|قد يهمك|قد يعجبك|نرشح لك|اقرأ على |تابع المزيد|المزيد من |المزيد عن |read more|see also|related",
  "short-link": "رابط مختصر|الرابط المختصر|الرابط القصير|رابط الخبر|رابط المقال|https://|http://|www.",
  tags: "الكلمات الدالة|كلمات دالة|الكلمات المتعلقة|كلمات البحث|سمات|السمات|كلمات مفتاحية|الكلمات المفتاحية|كلمات دلالية|الكلمات الدلالية|الوسوم|وسوم|العلامات|تاجات|tags",
  copyright:
    "©|جميع الحقوق محفوظة|كل الحقوق محفوظة|كافة الحقوق محفوظة|الحقوق محفوظة|حقوق النشر|حقوق الطبع|copyright|all rights reserved|لا يجوز إعادة نشر|يمنع إعادة نشر|يمنع نسخ",
  "follow-us":
    "يمكنكم متابعة|يمكنك متابعة|اضغط هنا للاشتراك|انقر هنا للاشتراك|تابعنا |تابعونا |تابعوا |تابع آخر|لمتابعة آخر|لمتابعة أخبار|لمتابعة كل|للاشتراك في|اشترك في |اشتركوا في|انضم إلى قناتنا|انضم إلى |انضموا إلى |حمل تطبيق|حملوا تطبيق|احصل على |لا تفوت|سجل بريدك|أدخل بريدك|اشترك مجانا|لتصلك |ليصلك |كن على اطلاع|follow us|subscribe to|sign up|download the app",
  advertisement: "إعلان ممول|advertisement|sponsored by",
  latest:
    "أخبار ٢٤|أخبار 24 ساعة|آخر الأخبار |أحدث أخبار|آخر أخبار|الأكثر قراءة |الأكثر مشاهدة |شريط الأخبار ",
  notice:
    "الأخبار المنشورة على الصفحة الرسمية|لقد حدثنا سياستنا|لقد أدخلنا تغييرات|نحن نستخدم ملفات|نستخدم ملفات|باستخدامك لهذا الموقع|باستمرارك في|بالاستمرار في|عند زيارتك|حفاظا على خصوصيتك|نحن نهتم بخصوصيتك|نهتم بخصوصيتك|خصوصيتك تهمنا|المقالات المنشورة لا تعبر|المقالات تعبر عن|الآراء الواردة|الآراء المنشورة|آراء الكتاب|المواد المنشورة|هذا المقال يعبر|المقال يعبر عن|تمت طباعة الخبر|يمكنك الوصول إلى الصفحة الأصلية|اضغط هنا لقراءة|انقر هنا لقراءة|سيتم حجب هذه الصورة|لمشاهدة الصورة|we use cookies|this site uses cookies|this website uses",
  masthead:
    "رئيس مجلس الإدارة|رئيس مجلسى الإدارة|رئيس مجلسي الإدارة|رئيس التحرير|رئيسة التحرير|رئيس تحرير|نائب رئيس التحرير|مدير التحرير|مديرة التحرير|مدير عام التحرير|المدير العام|المدير المسؤول|المدير المسئول|مدير النشر|مديرة النشر|المشرف العام|الإشراف العام|سكرتير التحرير|سكرتير عام التحرير|رئيس هيئة التحرير|المستشار القانوني|صاحب الامتياز|صاحبة الامتياز|الناشر|المؤسس|المؤسسة|يومية إخبارية|يومية سياسية|جريدة إلكترونية|صحيفة إلكترونية|صحيفة يومية|جريدة يومية|editor in chief|publisher",
  embed:
    "pic.twitter.com|twitter.com/|t.co/|view this post|a post shared|عرض هذا المنشور|تمت مشاركة منشور|هذا المحتوى غير متاح|يعتذر المتصفح|javascript|please enable javascript|your browser|عذرا المتصفح|هذا الموقع يستخدم ملفات|نستخدم ملفات تعريف الارتباط|يستخدم هذا الموقع ملفات",
};

/** Furniture after which nothing of the report comes. */
export const CLOSING_KINDS: ReadonlySet<FurnitureKind> = new Set(["comment-form", "comment-rules"]);
/** Letters and digits in folded, lower-case form, signs and emoji left out. */
export function phraseKey(text: string): string {
  return foldedForm(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+\-|/>»›©]+/gu, " ")
    .trim();
}

/** Made, as all tables here, for the first page: reports with front matter of their own are no pages. */
const wholeLines = once(
  (): ReadonlyMap<string, FurnitureKind> =>
    new Map(
      (Object.keys(FURNITURE) as (keyof typeof FURNITURE)[]).flatMap((kind) =>
        FURNITURE[kind].split("|").map((phrase) => [phraseKey(phrase), kind] as const),
      ),
    ),
);

type Beginning = { readonly words: string; readonly kind: FurnitureKind };

/** The phrases by their first word, so that a line is compared with a few of them only. */
const beginnings = once((): ReadonlyMap<string, readonly Beginning[]> => {
  const index = new Map<string, Beginning[]>();
  for (const kind of Object.keys(FURNITURE_BEGINNINGS) as FurnitureKind[]) {
    for (const phrase of FURNITURE_BEGINNINGS[kind]?.split("|") ?? []) {
      const words = beginningKey(phrase);
      const first = firstWord(words);
      index.set(first, [...(index.get(first) ?? []), { words, kind }]);
    }
  }
  return index;
});

function beginningKey(text: string): string {
  return foldedBeginning(text)
    .replace(/[^\p{L}\p{N}©]+/gu, " ")
    .trim();
}

function foldedBeginning(text: string): string {
  return foldedForm(text.slice(0, 60)).toLowerCase();
}

/** The first word of a line: beginnings are looked up by it. */
const FIRST_WORD = /[\p{L}\p{N}©]+/u;

const COUNTER =
  /^(?:[\d.,٬]+ ?(?:k|m|الف)? ?(?:مشاهده|مشاهدات|قراءه|قراءات|زياره|زيارات|تعليق|تعليقات|مشاركه|مشاركات|اعجاب|اعجابات|متابع|views?|shares?|comments?|likes?|min read|minutes?)|مشاهدات (?:عاليه|قليله|متوسطه)|(?:عدد )?(?:المشاهدات|القراءات|الزيارات|الزوار|مشاهدات|قراءات|مرات القراءه) ?:? ?[\d.,٬]+(?: مره)?|(?:مده القراءه|وقت القراءه|زمن القراءه|القراءه|تقرا في|يقرا في) ?:? ?(?:في )?(?:\d+ )?(?:دقيقه|دقائق|دقايق|ثانيه|ثوان|ثواني|د)(?: واحده)?(?: و?\d+ ثانيه)?|\d+ (?:دقيقه|دقائق|دقايق|ثانيه|ثوان) ?(?:للقراءه|قراءه|من القراءه)?|(?:دقيقه واحده|اقل من دقيقه|دقيقتان|دقيقتين) ?(?:للقراءه|قراءه)?|[\d.,٬]{1,9})$/u;
const URL_LINE = /^(?:https?:\/\/|www\.)\S+$/i;
/** What WordPress adds to each report of a feed. */
const FEED_FOOT =
  /^(?:The post .+ appeared first on |ظهرت (?:المقالة|التدوينة|المشاركة) .+ أول(?:ا|اً|ًا) على )/iu;
const TWEET_FOOT = /^[-\u2014\u2013&;mdash ]*.{2,60}\(@\w+\).{0,40}$/u;

const LONGEST_PHRASE = 90;

/** What furniture the whole line is; null for anything a report may say. */
export function furnitureKind(line: string): FurnitureKind | null {
  if (line.length > 600) return null;
  if (URL_LINE.test(line)) return "short-link";
  if (FEED_FOOT.test(line)) return "embed";
  const pattern = line.length <= 60 ? patternKind(line) : null;
  if (pattern !== null) return pattern;
  if (line.includes("©")) return line.length < 250 ? "copyright" : null;
  // No set phrase is longer; folding every paragraph of a page would cost more than all the rest.
  if (line.length > LONGEST_PHRASE) return isTweetFoot(line) ? "embed" : beginningOf(line);
  const key = phraseKey(line);
  if (key === "") return "widget";
  const whole = wholeLines().get(key) ?? (/^[+-]?[aع][+-]?$/u.test(key) ? "font-size" : undefined);
  if (whole !== undefined) return whole;
  if (key.length <= 60 && COUNTER.test(key)) return "counter";
  if (isTweetFoot(line)) return "embed";
  const begun = beginningOf(line);
  if (begun !== null) return begun;
  if (key.length <= 80 && consistsOfShareWords(key)) return "share";
  return null;
}

const NUMBER = "[\\d\u0660-\u0669]+(?:[.,٫٬][\\d\u0660-\u0669]+)*";
/** «22° القدس», «26.5 C», «الأربعاء 24.75 C», «رطوبة 40%». */
const WEATHER = new RegExp(
  `^(?:[\\p{L} ]{0,24}?${NUMBER}\\s?(?:°|º|℃)\\s?[CFم]?[\\p{L} ]{0,24}|[\\p{L} ]{0,24}?${NUMBER}\\s?C|-{0,2}°C?|(?:(?:حالة )?الطقس|أحوال الطقس|درجات? الحرارة|الرطوبة|رطوبة|سرعة الرياح|غائم جزئيا|سماء صافية)(?:[\\s:]*${NUMBER}.{0,4})?)$`,
  "u",
);
/** «دولار / شيكل 3.29», «4.65 جنيه إسترليني», «برنت 82.10». */
const CURRENCY =
  "دولار|الدولار|يورو|اليورو|شيكل|جنيه|دينار|ريال|درهم|ليرة|فرنك|ين|يوان|استرليني|إسترليني|برنت|ذهب|الذهب|عيار|أونصة|بيتكوين|usd|eur|gbp|btc";
const QUOTATION = new RegExp(
  `^(?:${CURRENCY})(?:\\s+[\\p{L}]+|\\s*/\\s*[\\p{L}]+|\\s+${NUMBER})*\\s*[:=]?\\s*[-+]?${NUMBER}\\s?%?$|^${NUMBER}\\s(?:${CURRENCY})(?:\\s\\p{L}+){0,2}$`,
  "iu",
);
const QUOTATION_HEADINGS =
  /^(?:أسعار (?:العملات|الصرف|الذهب|المحروقات)|العملات|سعر الصرف|البورصة|مواقيت الصلاة|أوقات الصلاة)$/u;
/** «03:10 م», «الساعة 00:00 م», «17:55 GMT», and the sign that some sites leave where a clock ran. */
const CLOCK = new RegExp(
  `^(?:الساعة\\s*:?\\s*)?${NUMBER}\\s?:\\s?${NUMBER}(?::${NUMBER})?\\s?(?:ص|م|صـ|مـ|صباحا|صباحًا|مساء|مساءً|am|pm|gmt|utc|بتوقيت [\\p{L} ]{2,20})*$`,
  "iu",
);

/** Weather, prices and clocks, which stand in mastheads and beside the date of the day the page was opened. */
function patternKind(line: string): FurnitureKind | null {
  if (WEATHER.test(line) || QUOTATION.test(line) || QUOTATION_HEADINGS.test(line)) return "market";
  return CLOCK.test(line) ? "clock" : null;
}

function isTweetFoot(line: string): boolean {
  return line.includes("(@") && TWEET_FOOT.test(line);
}

/** A long line that opens like furniture is furniture only if no full sentence follows; rules of comments are sentences. */
function beginningOf(line: string): FurnitureKind | null {
  // Nearly every paragraph is told by its first word.
  const phrases = beginnings().get(FIRST_WORD.exec(foldedBeginning(line))?.[0] ?? "");
  if (phrases === undefined) return null;
  const key = beginningKey(line);
  for (const { words, kind } of phrases) {
    // Mastheads run the office and the name together: «رئيس التحريرسامي الخوري».
    const isGlued = kind === "masthead" && key.startsWith(words);
    if (key !== words && !key.startsWith(`${words} `) && !isGlued) continue;
    if (kind === "masthead") {
      if (isMasthead(line, words)) return kind;
      continue;
    }
    const longest =
      kind === "notice" ||
      kind === "comment-rules" ||
      kind === "comment-form" ||
      kind === "embed" ||
      kind === "copyright"
        ? 600
        : 160;
    if (line.length <= longest) return kind;
  }
  return null;
}

/** «رئيس التحرير سامي الخوري»: an office of the paper itself, alone or with a name; a report that opens so says more. */
function isMasthead(line: string, office: string): boolean {
  if (line.length > 70 || /[.؟!،]$/u.test(line)) return false;
  const folded = foldedForm(line).toLowerCase();
  const after = folded
    .replace(/[^\p{L}\p{N}:|–-]+/gu, " ")
    .trim()
    .slice(office.length)
    .replace(/^ والتحرير| و?الاداره/u, "")
    .trim();
  const rest = after.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  const isPaper = /^(?:يوميه|جريده|صحيفه)/u.test(office);
  if (rest === "" || (isPaper && rest.split(" ").length <= 5)) return true;
  return /^[:|–-]/u.test(after) || nameLikeness(rest) !== "none";
}

const shareWords = once(() =>
  FURNITURE.share
    .split("|")
    .map(phraseKey)
    .sort((a, b) => b.length - a.length),
);
const shareOpenings = once((): ReadonlySet<string> => new Set(shareWords().map(firstWord)));

function firstWord(phrase: string): string {
  return phrase.split(" ", 1)[0] ?? "";
}

function consistsOfShareWords(key: string): boolean {
  // Every short line of a page is asked, and no headline need be compared with a hundred phrases.
  if (!shareOpenings().has(firstWord(key))) return false;
  let rest = key;
  let found = 0;
  while (rest !== "") {
    const word = shareWords().find((phrase) => rest === phrase || rest.startsWith(`${phrase} `));
    if (word === undefined) return false;
    rest = rest.slice(word.length).trimStart();
    found++;
  }
  return found > 1;
}

// --- Labels ---

export type LabelKind =
  | "published"
  | "updated"
  | "byline"
  | "section"
  | "source"
  | "tags"
  | "photo"
  | "caption";

/** The labels in folded form, longest first within a kind; one may be followed by a colon, a slash, a dash or a blank. */
const LABELS: Readonly<Record<LabelKind, string>> = {
  updated:
    "تاريخ اخر تحديث|وقت اخر تحديث|تم التحديث بتاريخ|تم التحديث في|تم تحديثه في|تم تحديثه|تم التحديث|تاريخ التحديث|اخر تحديث بتاريخ|اخر تحديث في|اخر تحديث|اخر تعديل|تاريخ التعديل|حدث بتاريخ|حدث في|محدث في|محدثه|محدث|تحديث|تم التعديل في|تم التعديل|معدل في|عدل في|last updated on|last updated|last modified|updated on|updated|modified",
  published:
    "تاريخ النشر|تاريخ ووقت النشر|وقت النشر|نشر بتاريخ|نشرت بتاريخ|نشر في تاريخ|تم النشر في|تم النشر بتاريخ|تم النشر يوم|تم النشر|تم نشره في|تم نشره|نشر يوم|نشر الخبر في|نشر في|نشرت في|نشرت يوم|نشر اول مره|نشر|نشرت|اضيف بتاريخ|اضيف في|اضيفت في|اضيف|تاريخ الاضافه|تاريخ الخبر|تاريخ المقال|كتب بتاريخ|كتب في|التاريخ|تاريخ|التوقيت|published on|published at|published|posted on|posted|date",
  byline:
    "جلس اليه|جلست اليه|التقاه|التقته|التقاها|كتب لنا|الكاتب الصحفي|بقلم الكاتب|edited by|editing|reporting by|reporter|نشر بواسطه|نشرت بواسطه|اضيف بواسطه|كتبه بواسطه|بواسطه|بقلم|كتب|كتبت|كتبه|كتبتها|كتبها|الكاتب|الكاتبه|اسم الكاتب|كاتب المقال|اعداد وتحرير|اعداد|اعده|اعدته|تحرير|المحرر|المحرره|تقرير|حوار|تحقيق|حاوره|حاورته|اجرى الحوار|ترجمه|المراسل|مراسل|مراسله|مراسلنا|متابعه|من|written by|author|by",
  section: "القسم|قسم|التصنيف|تصنيف|تصنيفات|الفئه|في قسم|category|section|filed under",
  source: "المصدر|المصادر|مصدر الخبر|نقلا عن|مصدر|source|via",
  tags: "الكلمات المفتاحيه|كلمات مفتاحيه|الكلمات الدلاليه|كلمات دلاليه|الوسوم|وسوم|تاجات|العلامات|tags|keywords",
  photo:
    "مصدر الصوره|صدر الصوره|مصدر الصور|حقوق الصوره|تصوير|عدسه|الصوره من|صوره من|photo credit|photo|image source|getty",
  caption:
    "التعليق على الصوره|تعليق الصوره|شرح الصوره|صوره ارشيفيه|صوره تعبيريه|الصوره|image caption|caption",
};

const labelPatterns = once(
  (): ReadonlyMap<LabelKind, { readonly start: RegExp; readonly anywhere: RegExp }> =>
    new Map(
      (Object.keys(LABELS) as LabelKind[]).map((kind) => {
        const words = LABELS[kind]
          .split("|")
          .sort((a, b) => b.length - a.length)
          .join("|");
        return [
          kind,
          {
            start: new RegExp(`^[\\s|([*•-]*(?:${words})(?:\\s*[:/|،,»>-]+\\s*|\\s+|$)`, "iu"),
            anywhere: new RegExp(`(?:${words})\\s*[:/|]?\\s*`, "giu"),
          },
        ];
      }),
    ),
);

/** Length, in folded text, of the label the text begins with; 0 where it begins with none. */
export function labelLength(folded: string, kind: LabelKind): number {
  return labelPatterns().get(kind)?.start.exec(folded)?.[0].length ?? 0;
}

const SOFT_BYLINES: ReadonlySet<string> = new Set(
  "اعداد تحرير تقرير حوار تحقيق ترجمه متابعه من كتب الكاتب المحرر المراسل مراسل".split(" "),
);

/** Whether a label of a byline, folded, is also a word with which headlines open. */
export function isSoftByline(label: string): boolean {
  return SOFT_BYLINES.has(label.replace(/[^\p{L}]/gu, ""));
}

/** Finds where the update label stands in folded text, glued or not. */
export function findUpdateLabel(folded: string): { readonly index: number; readonly length: number } | null {
  const pattern = labelPatterns().get("updated")?.anywhere;
  if (pattern === undefined) return null;
  for (const found of folded.matchAll(pattern)) {
    // «تحديث» and «محدث» alone are labels only at an edge of a word.
    const before = folded[found.index - 1] ?? " ";
    if (/[\s\d()|,،:/.-]/u.test(before) || found[0].trim().includes(" "))
      return { index: found.index, length: found[0].length };
  }
  return null;
}

// --- Sections and badges ---

/** Words that sections of news sites are named by; a line of one to four of them names a section. */
const sectionWords = once(
  (): ReadonlySet<string> =>
    new Set(
      "أخبار الأخبار خبر سياسة السياسة سياسي سياسية اقتصاد الاقتصاد اقتصادية أعمال مال ومال المال بورصة أسواق طاقة نفط عقارات رياضة الرياضة رياضي كرة قدم ملاعب ثقافة الثقافة ثقافية وثقافة فن فنون وفنون الفن فنانين مشاهير منوعات منوع متفرقات صحة الصحة طب وطب علوم وعلوم تكنولوجيا وتكنولوجيا تقنية وتقنية تقنيات بيئة مناخ مجتمع المجتمع مرأة المرأة أسرة حوادث قضايا وقضايا محاكم أمن محليات محلي محلية وطنية وطني داخلي جهات أقاليم محافظات مدن دولي دولية دوليات دوليا عالم العالم عالمية عالمي عربي عربية عرب العرب وعربية ودولية ودولي وعالمي وعالمية إقليمي إقليمية الإقليم الشرق الأوسط شمال أفريقيا إفريقيا المغرب العربي الخليج مصر سوريا لبنان العراق الأردن فلسطين السعودية الإمارات الكويت قطر البحرين عمان اليمن ليبيا تونس الجزائر السودان إيران تركيا روسيا أوروبا أمريكا أميركا آسيا إسرائيل تقارير تقرير تحقيقات تحقيق وتحقيقات ملفات ملف تحليلات تحليل حوارات حوار مقابلات لقاءات مقالات مقال رأي الرأي آراء أعمدة كتاب وآراء افتتاحية مدونات تدوينات سفر سياحة سيارات تعليم جامعات دين إسلام إسلاميات بلدنا شؤون شأن عام برلمان حكومة أحزاب صحافة صحف إعلام ميديا فيديو فيديوهات صور ألبومات وسائط نشرة خاص حول قسم زاوية عامة news politics world sport sports business economy middle east"
        .split(" ")
        .map(foldedForm),
    ),
);

export function isSectionName(line: string): boolean {
  if (line.length > 40) return false;
  const words = phraseKey(line)
    .replace(/[|/>»›+-]/g, " ")
    .split(/\s+/)
    .filter((word) => word !== "");
  return words.length >= 1 && words.length <= 4 && words.every(isSectionWord);
}

function isSectionWord(word: string): boolean {
  return (
    sectionWords().has(word) || word === "و" || (word.startsWith("و") && sectionWords().has(word.slice(1)))
  );
}

const badges = once(
  (): ReadonlySet<string> =>
    new Set(
      "عاجل|خبر عاجل|عاجل جدا|حصري|خاص|انفراد|متابعة|تحديث|مستجدات|تحليل|تقرير|تقرير إخباري|تقرير خاص|رأي|مقال|مقال رأي|حوار|مقابلة|مقابلة خاصة|تحقيق|تغطية|تغطية خاصة|تغطية مستمرة|بالفيديو|بالصور|فيديو|صور|فيديو وصور|بالفيديو والصور|شاهد|انفوغراف|إنفوغراف|إنفوجراف|وثائقي|بيان|بيان صحفي|بلاغ|ملف|قصة|بروفايل|رصد|كواليس|مترجم|افتتاحية|breaking|exclusive|live"
        .split("|")
        .map(phraseKey),
    ),
);

/** «عاجل», «حصري»: what stands above or beside a headline and belongs to no section. */
export function isBadge(line: string): boolean {
  return line.length <= 30 && badges().has(phraseKey(line));
}
