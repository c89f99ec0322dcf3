// The neighbours in whose company a name is not the entity it looks like, and the names that need company to be one.

import { foldedForm } from "../text/fold.ts";
import { guardedNames } from "./built-in/built-in-names.ts";
import { CLUBS_OF_A_COUNTRY, contextOfClub, isClub, isNameOfClub } from "./club-names.ts";
import type { Entity, EntityType } from "./entity.ts";
import { NAMED_AFTER_PEOPLE } from "./inferred/heads.ts";
import { arabGivenNames, newsLexicon } from "./inferred/lexicon.ts";

/** Words are folded; those of `notAfter` and `after` stand before the name, with or without a clitic. */
export type NameCondition = {
  readonly after?: ReadonlySet<string>;
  /** The country of the place: where the text speaks of it, «في» before the name is enough. */
  readonly home?: string;
  /** Whether the ordinary word is frequent: the text must then say more than «في». */
  readonly isFrequent?: boolean;
  readonly notAfter?: ReadonlySet<string>;
  readonly notBefore?: ReadonlySet<string>;
  /** Proclitics with which the word is an ordinary one: «بقطر» “with a diameter of”. */
  readonly notWithClitic?: string;
  /** Whole clitics with which the word is first of all another: «باب» is not «ب» and «إب». */
  readonly notWithClitics?: ReadonlySet<string>;
  /** Two words, with a blank: «كوبا من الشاي». */
  readonly notBeforePhrases?: ReadonlySet<string>;
  /** The name is two places': which one, the words of the text around decide, and the names it has given before. */
  readonly context?: NameContext;
  /** The text must speak of sport. */
  readonly inSport?: boolean;
  /** The name is a town's and its club's: where the text speaks of sport, the town's only behind what tells a place. */
  readonly isTownOfClub?: boolean;
  /** «القوات السعودية»: after a definite noun the word is an adjective, the name of no place. */
  readonly notAfterDefinite?: boolean;
};

/** Words are folded, entities are ids. */
export type NameContext = {
  readonly words: ReadonlySet<string>;
  readonly entities: ReadonlySet<string>;
  /** Words that speak for the other place of the name. */
  readonly otherWords: ReadonlySet<string>;
  readonly otherEntities: ReadonlySet<string>;
  /** Whether this place is meant where the text speaks of both as much. */
  readonly winsTies: boolean;
};

/** «بحر الصين الجنوبي», «خليج عدن», «صحيفة الرياض», «نهر الأردن», «جبل لبنان»: another thing, named after the place. */
const NAMED_AFTER_A_PLACE = words(
  "بحر خليج نهر مضيق جبل صحيفة جريدة مجلة يومية صحيفتي شارع ميدان ساحة مفترق تقاطع دوار كوبري حديقة فندق مطعم مسلسل فيلم",
);

/** «وزير الخارجية الأميركية» is a person's title, not the ministry «الخارجية الأميركية». */
const HOLDERS_OF_A_MINISTRY = words("وزير وزيرة وزيرا وزيري وزيران وزيرين وزراء وزيرتا وزيرتي");

/** What a cup is full of, behind «من». */
const DRINKS: ReadonlySet<string> = new Set(
  [
    ...words(
      "الشاي القهوة الماء الحليب العصير اللبن النعناع الشوكولاتة الكاكاو الزنجبيل الأرز السكر الدقيق الطحين العدس",
    ),
  ].map((drink) => `من ${drink}`),
);

