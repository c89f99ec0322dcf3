// The Arabic news outlets: the names by which pages call them, and their addresses.

import { foldedForm } from "../../text/fold.ts";

export type Outlet = {
  /** The name as the archive writes it. */
  readonly name: string;
  readonly names: readonly string[];
  readonly domains: readonly string[];
};

/** Compiled from general knowledge of the Arabic press, names and addresses; not checked one by one. */
export const outlets: readonly Outlet[] = [
  { name: "الجزيرة نت", names: ["الجزيرة نت", "الجزيرة", "الجزيرة.نت"], domains: ["aljazeera.net"] },
  {
    name: "بي بي سي عربي",
    names: ["بي بي سي عربي", "بي بي سي", "bbc عربي", "bbc news عربي", "بي بي سي نيوز عربي"],
    domains: ["bbc.com", "bbc.co.uk", "bbcarabic.com"],
  },
  { name: "العربية نت", names: ["العربية نت", "العربية.نت", "العربية"], domains: ["alarabiya.net"] },
  { name: "سكاي نيوز عربية", names: ["سكاي نيوز عربية", "سكاي نيوز"], domains: ["skynewsarabia.com"] },
  {
    name: "DW عربية (دويتشه فيله)",
    names: ["dw عربية", "dw", "دويتشه فيله", "دويتشه فيله عربية", "دي دبليو عربية"],
    domains: ["dw.com"],
  },
  { name: "فرانس 24", names: ["فرانس 24", "فرانس24", "france 24"], domains: ["france24.com"] },
  {
    name: "CNN بالعربية",
    names: ["cnn بالعربية", "سي إن إن بالعربية", "cnn عربية", "cnn"],
    domains: ["arabic.cnn.com"],
  },
  {
    name: "RT عربي",
    names: ["rt عربي", "rt arabic", "آر تي عربي", "روسيا اليوم"],
    domains: ["arabic.rt.com", "rtarabic.com"],
  },
  { name: "الحرة", names: ["الحرة", "قناة الحرة", "موقع الحرة"], domains: ["alhurra.com"] },
  { name: "إندبندنت عربية", names: ["إندبندنت عربية", "اندبندنت عربية"], domains: ["independentarabia.com"] },
  { name: "الشرق الأوسط", names: ["الشرق الأوسط", "صحيفة الشرق الأوسط"], domains: ["aawsat.com"] },
  { name: "القدس العربي", names: ["القدس العربي"], domains: ["alquds.co.uk"] },
  { name: "العربي الجديد", names: ["العربي الجديد"], domains: ["alaraby.co.uk"] },
  { name: "التلفزيون العربي", names: ["التلفزيون العربي", "العربي"], domains: ["alaraby.com"] },
  { name: "الميادين", names: ["الميادين", "الميادين نت", "قناة الميادين"], domains: ["almayadeen.net"] },
  { name: "المنار", names: ["قناة المنار", "موقع المنار"], domains: ["almanar.com.lb"] },
  { name: "النهار", names: ["النهار", "النهار العربي"], domains: ["annahar.com", "annaharar.com"] },
  { name: "الأخبار", names: ["جريدة الأخبار اللبنانية"], domains: ["al-akhbar.com"] },
  { name: "المدن", names: ["جريدة المدن", "المدن"], domains: ["almodon.com"] },
  { name: "تلفزيون سوريا", names: ["تلفزيون سوريا"], domains: ["syria.tv"] },
  { name: "عنب بلدي", names: ["عنب بلدي"], domains: ["enabbaladi.net"] },
  { name: "اليوم السابع", names: ["اليوم السابع"], domains: ["youm7.com"] },
  { name: "المصري اليوم", names: ["المصري اليوم"], domains: ["almasryalyoum.com"] },
  {
    name: "الشروق",
    names: ["بوابة الشروق", "جريدة الشروق", "الشروق أونلاين"],
    domains: ["shorouknews.com", "echoroukonline.com"],
  },
  { name: "الأهرام", names: ["الأهرام", "بوابة الأهرام"], domains: ["ahram.org.eg"] },
  { name: "الوطن", names: ["جريدة الوطن"], domains: ["elwatannews.com"] },
  { name: "مصراوي", names: ["مصراوي"], domains: ["masrawy.com"] },
  { name: "صدى البلد", names: ["صدى البلد"], domains: ["elbalad.news"] },
  { name: "فيتو", names: ["بوابة فيتو"], domains: ["vetogate.com"] },
  { name: "الدستور", names: ["صحيفة الدستور", "الدستور"], domains: ["dostor.org", "addustour.com"] },
  { name: "هسبريس", names: ["هسبريس", "hespress"], domains: ["hespress.com"] },
  { name: "اليوم 24", names: ["اليوم 24"], domains: ["alyaoum24.com"] },
  { name: "العمق المغربي", names: ["العمق المغربي"], domains: ["al3omk.com"] },
  { name: "النهار أونلاين", names: ["النهار أونلاين"], domains: ["ennaharonline.com"] },
  { name: "الخبر", names: ["جريدة الخبر"], domains: ["elkhabar.com"] },
  { name: "موزاييك", names: ["موزاييك أف أم", "موزاييك"], domains: ["mosaiquefm.net"] },
  { name: "عكاظ", names: ["عكاظ", "صحيفة عكاظ"], domains: ["okaz.com.sa"] },
  { name: "سبق", names: ["صحيفة سبق", "سبق"], domains: ["sabq.org"] },
  { name: "الرياض", names: ["جريدة الرياض", "صحيفة الرياض"], domains: ["alriyadh.com"] },
  { name: "البيان", names: ["صحيفة البيان", "البيان"], domains: ["albayan.ae"] },
  { name: "الإمارات اليوم", names: ["الإمارات اليوم"], domains: ["emaratalyoum.com"] },
  { name: "الاتحاد", names: ["صحيفة الاتحاد"], domains: ["alittihad.ae"] },
  { name: "الخليج", names: ["صحيفة الخليج"], domains: ["alkhaleej.ae"] },
  { name: "العين الإخبارية", names: ["العين الإخبارية"], domains: ["al-ain.com"] },
  { name: "إرم نيوز", names: ["إرم نيوز", "ارم نيوز"], domains: ["eremnews.com"] },
  { name: "الشرق", names: ["الشرق للأخبار"], domains: ["asharq.com"] },
  { name: "الراية", names: ["صحيفة الراية"], domains: ["raya.com"] },
  { name: "الراي", names: ["صحيفة الراي", "الراي"], domains: ["alraimedia.com"] },
  { name: "القبس", names: ["القبس"], domains: ["alqabas.com"] },
  { name: "الغد", names: ["صحيفة الغد", "الغد"], domains: ["alghad.com"] },
  { name: "عمون", names: ["عمون"], domains: ["ammonnews.net"] },
  { name: "رأي اليوم", names: ["رأي اليوم"], domains: ["raialyoum.com"] },
  { name: "عربي21", names: ["عربي21", "عربي 21"], domains: ["arabi21.com"] },
  { name: "الخليج الجديد", names: ["الخليج الجديد"], domains: ["thenewkhalij.news"] },
  { name: "السومرية نيوز", names: ["السومرية نيوز", "السومرية"], domains: ["alsumaria.tv"] },
  { name: "شفق نيوز", names: ["شفق نيوز"], domains: ["shafaq.com"] },
  { name: "رووداو", names: ["رووداو", "شبكة رووداو"], domains: ["rudaw.net", "rudawarabia.net"] },
  { name: "بغداد اليوم", names: ["بغداد اليوم"], domains: ["baghdadtoday.news"] },
  { name: "المشهد اليمني", names: ["المشهد اليمني"], domains: ["almashhad-alyemeni.com"] },
  { name: "سودان تربيون", names: ["سودان تربيون"], domains: ["sudantribune.net"] },
  { name: "بوابة الوسط", names: ["بوابة الوسط"], domains: ["alwasat.ly"] },
  { name: "نون بوست", names: ["نون بوست"], domains: ["noonpost.com"] },
  { name: "ميدل إيست أونلاين", names: ["ميدل إيست أونلاين"], domains: ["middle-east-online.com"] },
  { name: "يورونيوز", names: ["يورونيوز"], domains: ["arabic.euronews.com", "euronews.com"] },
  { name: "مونت كارلو الدولية", names: ["مونت كارلو الدولية"], domains: ["mc-doualiya.com"] },
  {
    name: "پاکستان پوائنٹ نیوز",
    names: ["پاکستان پوائنٹ نیوز", "باكستان بوينت نيوز", "باكستان بوينت"],
    domains: ["urdupoint.com"],
  },
];

