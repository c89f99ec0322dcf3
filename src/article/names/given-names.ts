// The given names that Arabic bylines begin with: what tells a writer's name from a section or a badge.

import { foldedForm } from "../../text/fold.ts";
import { once } from "../../text/once.ts";

/** Common given names of the Arab countries, with the first words of compound names. */
const GIVEN_NAMES = `
محمد أحمد محمود مصطفى حامد حمد حمدي محمدي عبد عبدالله عبدالرحمن عبدالعزيز عبدالكريم عبدالسلام عبدالحميد عبدالقادر عبدالناصر عبدالوهاب عبدالرحيم عبدالمجيد عبداللطيف
علي حسن حسين حسام حسان عمر عمرو عثمان خالد خليل خليفة إبراهيم اسماعيل إسماعيل إسحاق يوسف يونس يعقوب يحيى يزيد ياسر ياسين موسى عيسى داود سليمان هارون نوح آدم أيوب إدريس
سعد سعيد سعود مسعود سامي سامر سالم سليم سلمان سمير سيف سهيل صالح صلاح صابر صادق صبري صدام طارق طلال طه طاهر ظافر عادل عامر عماد عصام عدنان عدي عزيز عزت عبيد عوض عوني غسان غازي غانم
فادي فارس فاروق فؤاد فهد فهمي فوزي فيصل فراس فريد قاسم قيس كامل كريم كمال كاظم لؤي ماجد ماهر مازن مالك مجدي محسن مراد مروان مروة مشعل معاذ معتز مناف منصور منير مهدي مهند ميلاد
نادر ناصر نبيل نجيب نزار نضال نعيم نور نورا نورة هادي هاني هاشم هشام هيثم وائل وليد وسام وجدي وحيد ياسمين زياد زيد زكي زكريا رامي رائد راشد رشيد رضا رفيق رمزي رؤوف رياض ربيع رجب رمضان شعبان شادي شريف شوقي شكري بدر بشار بشير بلال بهاء باسم باسل باسم تامر توفيق ثامر جابر جاسم جمال جميل جهاد جواد جورج حاتم حازم حبيب حيدر أنس أنور أيمن أمين أمجد أكرم أسعد أسامة أشرف أدهم إياد إيهاب إلياس أنطوان طوني بيار جان ميشال جوزيف بطرس بولس مينا مايكل كيرلس
فاطمة عائشة خديجة زينب مريم مريام سارة سلمى سمر سميرة سناء سعاد سهام سهى سوسن شيماء شيرين صفاء ضحى عبير عفاف علياء غادة فاتن فرح فريدة كوثر لمياء لمى ليلى لينا لبنى ليال مايا ماجدة منال منى مها مي ميساء مرام نادية نادين ناهد نجلاء نجوى ندى نسرين نهى نهال نوال نيفين هالة هبة هدى هند هناء وفاء ولاء رانيا رحاب ريم ريما رنا رشا رولا راندا روان دعاء دينا ديما داليا دنيا إيمان إيناس أسماء آمنة أمل أميرة أماني آية إسراء إكرام أمينة بثينة بسمة تغريد جميلة جيهان حنان حليمة حياة خلود باسكال كارين كريستين
أبو ابن بن آل أم سيد
الحسن الحسين الطاهر الحبيب المختار المهدي البشير الهادي الصادق العربي العيد الطيب المنصف الطيب الأمين الشاذلي
طارق زهير منذر مؤيد معن مضر مصعب معتصم مؤمن منذر نهاد نواف نايف ناجي نصر نصري نعمان نذير ياسمينة يزن يعرب يسري يسرا يارا وسيم وديع وجيه وهيب وليم هيفاء هيا هدير هايدي هلا نغم نرمين نورهان ملك منة مروى مروان لطفي لطيفة كريمة كاميليا قصي قتيبة فيروز فواز فضل فتحي فتحية فايز فائز فايزة غيث غيداء عماد علاء عصمت عزة عزمي عدلي عاطف عارف عايدة عائد عواد عيد طلعت طاهرة ضياء صهيب صفوت صبحي شهاب شهد شمس شفيق شذى شاكر سيرين سيد سها سندس سمية سلوى سليمة سلام سراج ساهر سامية سالي زين زينة زهرة ريهام رهف رنيم رمضان رغد رزان رجاء رائف رابح رضوان رفعت رؤى راوية دانة داليدا خولة خيري خلف خضر خطاب حنين حمزة حلمي حكيم حسيبة حسنين حسني حذيفة حارث جمانة جلال جعفر جبريل جاد ثناء ثريا تيسير تقي تسنيم بهية بديع بدرية باهر بارعة بدوي أيهم أيوب أوس أنيس أنهار أمينة أمير أكثم أروى أديب أحلام إلهام إخلاص إحسان ابتسام ابتهال اعتدال انتصار أشواق ألفت أنيسة مارية ماريا ماريان مارلين ميرفت مرفت ميريام ميشيل مي جينا جوليا جيني ريتا ريمون رينيه روبير سيمون شربل طوني غسان كلود كميل مارون نقولا نيكول هيلين يوحنا إيلي بول بيير جبران
`;

