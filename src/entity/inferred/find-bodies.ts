// Bodies nobody has listed: a noun that says what something is, and behind it a proper or a quoted name.

import { GAP, gapKind } from "../name-words.ts";
import { roleWordKind } from "../role-words.ts";
import { placeBehind } from "./find-places.ts";
import {
  type BodyHead,
  bodyHead,
  CLUB_HEADS,
  CLUBS_IN_SPORT,
  COMPANY_TAILS,
  DOINGS_TOO,
  NAMED_BEFORE,
  NO_NAMES_OF_BODIES,
  OF_MEMBERS,
  ORDINALS,
  PLACE_HEADS,
  SPORT_WORDS,
  TITLES,
} from "./heads.ts";
import type { FoundBody } from "./inferred-name.ts";
import { INSTITUTION_HEADS, institutionEnd, purposeEnd } from "./institutions.ts";
import type { Lexicon } from "./lexicon.ts";
import { isCountry, isProper } from "./proper-word.ts";
import type { ReportWords } from "./report-words.ts";

const MOST_WORDS = 4;
const MOST_QUOTED = 5;
const COMMON = 6;

/** The body or place whose name begins with word `at`; null where none does. */
export function bodyAt(at: number, words: ReportWords, lexicon: Lexicon): FoundBody | null {
  if (words.mentionAt(at) !== null) return null;
  const word = words.word(at);
  for (const skipped of [0, 1, 2]) {
    if (skipped > 0 && !(skipped === 1 ? /^[وفبلك]/u : /^[وف][بلك]/u).test(word)) break;
    const bare = word.slice(skipped);
    const definite = bare.startsWith("ال")
      ? bare.slice(2)
      : bare.startsWith("ل") && skipped > 0
        ? bare.slice(1)
        : null;
    // «نادى المؤذن» is the verb, «وحي القلم» inspiration.
    if ((bare === "نادي" && words.cut.original.charAt(words.endOf(at) - 1) === "\u0649") || word === "وحي")
      return null;
    const club = clubAt(at, skipped, bare, words);
    if (club !== null) return club;
    const kind = bodyHead(bare) ?? (definite === null ? null : bodyHead(definite));
    const found =
      kind === null ? null : behindHead(at, skipped, bodyHead(bare) === null, kind, words, lexicon);
    if (found !== null) return found;
    const isDefinite = !INSTITUTION_HEADS.has(bare) && definite !== null;
    const head = isDefinite ? definite : bare;
    const end = INSTITUTION_HEADS.has(head) ? institutionEnd(at, head, isDefinite, words, lexicon) : null;
    if (end !== null)
      return {
        type: "organisation",
        rule: "head",
        first: at,
        last: end,
        skipped,
        isClear: false,
      };
    if (kind !== null) return null;
    if (PLACE_HEADS.has(bare)) return placeBehind(at, bare, words, lexicon);
  }
  return null;
}

/** «مولودية وهران», and in a text on sport «شباب بلوزداد»: a club by the name of its town. */
function clubAt(at: number, skipped: number, head: string, words: ReportWords): FoundBody | null {
  if (!CLUB_HEADS.has(head) && !CLUBS_IN_SPORT.has(head)) return null;
  const town = words.isTied(at + 1) ? words.mentionAt(at + 1) : null;
  if (
    town === null ||
    town.clitic !== null ||
    !town.entity.startsWith("place-") ||
    town.entity.length < SHORTEST_TOWN
  )
    return null;
  if (!CLUB_HEADS.has(head) && words.countOf(SPORT_WORDS) < 2) return null;
  let last = at + 1;
  while (words.mentionAt(last + 1) === town) last++;
  return { type: "organisation", rule: "head", first: at, last, skipped, isClear: true };
}

/** The ids of states have two letters: «منتخب الشباب», «أمل مصر» are no clubs. */
const SHORTEST_TOWN = "place-xxx".length;