/** Per folded name of a place, whoever lists it: the word after or before that makes it something else. */
const PLACE_CONDITIONS = conditionTable([
  ["القاهرة", { notAfter: "القوة قوة الظروف ظروف ظروفا لظروف", notBefore: "الإخبارية" }],
  ["القدس", { notAfter: "فيلق لواء كتائب سرايا", notBefore: "العربي" }],
  [
    "المغرب",
    {
      notAfter: "صلاة أذان عند وقت غروب قبيل صلى صلت صلينا صلوا يصلي يصلون نصلي صليت",
      notBefore: "العربي الكبير الإسلامي الأوسط الفاسي التطواني",
    },
  ],
  ["كوبا", { notBeforePhrases: DRINKS }],
  ["الرقة", { notBefore: "والسماكة والعذوبة واللطف والحنان والرحمة" }],
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
  [
    "قطر",
    {
      notAfter: "بنصف نصف ذات",
      notBefore: `الأنبوب الأنابيب الدائرة الكرة الأرض القمر الكوكب الثقب الفتحة الماسورة العدسة الشمس المجرة الإطار العجلة البئر النفق
        الورم الحوض الأسطوانة القرص الحفرة الجذع الشريان الوعاء كل دائرة`,
      notWithClitic: "ب",
    },
  ],
  ["مسقط", { notBefore: "رأس رأسه رأسها رأسي رأسهم" }],
  ["الرباط", { notBefore: "الصليبي" }],
  ["الطائف", { notAfter: "اتفاق اتفاقية وثيقة ميثاق دستور دولة جمهورية مبادئ مبادىء روحية مؤتمر" }],
  ["النيل", { notBefore: "من منه منها منهم" }],
  ["حمص", { notAfter: "طبق صحن علبة علب", notBefore: "بالطحينة مسلوق مطحون" }],
  ["حلب", { notBefore: "الفلاح المزارع البقرة الأبقار البقر الناقة الغنم الأغنام بقرته بقرتها" }],
  [
    "العقبة",
    {
      notAfter: "هذه تلك",
      notBefore:
        "الأولى الثانية الثالثة الأخيرة الكبرى الكبيرة الرئيسية الرئيسة الوحيدة الأساسية الأهم الأكبر الحقيقية أمام",
    },
  ],
  ["عدن", { notAfter: "جنات جنة" }],
  ["مأرب", { notAfter: "له لها لهم", notBefore: "أخرى شخصية سياسية خاصة" }],
  ["كشمير", { notAfter: "شال شالا وشاح صوف" }],
  ["الكرك", { notAfter: "شاي" }],
  ["سوسة", { notBefore: "النخيل القمح الخشب" }],
  ["المسيلة", { notBefore: "للدموع" }],
  ["أبين", { notAfter: "أن كي سوف الأمر" }],
  ["برقة", { notBefore: "وحنان وعطف ولطف ومحبة وعذوبة شديدة بالغة وحنو" }],
  ["الحلة", { notBefore: "السوداء البيضاء الجديدة القشيبة الحمراء الخضراء" }],
  ["عسير", { notAfter: "غير أمر مخاض امتحان سؤال وضع طريق يوم هضم حساب" }],
  ["اليمن", { notBefore: "والبركات والبركة" }],
  ["سيدني", { notBefore: "سويني بولاك لوميت" }],
  ["هيوستن", { notAfter: "ويتني" }],
  ["السعودية", { notAfter: "أرامكو سابك العربية", notAfterDefinite: true }],
]);

/** Names that are also common words: a place only where the word before speaks of a place. */
const BEFORE_A_PLACE = words(
  `في إلى جمهورية دولة حكومة جيش رئيس برئيس عاصمة مدينة بمدينة لمدينة محافظة بمحافظة مخيم بمخيم ولاية
  بجمهورية بدولة لدولة لجمهورية شمال جنوب شرق غرب وسط شمالي جنوبي شرقي غربي وسطي سكان أهالي
  اقتحام باقتحام اقتحمت مطار بمطار ميناء بميناء قادة زعماء سلطات شعب سفارة سفير سفيرة منتخب مواطني حدود`,
);

/** Keyed by the name as written: «عُمان» and «عمّان» with their marks need no company, «عمان» does. */
const GUARDED_NAMES: ReadonlyMap<string, NameCondition> = new Map<string, NameCondition>([
  ...`مالي بنين جنين جدة الخليل فاس سرت العيون درعا الأقصر الحديدة برشلونة مرسيليا كولونيا`
    .split(" ")
    .map((name) => [name, { after: BEFORE_A_PLACE }] as const),
  ["حماة", { after: BEFORE_A_PLACE, notBefore: words("الوطن الديار الدين الحق المال الشعب العدالة") }],
]);

/** Behind these a word that is first of all an ordinary one names a place; «في» is not enough: «في صور نشرها». */
export const HEADS_OF_A_PLACE = words(
  `مدينة بمدينة لمدينة ومدينة محافظة بمحافظة ومحافظة بلدة ببلدة قرية بقرية مخيم بمخيم ولاية بولاية إقليم بإقليم منطقة بمنطقة قضاء بقضاء ناحية
  ضاحية سكان أهالي مطار بمطار ميناء بميناء جزيرة بجزيرة إمارة بإمارة بلدية شمال جنوب شرق غرب شمالي جنوبي شرقي غربي`,
);