const givenNames = once((): ReadonlySet<string> => new Set(GIVEN_NAMES.trim().split(/\s+/).map(foldedForm)));

/** How much a stretch of text looks like the name of a person. */
export type NameLikeness = "likely" | "possible" | "none";

/** Offices and callings: who is named by one is spoken of, and «رئيس البلدية» signs nothing. */
const OFFICES =
  "رئيس رئيسة وزير وزيرة مدير مديرة محافظ والي سفير سفيرة ملك أمير أميرة نائب نائبة مستشار مستشارة عضو لجنة مجلس ناطق متحدث أمين قائد قاضي عمدة " +
  "مسؤول مصدر مصادر شاهد شهود خبير خبراء لاعب لاعبة مدرب نجم نجمة فنان فنانة مطرب ممثل ممثلة شاب شابة طفل طفلة رجل امرأة";
/** Houses, programmes and things: none of them is a person. */
const BODIES =
  "صحيفة جريدة وكالة وكالات موقع قناة شبكة راديو إذاعة تلفزيون مجلة بوابة منصة تطبيق برنامج فريق هيئة مركز مؤسسة شركة جامعة مدرسة كلية وزارة بلدية " +
  "مدينة حديقة شارع ملعب نادي منتخب حزب حركة جيش شرطة محكمة مستشفى بنك سوق محرر محررو مراسل مراسلو مندوب طاقم قسم غرفة تحرير أسرة نيوز برس اليوم " +
  "أخبار خبر تقرير صورة صور فيديو ملف مقال مقالات رأي حوار لقاء قصة بيان كلمة جولة زيارة اجتماع مؤتمر معرض مهرجان مباراة دوري كأس بطولة " +
  "انتخابات أسعار سعر طقس حالة وفاة مقتل إصابة حادث حريق زلزال افتتاح إطلاق توقيع اتفاق قرار مشروع أول آخر أهم أكثر كل بعض مع من في على إلى عن ضد بين " +
  "بعد قبل هل لماذا كيف متى أين ماذا ما لا لم لن قد هذا هذه التي الذي ثم أو أن إن بسبب حول عند غير سوى حتى منذ خلال نحو لدى أمس غدا صباح مساء " +
  "كلمات كاتب الموقع الإدارة redaction rédaction admin editor خاص عاجل حصري اضغط انقر هنا يمكنكم يمكنك تابعونا شاهد تابع اقرأ المزيد جديد جديدة عام عامة حق الحق الناس";
const officeWords = once((): ReadonlySet<string> => new Set(OFFICES.split(/\s+/).map(foldedForm)));
const wordsOfNoName = once((): ReadonlySet<string> => new Set(BODIES.split(/\s+/).map(foldedForm)));

/** Words before a name that belong to it: «د. سامي», «الدكتورة منى», «الشيخ أحمد». */
const TITLE =
  /^(?:(?:أ\.?\s?د|د|أ|م|الدكتور|الدكتورة|دكتور|دكتورة|المهندس|المهندسة|الأستاذ|الأستاذة|أستاذ|الشيخ|السيد|السيدة|اللواء|العميد|المحامي|المحامية|القس|المطران|الأب|الحاج|مولاي|سيدي|لالة)\s*[./]?\s+|(?:د|أ|م)[./]\s?)/u;

