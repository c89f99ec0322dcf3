// Whether the clause around a date looks ahead or back, from the words that say so.

import { wordSet } from "./parts.ts";
import type { Token, TokenisedText } from "./tokens.ts";

/** Announcements and schedules: the date after them is still to come. */
const FUTURE = wordSet(
  "سوف المقرر مقرر المرتقب المرتقبة يرتقب المزمع مزمع المتوقع يتوقع تتوقع المنتظر ينتظر يعتزم تعتزم يعتزمون يستعد " +
    "تستعد موعد موعدا المقبل المقبلة القادم القادمة مقبل مقبلة لن تعتزمان المرجح اعتبارا ابتداء بدءا تأجيل إرجاء " +
    "أرجئت تأجلت أجلت دعا دعت مدعو بحلول سيكون ستكون سيتم ستتم وسيتم وستتم المرتقبين غد غدا يعقد تعقد ينعقد تنعقد تنطلق ينطلق " +
    "تستضيف يستضيف يصوت موعدها موعده",
);
/** Deeds reported as done; reporting verbs («قال») are left out, since what they report may lie ahead. */
const PAST = wordSet(
  "عقد عقدت عقدا عقدوا وعقد جرى جرت وجرت أجرى أجرت وقع وقعت التقى التقت والتقى اجتمع اجتمعت شهد شهدت وشهدت وصل وصلت " +
    "زار زارت توفي توفيت قتل قتلت وقتل أصيب أصيبت انطلق انطلقت بدأ بدأت وبدأت انتهى انتهت صدر صدرت نشر نشرت أطلق " +
    "أطلقت ألغى ألغت سحبت وسحبت علق علقت وعلقت توقف توقفت اندلع اندلعت اعتقل اعتقلت أوقف أوقفت اغتيل شن شنت سيطر " +
    "سيطرت انسحب انسحبت تأسس تأسست أنشئ أنشئت افتتح افتتحت أقر أقرت وافق وافقت صوت صوتت فاز فازت خسر خسرت استقال " +
    "استقالت انعقد انعقدت اختتم اختتمت تم تمت حدث حدثت أجريت حصل حصلت تسلم تسلمت عاد عادت توصل توصلت أبرم أبرمت أعدم تحطم تحطمت انفجر انفجرت أسقط أسقطت قصف قصفت اقتحم اقتحمت نفذت أعيد أعيدت استؤنف استؤنفت تولى تولت ولد ولدت نفذ نفذت ضرب ضربت دخل دخلت غادر غادرت سجل سجلت ارتفع ارتفعت تراجع تراجعت انخفض " +
    "انخفضت هاجم هاجمت تعرض تعرضت فرض فرضت طرد طردت احتل احتلت ضمت وعقدت كان كانت وكان وكانت الماضي الماضية",
);
/** Nouns and names that begin like a future verb: «سي…», «ست…», «سن…», «سأ…». */
const NOT_FUTURE =
  /^(?:سيا|سيد|سيط|سين|سيب|سير|سيو|سيف|سيل|سيم|سيئ|سيي|سيق|سيس|سيك|سيما|ستو|ستي|ستة|سته|ستا|ستر|سنا|سنو|سنه|سنغ|سنت|سنج|سند|سنك)/u;
const NOT_FUTURE_BUT =
  /^(?:سيقو|سيقد|سيقر|سيقا|سيلت|سيلق|سيما|سيمث|سيمر|سيسا|سيست|سيسع|سيسم|سيشا|ستيد|ستشا|ستست|سترا|ستار|سترف|سترك)/u;

const CUES: ReadonlyMap<string, boolean> = new Map([
  ...[...PAST].map((word) => [word, false] as const),
  ...[...FUTURE].map((word) => [word, true] as const),
]);

/** How many words before the date may hold its verb. */
const WINDOW = 14;
const WINDOW_AFTER = 5;

/** true: to come; false: done; null: the clause does not say. The nearest cue wins. */
export function leansAhead(text: TokenisedText, first: number, last: number): boolean | null {
  let at = first - 1;
  for (let steps = 0; at >= 0 && steps < WINDOW; at--, steps++) {
    const token = text.at(at);
    if (token === undefined || isSentenceEnd(text, at)) break;
    const cue = cueOf(token);
    if (cue !== null) return cue;
    if (token.lineBefore) break;
  }
  for (let ahead = last; ahead < last + WINDOW_AFTER; ahead++) {
    const token = text.at(ahead);
    if (token === undefined || token.lineBefore || isSentenceEnd(text, ahead)) break;
    if (isFutureVerb(token.text)) return true;
  }
  return null;
}

function cueOf(token: Token): boolean | null {
  if (token.kind !== "word" || token.lexeme.opensOnly !== undefined) return null;
  return CUES.get(token.text) ?? (isFutureVerb(token.text) ? true : null);
}

/** «سيعقد», «ستنطلق», «وسيبدأ», but not «سياسة» nor «ستولتنبرغ». */
function isFutureVerb(word: string): boolean {
  // Most words fail here, before any pattern is tried.
  if (word.charAt(0) !== "س" && word.charAt(1) !== "س") return false;
  const bare = word.startsWith("وس") || word.startsWith("فس") ? word.slice(1) : word;
  if (bare.length < 5 || bare.length > 9 || !/^س[يتن]/u.test(bare)) return false;
  return !NOT_FUTURE.test(bare) || NOT_FUTURE_BUT.test(bare);
}

function isSentenceEnd(text: TokenisedText, i: number): boolean {
  const token = text.at(i);
  if (token === undefined || token.kind !== "sign") return false;
  if (token.text === "؟" || token.text === "!" || token.text === "؛") return true;
  return token.text === "." && text.at(i + 1)?.spaceBefore !== false;
}