/** The words around a place at home: see `NameCondition.home`. */
export const AT_HOME = words(
  "في من إلى قرب بين شمالي جنوبي شرقي غربي ريف بريف باتجاه نحو صوب أطراف مشارف ضواحي محيط داخل خارج حدود دائرة أحياء وسط",
);

/** Behind these, at the end of a phrase, stands a place even where its name is a frequent word: «نزحوا إلى طويلة.» */
export const TOWARDS = words("إلى قرب باتجاه شمالي جنوبي شرقي غربي ريف بريف أطراف مشارف ضواحي");

/** The countries of the capitals, and of large cities, that CLDR lists without one. */
const HOMES: ReadonlyMap<string, string> = new Map(
  `تونس: tunis sfax; الجزائر: algiers oran constantine; المغرب: rabat casablanca marrakesh fez tangier agadir; موريتانيا: nouakchott; الصومال: mogadishu hargeisa
  ليبيا: tripoli benghazi misrata sirte; مصر: cairo alexandria suez port-said luxor aswan sharm-el-sheikh sinai; السودان: khartoum port-sudan omdurman el-fasher darfur
  السعودية: riyadh mecca medina jeddah dammam; الكويت: kuwait-city; البحرين: manama; قطر: doha; الإمارات العربية المتحدة: abu-dhabi dubai sharjah; عُمان: muscat
  اليمن: sanaa aden taiz hodeidah marib saada; الأردن: amman; لبنان: beirut sidon; فلسطين: gaza jerusalem west-bank ramallah nablus jenin hebron bethlehem rafah khan-yunis
  سوريا: damascus aleppo homs hama idlib daraa raqqa deir-ez-zor latakia tartus golan; العراق: baghdad mosul basra erbil kirkuk karbala fallujah kurdistan-region
  تركيا: ankara istanbul; إيران: tehran isfahan tabriz; إسرائيل: tel-aviv haifa; أفغانستان: kabul kandahar herat; باكستان: islamabad lahore peshawar karachi
  فرنسا: paris marseille strasbourg; ألمانيا: berlin frankfurt munich hamburg cologne; إيطاليا: rome milan; إسبانيا: madrid barcelona; المملكة المتحدة: london england scotland
  أوكرانيا: kyiv kharkiv odesa lviv mariupol kherson zaporizhzhia donetsk luhansk crimea donbas; روسيا: moscow saint-petersburg sochi grozny; نيجيريا: abuja lagos; مالي: bamako
  إندونيسيا: jakarta; الهند: new-delhi mumbai kolkata; اليابان: tokyo osaka hiroshima; الصين: beijing shanghai wuhan`
    .split(/[;\n]/u)
    .flatMap((row) => {
      const [country = "", ids = ""] = row.trim().split(": ");
      return ids.split(" ").map((id): [string, string] => [`place-${id}`, country]);
    }),
);

/** The country of a place; a country is its own. */
export function homeOf({ id, description, label }: Pick<Entity, "id" | "description" | "label">): string {
  return HOMES.get(id) ?? description ?? label;
}

const JORDAN = words(
  "الأردن أردن الأردني الأردنية أردني أردنية الأردنيين الأردنيون بترا البتراء المملكة الهاشمية هاشمية",
);
const OMAN = words("سلطنة السلطنة مسقط العماني العمانية عماني عمانية العمانيين صلالة السلطان قابوس هيثم");
const LEBANON = words("لبنان اللبناني اللبنانية لبناني لبنانية اللبنانيين اللبنانيون بيروت صيدا عكار");
const LIBYA = words(
  "ليبيا الليبي الليبية ليبي ليبية الليبيين الليبيون بنغازي مصراتة سرت حفتر القذافي السراج الدبيبة",
);
const JORDAN_IDS = new Set(["place-jo", "place-irbid", "place-zarqa"]);
const OMAN_IDS = new Set(["place-om", "place-muscat", "place-salalah"]);
const LEBANON_IDS = new Set(["place-lb", "place-beirut", "place-sidon", "place-akkar"]);
const LIBYA_IDS = new Set(["place-ly", "place-benghazi", "place-misrata", "place-sirte"]);