/** Two to five words of letters, the first of them a given name, none of them a word that no name has. */
export function nameLikeness(text: string): NameLikeness {
  const trimmed = text.trim().replace(/\u0640/gu, "");
  if (/^[A-Z\s.]+$/u.test(trimmed)) return "none";
  if (/^[A-Z][\p{L}'’.-]+(?:[ ][A-Z][\p{L}'’.-]*){1,3}$/u.test(trimmed))
    return isLatinName(trimmed) ? "likely" : "none";
  const title = TITLE.exec(trimmed)?.[0] ?? "";
  const name = trimmed.slice(title.length);
  const words = wordsOfName(name);
  if (words === null) return "none";
  const folded = words.map((word) => foldedForm(word));
  if (
    // «نجم» and «أمير» are families too, but who is named by an office is named by it first.
    officeWords().has(folded[0] ?? "") ||
    folded.some(
      (word, at) => wordsOfNoName().has(word) || (at > 0 && wordsOfNoName().has(word.replace(/^و/u, ""))),
    )
  )
    return "none";
  const isGiven = givenNames().has(folded[0] ?? "");
  if (words.length === 1) return "none";
  const following = folded.slice(1);
  if (isGiven || title !== "")
    return following.some((word, at) => at > 0 && isVerbLike(word)) ? "possible" : "likely";
  // No name begins with the article but a few, and a second given name tells a double name whose first we do not know.
  if (/^(?:ال|و(?=\p{L}{4})|ب(?=ال)|لل|ك(?=ال))/u.test(folded[0] ?? "")) return "none";
  if (following.some(isVerbLike)) return "none";
  if (following.some((word) => givenNames().has(word)) && words.length <= 4) return "likely";
  return words.length <= 4 ? "possible" : "none";
}

/** House style prints the names of sites and platforms in capitals too. */
function isLatinName(text: string): boolean {
  return !/\b(?:News|Arabic|Online|Media|Press|TV|Agency|Images?|Getty|Google|Play|Store|App|Facebook|Twitter|Site|Logo|Home|Video|Photo|The|Reuters|Read|More|Search|Menu|Share|Live|Trending|Dark|Mode|Sign|Log|Terms|Privacy|Policy|Contact|About|All|Rights|Article|Information|East|World|Sports?|Business|Economy|Politics|United|States|Breaking|Last|Updated?|Previous|Next|Powered|By|Poll|Buttons?|Button|Pin|Interest|Health|Ministry|Press|Results?|Vote|View|Comments?|International|Channel|Radio)\b/u.test(
    text,
  );
}

/** «يقود», «تعلن»: the third person opens a clause, and no name. */
function isVerbLike(word: string): boolean {
  return /^[يت]\p{L}{3,}$/u.test(word) && !givenNames().has(word) && !/ي$/u.test(word);
}

const NAME_WORD = /^[\p{L}\p{M}'’-]{2,20}$/u;

function wordsOfName(text: string): string[] | null {
  const words = text.split(/[ \u00A0]+/u).filter((word) => word !== "");
  if (words.length === 0 || words.length > 5) return null;
  if (!NAME_WORD.test(words[0] ?? "")) return null;
  return words.every((word) => /^[\p{L}\p{M}.'’-]{1,20}$/u.test(word)) && !/[.]$/u.test(text) ? words : null;
}

export function isPersonName(text: string): boolean {
  return nameLikeness(text) === "likely";
}

/** Whether it could be a name, given names or not: «تيم كولبان», «آنا ماريا لوبيز». */
export function hasNameShape(text: string): boolean {
  return nameLikeness(text) !== "none";
}

/**
 * Finds where an attached «و» joins two names: «كايلا إبستين وأنجليكا كاساس»; −1 where it begins a name, as in «وائل».
 */
export function jointOfNames(text: string): number {
  for (const found of text.matchAll(/(?<=\S\s\S.*\s)و(?=\p{L}{2,}\s+\p{L}{2})/gu)) {
    const second = text.slice(found.index + 1);
    const [first = ""] = second.split(/\s/u);
    if (!givenNames().has(foldedForm(`و${first}`)) && nameLikeness(second) !== "none") return found.index;
  }
  return -1;
}

/** The names of which one line is made, with a comma where an attached «و» joins two. */
export function splitJoined(text: string): string {
  const at = jointOfNames(text);
  return at < 0 ? text : `${text.slice(0, at).trimEnd()}، ${text.slice(at + 1)}`;
}

/** Whether a word is a given name by itself. */
export function isGivenName(word: string): boolean {
  return givenNames().has(foldedForm(word));
}
