// Kinds of JSON that hold no report, or none that can be told from what surrounds it: each is told by its keys, and refused by its name.

import type { Bilingual } from "../../reporting/problem.ts";

type JsonKind = { readonly name: Bilingual; readonly advice: Bilingual; readonly keys: readonly RegExp[] };

const SAVE_PAGES: Bilingual = {
  ar: "احفظ الصفحات نفسها وأضفها",
  en: "save the pages themselves and add those",
};

/** The interface of X 1.1 and 2, CSL 1.0.2, HAR 1.2, SQuAD 2.0, nbformat 4. */
const KINDS: readonly JsonKind[] = [
  {
    name: { ar: "قائمة استشهادات CSL-JSON", en: "a bibliography in CSL-JSON" },
    advice: SAVE_PAGES,
    keys: [/"type"\s*:\s*"[a-z-]+"/, /"(?:issued|accessed)"\s*:\s*\{\s*"date-parts"/],
  },
  {
    name: { ar: "منشورات حساب على X (تويتر)", en: "posts of accounts on X (Twitter)" },
    advice: {
      ar: "انسخ نص كل خبر إلى ملف ‎.txt وأضفه",
      en: "copy the text of each report into a .txt file and add that",
    },
    keys: [/"(?:retweet_count|edit_history_tweet_ids|in_reply_to_status_id(?:_str)?)"\s*:/],
  },
  {
    name: { ar: "سجل زيارات متصفح (HAR)", en: "a browser's record of requests (HAR)" },
    advice: SAVE_PAGES,
    keys: [/^\{\s*"log"\s*:\s*\{/, /"(?:creator|entries|pages)"\s*:/],
  },
  {
    name: { ar: "أسئلة وأجوبة على نصوص (SQuAD)", en: "questions and answers about texts (SQuAD)" },
    advice: { ar: "أضف النصوص نفسها", en: "add the texts themselves" },
    keys: [/"qas"\s*:\s*\[/, /"context"\s*:/],
  },
  {
    name: { ar: "دفتر Jupyter", en: "a Jupyter notebook" },
    advice: { ar: "ليس فيه خبر", en: "it holds no report" },
    keys: [/"cells"\s*:\s*\[/, /"cell_type"\s*:/],
  },
];

/** @param head the beginning of the file */
export function jsonKindOf(head: string): Pick<JsonKind, "name" | "advice"> | null {
  return KINDS.find(({ keys }) => keys.every((key) => key.test(head))) ?? null;
}