/** Names that two places share, by the entity and the name as its table spells it. */
const CONTEXTS: ReadonlyMap<string, NameContext> = new Map([
  ["place-amman عمان", contextOf(JORDAN, JORDAN_IDS, OMAN, OMAN_IDS, true)],
  ["place-om عمان", contextOf(OMAN, OMAN_IDS, JORDAN, JORDAN_IDS, false)],
  ["place-tripoli طرابلس", contextOf(LIBYA, LIBYA_IDS, LEBANON, LEBANON_IDS, false)],
  ["place-tripoli-lebanon طرابلس", contextOf(LEBANON, LEBANON_IDS, LIBYA, LIBYA_IDS, false)],
]);

function contextOf(
  own: ReadonlySet<string>,
  entities: ReadonlySet<string>,
  otherWords: ReadonlySet<string>,
  otherEntities: ReadonlySet<string>,
  winsTies: boolean,
): NameContext {
  return { words: own, entities, otherWords, otherEntities, winsTies };
}

/** What must hold around a name for it to be the entity; null where the name speaks for itself. */
export function conditionOf(entity: ConditionedEntity, name: string): NameCondition | null {
  const { id, type, builtIn, isGeneral, shortForms } = entity;
  if (isClub(entity) && shortForms.includes(name)) {
    const context = contextOfClub(id, name);
    if (context !== null) return { context, inSport: true, notAfterDefinite: true, ...NO_CLUB };
    return { inSport: true, isTownOfClub: false, notAfter: BEFORE_NO_CLUB };
  }
  const condition = ownCondition(type, name);
  const context = CONTEXTS.get(`${id} ${name}`);
  if (context !== undefined) return { ...condition, context };
  if (!builtIn) return condition;
  const guard = guardedNames().has(name) ? guardOf(name, homeOf(entity)) : {};
  const person = type === "person" && isGeneral ? PERSON_CONDITION : {};
  const clitics = type !== "person" && !name.includes(" ") ? misleadingClitics(foldedForm(name)) : [];
  const all = {
    ...condition,
    ...guard,
    ...person,
    ...(clitics.length > 0 ? { notWithClitics: new Set(clitics) } : {}),
    ...(type === "place" && isNameOfClub(name) ? { isTownOfClub: true } : {}),
  };
  return Object.keys(all).length > 0 ? all : null;
}

type ConditionedEntity = Pick<
  Entity,
  "id" | "label" | "type" | "builtIn" | "isGeneral" | "description" | "shortForms"
>;

function guardOf(name: string, home: string): NameCondition {
  return { after: HEADS_OF_A_PLACE, home, isFrequent: newsLexicon().count(foldedForm(name)) >= FREQUENT };
}

/** Printed more often, a word is read as what it is first of all: «في صور». */
const FREQUENT = 6;

const CLITICS = "و ف ب ل ك وب ول وك فب فل فك".split(" ");

/**
 * Those that make of the name another word that news prints, or somebody's name: «فوزان» is not «وزان», «باب» not «إب».
 * «بالمنامة» and «ورواندا» are printed as well, and are the names.
 */
function misleadingClitics(word: string): string[] {
  const { count, given } = newsLexicon();
  const own = count(word);
  return CLITICS.filter((clitic) => {
    const fused =
      clitic.endsWith("ل") && word.startsWith("ال") ? `${clitic}ل${word.slice(2)}` : clitic + word;
    if (given(fused) !== null || OTHERWISE.has(fused)) return true;
    // «كعكا», «كتائبه»: inflected.
    const stem = fused.slice(0, -1);
    if (clitic === "ك" && !word.startsWith("ال") && Math.max(count(stem), count(`${stem}ه`)) > own)
      return true;
    const times = count(fused);
    return times > own && (count(`ال${fused}`) > 0 || times > Math.max(FREQUENT, TIMES_AS_FREQUENT * own));
  });
}

const TIMES_AS_FREQUENT = 3;
/** «بحجة» “on the pretext of”, «بالخصوص», «للحج». */
const OTHERWISE = words("بحجة بالخصوص للحج");

