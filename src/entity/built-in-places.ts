// The places every archive knows before its maintainer lists one: CLDR's names, our spellings of them, and the cities CLDR lacks.

import { CLDR_PLACES } from "./cldr-places.ts";
import type { Entity } from "./entity.ts";

/** Countries, continents and large cities. Ids are permanent; «تونس» is the country, its capital «تونس العاصمة». */
export function builtInPlaces(): readonly Entity[] {
  const spellings = new Map(rowsOf(SPELLINGS).map(([id = "", names = ""]) => [id, listOf(names)]));
  return [...rowsOf(CLDR_PLACES), ...rowsOf(CITIES)].map(([id = "", label = "", labelEn = ""]) => {
    const own = spellings.get(id) ?? [];
    // «=» first: the CLDR form is no way to write it in news, or says something else.
    const [first = label, ...others] = own[0] === "=" ? own.slice(1) : [label, ...own];
    return {
      id,
      label: first,
      labelEn,
      type: "place",
      variants: [first, ...others],
      shortForms: [],
      shortFormsStandAlone: false,
      wikidata: null,
      description: null,
      note: null,
      builtIn: true,
    };
  });
}

function rowsOf(table: string): string[][] {
  return table
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => line.trim().split("|"));
}

function listOf(names: string): string[] {
  return names.split("،").map((name) => name.trim());
}

/**
 * Other forms a place is printed in. Spellings that differ only in hamza, ة/ه or ى/ي need no line.
 * The names that are also ordinary words («مالي», «جدة») are watched over in name-conditions.ts.
 */
