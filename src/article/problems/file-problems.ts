// What can be wrong with a file of `articles/` before a line of it is read: its name, its kind, its encoding.

import { error, warning } from "./wording.ts";

export const fileProblems = {
  "encoding-utf16": error(
    ["الملف محفوظ بترميز {encoding}", "the file is saved as {encoding}"],
    ["احفظ الملف بترميز UTF-8", "save the file as UTF-8"],
  ),
  "encoding-not-utf8": error(
    ["الملف ليس بترميز UTF-8، والأرجح أنه {encoding}", "the file is not UTF-8; it is most likely {encoding}"],
    [
      "افتح الملف بترميز {encoding} ثم احفظه بترميز UTF-8",
      "open the file as {encoding} and save it as UTF-8",
    ],
  ),
  "encoding-damaged": error(
    [
      "الملف بترميز UTF-8، إلا أن في هذا الموضع بايتات تالفة لا تؤلف حرفًا",
      "the file is UTF-8, but the bytes here are no letter in it",
    ],
    [
      "احذف ما في هذا الموضع وأعد كتابته، أو انسخ الملف من جديد",
      "delete what stands here and type it afresh, or copy the file again",
    ],
  ),
  "encoding-truncated": error(
    [
      "الملف مقطوع في وسط حرف: لم يكتمل نقله أو حفظه",
      "the file ends in the middle of a letter: it was cut short when saved or copied",
    ],
    ["انسخ الملف كاملًا من جديد", "copy the whole file again"],
  ),
  "document-not-text": error(
    ["ليس في الملف نصّ تقرير: {name}", "the file holds no text of a report: it is {nameEn}"],
    ["{advice}", "{adviceEn}"],
  ),
  "document-too-large": error(
    ["حجم الملف {size} ميغابايت، وهذا أطول من أي تقرير", "the file has {size} MB: no report is that long"],
    [
      "تحقّق من أنه نصّ تقرير واحد، وقسّمه إن كان كذلك (الحد {limit} ميغابايت)",
      "check that it is the text of one report; divide it if it is (the limit is {limit} MB)",
    ],
  ),
  "file-unreadable": error(
    ["تعذّرت قراءة الملف: {reason}", "the file cannot be read: {reasonEn}"],
    ["صحّح صلاحياته أو أعد نسخه، ثم أعد المحاولة", "mend its permissions or copy it again, then try again"],
  ),
  "file-name-not-utf8": error(
    [
      "اسم الملف ليس بترميز UTF-8، كما تتركه ملفات مضغوطة قديمة من ويندوز",
      "the file’s name is not UTF-8, as old archives from Windows leave it",
    ],
    [
      "أعد التسمية بأحرف لاتينية، أو أعد فكّ الضغط بترميز الاسم الصحيح",
      "rename it with ASCII letters, or unpack it again with the right encoding for names",
    ],
  ),
  "folder-named-like-report": warning(
    ["هذا مجلد باسم تقرير، وليس تقريرًا", "this is a folder with the name of a report, and no report"],
    [
      "أعد تسميته إن كان مجلدًا، أو ضع ملف التقرير مكانه",
      "rename it if it is meant to be a folder, or put the file of the report in its place",
    ],
  ),
  "file-name-hidden-character": error(
    [
      "في اسم الملف حرف خفي ({character})، فيُقرأ الاسم على غير ما هو",
      "the file’s name holds a hidden character ({character}): it reads other than it is",
    ],
    ["أعد تسمية الملف بلا هذا الحرف", "rename the file without it"],
  ),
  "file-name-reserved": error(
    [
      "«{id}» اسم محجوز في ويندوز، فلا يمكن نسخ الموقع إليه",
      "{id} is a name that Windows keeps for itself: the site could not be copied there",
    ],
    ["أعد تسمية الملف، مثل «{id}-report.md»", "rename the file, to {id}-report.md for one"],
  ),
  "character-nul": error(
    ["في الملف حرف NUL، وهو لا يرد في نص", "the file holds a NUL, which no text does"],
    [
      "احذف الحرف، أو تحقّق من أن الملف نصّ لا صورة أو مستند",
      "delete it, or check that the file is text and not a picture or an office document",
    ],
  ),
  "byte-order-mark-repeated": error(
    ["في أول الملف علامتا ترتيب بايتات (BOM)", "the file opens with more than one byte order mark"],
    ["احفظ الملف بترميز UTF-8 بلا BOM", "save the file as UTF-8 without a byte order mark"],
  ),
  "text-mojibake": error(
    [
      "النص العربي مشوَّه («{sample}»): قُرئ UTF-8 على أنه ترميز آخر ثم حُفظ",
      "the Arabic is garbled (“{sample}”): UTF-8 was read as another encoding and saved again",
    ],
    ["خُذ النص من مصدره من جديد", "take the text from its source again"],
  ),
  "text-lost": error(
    [
      "ضاعت أحرف النص وحلّت محلها علامات استفهام («{sample}»)",
      "letters were lost, and question marks stand in their place (“{sample}”)",
    ],
    [
      "خُذ النص من مصدره من جديد واحفظه بترميز UTF-8",
      "take the text from its source again, and save it as UTF-8",
    ],
  ),
  "document-empty": error(
    ["الملف فارغ", "the file is empty"],
    ["أضف نص التقرير أو احذف الملف", "add the report’s text or delete the file"],
  ),
  "file-name-not-ascii": error(
    [
      "لا يُشتق من اسم الملف عنوان دائم: ليس فيه حرف أو رقم لاتيني",
      "the file name gives no permanent address: it holds no ASCII letter or digit",
    ],
    [
      "أعد التسمية بأحرف لاتينية، أو أضفه بالأمر warraq add فيُسمّيه",
      "rename it with ASCII letters, or let `warraq add` name it",
    ],
  ),
  "file-name-collision": error(
    [
      "سيكون لهذا الملف عنوان الملف «{other}» نفسه: «{id}»",
      "the file would get the same address as {other}: {id}",
    ],
    ["أعد تسمية أحد الملفين", "rename one of the two"],
  ),
  "file-name-look-alike": error(
    [
      "لا يختلف اسم الملف عن «{other}» إلا في ما لا تراه العين",
      "the file name differs from {other} only in what the eye does not see",
    ],
    ["أعد تسمية أحد الملفين", "rename one of the two"],
  ),
};
