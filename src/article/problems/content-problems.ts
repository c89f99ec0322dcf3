// What can be wrong with what a report says: its headline, its names, its text, its links and pictures.

import { doubtful, error, STATED_WINS, warning } from "./wording.ts";

export const contentProblems = {
  "letters-lost": warning(
    [
      "ضاعت من النص أحرف، وحلّت محلها علامات لا تُقرأ، عددها {count} وأولها {character}",
      "letters were lost, and signs that nobody can read stand in the place of {count} of them, the first {character}",
    ],
    [
      "اكتب الأحرف الصحيحة مكانها، أو خُذ النص من مصدره من جديد",
      "type the right letters in their place, or take the text from its source again",
    ],
  ),
  "hidden-characters-removed": warning(
    [
      "حُذفت من النص المنشور أحرف خفية، عددها {count}، وأولها {character}",
      "invisible characters were removed from the published text: {count}, the first of them {character}",
    ],
    [
      "احذفها من الملف أيضًا، أو أعد كتابة الكلمة التي هي فيها",
      "delete them from the file too, or type the word they stand in afresh",
    ],
  ),
  "picture-alt-missing": warning(
    [
      "الصورة «{value}» بلا وصف، فلا يعرف من لا يراها ما فيها",
      "the picture “{value}” has no description: who cannot see it is not told what it shows",
    ],
    [
      "اكتب ما تُظهره: «![وصف](ملف)» في المتن، أو «image-alt: …» لصورة التقرير",
      "say what it shows: `![words](file)` in the text, `image-alt: …` for the report's own",
    ],
  ),
  "headline-missing": error(
    ["ليس للتقرير عنوان", "the report has no headline"],
    [
      "أضف «headline: …» في الترويسة، أو اجعل العنوان أول سطر",
      "add `headline: …` to the front matter, or make the headline the first line",
    ],
  ),
  "headline-inferred": warning(
    [
      "لا عنوان في الصفحة؛ أُخذ أول المتن «{value}»",
      "the page has no headline; the opening of the text stands for it: “{value}”",
    ],
    ["أضف «headline: …» إن عرفته", "add `headline: …` if you know it"],
  ),
  "headline-doubtful": doubtful("قد لا يكون هذا هو العنوان", "this may not be the headline"),
  "byline-doubtful": doubtful("قد لا يكون هذا هو الكاتب", "this may not be the writer"),
  "body-doubtful": doubtful("قد لا تكون هذه حدود المتن", "the text may not begin or end here"),
  "metadata-excerpt-only": warning(
    [
      "يبدو أن المصدر لا يعطي من الخبر إلا ملخصه أو مطلعه",
      "the source seems to give only a summary of the report, or how it begins",
    ],
    [
      "احفظ صفحة الخبر نفسها وأضفها إن أردت النص كله",
      "save the page of the report itself and add that, if you want all of it",
    ],
  ),
  "headline-too-long": warning(
    [
      "العنوان طويل جدًا ({count} حرفًا)؛ لعلّه فقرة",
      "the headline is very long ({count} characters); it may be a paragraph",
    ],
    [
      "اكتب العنوان وحده في الترويسة: «headline: …»",
      "write the headline alone into the front matter: `headline: …`",
    ],
  ),
  "body-missing": error(
    ["ليس للتقرير متن", "the report has no body"],
    ["أضف نص التقرير بعد العنوان", "add the report’s text after the headline"],
  ),
  "headline-disagrees": warning(
    [
      "العنوان في الترويسة غير العنوان في أول النص («{printed}»)",
      "the front matter’s headline is not the one the text opens with (“{printed}”)",
    ],
    ["اعتُمد ما في الترويسة؛ احذف أحدهما", "the front matter was taken; delete one of the two"],
  ),
  "outlet-disagrees": warning(
    [
      "الناشر في الترويسة «{stated}»، وفي النص «{printed}»",
      "the front matter names the outlet “{stated}”, the text “{printed}”",
    ],
    STATED_WINS,
  ),
  "byline-disagrees": warning(
    [
      "الكاتب في الترويسة «{stated}»، وفي النص «{printed}»",
      "the front matter names the writer “{stated}”, the text “{printed}”",
    ],
    STATED_WINS,
  ),
  "outlet-evidence-missing": warning(
    ["ذُكر أن الناشر مستنتَج، ولم يُذكر الدليل", "the outlet is given as inferred, without its evidence"],
    [
      "أضف «outlet-evidence: …» بعبارة من النص تدل عليه",
      "add `outlet-evidence: …` with the words of the text that point to it",
    ],
  ),
  "url-invalid": error(
    [
      "«{value}» ليس عنوانًا كاملًا على الشبكة يجوز نشره",
      "“{value}” is not a web address that can be published",
    ],
    [
      "اكتب العنوان كاملًا بلا اسم مستخدم أو كلمة مرور، مثل https://example.org/news/1، أو احذف السطر",
      "write the whole address without a user name or password, such as https://example.org/news/1, or delete the line",
    ],
  ),
  "link-refused": warning(
    [
      "الرابط «{href}» لا يُنشر رابطًا، فبقي نصًّا",
      "the link “{href}” may not be published as one and was left as text",
    ],
    [
      "تُقبل روابط http وhttps وmailto والروابط النسبية، بلا كلمة مرور ولا أحرف خفية؛ اكتبه من جديد أو احذفه",
      "http, https, mailto and relative links are kept, without a password or hidden characters; type it afresh or delete it",
    ],
  ),
  "markdown-html": warning(
    [
      "في النص وسم HTML («{tag}»)، ويظهر كما كُتب",
      "the text holds HTML (“{tag}”), which is shown as it was typed",
    ],
    ["اكتب ما يعنيه بصيغة Markdown، أو احذفه", "write what it means as Markdown, or delete it"],
  ),
  "markup-left-over": warning(
    [
      "في النص علامة من نظام نشر آخر («{text}»)، وتظهر كما كُتبت",
      "the text holds a mark of another publishing system (“{text}”), which is shown as it was typed",
    ],
    ["اكتب ما تعنيه بصيغة Markdown، أو احذفها", "write what it means as Markdown, or delete it"],
  ),
};