function behindHead(
  at: number,
  skipped: number,
  isDefinite: boolean,
  kind: BodyHead,
  words: ReportWords,
  lexicon: Lexicon,
): FoundBody | null {
  const found = { type: "organisation", first: at, skipped } as const;
  const quoted = kind === "office" ? null : quotedBehind(at, skipped, isDefinite, words, lexicon);
  if (quoted !== null && CALLED.has(words.word(at + 1)))
    return { ...found, first: at + 2, skipped: 0, rule: "head", last: quoted, isClear: true };
  if (quoted !== null) return { ...found, rule: "quoted", last: quoted, isClear: true };
  if (isDefinite || kind === "quoted") return null;
  if (kind === "office") {
    const last = ministryEnd(at, words, lexicon);
    return last === null ? null : { ...found, rule: "head", last, isClear: false };
  }
  const proper = properEnd(at, words, lexicon);
  if (proper === null) return membersBehind(at, skipped, words, lexicon);
  const last = tailEnd(words.word(at).slice(skipped), proper, words, lexicon);
  return { ...found, rule: "head", last, isClear: !words.isTied(last + 1) };
}

/** «حزب العمال», «نقابة الصحفيين التونسيين», «رابطة أمهات المختطفين»: whose body it is, or what for, in one to three words with the article. */
function membersBehind(at: number, skipped: number, words: ReportWords, _lexicon: Lexicon): FoundBody | null {
  const head = words.word(at).slice(skipped);
  const isOfMembers =
    OF_MEMBERS.has(head) || (head === "اتحاد" && /^ال\p{L}{3,}(?:ين|ون)$/u.test(words.word(at + 1)));
  if (!isOfMembers || words.mentionAt(at + 1) !== null) return null;
  let last = at;
  for (let i = at + 1; i <= at + MOST_MEMBERS && words.isTied(i) && words.mentionAt(i) === null; i++) {
    if (!/^ال\p{L}{3,}$/u.test(words.word(i)) || TITLES.has(words.word(i)) || words.isAdverb(i)) break;
    last = i;
  }
  if (last === at || NO_NAMES_OF_BODIES.has(words.word(at + 1))) return null;
  // «حزب التقدم والاشتراكية», «حزب الاتحاد الاشتراكي للقوات الشعبية»: the name goes on, nobody knows how far.
  if (words.isTied(last + 1) && /^(?:وال|لل)/u.test(words.word(last + 1))) return null;
  return { type: "organisation", rule: "head", first: at, last, skipped, isClear: false };
}

const MOST_MEMBERS = 3;

/** «شركة تدعى «X»»: the verb is no part of the name. */
const CALLED: ReadonlySet<string> = new Set(["تدعي", "يدعي", "تسمي", "يسمي"]);

/** The last word of a short name in quotation marks right behind the head, or behind an adjective of it. */
function quotedBehind(
  at: number,
  skipped: number,
  isDefinite: boolean,
  words: ReportWords,
  lexicon: Lexicon,
): number | null {
  for (const open of [at + 1, at + 2]) {
    if (open >= words.count || (open === at + 2 && !words.isTied(at + 1))) return null;
    const gap = words.gap(open);
    if (gap === (GAP.space | GAP.quote)) {
      if (open === at + 2 && !/^ال\p{L}{3,}|\p{L}{3,}ي[هة]?$/u.test(words.word(at + 1))) return null;
      const last = quoteEnd(open, words);
      return last !== null && isNameQuoted(at, skipped, isDefinite, open, last, words, lexicon) ? last : null;
    }
    if (gap !== GAP.space) return null;
  }
  return null;
}

function quoteEnd(open: number, words: ReportWords): number | null {
  for (let last = open; last < words.count && last - open < MOST_QUOTED; last++) {
    if (gapKind(words.cut.original.charCodeAt(words.endOf(last))) === GAP.quote) return last;
    if (last + 1 < words.count && words.gap(last + 1) !== GAP.space) return null;
  }
  return null;
}

