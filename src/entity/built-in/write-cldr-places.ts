// Writes cldr-places.txt from CLDR: which regions and which cities of its time zones an Arabic reader meets in the news.
//
//   npm pack cldr-dates-full && tar xzf cldr-dates-full-*.tgz
//   npx tsx src/entity/built-in/write-cldr-places.ts package/main/ar/timeZoneNames.json package/main/en/timeZoneNames.json > src/entity/built-in/cldr-places.txt
//
// Run by hand when CLDR is taken anew; the build reads the committed result, so that a newer ICU changes no page.

import { readFileSync } from "node:fs";

/**
 * Regions left out: no country of the news (islands nobody lives on, codes that were withdrawn), or a name
 * that reads better from our own list.
 */
const OMITTED_REGIONS = new Set(
  `AC AN AQ BL BQ BU BV CC CP CQ CS CX DD DG DY EA EU EZ FX GG GS HM HV IC IM IO JE MF MQ NF NH NU PM PN QO RE
  RH SJ SU SX TA TF TK TP UK UM UN VD WF XA XB YD YT YU ZR ZZ HK MO`.split(/\s+/u),
);

/** UN M49 codes of the continents and their parts that news names as places. */
const CONTINENTS: Readonly<Record<string, string>> = {
  "002": "africa",
  "005": "south-america",
  "009": "oceania",
  "013": "central-america",
  "021": "northern-america",
  "142": "asia",
  "145": "western-asia",
  "150": "europe",
  "151": "eastern-europe",
  "419": "latin-america",
};

/**
 * Cities whose CLDR spelling is the one news uses and no ordinary word. Of 419, those dropped are hamlets
 * («سنتر»), words («نوم», «ماهي», «سمراء») and spellings nobody writes («برثا», «جوني»); a city named as its
 * country («تونس») is the country.
 */
const CITY_ZONES =
  `Honolulu Auckland Port_Moresby Tirane Vienna Sarajevo Brussels Sofia Minsk Zurich Prague Berlin
  Copenhagen Tallinn Madrid Helsinki Paris London Athens Zagreb Budapest Dublin Rome Vilnius Riga Chisinau
  Podgorica Skopje Amsterdam Oslo Warsaw Lisbon Bucharest Belgrade Kaliningrad Moscow Volgograd Astrakhan
  Stockholm Ljubljana Bratislava Istanbul Kiev Simferopol Dubai Kabul Yerevan Baku Dhaka Thimphu Shanghai
  Nicosia Famagusta Tbilisi Hong_Kong Jakarta Jerusalem Calcutta Baghdad Tehran Amman Tokyo Bishkek Phnom_Penh
  Pyongyang Seoul Almaty Vientiane Beirut Colombo Rangoon Ulaanbaatar Macau Kuala_Lumpur Katmandu Muscat Manila
  Karachi Gaza Omsk Novosibirsk Tomsk Krasnoyarsk Vladivostok Kamchatka Riyadh Damascus Bangkok Dushanbe
  Ashgabat Taipei Samarkand Tashkent Aden Buenos_Aires La_Paz Sao_Paulo Vancouver Winnipeg Toronto Santiago
  Bogota Havana Santo_Domingo Tegucigalpa Port-au-Prince Tijuana Monterrey Mexico_City Managua Lima Asuncion
  Paramaribo Anchorage Los_Angeles Denver Chicago Indianapolis Detroit New_York Montevideo Caracas Luanda
  Ouagadougou Bujumbura Gaborone Kinshasa Lubumbashi Bangui Brazzaville Abidjan Cairo El_Aaiun Asmera
  Addis_Ababa Libreville Accra Banjul Conakry Malabo Nairobi Monrovia Maseru Tripoli Casablanca Bamako
  Nouakchott Maputo Windhoek Niamey Lagos Kigali Khartoum Freetown Dakar Mogadishu Juba Ndjamena Dar_es_Salaam
  Kampala Johannesburg Lusaka Harare Melbourne Sydney Reykjavik Antananarivo`.split(/\s+/u);

const [arabicFile = "", englishFile = ""] = process.argv.slice(2);
const arabicCities = exemplarCities(arabicFile, "ar");
const englishCities = exemplarCities(englishFile, "en");
const arabic = new Intl.DisplayNames("ar", { type: "region" });
const english = new Intl.DisplayNames("en", { type: "region" });

const rows = [...regionRows(), ...continentRows(), ...cityRows()];
process.stdout.write(`# Names of countries, continents and cities in Arabic and English, as CLDR has them. Written by write-cldr-places.ts.
# id|Arabic|English
# Source: Unicode CLDR, release ${process.versions.cldr ?? "unknown"} for regions (Intl.DisplayNames), cldr-dates-full for the exemplar cities of time zones; Unicode License v3.

${rows.join("\n")}
`);

function regionRows(): string[] {
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !OMITTED_REGIONS.has(code) && english.of(code) !== code)
    .map((code) => `place-${code.toLowerCase()}|${arabic.of(code)}|${english.of(code)}`);
}

function continentRows(): string[] {
  return Object.entries(CONTINENTS).map(
    ([code, name]) => `place-${name}|${arabic.of(code)}|${english.of(code)}`,
  );
}

function cityRows(): string[] {
  return CITY_ZONES.map((zone) => {
    const name = arabicCities.get(zone);
    if (name === undefined) throw new Error(`CLDR has no Arabic name for ${zone}`);
    const englishName = englishCities.get(zone) ?? zone.replaceAll("_", " ");
    const id = englishName
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/[^a-z]+/gu, "-");
    return `place-${id}|${name}|${englishName}`;
  });
}

/** Last part of the zone's name → its exemplar city. */
function exemplarCities(file: string, locale: string): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (node: unknown, name: string): void => {
    if (typeof node !== "object" || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      if (key === "exemplarCity" && typeof value === "string") found.set(name, value);
      else visit(value, key);
    }
  };
  const { main } = JSON.parse(readFileSync(file, "utf8")) as {
    main: Record<string, { dates: { timeZoneNames: { zone: unknown } } }>;
  };
  visit(main[locale]?.dates.timeZoneNames.zone, "");
  return found;
}
