// Everything that can be wrong with a file of `articles/`: one stable code each, worded in both interface languages.

import type { Bilingual, Problem, Severity } from "../reporting/problem.ts";

type Wording = { readonly severity: Severity; readonly message: Bilingual; readonly hint: Bilingual };

/** `{name}` in a wording is replaced by the value given under that name. */
export const articleProblems = {
  "encoding-utf16": {
    severity: "error",
    message: { ar: "الملف محفوظ بترميز {encoding}", en: "the file is saved as {encoding}" },
    hint: { ar: "احفظ الملف بترميز UTF-8", en: "save the file as UTF-8" },
  },
  "encoding-not-utf8": {
    severity: "error",
    message: {
      ar: "الملف ليس بترميز UTF-8، والأرجح أنه {encoding}",
      en: "the file is not UTF-8; it is most likely {encoding}",
    },
    hint: {
      ar: "افتح الملف بترميز {encoding} ثم احفظه بترميز UTF-8",
      en: "open the file as {encoding} and save it as UTF-8",
    },
  },
  "encoding-damaged": {
    severity: "error",
    message: {
      ar: "الملف بترميز UTF-8، لكن هنا بايتات ليست حرفًا فيه",
      en: "the file is UTF-8, but the bytes here are no letter in it",
    },
    hint: {
      ar: "احذف ما في هذا الموضع وأعد كتابته، أو انسخ الملف من جديد",
      en: "delete what stands here and type it afresh, or copy the file again",
    },
  },
  "encoding-truncated": {
    severity: "error",
    message: {
      ar: "الملف مقطوع في وسط حرف: لم يكتمل نقله أو حفظه",
      en: "the file ends in the middle of a letter: it was cut short when saved or copied",
    },
    hint: { ar: "انسخ الملف كاملًا من جديد", en: "copy the whole file again" },
  },
  "document-not-text": {
    severity: "error",
    message: {
      ar: "ليس في الملف نصّ تقرير: {name}",
      en: "the file holds no text of a report: it is {nameEn}",
    },
    hint: { ar: "{advice}", en: "{adviceEn}" },
  },
  "document-too-large": {
    severity: "error",
    message: {
      ar: "حجم الملف {size} ميغابايت؛ ولا يبلغ تقرير هذا الطول",
      en: "the file has {size} MB: no report is that long",
    },
    hint: {
      ar: "تحقّق من أنه نصّ تقرير واحد، وقسّمه إن كان كذلك (الحد {limit} ميغابايت)",
      en: "check that it is the text of one report; divide it if it is (the limit is {limit} MB)",
    },
  },
  "file-unreadable": {
    severity: "error",
    message: { ar: "تعذّرت قراءة الملف: {reason}", en: "the file cannot be read: {reasonEn}" },
    hint: {
      ar: "صحّح صلاحياته أو أعد نسخه، ثم أعد المحاولة",
      en: "mend its permissions or copy it again, then try again",
    },
  },
  "file-name-not-utf8": {
    severity: "error",
    message: {
      ar: "اسم الملف ليس بترميز UTF-8، كما تتركه ملفات مضغوطة قديمة من ويندوز",
      en: "the file’s name is not UTF-8, as old archives from Windows leave it",
    },
    hint: {
      ar: "أعد التسمية بأحرف لاتينية، أو أعد فكّ الضغط بترميز الاسم الصحيح",
      en: "rename it with ASCII letters, or unpack it again with the right encoding for names",
    },
  },
  "folder-named-like-report": {
    severity: "warning",
    message: {
      ar: "هذا مجلد باسم تقرير، وليس تقريرًا",
      en: "this is a folder with the name of a report, and no report",
    },
    hint: {
      ar: "أعد تسميته إن كان مجلدًا، أو ضع ملف التقرير مكانه",
      en: "rename it if it is meant to be a folder, or put the file of the report in its place",
    },
  },
  "file-name-hidden-character": {
    severity: "error",
    message: {
      ar: "في اسم الملف حرف خفي ({character})، فيُقرأ الاسم على غير ما هو",
      en: "the file’s name holds a hidden character ({character}): it reads other than it is",
    },
    hint: { ar: "أعد تسمية الملف بلا هذا الحرف", en: "rename the file without it" },
  },
  "file-name-reserved": {
    severity: "error",
    message: {
      ar: "«{id}» اسم محجوز في ويندوز، فلا يُنسخ إليه الموقع",
      en: "{id} is a name that Windows keeps for itself: the site could not be copied there",
    },
    hint: { ar: "أعد تسمية الملف", en: "rename the file" },
  },
  "line-end-carriage-return": {
    severity: "error",
    message: {
      ar: "أسطر الترويسة تنتهي بمحرف CR وحده، كما كانت تكتبها أجهزة ماك قديمًا",
      en: "lines of the front matter end in a lone carriage return, as on old Macs",
    },
    hint: {
      ar: "احفظ الملف بنهايات أسطر يونكس (LF) أو ويندوز (CRLF)",
      en: "save the file with the line ends of Unix (LF) or Windows (CRLF)",
    },
  },
  "character-nul": {
    severity: "error",
    message: { ar: "في الملف حرف NUL، وهو لا يرد في نص", en: "the file holds a NUL, which no text does" },
    hint: {
      ar: "احذف الحرف، أو تحقّق من أن الملف نصّ لا صورة أو مستند",
      en: "delete it, or check that the file is text and not a picture or an office document",
    },
  },
  "byte-order-mark-repeated": {
    severity: "error",
    message: {
      ar: "في أول الملف علامتا ترتيب بايتات (BOM)",
      en: "the file opens with more than one byte order mark",
    },
    hint: { ar: "احفظ الملف بترميز UTF-8 بلا BOM", en: "save the file as UTF-8 without a byte order mark" },
  },
  "text-mojibake": {
    severity: "error",
    message: {
      ar: "النص العربي مشوَّه («{sample}»): قُرئ UTF-8 على أنه ترميز آخر ثم حُفظ",
      en: "the Arabic is garbled (“{sample}”): UTF-8 was read as another encoding and saved again",
    },
    hint: { ar: "خُذ النص من مصدره من جديد", en: "take the text from its source again" },
  },
  "text-lost": {
    severity: "error",
    message: {
      ar: "ضاعت أحرف النص وحلّت محلها علامات استفهام («{sample}»)",
      en: "letters were lost, and question marks stand in their place (“{sample}”)",
    },
    hint: {
      ar: "خُذ النص من مصدره من جديد واحفظه بترميز UTF-8",
      en: "take the text from its source again, and save it as UTF-8",
    },
  },
  "letters-lost": {
    severity: "warning",
    message: {
      ar: "في النص أحرف ضاعت وبقيت مكانها العلامة U+FFFD («\uFFFD»)، وعددها {count}",
      en: "letters were lost, and U+FFFD (“\uFFFD”) stands in the place of {count} of them",
    },
    hint: {
      ar: "اكتب الأحرف الصحيحة مكانها، أو خُذ النص من مصدره من جديد",
      en: "type the right letters in their place, or take the text from its source again",
    },
  },
  "document-empty": {
    severity: "error",
    message: { ar: "الملف فارغ", en: "the file is empty" },
    hint: { ar: "أضف نص الخبر أو احذف الملف", en: "add the report’s text or delete the file" },
  },
  "file-name-not-ascii": {
    severity: "error",
    message: {
      ar: "لا يُستخرج من اسم الملف عنوان دائم: ليس فيه حرف أو رقم لاتيني",
      en: "the file name gives no permanent address: it holds no ASCII letter or digit",
    },
    hint: {
      ar: "أعد التسمية بأحرف لاتينية، أو أضفه بالأمر warraq add فيُسمّيه",
      en: "rename it with ASCII letters, or let `warraq add` name it",
    },
  },
  "file-name-collision": {
    severity: "error",
    message: {
      ar: "للملف العنوان نفسه الذي للملف «{other}»: «{id}»",
      en: "the file would get the same address as {other}: {id}",
    },
    hint: { ar: "أعد تسمية أحد الملفين", en: "rename one of the two" },
  },
  "file-name-look-alike": {
    severity: "error",
    message: {
      ar: "لا يختلف اسم الملف عن «{other}» إلا في ما لا تراه العين",
      en: "the file name differs from {other} only in what the eye does not see",
    },
    hint: { ar: "أعد تسمية أحد الملفين", en: "rename one of the two" },
  },
  "front-matter-not-first": {
    severity: "error",
    message: {
      ar: "قبل «---» سطر أو فراغ، فلن تُقرأ البيانات",
      en: "something stands before the opening ---, so the front matter would not be read",
    },
    hint: { ar: "اجعل «---» أول سطر في الملف", en: "make --- the very first line of the file" },
  },
  "front-matter-opening": {
    severity: "error",
    message: {
      ar: "يبدأ الملف بالعلامة «{opening}»، ولا تُقرأ البيانات إلا بين سطرين من «---»",
      en: "the file opens with “{opening}”; front matter is read only between two lines ---",
    },
    hint: {
      ar: "اجعل أول سطر والسطر الذي بعد آخر مفتاح «---» لا غير، واكتب كل سطر بينهما هكذا: «headline: …»",
      en: "make the first line and the one after the last key --- and nothing else, and each line between them like `headline: …`",
    },
  },
  "front-matter-language": {
    severity: "error",
    message: {
      ar: "بعد «---» لغة «{language}»؛ لا يُقبل غير YAML",
      en: "the opening --- names the language “{language}”; only YAML is read",
    },
    hint: { ar: "اترك «---» وحدها في السطر", en: "leave --- alone on its line" },
  },
  "front-matter-unclosed": {
    severity: "error",
    message: { ar: "لم تُغلق البيانات بسطر «---»", en: "the front matter is not closed by a line ---" },
    hint: { ar: "أضف «---» بعد آخر مفتاح", en: "add --- after the last key" },
  },
  "front-matter-closing": {
    severity: "error",
    message: {
      ar: "لا يُغلق السطر «{closing}» البيانات؛ لا يُغلقها إلا «---» في أول سطر وحدها",
      en: "the line “{closing}” does not close the front matter: only --- does, alone from the beginning of its line",
    },
    hint: { ar: "اكتب «---» مكانه بلا مسافة قبلها", en: "write --- in its place, with no blank before it" },
  },
  "front-matter-twice": {
    severity: "error",
    message: {
      ar: "هنا كتلة بيانات ثانية، ولا تُقرأ غير الأولى",
      en: "a second block of front matter begins here, and only the first is read",
    },
    hint: {
      ar: "اجمع المفاتيح كلها بين أول سطرين من «---»",
      en: "bring all keys together between the first two lines ---",
    },
  },
  "front-matter-too-long": {
    severity: "error",
    message: { ar: "البيانات أطول من {limit} سطر", en: "the front matter is longer than {limit} lines" },
    hint: { ar: "انقل النص إلى ما بعد «---» الثانية", en: "move the text behind the second ---" },
  },
  "front-matter-invalid": {
    severity: "error",
    message: {
      ar: "تعذّرت قراءة البيانات عند هذا الموضع: {reason}",
      en: "the front matter cannot be read here: {reasonEn}",
    },
    hint: {
      ar: "راجع هذا السطر: مفتاح ثم نقطتان ثم مسافة ثم القيمة",
      en: "look at this line: a key, a colon, a space, the value",
    },
  },
  "front-matter-quote-unclosed": {
    severity: "error",
    message: {
      ar: "علامة الاقتباس هنا لا تُغلق",
      en: "the quotation mark that opens here is never closed",
    },
    hint: {
      ar: "أضف علامة مثلها في آخر القيمة، أو احذفها",
      en: "put the same mark at the end of the value, or delete it",
    },
  },
  "front-matter-key-twice": {
    severity: "error",
    message: { ar: "المفتاح «{key}» مكتوب مرتين", en: "the key “{key}” is written twice" },
    hint: { ar: "أبقِ واحدًا منهما", en: "keep one of the two" },
  },
  "front-matter-needs-quotes": {
    severity: "error",
    message: {
      ar: "في القيمة علامة لها معنى خاص هنا («{sign}»)",
      en: "the value holds a sign that means something here (“{sign}”)",
    },
    hint: { ar: "ضع القيمة بين علامتي اقتباس: {fix}", en: "put quotation marks round it: {fix}" },
  },
  "front-matter-tab": {
    severity: "error",
    message: { ar: "في أول السطر علامة جدولة (Tab)", en: "the line is indented with a tab" },
    hint: { ar: "استعمل المسافات بدلًا منها", en: "use spaces instead" },
  },
  "front-matter-alias": {
    severity: "error",
    message: {
      ar: "لا تُقبل المراجع («&» و«*») في البيانات",
      en: "anchors and aliases (& and *) are not accepted in front matter",
    },
    hint: {
      ar: "اكتب القيمة كاملة، أو ضعها بين علامتي اقتباس",
      en: "write the value out, or put quotation marks round it",
    },
  },
  "front-matter-tag": {
    severity: "error",
    message: {
      ar: "في الترويسة وسم من أوسمة YAML («{tag}»)، ولا يُقرأ فيها إلا نصوص وقوائم",
      en: "the front matter holds a YAML tag ({tag}); only texts and lists are read",
    },
    hint: {
      ar: "احذف الوسم، أو ضع القيمة كلها بين علامتي اقتباس",
      en: "delete the tag, or put quotation marks round the whole value",
    },
  },
  "front-matter-too-deep": {
    severity: "error",
    message: {
      ar: "الأقواس في الترويسة متداخلة أعمق من {limit} مستوى",
      en: "brackets in the front matter nest deeper than {limit} levels",
    },
    hint: { ar: "اكتب القيمة نصًّا أو قائمة بسيطة", en: "write the value as a text or a plain list" },
  },
  "front-matter-value-long": {
    severity: "warning",
    message: {
      ar: "قيمة «{key}» طويلة جدًا ({count} حرفًا)؛ لعلّها المتن",
      en: "the value of “{key}” is very long ({count} characters); it may be the body",
    },
    hint: { ar: "انقل النص إلى ما بعد --- الثانية", en: "move the text behind the second ---" },
  },
  "front-matter-not-a-map": {
    severity: "error",
    message: {
      ar: "البيانات ليست قائمة مفاتيح وقيم",
      en: "the front matter is not a list of keys and values",
    },
    hint: { ar: "اكتب كل سطر هكذا: «headline: …»", en: "write each line as `headline: …`" },
  },
  "front-matter-key-refused": {
    severity: "error",
    message: { ar: "المفتاح «{key}» غير مقبول", en: "the key “{key}” is refused" },
    hint: { ar: "احذف السطر", en: "delete the line" },
  },
  "front-matter-key-unknown": {
    severity: "warning",
    message: {
      ar: "المفتاح «{key}» غير معروف فلم يُقرأ",
      en: "the key “{key}” is not known and was not read",
    },
    hint: {
      ar: "صحّح اسمه{near}، أو احذف السطر",
      en: "mend its name{nearEn}, or delete the line",
    },
  },
  "front-matter-key-ignored": {
    severity: "warning",
    message: {
      ar: "المفتاح «{key}» من نظام نشر آخر ولا أثر له هنا",
      en: "the key “{key}” belongs to another publishing system and has no effect here",
    },
    hint: { ar: "احذفه إن شئت", en: "delete it if you like" },
  },
  "front-matter-key-repeated": {
    severity: "warning",
    message: {
      ar: "«{key}» و«{other}» مفتاح واحد؛ أُخذت قيمة «{other}»",
      en: "“{key}” and “{other}” are the same key; the value of “{other}” was taken",
    },
    hint: { ar: "أبقِ واحدًا منهما", en: "keep one of them" },
  },
  "front-matter-value-unusable": {
    severity: "error",
    message: {
      ar: "قيمة «{key}» ليست من النوع المنتظر ({wanted})",
      en: "the value of “{key}” is not {wantedEn}",
    },
    hint: { ar: "اكتبها هكذا: {fix}", en: "write it as {fix}" },
  },
  "metadata-hidden-character": {
    severity: "error",
    message: {
      ar: "في «{key}» حرف خفي ({character}) يجعل النص يُقرأ غير ما هو",
      en: "“{key}” holds an invisible character ({character}) that makes text read other than it is",
    },
    hint: { ar: "احذف الحرف أو أعد كتابة القيمة", en: "delete the character, or type the value afresh" },
  },
  "hidden-characters-removed": {
    severity: "warning",
    message: {
      ar: "حُذفت من النص أحرف خفية، عددها {count} (أولها {character})",
      en: "{count} invisible characters were removed from the text (the first is {character})",
    },
    hint: { ar: "احذفها من الملف", en: "delete them from the file" },
  },
  "picture-alt-missing": {
    severity: "warning",
    message: {
      ar: "الصورة «{value}» بلا وصف، فلا يعرف من لا يراها ما فيها",
      en: "the picture “{value}” has no description: who cannot see it is not told what it shows",
    },
    hint: {
      ar: "اكتب ما تُظهره: «![وصف](ملف)» في المتن، أو «image-alt: …» لصورة التقرير",
      en: "say what it shows: `![words](file)` in the text, `image-alt: …` for the report's own",
    },
  },
  "headline-missing": {
    severity: "error",
    message: { ar: "ليس للخبر عنوان", en: "the report has no headline" },
    hint: {
      ar: "أضف «headline: …» في البيانات، أو اجعل العنوان أول سطر",
      en: "add `headline: …` to the front matter, or make the headline the first line",
    },
  },
  "headline-inferred": {
    severity: "warning",
    message: {
      ar: "لا عنوان في الصفحة؛ أُخذ أول المتن «{value}»",
      en: "the page has no headline; the opening of the text stands for it: “{value}”",
    },
    hint: { ar: "أضف «headline: …» إن عرفته", en: "add `headline: …` if you know it" },
  },
  "headline-doubtful": {
    severity: "warning",
    message: {
      ar: "قد لا يكون هذا هو العنوان: أُخذ «{value}»، والبديل «{next}»: {whyAr}",
      en: "this may not be the headline: “{value}” was taken, the next candidate is “{next}”: {whyEn}",
    },
    hint: {
      ar: "راجع الأصل، واكتب الصواب في البيانات إن كان غيره",
      en: "look at the original, and write the right one into the front matter if it is another",
    },
  },
  "published-at-doubtful": {
    severity: "warning",
    message: {
      ar: "قد لا يكون هذا تاريخ النشر: أُخذ «{value}»، والبديل «{next}»: {whyAr}",
      en: "this may not be the publication date: “{value}” was taken, the next candidate is “{next}”: {whyEn}",
    },
    hint: {
      ar: "راجع الأصل، واكتب الصواب في البيانات إن كان غيره",
      en: "look at the original, and write the right one into the front matter if it is another",
    },
  },
  "byline-doubtful": {
    severity: "warning",
    message: {
      ar: "قد لا يكون هذا هو الكاتب: أُخذ «{value}»، والبديل «{next}»: {whyAr}",
      en: "this may not be the writer: “{value}” was taken, the next candidate is “{next}”: {whyEn}",
    },
    hint: {
      ar: "راجع الأصل، واكتب الصواب في البيانات إن كان غيره",
      en: "look at the original, and write the right one into the front matter if it is another",
    },
  },
  "body-doubtful": {
    severity: "warning",
    message: {
      ar: "قد لا تكون هذه حدود المتن: أُخذ «{value}»، والبديل «{next}»: {whyAr}",
      en: "the text may not begin or end here: “{value}” was taken, the next candidate is “{next}”: {whyEn}",
    },
    hint: {
      ar: "راجع الأصل، واكتب الصواب في البيانات إن كان غيره",
      en: "look at the original, and write the right one into the front matter if it is another",
    },
  },
  "metadata-date-unreadable": {
    severity: "warning",
    message: {
      ar: "في بيانات الصفحة ({other}) تاريخ لا يُقرأ: «{value}»",
      en: "the metadata of the page ({other}) holds a date that cannot be read: “{value}”",
    },
    hint: { ar: "لم يُؤخذ به", en: "it was passed over" },
  },
  "metadata-update-too-early": {
    severity: "warning",
    message: {
      ar: "تقول بيانات الصفحة إنها حُدّثت «{value}» قبل أن تُنشر «{other}»",
      en: "the metadata of the page says it was updated “{value}” before it was published “{other}”",
    },
    hint: { ar: "لم يُؤخذ بوقت التحديث", en: "the update was passed over" },
  },
  "metadata-date-differs": {
    severity: "warning",
    message: {
      ar: "تاريخ النشر في بيانات الصفحة «{value}»، والمطبوع فيها «{other}»",
      en: "the metadata of the page says published “{value}”, and the page prints “{other}”",
    },
    hint: { ar: "أُخذ ما في البيانات؛ راجع أيّهما الصواب", en: "the metadata was taken; check which is right" },
  },
  "metadata-excerpt-only": {
    severity: "warning",
    message: {
      ar: "يبدو أن المصدر لا يعطي إلا ملخص الخبر أو مطلعه",
      en: "the source seems to give only a summary of the report, or how it begins",
    },
    hint: {
      ar: "احفظ صفحة الخبر نفسها وأضفها إن أردت النص كله",
      en: "save the page of the report itself and add that, if you want all of it",
    },
  },
  "headline-too-long": {
    severity: "warning",
    message: {
      ar: "العنوان طويل جدًا ({count} حرفًا)؛ لعلّه فقرة",
      en: "the headline is very long ({count} characters); it may be a paragraph",
    },
    hint: { ar: "اختصره، أو اكتب «headline»", en: "shorten it, or state `headline`" },
  },
  "body-missing": {
    severity: "error",
    message: { ar: "ليس للخبر متن", en: "the report has no body" },
    hint: { ar: "أضف نص الخبر بعد العنوان", en: "add the report’s text after the headline" },
  },
  "published-at-missing": {
    severity: "warning",
    message: {
      ar: "لا تاريخ نشر في الملف، ولا يُستدل عليه من النص",
      en: "the file gives no publication date, and none follows from the text",
    },
    hint: { ar: "أضف «published: …» كما طبعه الناشر", en: "add `published: …` as the publisher printed it" },
  },
  "published-at-inferred": {
    severity: "warning",
    message: {
      ar: "لا تاريخ نشر في الملف؛ استُدل من النص على {value}",
      en: "the file gives no publication date; {value} was inferred from the text",
    },
    hint: {
      ar: "إن كنت تعرف التاريخ فأضف «published: …»",
      en: "if you know the date, add `published: …`",
    },
  },
  "published-at-invalid": {
    severity: "error",
    message: {
      ar: "«{value}» ليس تاريخًا يُقرأ",
      en: "“{value}” is not a date that can be read",
    },
    hint: {
      ar: "اكتبه كما طبعه الناشر، مثل «12 يناير 2022» أو 2022-01-12T15:11+02:00",
      en: "write it as printed, such as «12 يناير 2022», or as 2022-01-12T15:11+02:00",
    },
  },
  "published-at-impossible": {
    severity: "error",
    message: {
      ar: "«{value}» يوم لا وجود له في أي تقويم",
      en: "“{value}” is not a day in any calendar",
    },
    hint: { ar: "راجع اليوم والشهر", en: "check the day and the month" },
  },
  "published-at-disagrees": {
    severity: "warning",
    message: {
      ar: "تاريخ النشر في البيانات {stated}، وفي النص {printed}",
      en: "the front matter says published {stated}, the text says {printed}",
    },
    hint: {
      ar: "اعتُمدت البيانات؛ راجع أيّهما الصواب",
      en: "the front matter was taken; check which is right",
    },
  },
  "headline-disagrees": {
    severity: "warning",
    message: {
      ar: "العنوان في البيانات غير العنوان في أول النص («{printed}»)",
      en: "the front matter’s headline is not the one the text opens with (“{printed}”)",
    },
    hint: { ar: "اعتُمدت البيانات؛ احذف أحدهما", en: "the front matter was taken; delete one of the two" },
  },
  "outlet-disagrees": {
    severity: "warning",
    message: {
      ar: "الناشر في البيانات «{stated}»، وفي النص «{printed}»",
      en: "the front matter names the outlet “{stated}”, the text “{printed}”",
    },
    hint: {
      ar: "اعتُمدت البيانات؛ راجع أيّهما الصواب",
      en: "the front matter was taken; check which is right",
    },
  },
  "byline-disagrees": {
    severity: "warning",
    message: {
      ar: "الكاتب في البيانات «{stated}»، وفي النص «{printed}»",
      en: "the front matter names the writer “{stated}”, the text “{printed}”",
    },
    hint: {
      ar: "اعتُمدت البيانات؛ راجع أيّهما الصواب",
      en: "the front matter was taken; check which is right",
    },
  },
  "outlet-evidence-missing": {
    severity: "warning",
    message: {
      ar: "الناشر مستنتَج بلا دليل مكتوب",
      en: "the outlet is given as inferred, without its evidence",
    },
    hint: { ar: "أضف «outlet-evidence: …»", en: "add `outlet-evidence: …`" },
  },
  "date-glued": {
    severity: "warning",
    message: {
      ar: "التاريخ ملتصق بما يليه أو يسبقه («{text}»)",
      en: "the date is glued to its neighbour (“{text}”)",
    },
    hint: { ar: "فُصل بينهما؛ لا يلزم شيء", en: "it was split; nothing needs doing" },
  },
  "weekday-mismatch": {
    severity: "warning",
    message: {
      ar: "يوم الأسبوع في «{value}» لا يوافق التاريخ",
      en: "the weekday in “{value}” is not that of the date",
    },
    hint: { ar: "راجع التاريخ؛ اعتُمد اليوم والشهر", en: "check the date; day and month were taken" },
  },
  "hijri-mismatch": {
    severity: "warning",
    message: {
      ar: "التاريخ الهجري في «{value}» لا يوافق الميلادي بتقويم أم القرى",
      en: "the Hijri date in “{value}” is not that of the Gregorian one in the Umm al-Qura calendar",
    },
    hint: { ar: "اعتُمد الميلادي", en: "the Gregorian date was taken" },
  },
  "order-inferred": {
    severity: "warning",
    message: {
      ar: "في «{value}» الشهر قبل اليوم، وهو استنتاج",
      en: "“{value}” was read month first, because no other order is possible",
    },
    hint: { ar: "اكتب اسم الشهر، أو 2022-02-14", en: "name the month, or write 2022-02-14" },
  },
  "zone-ambiguous": {
    severity: "warning",
    message: {
      ar: "منطقة التوقيت في «{value}» تحتمل أكثر من مدينة",
      en: "the zone in “{value}” may be that of more than one city",
    },
    hint: { ar: "اكتب فرق التوقيت، مثل +03:00", en: "write the offset, such as +03:00" },
  },
  "published-at-incomplete": {
    severity: "warning",
    message: {
      ar: "«{value}» يوم بلا سنة",
      en: "“{value}” is a day without its year",
    },
    hint: {
      ar: "أضف «published: …» كاملًا إن عرفته",
      en: "add the whole day as `published: …` if you know it",
    },
  },
  "published-at-relative": {
    severity: "warning",
    message: {
      ar: "وقت النشر «{value}» منسوب إلى يوم حفظ الصفحة، وهو غير معروف",
      en: "the publication time “{value}” is relative to the day the page was saved, which is not known",
    },
    hint: { ar: "أضف «published: …» إن عرفته", en: "add `published: …` if you know it" },
  },
  "relative-to-crawl": {
    severity: "warning",
    message: {
      ar: "وقت التحديث «{value}» منسوب إلى يوم حفظ الصفحة، وهو غير معروف",
      en: "the update time “{value}” is relative to the day the page was saved, which is not known",
    },
    hint: {
      ar: "بقي كما طُبع؛ أضف «updated: …» إن عرفته",
      en: "it was kept as printed; add `updated: …` if you know it",
    },
  },
  "updated-at-unreadable": {
    severity: "warning",
    message: { ar: "وقت التحديث «{value}» لا يُقرأ", en: "the update time “{value}” cannot be read" },
    hint: {
      ar: "بقي كما طُبع؛ أضف «updated: …» إن عرفته",
      en: "it was kept as printed; add `updated: …` if you know it",
    },
  },
  "day-invalid": {
    severity: "error",
    message: {
      ar: "قيمة «{key}» ليست يومًا يُقرأ أو لا وجود له: «{value}»",
      en: "the value of “{key}” is no day that can be read, or no day at all: “{value}”",
    },
    hint: {
      ar: "اكتب اليوم كاملًا، مثل 2022-01-12 أو «12 يناير 2022»",
      en: "write the whole day, such as 2022-01-12 or «12 يناير 2022»",
    },
  },
  "updated-before-published": {
    severity: "warning",
    message: {
      ar: "وقت التحديث {updated} قبل وقت النشر {published}",
      en: "it was updated {updated}, before it was published {published}",
    },
    hint: { ar: "راجع التاريخين", en: "check both dates" },
  },
  "correction-invalid": {
    severity: "error",
    message: {
      ar: "التصحيح «{value}» بلا تاريخ أو بلا نص",
      en: "the correction “{value}” lacks its day or its text",
    },
    hint: {
      ar: 'اكتبه هكذا: - {at: 2022-01-13, text: "…"}',
      en: 'write it as - {at: 2022-01-13, text: "…"}',
    },
  },
  "url-invalid": {
    severity: "error",
    message: {
      ar: "«{value}» ليس عنوانًا على الشبكة يصلح للنشر",
      en: "“{value}” is not a web address that can be published",
    },
    hint: {
      ar: "اكتب العنوان كاملًا بلا اسم مستخدم أو كلمة مرور، مثل https://example.org/news/1، أو احذف السطر",
      en: "write the whole address without a user name or password, such as https://example.org/news/1, or delete the line",
    },
  },
  "link-refused": {
    severity: "warning",
    message: {
      ar: "الرابط «{href}» ليس من نوع آمن، فبقي نصًا",
      en: "the link “{href}” is not of a safe kind and was left as text",
    },
    hint: {
      ar: "تُقبل روابط http وhttps وmailto والروابط النسبية، بلا كلمة مرور ولا أحرف خفية؛ اكتبه من جديد أو احذفه",
      en: "http, https, mailto and relative links are kept, without a password or hidden characters; type it afresh or delete it",
    },
  },
  "markdown-html": {
    severity: "warning",
    message: {
      ar: "في النص وسم HTML («{tag}»)، ويظهر كما كُتب",
      en: "the text holds HTML (“{tag}”), which is shown as it was typed",
    },
    hint: { ar: "اكتبه بصيغة Markdown أو احذفه", en: "write it as Markdown, or delete it" },
  },
  "report-withheld": {
    severity: "warning",
    message: {
      ar: "هذا التقرير لا يُنشر: {reason}",
      en: "this report is not published: {reasonEn}",
    },
    hint: {
      ar: "احذف ما يمنع نشره حين يجوز، أو ابنِ الموقع لليوم المراد بالخيار ‎--as-of",
      en: "delete what keeps it back when it may go out, or build with --as-of for a later day",
    },
  },
  "report-withdrawn": {
    severity: "warning",
    message: {
      ar: "هذا التقرير مسحوب منذ {day} ({reason})؛ في عنوانه بيان بذلك لا غير",
      en: "this report was withdrawn on {day} ({reason}); at its address stands a notice, and nothing else",
    },
    hint: {
      ar: "احذف السطر إن أريد نشره من جديد",
      en: "delete the line if it is to be published again",
    },
  },
  "withdrawal-invalid": {
    severity: "error",
    message: {
      ar: "«{value}» لا يذكر يوم السحب وسببه",
      en: "“{value}” does not say on which day the report was withdrawn, and why",
    },
    hint: {
      ar: "اكتب اليوم ثم السبب، مثل: withdrawn: 2026-05-10 بطلب من صاحب الشأن",
      en: "write the day and then the reason: withdrawn: 2026-05-10 the person concerned has asked for it",
    },
  },
  "markup-left-over": {
    severity: "warning",
    message: {
      ar: "في النص علامة من نظام نشر آخر («{text}»)، وتظهر كما كُتبت",
      en: "the text holds a mark of another publishing system (“{text}”), which is shown as it was typed",
    },
    hint: { ar: "اكتب ما تعنيه أو احذفها", en: "write what it means, or delete it" },
  },
} as const satisfies Record<string, Wording>;

export type ArticleProblemCode = keyof typeof articleProblems;

/** Every code this folder raises itself; the date reader's codes come with its own findings. */
export const articleProblemCodes: readonly string[] = Object.keys(articleProblems);

export type Place = { readonly file: string; readonly line: number; readonly column: number };

export function articleProblem(
  code: ArticleProblemCode,
  place: Place,
  values: Readonly<Record<string, string | number>> = {},
): Problem {
  const { severity, message, hint } = articleProblems[code];
  return {
    file: place.file,
    line: place.line,
    column: place.column,
    code,
    severity,
    message: { ar: fill(message.ar, values), en: fill(message.en, values) },
    hint: { ar: fill(hint.ar, values), en: fill(hint.en, values) },
  };
}

function fill(wording: string, values: Readonly<Record<string, string | number>>): string {
  return wording.replace(/\{([a-zA-Z]+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value === undefined ? whole : String(value);
  });
}