/** «الوكالة «قلقة جدا»», «من تنظيم «X»», «اللواء «15»», «رئيس الاتحاد «فلان الفلاني»»: quoted, but no name of the body. */
function isNameQuoted(
  head: number,
  skipped: number,
  isDefinite: boolean,
  open: number,
  last: number,
  words: ReportWords,
  lexicon: Lexicon,
): boolean {
  if (last === open && words.cut.isNumber(open)) return false;
  const noun = words.word(head).slice(skipped).replace(/^ال/u, "");
  if (isDefinite && NAMED_BEFORE.has(noun) && open === head + 1) return false;
  // «المجموعة الشعرية «X»», «الشبكة العصبية «X»»: things of many kinds.
  if (isDefinite && (noun === "مجموعه" || noun === "شبكه")) return false;
  // «الموقع الأثري «X»» is a place, «الفريق الروماني «فلان»» anything.
  if (isDefinite && (noun === "موقع" || noun === "فريق") && !OF_THE_NET.has(words.word(head + 1)))
    return false;
  const isPerson =
    lexicon.given(words.word(open)) === "strong" &&
    last > open &&
    (lexicon.given(words.word(open + 1)) !== null || lexicon.isNamePart(words.word(open + 1)));
  if (isPerson && isDefinite) return false;
  if (!DOINGS_TOO.has(noun) && !(isDefinite && open === head + 1)) return true;
  if (/^(?:من|تحت|في|ب)$/u.test(words.word(head - 1)) && noun !== "دار") return false;
  for (let at = open; at <= last; at++) {
    const word = words.word(at);
    if (words.mentionAt(at) !== null || lexicon.frequency(word) < COMMON) return true;
  }
  return false;
}

const OF_THE_NET: ReadonlySet<string> = new Set(["الالكتروني", "الاخباري", "الاجتماعي"]);

/** «وزارة الداخلية», «وزارة الشؤون الاجتماعية والعمل», with the country of it. */
function ministryEnd(at: number, words: ReportWords, lexicon: Lexicon): number | null {
  let last = at;
  for (let i = at + 1; i <= at + MOST_WORDS + 2 && words.isTied(i); i++) {
    const word = words.word(i);
    if (words.mentionAt(i) !== null) break;
    if (!/^و?ال\p{L}{3,}$/u.test(word)) break;
    if (word.startsWith("وال") && (roleWordKind(word.slice(1)) !== "inside" || i === at + 1)) break;
    if (i > at + 1 && !word.startsWith("وال") && !/ي[ه]?$|[هى]$/u.test(word)) break;
    if (TITLES.has(word)) break;
    last = i;
    if (i > at + 1 && isCountry(word)) break;
  }
  // «وزارة الخارجية» alone is another country's in each report.
  return last > at + 1 && lexicon.count(words.word(at + 1)) > 0 && isCountry(words.word(last)) ? last : null;
}

/** Words behind a head that no list of ordinary words has, names and places among them. */
function properEnd(at: number, words: ReportWords, lexicon: Lexicon): number | null {
  let last = at;
  if (isOrdinaryGiven(at + 1, words, lexicon) || isListedBody(at + 1, words)) return null;
  for (let i = at + 1; i <= at + MOST_WORDS && words.isTied(i); i++) {
    const mention = words.mentionAt(i);
    if (mention !== null && mention.span[0] < words.startOf(i)) {
      last = i;
      continue;
    }
    if (mention !== null && mention.clitic !== null) break;
    if (mention === null && !isOrdinal(i, at, words) && !isProper(i, words, lexicon)) break;
    if (i === at + 1 && mention === null && isAdjectiveOf(at, i, words)) break;
    last = i;
  }
  return last === at ? null : last;
}