const byName: ReadonlyMap<string, Outlet> = new Map(
  outlets.flatMap((outlet) => outlet.names.map((name) => [nameKey(name), outlet] as const)),
);

function nameKey(name: string): string {
  return foldedForm(name)
    .toLowerCase()
    .replace(/[\s"'“”«»]/g, "");
}

export function outletNamed(name: string): Outlet | null {
  return byName.get(nameKey(name)) ?? null;
}

export function outletAt(host: string): Outlet | null {
  const name = host.toLowerCase().replace(/^www\./, "");
  return (
    outlets.find(({ domains }) => domains.some((domain) => name === domain || name.endsWith(`.${domain}`))) ??
    null
  );
}

/** Names that are also sections, places or plain words: they name the outlet only in a credit or behind a label. */
const ORDINARY_WORDS: ReadonlySet<string> = new Set(
  [
    "الجزيرة",
    "العربية",
    "الحرة",
    "الشرق الأوسط",
    "العربي",
    "النهار",
    "المدن",
    "الدستور",
    "الخبر",
    "سبق",
    "الرياض",
    "البيان",
    "الراي",
    "الغد",
    "الوطن",
    "الأخبار",
    "عمون",
    "dw",
    "اليوم 24",
    "رأي اليوم",
    "بغداد اليوم",
    "الأهرام",
  ].map(nameKey),
);

/** Whether a line of its own names its outlet and nothing else. */
export function isOutletName(line: string): boolean {
  return line.length <= 40 && outletNamed(line) !== null && !ORDINARY_WORDS.has(nameKey(line));
}

/** What papers, sites and stations call themselves before or behind their names. */
const KIND_OF_OUTLET =
  /^(?:بوابة|جريدة|صحيفة|موقع|شبكة|وكالة|قناة|مجلة|راديو|إذاعة|تلفزيون)\s\S|\s(?:نيوز|برس|بريس|بوست|تايمز|ميديا|أونلاين|اونلاين|أون لاين|نت|أف أم|إف إم|للأنباء|الإخبارية|الاخبارية|الإلكترونية|الالكترونية)$/u;
/** These words also open names of things that publish nothing: «قناة السويس», «وكالة الطاقة الذرية». */
const ALSO_A_THING = /^(?:بوابة|موقع|شبكة|وكالة|قناة)\s(?!.*(?:نيوز|برس|للأنباء|الإخبارية|الاخبارية)$)/u;

/** «فيلادلفيا نيوز», «بوابة المرفأ»: two or three words, one of them a word with which outlets are named. */
export function isNamedLikeOutlet(text: string): boolean {
  const name = text.trim();
  const words = name.split(/\s+/u).length;
  return words >= 2 && words <= 3 && /^[\p{L}\p{M}\p{N}\s]+$/u.test(name) && KIND_OF_OUTLET.test(name);
}

/** The same, of words that name nothing else: on a line of its own such a name is the outlet's. */
export function isNamedAsOutlet(text: string): boolean {
  return isNamedLikeOutlet(text) && !ALSO_A_THING.test(text.trim());
}