function ownCondition(type: EntityType, name: string): NameCondition | null {
  const folded = foldedForm(name);
  if (type === "organisation") {
    if (folded.startsWith("وزاره")) return null;
    return BODY_CONDITIONS.get(folded) ?? ORGANISATION_CONDITION;
  }
  if (type !== "place") return null;
  return (
    GUARDED_NAMES.get(name) ?? PLACE_CONDITIONS.get(folded) ?? (folded.includes(" ") ? null : PLACE_CONDITION)
  );
}

/** «أحمد محمد صلاح» and «محمد صلاح الدين» are other people. */
const PERSON_CONDITION: NameCondition = {
  notAfter: new Set([...arabGivenNames(), ...NAMED_AFTER_PEOPLE, ...words("بن ابن بنت")]),
  notBefore: words("الدين الله الحق بن ابن أبو آل عبد"),
};

/** «فيرا دي برشلونة». */
const BEFORE_NO_CLUB = words("دي جامعة بلدية");

/** «حقق النصر», «الهلال الأحمر», «السد العالي». */
const NO_CLUB: NameCondition = {
  notAfter: words(
    "حقق حققت يحقق تحقق تحقيق أحرز إحراز مبنى سفارة صحيفة جريدة مجلة قناة مصرف بنك شارع سد بناء",
  ),
  notBefore: new Set([
    ...CLUBS_OF_A_COUNTRY,
    ...words("الأحمر العالي المبين الكبير الساحق الثمين الخصيب المنشود والمبادرة"),
  ]),
};

const ORGANISATION_CONDITION: NameCondition = { notAfter: HOLDERS_OF_A_MINISTRY };
/** «دول مجلس التعاون» are states; «مجلس الأمن القومي» is a country's own. */
const BODY_CONDITIONS: ReadonlyMap<string, NameCondition> = new Map(
  (
    [
      ["مجلس التعاون", { notAfter: words("دول بلدان دولة منطقة") }],
      ["مجلس التعاون الخليجي", { notAfter: words("دول بلدان دولة منطقة") }],
      [
        "الأناضول",
        { notAfter: words("شمال جنوب شرق غرب وسط شرقي غربي شمالي جنوبي سهل هضبة جبال بلاد منطقة") },
      ],
      ["إرنا", { notWithClitic: "ف" }],
      [
        "الجزيرة",
        {
          after: words(
            "مراسل مراسلة موفد موفدة مذيع مذيعة مكتب تصريح تصريحات تصريحاته حديث مقابلة قال قالت أكد أكدت أوضح أوضحت أضاف صرح كشف ذكرت بثت أوردت أفادت",
          ),
        },
      ],
      ["مجلس الأمن", { notBefore: words("القومي الوطني") }],
      ["حماس", { notBefore: words("أهالي شديد كبير الجماهير الجمهور"), notWithClitic: "ب" }],
    ] as const
  ).map(([name, condition]) => [foldedForm(name), condition]),
);
const PLACE_CONDITION: NameCondition = { notAfter: NAMED_AFTER_A_PLACE };
/** «قاعة فلسطين», «حي الجزائر», «محطة مصر»: what is called after a state far away. */
export const CALLED_AFTER_STATES = words("قاعة حي محطة جسر مدرسة مستشفى مقهى دوار سينما");
/** The ids of states are those of ISO 3166, in two letters. */
export const STATE = /^place-[a-z]{2}$/u;

type Row = readonly [
  name: string,
  {
    notAfter?: string;
    notBefore?: string;
    notBeforePhrases?: ReadonlySet<string>;
    notWithClitic?: string;
    notAfterDefinite?: boolean;
  },
];

function conditionTable(rows: readonly Row[]): ReadonlyMap<string, NameCondition> {
  return new Map(
    rows.map(
      ([
        name,
        { notAfter = "", notBefore = "", notWithClitic = "", notAfterDefinite = false, notBeforePhrases },
      ]) => [
        foldedForm(name),
        {
          notAfter: new Set([...NAMED_AFTER_A_PLACE, ...words(notAfter)]),
          notBefore: words(notBefore),
          notWithClitic,
          notAfterDefinite,
          ...(notBeforePhrases === undefined ? {} : { notBeforePhrases }),
        },
      ],
    ),
  );
}

function words(list: string): ReadonlySet<string> {
  return new Set(foldedForm(list).split(/\s+/u).filter(Boolean));
}
