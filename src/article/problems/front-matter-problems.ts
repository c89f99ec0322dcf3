// What can be wrong with front matter: where it begins and ends, how its lines are written, which keys it has.

import { error, warning } from "./wording.ts";

export const frontMatterProblems = {
  "line-end-carriage-return": error(
    [
      "أسطر الترويسة تنتهي بمحرف CR وحده، كما كانت تكتبها أجهزة ماك قديمًا",
      "lines of the front matter end in a lone carriage return, as on old Macs",
    ],
    [
      "احفظ الملف بنهايات أسطر يونكس (LF) أو ويندوز (CRLF)",
      "save the file with the line ends of Unix (LF) or Windows (CRLF)",
    ],
  ),
  "front-matter-not-first": error(
    [
      "قبل «---» سطر أو فراغ أو حرف خفي، فلن تُقرأ الترويسة",
      "a line, a blank or a hidden character stands before the opening ---, so the front matter would not be read",
    ],
    ["اجعل «---» أول سطر في الملف", "make --- the very first line of the file"],
  ),
  "front-matter-opening": error(
    [
      "يبدأ الملف بالعلامة «{opening}»، ولا تُقرأ الترويسة إلا بين سطرين من «---»",
      "the file opens with “{opening}”; front matter is read only between two lines ---",
    ],
    [
      "اجعل أول سطر والسطر الذي بعد آخر مفتاح «---» لا غير، واكتب كل سطر بينهما هكذا: «headline: …»",
      "make the first line and the one after the last key --- and nothing else, and each line between them like `headline: …`",
    ],
  ),
  "front-matter-language": error(
    [
      "كُتب بعد «---» اسم لغة («{language}»)، والترويسة لا تُقرأ إلا بصيغة YAML",
      "the opening --- names the language “{language}”; only YAML is read",
    ],
    ["اترك «---» وحدها في السطر", "leave --- alone on its line"],
  ),
  "front-matter-unclosed": error(
    ["لا يُغلق الترويسة سطر «---»", "no line --- closes the front matter"],
    ["أضف «---» بعد آخر مفتاح", "add --- after the last key"],
  ),
  "front-matter-closing": error(
    [
      "السطر «{closing}» لا يُغلق الترويسة؛ لا يُغلقها إلا «---» وحدها من أول السطر",
      "the line “{closing}” does not close the front matter: only --- does, alone from the beginning of its line",
    ],
    ["اكتب «---» مكانه بلا مسافة قبلها", "write --- in its place, with no blank before it"],
  ),
  "front-matter-twice": error(
    [
      "هنا ترويسة ثانية، ولا تُقرأ غير الأولى",
      "a second block of front matter begins here, and only the first is read",
    ],
    ["اجمع المفاتيح كلها بين أول سطرين من «---»", "bring all keys together between the first two lines ---"],
  ),
  "front-matter-too-long": error(
    [
      "الترويسة أطول من {limit} سطر؛ لعلّ النص فيها",
      "the front matter is longer than {limit} lines; the text may be in it",
    ],
    ["انقل النص إلى ما بعد «---» الثانية", "move the text behind the second ---"],
  ),
  "front-matter-invalid": error(
    ["تعذّرت قراءة الترويسة عند هذا الموضع: {reason}", "the front matter cannot be read here: {reasonEn}"],
    [
      "اكتب هذا السطر هكذا: مفتاح، ثم نقطتان، ثم مسافة، ثم القيمة",
      "write this line so: a key, a colon, a space, the value",
    ],
  ),
  "front-matter-quote-unclosed": error(
    ["علامة الاقتباس هنا لا تُغلق", "the quotation mark that opens here is never closed"],
    ["أضف علامة مثلها في آخر القيمة، أو احذفها", "put the same mark at the end of the value, or delete it"],
  ),
  "front-matter-key-twice": error(
    ["المفتاح «{key}» مكتوب مرتين", "the key “{key}” is written twice"],
    ["أبقِ واحدًا منهما", "keep one of the two"],
  ),
  "front-matter-needs-quotes": error(
    [
      "في القيمة علامة لها معنى خاص هنا («{sign}»)",
      "the value holds a sign that means something here (“{sign}”)",
    ],
    ["ضع القيمة بين علامتي اقتباس: {fix}", "put quotation marks round it: {fix}"],
  ),
  "front-matter-tab": error(
    ["في أول السطر علامة جدولة (Tab)", "the line is indented with a tab"],
    ["استعمل المسافات بدلًا منها", "use spaces instead"],
  ),
  "front-matter-alias": error(
    [
      "لا تُقبل المراجع («&» و«*») في الترويسة",
      "anchors and aliases (& and *) are not accepted in front matter",
    ],
    ["اكتب القيمة كاملة، أو ضعها بين علامتي اقتباس", "write the value out, or put quotation marks round it"],
  ),
  "front-matter-tag": error(
    [
      "في الترويسة وسم من أوسمة YAML («{tag}»)، ولا يُقرأ فيها إلا نصوص وقوائم",
      "the front matter holds a YAML tag ({tag}); only texts and lists are read",
    ],
    [
      "احذف الوسم، أو ضع القيمة كلها بين علامتي اقتباس",
      "delete the tag, or put quotation marks round the whole value",
    ],
  ),
  "front-matter-too-deep": error(
    [
      "الأقواس في الترويسة متداخلة أعمق من {limit} مستوى",
      "brackets in the front matter nest deeper than {limit} levels",
    ],
    ["اكتب القيمة نصًّا أو قائمة بسيطة", "write the value as a text or a plain list"],
  ),
  "front-matter-value-long": warning(
    [
      "قيمة «{key}» طويلة جدًا ({count} حرفًا)؛ لعلّها المتن",
      "the value of “{key}” is very long ({count} characters); it may be the body",
    ],
    ["انقل النص إلى ما بعد «---» الثانية", "move the text behind the second ---"],
  ),
  "front-matter-not-a-map": error(
    ["الترويسة ليست قائمة مفاتيح وقيم", "the front matter is not a list of keys and values"],
    ["اكتب كل سطر هكذا: «headline: …»", "write each line as `headline: …`"],
  ),
  "front-matter-key-refused": error(
    [
      "المفتاح «{key}» مرفوض: تحجزه لغة البرنامج لنفسها",
      "the key “{key}” is refused: the program’s own language keeps it for itself",
    ],
    ["احذف السطر، أو سمِّ المفتاح باسم آخر", "delete the line, or give the key another name"],
  ),
  "front-matter-key-unknown": warning(
    [
      "لا مفتاح بهذا الاسم («{key}»)، فلم تُقرأ قيمته",
      "there is no key of this name (“{key}”), so its value was not read",
    ],
    ["صحّح اسمه{near}، أو احذف السطر", "mend its name{nearEn}, or delete the line"],
  ),
  "front-matter-key-ignored": warning(
    [
      "المفتاح «{key}» من نظام نشر آخر ولا أثر له هنا",
      "the key “{key}” belongs to another publishing system and has no effect here",
    ],
    ["احذفه إن شئت", "delete it if you like"],
  ),
  "front-matter-key-repeated": warning(
    [
      "«{key}» و«{other}» مفتاح واحد؛ أُخذت قيمة «{other}»",
      "“{key}” and “{other}” are the same key; the value of “{other}” was taken",
    ],
    ["أبقِ واحدًا منهما", "keep one of them"],
  ),
  "front-matter-value-unusable": error(
    ["المنتظر قيمةً للمفتاح «{key}»: {wanted}، لا غير", "the value of “{key}” is not {wantedEn}"],
    ["اكتبها هكذا: {fix}", "write it as {fix}"],
  ),
  "metadata-hidden-character": error(
    [
      "في «{key}» حرف خفي ({character}) يجعل النص يُقرأ على غير ما هو",
      "“{key}” holds an invisible character ({character}) that makes text read other than it is",
    ],
    ["احذف الحرف أو أعد كتابة القيمة", "delete the character, or type the value afresh"],
  ),
};