/** «تلفزيون هيئة الإذاعة البريطانية»: a body that is known is not displaced by one that is not. */
function isListedBody(at: number, words: ReportWords): boolean {
  // «جامعة الأمم المتحدة» is another body.
  if (SCHOOLS.has(words.word(at - 1))) return false;
  return words.mentionAt(at)?.entity.startsWith("org-") === true;
}

const SCHOOLS: ReadonlySet<string> = new Set(["جامعه", "معهد", "كليه", "اكاديميه"]);

/** «حزب معين»: a given name that is an ordinary word too, alone behind the head. */
function isOrdinaryGiven(at: number, words: ReportWords, lexicon: Lexicon): boolean {
  const word = words.word(at);
  if (lexicon.given(word) === null || lexicon.count(word) < COMMON || word.startsWith("ال")) return false;
  const next = words.isTied(at + 1) ? words.word(at + 1) : "";
  return (
    !ORDINALS.has(next) &&
    lexicon.given(next) === null &&
    !lexicon.isNamePart(next) &&
    next !== "بن" &&
    !COMPANY_TAILS.has(next)
  );
}

/** «شركة فلان وأولاده القابضة», «بنك أم القيوين الوطني», «شركة شعاع للأوراق المالية», «معهد محمد السادس لتكوين الأئمة». */
function tailEnd(head: string, proper: number, words: ReportWords, lexicon: Lexicon): number {
  let last = proper;
  const isFirm = FIRMS.has(head);
  // «جمعية الناشرين الإماراتيين».
  if (
    /[يو]ن$/u.test(words.word(last)) &&
    words.isTied(last + 1) &&
    /^ال\p{L}{3,}ي[يو]ن$/u.test(words.word(last + 1))
  )
    return last + 1;
  while (
    words.isTied(last + 1) &&
    (COMPANY_TAILS.has(words.word(last + 1)) || (isFirm && isKindOfFirm(head, words.word(last + 1))))
  )
    last++;
  const purpose = isFirm ? purposeEnd(last + 1, words, lexicon) : null;
  if (purpose !== null) return purpose;
  if (last > proper || !words.isTied(last + 1) || words.mentionAt(last + 1) !== null) return last;
  const next = words.word(last + 1);
  const isObject = words.isTied(last + 2) && /^ال\p{L}{3,}$/u.test(words.word(last + 2));
  if (/^لل\p{L}{4,}$/u.test(next) && lexicon.count(next) < MOST_PURPOSES) return last + 1;
  return /^لت\p{L}{3,}$/u.test(next) && isObject ? last + 2 : last;
}

const FIRMS: ReadonlySet<string> = new Set(["شركه", "بنك", "مصرف", "مجموعه"]);
const KINDS_OF_FIRMS: ReadonlySet<string> = new Set(
  [
    "اسلامي",
    "وطني",
    "مركزي",
    "تجاري",
    "دولي",
    "عربي",
    "متحد",
    "اهلي",
    "عالمي",
    "صناعي",
    "زراعي",
    "عقاري",
  ].flatMap((kind) => [`ال${kind}`, `ال${kind}ه`]),
);

/** «مصرف الشارقة الإسلامي», «شركة دبي الإسلامية»: of the head's gender. */
function isKindOfFirm(head: string, word: string): boolean {
  return KINDS_OF_FIRMS.has(word) && head.endsWith("ه") === word.endsWith("ه");
}

/** Said of a body's purpose: «للمعادن»; what is said of everything («للمرة») is more frequent. */
const MOST_PURPOSES = 60;

/** «جامعة فؤاد الأول». */
function isOrdinal(at: number, head: number, words: ReportWords): boolean {
  return at === head + 2 && ORDINALS.has(words.word(at));
}

/** «رابطة فضفاضة»: behind a feminine noun a feminine word without the article says what it is like. */
function isAdjectiveOf(head: number, at: number, words: ReportWords): boolean {
  return /ه$/u.test(words.word(head)) && /^(?!ال)\p{L}{3,}ه$/u.test(words.word(at));
}
