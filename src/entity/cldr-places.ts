// Names of countries, continents and cities in Arabic and English, as CLDR has them. Written by write-cldr-places.ts.
//
// Source: Unicode CLDR, release 48.0 for regions (Intl.DisplayNames), cldr-dates-full for the exemplar cities
// of time zones; Unicode License v3. Our own spellings, cities and cautions are in built-in-places.ts.

/** `id|Arabic|English`, a place a line. */
export const CLDR_PLACES = `
place-ad|أندورا|Andorra
place-ae|الإمارات العربية المتحدة|United Arab Emirates
place-af|أفغانستان|Afghanistan
place-ag|أنتيغوا وبربودا|Antigua & Barbuda
place-ai|أنغويلا|Anguilla
place-al|ألبانيا|Albania
place-am|أرمينيا|Armenia
place-ao|أنغولا|Angola
place-ar|الأرجنتين|Argentina
place-as|ساموا الأمريكية|American Samoa
place-at|النمسا|Austria
place-au|أستراليا|Australia
place-aw|أروبا|Aruba
place-ax|جزر آلاند|Åland Islands
place-az|أذربيجان|Azerbaijan
place-ba|البوسنة والهرسك|Bosnia & Herzegovina
place-bb|بربادوس|Barbados
place-bd|بنغلاديش|Bangladesh
place-be|بلجيكا|Belgium
place-bf|بوركينا فاسو|Burkina Faso
place-bg|بلغاريا|Bulgaria
place-bh|البحرين|Bahrain
place-bi|بوروندي|Burundi
place-bj|بنين|Benin
place-bm|برمودا|Bermuda
place-bn|بروناي|Brunei
place-bo|بوليفيا|Bolivia
place-br|البرازيل|Brazil
place-bs|جزر البهاما|Bahamas
place-bt|بوتان|Bhutan
place-bw|بوتسوانا|Botswana
place-by|بيلاروس|Belarus
place-bz|بليز|Belize
place-ca|كندا|Canada
place-cd|الكونغو - كينشاسا|Congo - Kinshasa
place-cf|جمهورية أفريقيا الوسطى|Central African Republic
place-cg|الكونغو - برازافيل|Congo - Brazzaville
place-ch|سويسرا|Switzerland
place-ci|ساحل العاج|Côte d’Ivoire
place-ck|جزر كوك|Cook Islands
place-cl|تشيلي|Chile
place-cm|الكاميرون|Cameroon
place-cn|الصين|China
place-co|كولومبيا|Colombia
place-cr|كوستاريكا|Costa Rica
place-cu|كوبا|Cuba
place-cv|الرأس الأخضر|Cape Verde
place-cw|كوراساو|Curaçao
place-cy|قبرص|Cyprus
place-cz|التشيك|Czechia
place-de|ألمانيا|Germany
place-dj|جيبوتي|Djibouti
place-dk|الدانمرك|Denmark
place-dm|دومينيكا|Dominica
place-do|جمهورية الدومينيكان|Dominican Republic
place-dz|الجزائر|Algeria
place-ec|الإكوادور|Ecuador
place-ee|إستونيا|Estonia
place-eg|مصر|Egypt
place-eh|الصحراء الغربية|Western Sahara
place-er|إريتريا|Eritrea
place-es|إسبانيا|Spain
place-et|إثيوبيا|Ethiopia
place-fi|فنلندا|Finland
place-fj|فيجي|Fiji
place-fk|جزر فوكلاند|Falkland Islands
place-fm|ميكرونيزيا|Micronesia
place-fo|جزر فارو|Faroe Islands
place-fr|فرنسا|France
place-ga|الغابون|Gabon
place-gb|المملكة المتحدة|United Kingdom
place-gd|غرينادا|Grenada
place-ge|جورجيا|Georgia
place-gf|غويانا الفرنسية|French Guiana
place-gh|غانا|Ghana
place-gi|جبل طارق|Gibraltar
place-gl|غرينلاند|Greenland
place-gm|غامبيا|Gambia
place-gn|غينيا|Guinea
place-gp|غوادلوب|Guadeloupe
place-gq|غينيا الاستوائية|Equatorial Guinea
place-gr|اليونان|Greece
place-gt|غواتيمالا|Guatemala
place-gu|غوام|Guam
place-gw|غينيا بيساو|Guinea-Bissau
place-gy|غيانا|Guyana
place-hn|هندوراس|Honduras
place-hr|كرواتيا|Croatia
place-ht|هايتي|Haiti
place-hu|هنغاريا|Hungary
place-id|إندونيسيا|Indonesia
place-ie|أيرلندا|Ireland
place-il|إسرائيل|Israel
place-in|الهند|India
place-iq|العراق|Iraq
place-ir|إيران|Iran
place-is|آيسلندا|Iceland
place-it|إيطاليا|Italy
place-jm|جامايكا|Jamaica
place-jo|الأردن|Jordan
place-jp|اليابان|Japan
place-ke|كينيا|Kenya
place-kg|قيرغيزستان|Kyrgyzstan
place-kh|كمبوديا|Cambodia
place-ki|كيريباتي|Kiribati
place-km|جزر القمر|Comoros
place-kn|سانت كيتس ونيفيس|St. Kitts & Nevis
place-kp|كوريا الشمالية|North Korea
place-kr|كوريا الجنوبية|South Korea
place-kw|الكويت|Kuwait
place-ky|جزر كايمان|Cayman Islands
place-kz|كازاخستان|Kazakhstan
place-la|لاوس|Laos
place-lb|لبنان|Lebanon
place-lc|سانت لوسيا|St. Lucia
place-li|ليختنشتاين|Liechtenstein
place-lk|سريلانكا|Sri Lanka
place-lr|ليبيريا|Liberia
place-ls|ليسوتو|Lesotho
place-lt|ليتوانيا|Lithuania
place-lu|لوكسمبورغ|Luxembourg
place-lv|لاتفيا|Latvia
place-ly|ليبيا|Libya
place-ma|المغرب|Morocco
place-mc|موناكو|Monaco
place-md|مولدوفا|Moldova
place-me|الجبل الأسود|Montenegro
place-mg|مدغشقر|Madagascar
place-mh|جزر مارشال|Marshall Islands
place-mk|مقدونيا الشمالية|North Macedonia
place-ml|مالي|Mali
place-mm|ميانمار (بورما)|Myanmar (Burma)
place-mn|منغوليا|Mongolia
place-mp|جزر ماريانا الشمالية|Northern Mariana Islands
place-mr|موريتانيا|Mauritania
place-ms|مونتسرات|Montserrat
place-mt|مالطا|Malta
place-mu|موريشيوس|Mauritius
place-mv|جزر المالديف|Maldives
place-mw|ملاوي|Malawi
place-mx|المكسيك|Mexico
place-my|ماليزيا|Malaysia
place-mz|موزمبيق|Mozambique
place-na|ناميبيا|Namibia
place-nc|كاليدونيا الجديدة|New Caledonia
place-ne|النيجر|Niger
place-ng|نيجيريا|Nigeria
place-ni|نيكاراغوا|Nicaragua
place-nl|هولندا|Netherlands
place-no|النرويج|Norway
place-np|نيبال|Nepal
place-nr|ناورو|Nauru
place-nz|نيوزيلندا|New Zealand
place-om|عُمان|Oman
place-pa|بنما|Panama
place-pe|بيرو|Peru
place-pf|بولينيزيا الفرنسية|French Polynesia
place-pg|بابوا غينيا الجديدة|Papua New Guinea
place-ph|الفلبين|Philippines
place-pk|باكستان|Pakistan
place-pl|بولندا|Poland
place-pr|بورتوريكو|Puerto Rico
place-ps|الأراضي الفلسطينية|Palestinian Territories
place-pt|البرتغال|Portugal
place-pw|بالاو|Palau
place-py|باراغواي|Paraguay
place-qa|قطر|Qatar
place-ro|رومانيا|Romania
place-rs|صربيا|Serbia
place-ru|روسيا|Russia
place-rw|رواندا|Rwanda
place-sa|المملكة العربية السعودية|Saudi Arabia
place-sb|جزر سليمان|Solomon Islands
place-sc|سيشل|Seychelles
place-sd|السودان|Sudan
place-se|السويد|Sweden
place-sg|سنغافورة|Singapore
place-sh|سانت هيلينا|St. Helena
place-si|سلوفينيا|Slovenia
place-sk|سلوفاكيا|Slovakia
place-sl|سيراليون|Sierra Leone
place-sm|سان مارينو|San Marino
place-sn|السنغال|Senegal
place-so|الصومال|Somalia
place-sr|سورينام|Suriname
place-ss|جنوب السودان|South Sudan
place-st|ساو تومي وبرينسيبي|São Tomé & Príncipe
place-sv|السلفادور|El Salvador
place-sy|سوريا|Syria
place-sz|إسواتيني|Eswatini
place-tc|جزر توركس وكايكوس|Turks & Caicos Islands
place-td|تشاد|Chad
place-tg|توغو|Togo
place-th|تايلاند|Thailand
place-tj|طاجيكستان|Tajikistan
place-tl|تيمور - ليشتي|Timor-Leste
place-tm|تركمانستان|Turkmenistan
place-tn|تونس|Tunisia
place-to|تونغا|Tonga
place-tr|تركيا|Türkiye
place-tt|ترينيداد وتوباغو|Trinidad & Tobago
place-tv|توفالو|Tuvalu
place-tw|تايوان|Taiwan
place-tz|تنزانيا|Tanzania
place-ua|أوكرانيا|Ukraine
place-ug|أوغندا|Uganda
place-us|الولايات المتحدة|United States
place-uy|أورغواي|Uruguay
place-uz|أوزبكستان|Uzbekistan
place-va|الفاتيكان|Vatican City
place-vc|سانت فنسنت وجزر غرينادين|St. Vincent & Grenadines
place-ve|فنزويلا|Venezuela
place-vg|جزر فيرجن البريطانية|British Virgin Islands
place-vi|جزر فيرجن الأمريكية|U.S. Virgin Islands
place-vn|فيتنام|Vietnam
place-vu|فانواتو|Vanuatu
place-ws|ساموا|Samoa
place-xk|كوسوفو|Kosovo
place-ye|اليمن|Yemen
place-za|جنوب أفريقيا|South Africa
place-zm|زامبيا|Zambia
place-zw|زيمبابوي|Zimbabwe
place-asia|آسيا|Asia
place-western-asia|غرب آسيا|Western Asia
place-europe|أوروبا|Europe
place-eastern-europe|شرق أوروبا|Eastern Europe
place-latin-america|أمريكا اللاتينية|Latin America
place-africa|أفريقيا|Africa
place-south-america|أمريكا الجنوبية|South America
place-oceania|أوقيانوسيا|Oceania
place-central-america|أمريكا الوسطى|Central America
place-northern-america|شمال أمريكا|Northern America
place-honolulu|هونولولو|Honolulu
place-auckland|أوكلاند|Auckland
place-port-moresby|بور مورسبي|Port Moresby
place-tirana|تيرانا|Tirana
place-vienna|فيينا|Vienna
place-sarajevo|سراييفو|Sarajevo
place-brussels|بروكسل|Brussels
place-sofia|صوفيا|Sofia
place-minsk|مينسك|Minsk
place-zurich|زيورخ|Zurich
place-prague|براغ|Prague
place-berlin|برلين|Berlin
place-copenhagen|كوبنهاغن|Copenhagen
place-tallinn|تالين|Tallinn
place-madrid|مدريد|Madrid
place-helsinki|هلسنكي|Helsinki
place-paris|باريس|Paris
place-london|لندن|London
place-athens|أثينا|Athens
place-zagreb|زغرب|Zagreb
place-budapest|بودابست|Budapest
place-dublin|دبلن|Dublin
place-rome|روما|Rome
place-vilnius|فيلنيوس|Vilnius
place-riga|ريغا|Riga
place-chisinau|تشيسيناو|Chișinău
place-podgorica|بودغوريكا|Podgorica
place-skopje|سكوبي|Skopje
place-amsterdam|أمستردام|Amsterdam
place-oslo|أوسلو|Oslo
place-warsaw|وارسو|Warsaw
place-lisbon|لشبونة|Lisbon
place-bucharest|بوخارست|Bucharest
place-belgrade|بلغراد|Belgrade
place-kaliningrad|كالينجراد|Kaliningrad
place-moscow|موسكو|Moscow
place-volgograd|فولوجراد|Volgograd
place-astrakhan|أستراخان|Astrakhan
place-stockholm|ستوكهولم|Stockholm
place-ljubljana|ليوبليانا|Ljubljana
place-bratislava|براتيسلافا|Bratislava
place-istanbul|إسطنبول|Istanbul
place-kyiv|كييف|Kyiv
place-simferopol|سيمفروبول|Simferopol
place-dubai|دبي|Dubai
place-kabul|كابول|Kabul
place-yerevan|يريفان|Yerevan
place-baku|باكو|Baku
place-dhaka|دكا|Dhaka
place-thimphu|تيمفو|Thimphu
place-shanghai|شنغهاي|Shanghai
place-nicosia|نيقوسيا|Nicosia
place-famagusta|فاماغوستا|Famagusta
place-tbilisi|تبليسي|Tbilisi
place-hong-kong|هونغ كونغ|Hong Kong
place-jakarta|جاكرتا|Jakarta
place-jerusalem|القدس|Jerusalem
place-kolkata|كالكتا|Kolkata
place-baghdad|بغداد|Baghdad
place-tehran|طهران|Tehran
place-amman|عمّان|Amman
place-tokyo|طوكيو|Tokyo
place-bishkek|بشكيك|Bishkek
place-phnom-penh|بنوم بنه|Phnom Penh
place-pyongyang|بيونغ يانغ|Pyongyang
place-seoul|سول|Seoul
place-almaty|ألماتي|Almaty
place-vientiane|فيانتيان|Vientiane
place-beirut|بيروت|Beirut
place-colombo|كولومبو|Colombo
place-yangon|رانغون|Yangon
place-ulaanbaatar|آلانباتار|Ulaanbaatar
place-macao|ماكاو|Macao
place-kuala-lumpur|كوالا لامبور|Kuala Lumpur
place-kathmandu|كاتماندو|Kathmandu
place-muscat|مسقط|Muscat
place-manila|مانيلا|Manila
place-karachi|كراتشي|Karachi
place-gaza|غزة|Gaza
place-omsk|أومسك|Omsk
place-novosibirsk|نوفوسبيرسك|Novosibirsk
place-tomsk|تومسك|Tomsk
place-krasnoyarsk|كراسنويارسك|Krasnoyarsk
place-vladivostok|فلاديفوستك|Vladivostok
place-kamchatka|كامتشاتكا|Kamchatka
place-riyadh|الرياض|Riyadh
place-damascus|دمشق|Damascus
place-bangkok|بانكوك|Bangkok
place-dushanbe|دوشانبي|Dushanbe
place-ashgabat|عشق آباد|Ashgabat
place-taipei|تايبيه|Taipei
place-samarkand|سمرقند|Samarkand
place-tashkent|طشقند|Tashkent
place-aden|عدن|Aden
place-buenos-aires|بوينوس أيرس|Buenos Aires
place-la-paz|لا باز|La Paz
place-sao-paulo|ساو باولو|São Paulo
place-vancouver|فانكوفر|Vancouver
place-winnipeg|وينيبيج|Winnipeg
place-toronto|تورونتو|Toronto
place-santiago|سانتياغو|Santiago
place-bogota|بوغوتا|Bogotá
place-havana|هافانا|Havana
place-santo-domingo|سانتو دومينغو|Santo Domingo
place-tegucigalpa|تيغوسيغالبا|Tegucigalpa
place-port-au-prince|بورت أو برنس|Port-au-Prince
place-tijuana|تيخوانا|Tijuana
place-monterrey|مونتيري|Monterrey
place-mexico-city|مكسيكو سيتي|Mexico City
place-managua|ماناغوا|Managua
place-lima|ليما|Lima
place-asuncion|أسونسيون|Asunción
place-paramaribo|باراماريبو|Paramaribo
place-anchorage|أنشوراج|Anchorage
place-los-angeles|لوس انجلوس|Los Angeles
place-denver|دنفر|Denver
place-chicago|شيكاغو|Chicago
place-indianapolis|إنديانابوليس|Indianapolis
place-detroit|ديترويت|Detroit
place-new-york|نيويورك|New York
place-montevideo|مونتفيديو|Montevideo
place-caracas|كاراكاس|Caracas
place-luanda|لواندا|Luanda
place-ouagadougou|واغادوغو|Ouagadougou
place-bujumbura|بوجومبورا|Bujumbura
place-gaborone|غابورون|Gaborone
place-kinshasa|كينشاسا|Kinshasa
place-lubumbashi|لومبباشا|Lubumbashi
place-bangui|بانغوي|Bangui
place-brazzaville|برازافيل|Brazzaville
place-abidjan|أبيدجان|Abidjan
place-cairo|القاهرة|Cairo
place-el-aaiun|العيون|El Aaiún
place-asmara|أسمرة|Asmara
place-addis-ababa|أديس أبابا|Addis Ababa
place-libreville|ليبرفيل|Libreville
place-accra|أكرا|Accra
place-banjul|بانجول|Banjul
place-conakry|كوناكري|Conakry
place-malabo|مالابو|Malabo
place-nairobi|نيروبي|Nairobi
place-monrovia|مونروفيا|Monrovia
place-maseru|ماسيرو|Maseru
place-tripoli|طرابلس|Tripoli
place-casablanca|الدار البيضاء|Casablanca
place-bamako|باماكو|Bamako
place-nouakchott|نواكشوط|Nouakchott
place-maputo|مابوتو|Maputo
place-windhoek|ويندهوك|Windhoek
place-niamey|نيامي|Niamey
place-lagos|لاغوس|Lagos
place-kigali|كيغالي|Kigali
place-khartoum|الخرطوم|Khartoum
place-freetown|فري تاون|Freetown
place-dakar|داكار|Dakar
place-mogadishu|مقديشيو|Mogadishu
place-juba|جوبا|Juba
place-n-djamena|نجامينا|N’Djamena
place-dar-es-salaam|دار السلام|Dar es Salaam
place-kampala|كامبالا|Kampala
place-johannesburg|جوهانسبرغ|Johannesburg
place-lusaka|لوساكا|Lusaka
place-harare|هراري|Harare
place-melbourne|ميلبورن|Melbourne
place-sydney|سيدني|Sydney
place-reykjavik|ريكيافيك|Reykjavik
place-antananarivo|أنتاناناريفو|Antananarivo
`;
