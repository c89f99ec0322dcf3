// The neighbours in whose company a name is not the entity it looks like, and the names that need company to be one.

import { foldedForm } from "../text/fold.ts";
import type { EntityType } from "./entity.ts";

/** Words are folded; those of `notAfter` and `after` stand before the name, with or without a clitic. */
export type NameCondition = {
  readonly after?: ReadonlySet<string>;
  readonly notAfter?: ReadonlySet<string>;
  readonly notBefore?: ReadonlySet<string>;
  /** Proclitics with which the word is an ordinary one: «بقطر» “with a diameter of”. */
  readonly notWithClitic?: string;
  /** «القوات السعودية»: after a definite noun the word is an adjective, the name of no place. */
  readonly notAfterDefinite?: boolean;
};

/** «بحر الصين الجنوبي», «خليج عدن», «صحيفة الرياض», «نهر الأردن», «جبل لبنان»: another thing, named after the place. */
const NAMED_AFTER_A_PLACE = words(
  "بحر خليج نهر مضيق جبل صحيفة جريدة مجلة يومية صحيفتي شارع ميدان ساحة فندق مطعم مسلسل فيلم",
);

/** «وزير الخارجية الأميركية» is a person's title, not the ministry «الخارجية الأميركية». */
const HOLDERS_OF_A_MINISTRY = words("وزير وزيرة وزيرا وزيري وزيران وزيرين وزراء وزيرتا وزيرتي");

/** Per folded name of a place, whoever lists it: the word after or before that makes it something else. */
const PLACE_CONDITIONS = conditionTable([
  ["القاهرة", { notAfter: "القوة قوة الظروف ظروف ظروفا لظروف", notBefore: "الإخبارية" }],
  ["القدس", { notAfter: "فيلق لواء كتائب سرايا", notBefore: "العربي" }],
  ["المغرب", { notAfter: "صلاة أذان", notBefore: "العربي الكبير الإسلامي الأوسط" }],
  ["واشنطن", { notAfter: "جورج دينزل", notBefore: "بوست تايمز إكزامينر" }],
  ["نيويورك", { notBefore: "تايمز بوست ديلي" }],
  ["موسكو", { notBefore: "تايمز" }],
  ["لوس أنجلوس", { notBefore: "تايمز ليكرز غالاكسي" }],
  ["باريس", { notBefore: "سان هيلتون ماتش" }],
  ["سانتياغو", { notBefore: "برنابيو بيرنابيو دي" }],
  ["جورجيا", { notAfter: "ولاية بولاية ولايتي" }],
  ["إسرائيل", { notAfter: "بني بنو بنى", notBefore: "هيوم" }],
  ["أيرلندا", { notBefore: "الشمالية" }],
  ["غينيا", { notBefore: "الجديدة بيساو الاستوائية" }],
  ["الصين", { notAfter: "سور" }],
  ["الهند", { notBefore: "الصينية" }],
  ["قطر", { notAfter: "بنصف نصف ذات", notWithClitic: "ب" }],
  ["مسقط", { notBefore: "رأس رأسه رأسها رأسي رأسهم" }],
  ["الرباط", { notBefore: "الصليبي" }],
  ["السعودية", { notAfter: "أرامكو سابك العربية", notAfterDefinite: true }],
]);

/** Names that are also common words: a place only where the word before speaks of a place. */
const BEFORE_A_PLACE = words(
  `في إلى جمهورية دولة حكومة جيش رئيس برئيس عاصمة مدينة بمدينة لمدينة محافظة بمحافظة مخيم بمخيم ولاية
  بجمهورية بدولة لدولة لجمهورية شمال جنوب شرق غرب وسط شمالي جنوبي شرقي غربي وسطي سكان أهالي
  اقتحام باقتحام اقتحمت مطار بمطار ميناء بميناء`,
);

/** Keyed by the name as written: «عُمان» and «عمّان» with their marks need no company, «عمان» does. */
const GUARDED_NAMES: ReadonlyMap<string, NameCondition> = new Map([
  ...`مالي بنين جنين جدة الخليل فاس سرت حماة العيون درعا الأقصر الحديدة برشلونة مرسيليا كولونيا`
    .split(" ")
    .map((name) => [name, { after: BEFORE_A_PLACE }] as const),
  ["عمان", { after: words("الأردنية") }],
  ["طرابلس", { after: words("الليبية") }],
]);

/** What must hold around a name for it to be the entity; null where the name speaks for itself. */
export function conditionOf(type: EntityType, name: string): NameCondition | null {
  const folded = foldedForm(name);
  if (type === "organisation") return folded.startsWith("وزاره") ? null : ORGANISATION_CONDITION;
  if (type !== "place") return null;
  return (
    GUARDED_NAMES.get(name) ?? PLACE_CONDITIONS.get(folded) ?? (folded.includes(" ") ? null : PLACE_CONDITION)
  );
}

const ORGANISATION_CONDITION: NameCondition = { notAfter: HOLDERS_OF_A_MINISTRY };
const PLACE_CONDITION: NameCondition = { notAfter: NAMED_AFTER_A_PLACE };

type Row = readonly [
  name: string,
  { notAfter?: string; notBefore?: string; notWithClitic?: string; notAfterDefinite?: boolean },
];

function conditionTable(rows: readonly Row[]): ReadonlyMap<string, NameCondition> {
  return new Map(
    rows.map(([name, { notAfter = "", notBefore = "", notWithClitic = "", notAfterDefinite = false }]) => [
      foldedForm(name),
      {
        notAfter: new Set([...NAMED_AFTER_A_PLACE, ...words(notAfter)]),
        notBefore: words(notBefore),
        notWithClitic,
        notAfterDefinite,
      },
    ]),
  );
}

function words(list: string): ReadonlySet<string> {
  return new Set(foldedForm(list).split(/\s+/u).filter(Boolean));
}
