// How news sites lay a page out: each row is one, written with the parts of `page-maker.ts` in the order of print.

export type Layout = { readonly name: string; readonly parts: string };

/** Modelled on the habits of outlets of all regions and of the systems they are made with; every third row is kept apart from tuning. */
export const LAYOUTS: readonly Layout[] = rows(`
bare headline and text | H P
headline, day, text | H D1 P
headline twice, day | H H D2 P
menu, headline, day with hour | menu:6 H D3 P copy
menu in one line | menuline H D3 P
masthead with clock, menu, headline, own day | clock menu:8 H D4 P related:3
impossible clock in the first line | clock! H P
weather and prices around the clock | clock! weather:3 prices:3 H D3 P
prices before, headline three times | pricehead prices:4 H H H size P
editors of the paper above the menu | mast editors menu:5 H by1 D1 P form
ticker line above | latesthead ticker H D5 P
titles of the latest in a list above | latesthead titles:4 menu:4 H D2 P
cookie banner first | cookie menu:4 H D6 P share
Latin tagline | latin H D7 P
site before the headline in the first line | site-H D8 H by2 P
headline and known outlet in the first line | H-known H D1 P
breaking badge before a copy | badge-H H D9 P
Maghreb daily: section, headline, writer, day in French names | sec H byplain D10 count P
Maghreb portal: outlet and writer in one line | H dlw D4 P comments
Tunisian radio | sec H D11 share P tags
Algerian daily with counter | sec H byplain D10 count P related:3
Egyptian portal: weekday, day, hour, writer | H D12 app by3 P related:3
Egyptian daily with captions twice | mast editors H cap2 P
Egyptian daily: writer between bars | H D13bar P relatedmid
Gulf daily: labelled days, zone | sec H lede dloutlet D14 DU14 P
Gulf agency: city, Hijri and Gregorian day | H dlspa P end
Gulf paper with counter and shares | menu:7 sec count H D15 mastcopy P
Gulf portal: pages served with author and city | H dlname P
Saudi daily: name, outlet and city with dashes | H D4 dlsaq P
Saudi paper: issue number beside Hijri day | H D16 byplain P
Levant portal: day with dots and hour | menu:6 H D17 cap dl0 size P
Lebanese portal, site and day in pieces | sec H outletline D18 size P
Jordanian portal: agency after dashes | H D2 P agencydash share hot related:3
Palestinian portal: weather and prices | clock! weather:4 prices:4 H size H dlagency P
Syrian outlet: city behind a dash | H D17 dldash P
Iraqi agency: outlet slash text | outletline H D19 P-slash
Iraqi portal: city twice | H P-outletcity latest:3
Yemeni portal: long day and hour in words | D20 H P counter
Sudanese: city colon name | H D1 dlcolon P
Libyan: three parts with dashes | H dl3 D4 P
Kuwaiti agency: day in brackets of the text | H P-kuna
British broadcaster: picture lines, list of fields | skip menu:3 H piccredit caplabel bbcfields P suggested related:2
French channel: labels glued | sec H DU1 readtime P
German broadcaster: day glued to the text | H P-glued
Russian channel: labelled day with bars | H D21 secline P source
Russian agency: clocks before days, theme | mast0 clockgmt menu:4 badge-H H pic D22 theme count P theme related:2
Turkish agency: names, bar, dotted days | sec H D23 H dlslash P agencynote
American channel in Arabic | H D24 P-cnn
Pan-Arab daily: outlet quoted in the dateline | H dlquoted D25 P
Pan-Arab site: update glued | H DU2 P source2
Aggregator: day and outlet in a sentence | H D26 P
WordPress: crumbs, user, reading time | crumbs H user D27 P sharebar form
WordPress: by and on | H D28 P prevnext form
WordPress theme: latest list below | H D7 P latestdated:3
Drupal: submitted by | H D29 P comments
Drupal: day at the foot | sec H P dayfoot
Joomla: created on | H D30 P prevnext
Blogger: long day above | D1 H P form
Print page | outletline D31 dlprint H P printed
AMP page with clock first | clock sec H D2by P
column: author first, then headline | byplain H D1 P sign
column signed at the end | sec H D2 P signname
interview with who asked | H D1 by5 P
feature with standfirst and date below | H lede D3 P
standfirst in two lines | H lede D5 byplain P sub
bullets before the writer | H D1 bullet by5 P form
photo credit twice | H D1 piccredit2 P
names rare in lists, with label | H D4 by1rare P
names rare in lists, beside the day | H byrare D4 P
two writers and a city | H D1 dltwo P
report with subheads | H D1 byplain P sub tags
report with lists and quotation | H D3 P list copy
advert between paragraphs | H listen P ad
day subhead in the text | H D2 P daysub
related box between paragraphs | H D4 P relatedmid related:3
related list without a heading | H D2 P teasers:2
latest list with teasers and days | H D1 P latest:3
most read in tabs | H D2 P tabs
keywords and share | H D2 P keywords share related:2
comments of readers | H D4 P comments
about the site at the end | H D2 P share hot tabs about
agency alone at the end | H D1 P agencyalone
initials and agencies at the end | H D3 P initials
labelled day at the foot | H P dayfoot
bare day at the foot | H P barefoot
short text and a day | H P1 barefoot
age instead of a day | H age P
age and day | H badge age D1 P
update only | H U1 P
update before publication in one line | H DU3 P
numeric day glued to an update | H DU4 P source2
short headline | short D1 P
headline in guillemets | guill D1 byplain P
headline ending in a year | year D1 P
headline opening with a label's word | follow D1 P
question headline printed three times | quest quest quest size P
`);

function rows(text: string): Layout[] {
  return text
    .trim()
    .split("\n")
    .map((row) => {
      const [name = "", parts = ""] = row.split(" | ");
      return { name, parts: parts.trim() };
    });
}

/** Every third layout was never looked at while weights were set. */
export function isKeptApart(index: number): boolean {
  return index % 3 === 2;
}