const SPELLINGS = `
place-bangui|بانغي
place-freetown|فريتاون
place-dushanbe|دوشنبه، دوشنبيه
place-bishkek|بيشكيك، بيشكك
place-dakar|دكار
place-bujumbura|بوجمبورا
place-montevideo|مونتيفيديو
place-toronto|تورنتو
place-kampala|كمبالا
place-la-paz|لاباز
place-marseille|مارسيليا
place-herat|هرات
place-agadir|أكادير
place-ao|أنجولا
place-pl|بولندة
place-nl|هولندة
place-fi|فنلندة
place-stockholm|استوكهولم
place-kuala-lumpur|كوالالمبور
place-kabul|كابل
place-casablanca|كازابلانكا
place-melbourne|ملبورن
place-lagos|لاجوس
place-ae|دولة الإمارات العربية المتحدة، دولة الإمارات، الإمارات
place-ar|أرجنتين
place-ba|البوسنة
place-bd|بنغلادش، بنجلاديش
place-bj|جمهورية بنين
place-bf|بوركينافاسو
place-bs|جزر الباهاما، الباهاما
place-by|بيلاروسيا، روسيا البيضاء
place-cd|=، جمهورية الكونغو الديمقراطية، الكونغو الديمقراطية، الكونغو الديموقراطية، الكونغو
place-cf|إفريقيا الوسطى
place-cg|=، جمهورية الكونغو، الكونغو برازافيل
place-ci|كوت ديفوار
place-cl|شيلي، الشيلي
place-cv|كاب فيردي
place-cz|جمهورية التشيك، تشيكيا
place-dk|الدنمارك، الدنمرك، الدانمارك
place-do|الدومينيكان
place-dz|الجمهورية الجزائرية
place-eg|جمهورية مصر العربية
place-fr|الجمهورية الفرنسية
place-gb|بريطانيا، بريطانيا العظمى
place-gm|جامبيا
place-gt|جواتيمالا
place-gw|غينيا - بيساو
place-hu|المجر
place-ie|جمهورية أيرلندا، أيرلندة
place-jo|المملكة الأردنية الهاشمية، المملكة الأردنية
place-kg|قرغيزستان، قيرغيزيا
place-kz|كازخستان
place-kw|دولة الكويت
place-lk|سري لانكا
place-lu|لوكسمبورج
place-ma|المملكة المغربية
place-mk|مقدونيا
place-ml|جمهورية مالي
place-mm|=، ميانمار، بورما
place-mt|مالطة
place-mv|المالديف
place-mw|مالاوي
place-mz|موزامبيق
place-ni|نيكاراجوا
place-nz|نيوزيلاندا، نيوزلندا، نيوزيلندة
place-om|سلطنة عمان، عمان
place-ph|الفيليبين
place-pk|الباكستان
place-ps|=، فلسطين، الأراضي الفلسطينية، دولة فلسطين
place-pr|بورتو ريكو
place-py|الباراغواي، باراجواي
place-qa|دولة قطر
place-ru|روسيا الاتحادية، الاتحاد الروسي
place-sa|=، السعودية، المملكة العربية السعودية
place-sc|سيشيل
place-sy|سورية، الجمهورية العربية السورية
place-th|تايلند
place-tj|طاجكستان
place-tl|تيمور الشرقية
place-tm|تركمنستان
place-tn|الجمهورية التونسية
place-tr|الجمهورية التركية
place-tt|ترينيداد
place-ug|أوغندا، اوغاندا
place-us|الولايات المتحدة الأمريكية، الولايات المتحدة الأميركية، أمريكا، أميركا
place-uy|الأوروغواي، أوروغواي
place-uz|أوزباكستان
place-va|=، الفاتيكان، دولة الفاتيكان، مدينة الفاتيكان
place-vn|فييتنام
place-ye|الجمهورية اليمنية
place-za|جنوب إفريقيا
place-africa|القارة الأفريقية، القارة السمراء
place-asia|القارة الآسيوية
place-europe|القارة الأوروبية، أوربا
place-eastern-europe|أوروبا الشرقية، شرقي أوروبا
place-latin-america|أميركا اللاتينية
place-south-america|أميركا الجنوبية
place-central-america|أميركا الوسطى
place-northern-america|أميركا الشمالية
place-western-asia|غربي آسيا
place-amman|عمان
place-ashgabat|عشقآباد
place-buenos-aires|بوينس آيرس، بوينس أيرس، بيونس آيرس
place-chisinau|كيشيناو
place-copenhagen|كوبنهاجن
place-gaza|قطاع غزة، مدينة غزة
place-hong-kong|هونج كونج، هونغ كونج، هونجكونج، هونغكونغ
place-istanbul|اسطنبول، إستانبول، استنبول
place-jerusalem|القدس المحتلة، القدس الشرقية، القدس الغربية، بيت المقدس
place-kaliningrad|كالينينغراد، كالينينجراد
place-kathmandu|كاتمندو
place-kolkata|كولكاتا، كلكتا
place-los-angeles|لوس أنجليس، لوس انجليس
place-managua|ماناجوا
place-mogadishu|مقديشو
place-n-djamena|إنجامينا، انجمينا
place-novosibirsk|نوفوسيبيرسك
place-podgorica|بودغوريتسا
place-pyongyang|بيونج يانج، بيونغيانغ
place-port-au-prince|بور أو برنس
place-sao-paulo|ساوباولو
place-seoul|سيول
place-shanghai|شانغهاي
place-simferopol|سيمفيروبول
place-skopje|سكوبيه
place-taipei|تايبه
place-tripoli|=، طرابلس الغرب، طرابلس
place-vladivostok|فلاديفوستوك
place-volgograd|فولغوغراد
place-yangon|يانغون
place-yerevan|إيريفان
place-zurich|زوريخ، زيوريخ
place-abu-dhabi|أبو ظبي
place-sharjah|إمارة الشارقة
place-new-delhi|نيو دلهي، دلهي
place-donbas|إقليم دونباس، الدونباس
place-crimea|جزيرة القرم، القرم
place-kurdistan-region|إقليم كردستان العراق، كردستان العراق
place-golan|هضبة الجولان، مرتفعات الجولان، الجولان السوري
place-sinai|شبه جزيرة سيناء، شمال سيناء
place-mecca|مكة
place-saint-petersburg|سانت بطرسبرغ، سان بطرسبرغ، بطرسبورغ
place-munich|ميونخ
place-luhansk|لوهانسك
place-zaporizhzhia|زاباروجيا، زابوروجيا
place-lviv|لفوف
place-cologne|مدينة كولونيا
place-england|انكلترا، إنكلترا
place-caracas|كراكاس
place-scotland|أسكتلندا، إسكتلندا
place-northern-ireland|إيرلندا الشمالية
place-jeddah|مدينة جدة
place-jenin|مدينة جنين، مخيم جنين
place-hebron|مدينة الخليل
place-isfahan|أصبهان
place-san-francisco|سان فرنسيسكو
`;

