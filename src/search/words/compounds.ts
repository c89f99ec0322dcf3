// Names of two words that are written in one as well: «عبد الله» and «عبدالله», «أبو بكر» and «أبوبكر», «نصر الله» and «نصرالله».

// The first parts of theophoric names and of those in «الدين», and the words of kinship; folded, written down for this project.

const BEFORE_ANY = new Set(["عبد", "ابو", "ابي", "ابا"]);
const BEFORE_GOD = new Set(
  "عبد نصر حزب جار ضيف سعد فضل عطا عطاء خلف رزق هبه جاب فتح خير لطف حمد شكر مال ايه روح سيف اسد ذبيح عون غرم ولي جاد".split(
    " ",
  ),
);
const BEFORE_RELIGION = new Set(
  "نور صلاح علاء سيف شمس جمال محي محيي خير عز بهاء فخر بدر تاج حسام شرف ضياء عماد نجم زين جلال كمال ناصر سعد قطب شهاب صدر نظام رشيد مجد معز ولي اصيل".split(
    " ",
  ),
);

/** Months are parted only: nobody writes «كانونالثاني». */
const MONTHS = /^(?:كانون|تشرين|ربيع|جمادي) ال(?:اول|ثاني|اخر)/;

/** Whether two folded words that follow one another are one name. */
export function isCompound(first: string, second: string): boolean {
  if (MONTHS.test(`${first} ${second}`)) return true;
  const bare = first.length > 3 ? first.replace(/^[وفبلك]/, "") : first;
  if (BEFORE_ANY.has(first) || BEFORE_ANY.has(bare)) return second.length >= 3;
  const names = second === "الله" ? BEFORE_GOD : second === "الدين" ? BEFORE_RELIGION : null;
  return names !== null && (names.has(first) || names.has(bare));
}

/** The two words of a folded name that is written in one; null for other words. */
export function partsOf(word: string): readonly [first: string, second: string] | null {
  for (const second of ["الله", "الدين"]) {
    const first = word.slice(0, -second.length);
    if (word.endsWith(second) && isCompound(first, second)) return [first, second];
  }
  // «عبدالعزيز» and «أبوظبي»; «عبدة» and «أبواب» are other words.
  const named = /^([وفبلك]?(?:عبد|ابو))(.{3,})$/.exec(word);
  const [, first, second] = named ?? [];
  if (first === undefined || second === undefined || /^(?:اب|ات|ين)/.test(second)) return null;
  return first.endsWith("عبد") && !second.startsWith("ال") ? null : [first, second];
}