/** Capitals that are no time zone of CLDR, and cities, provinces and regions the Arabic press names daily. */
const CITIES = `
place-tunis|تونس العاصمة|Tunis
place-algiers|الجزائر العاصمة|Algiers
place-kuwait-city|مدينة الكويت|Kuwait City
place-manama|المنامة|Manama
place-doha|الدوحة|Doha
place-abu-dhabi|أبوظبي|Abu Dhabi
place-sanaa|صنعاء|Sanaa
place-rabat|الرباط|Rabat
place-ankara|أنقرة|Ankara
place-beijing|بكين|Beijing
place-new-delhi|نيودلهي|New Delhi
place-islamabad|إسلام آباد|Islamabad
place-hanoi|هانوي|Hanoi
place-canberra|كانبرا|Canberra
place-wellington|ويلينغتون|Wellington
place-ottawa|أوتاوا|Ottawa
place-brasilia|برازيليا|Brasília
place-washington|واشنطن|Washington, D.C.
place-bern|برن|Bern
place-geneva|جنيف|Geneva
place-the-hague|لاهاي|The Hague
place-strasbourg|ستراسبورغ|Strasbourg
place-pretoria|بريتوريا|Pretoria
place-yaounde|ياوندي|Yaoundé
place-abuja|أبوجا|Abuja
place-dodoma|دودوما|Dodoma
place-astana|أستانا|Astana
place-hargeisa|هرجيسا|Hargeisa
place-frankfurt|فرانكفورت|Frankfurt
place-munich|ميونيخ|Munich
place-hamburg|هامبورغ|Hamburg
place-cologne|كولونيا|Cologne
place-milan|ميلانو|Milan
place-marseille|مرسيليا|Marseille
place-barcelona|برشلونة|Barcelona
place-saint-petersburg|سان بطرسبورغ|Saint Petersburg
place-sochi|سوتشي|Sochi
place-grozny|غروزني|Grozny
place-kharkiv|خاركيف|Kharkiv
place-odesa|أوديسا|Odesa
place-lviv|لفيف|Lviv
place-mariupol|ماريوبول|Mariupol
place-kherson|خيرسون|Kherson
place-zaporizhzhia|زابوريجيا|Zaporizhzhia
place-donetsk|دونيتسك|Donetsk
place-luhansk|لوغانسك|Luhansk
place-sevastopol|سيفاستوبول|Sevastopol
place-england|إنجلترا|England
place-scotland|اسكتلندا|Scotland
place-northern-ireland|أيرلندا الشمالية|Northern Ireland
place-kurdistan-region|إقليم كردستان|Kurdistan Region
place-west-bank|الضفة الغربية|West Bank
place-golan|الجولان|Golan
place-sinai|سيناء|Sinai
place-darfur|دارفور|Darfur
place-kashmir|كشمير|Kashmir
place-siberia|سيبيريا|Siberia
place-caucasus|القوقاز|Caucasus
place-balkans|البلقان|Balkans
place-middle-east|الشرق الأوسط|Middle East
place-crimea|شبه جزيرة القرم|Crimea
place-donbas|دونباس|Donbas
place-california|كاليفورنيا|California
place-texas|تكساس|Texas
place-florida|فلوريدا|Florida
place-aleppo|حلب|Aleppo
place-homs|حمص|Homs
place-hama|حماة|Hama
place-idlib|إدلب|Idlib
place-daraa|درعا|Daraa
place-raqqa|الرقة|Raqqa
place-deir-ez-zor|دير الزور|Deir ez-Zor
place-latakia|اللاذقية|Latakia
place-tartus|طرطوس|Tartus
place-mosul|الموصل|Mosul
place-basra|البصرة|Basra
place-erbil|أربيل|Erbil
place-kirkuk|كركوك|Kirkuk
place-karbala|كربلاء|Karbala
place-fallujah|الفلوجة|Fallujah
place-mecca|مكة المكرمة|Mecca
place-medina|المدينة المنورة|Medina
place-jeddah|جدة|Jeddah
place-dammam|الدمام|Dammam
place-sharjah|الشارقة|Sharjah
place-taiz|تعز|Taiz
place-hodeidah|الحديدة|Hodeidah
place-marib|مأرب|Marib
place-saada|صعدة|Saada
place-alexandria|الإسكندرية|Alexandria
place-suez|السويس|Suez
place-port-said|بورسعيد|Port Said
place-luxor|الأقصر|Luxor
place-aswan|أسوان|Aswan
place-sharm-el-sheikh|شرم الشيخ|Sharm El Sheikh
place-benghazi|بنغازي|Benghazi
place-misrata|مصراتة|Misrata
place-sirte|سرت|Sirte
place-oran|وهران|Oran
place-constantine|قسنطينة|Constantine
place-sfax|صفاقس|Sfax
place-marrakesh|مراكش|Marrakesh
place-fez|فاس|Fez
place-tangier|طنجة|Tangier
place-agadir|أغادير|Agadir
place-ramallah|رام الله|Ramallah
place-nablus|نابلس|Nablus
place-jenin|جنين|Jenin
place-hebron|الخليل|Hebron
place-bethlehem|بيت لحم|Bethlehem
place-rafah|رفح|Rafah
place-khan-yunis|خان يونس|Khan Yunis
place-haifa|حيفا|Haifa
place-tel-aviv|تل أبيب|Tel Aviv
place-sidon|صيدا|Sidon
place-port-sudan|بورتسودان|Port Sudan
place-omdurman|أم درمان|Omdurman
place-el-fasher|الفاشر|El Fasher
place-isfahan|أصفهان|Isfahan
place-tabriz|تبريز|Tabriz
place-lahore|لاهور|Lahore
place-peshawar|بيشاور|Peshawar
place-kandahar|قندهار|Kandahar
place-herat|هيرات|Herat
place-mumbai|مومباي|Mumbai
place-wuhan|ووهان|Wuhan
place-osaka|أوساكا|Osaka
place-hiroshima|هيروشيما|Hiroshima
place-fukushima|فوكوشيما|Fukushima
place-san-francisco|سان فرانسيسكو|San Francisco
place-boston|بوسطن|Boston
place-houston|هيوستن|Houston
place-dallas|دالاس|Dallas
place-seattle|سياتل|Seattle
place-miami|ميامي|Miami
place-las-vegas|لاس فيغاس|Las Vegas
place-philadelphia|فيلادلفيا|Philadelphia
`;
