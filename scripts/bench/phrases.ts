// Of these the titles of synthetic records and appeals are made: what is asked, of which matter, for whom.

export type Phrase = readonly [kk: string, ru: string, en: string];

export const DEEDS: readonly Phrase[] = [
  ["Құқықтық кепілдіктерді күшейту", "Усилить правовые гарантии", "Strengthen the legal guarantees"],
  ["Тәртіпті жеңілдету", "Упростить порядок", "Simplify the procedure"],
  ["Жауапкершілікті белгілеу", "Установить ответственность", "Establish liability"],
  ["Мерзімдерді қысқарту", "Сократить сроки", "Shorten the time limits"],
  ["Қаржыландыруды ұлғайту", "Увеличить финансирование", "Increase the funding"],
  ["Бақылауды жетілдіру", "Усовершенствовать контроль", "Improve oversight"],
  ["Шектеулерді алып тастау", "Снять ограничения", "Remove the restrictions"],
  ["Ұғымды нақтылау", "Уточнить понятие", "Clarify the notion"],
  ["Өтемақы төлеуді көздеу", "Предусмотреть возмещение", "Provide for compensation"],
  ["Тыйым салуды енгізу", "Ввести запрет", "Introduce a prohibition"],
];

export const MATTERS: readonly Phrase[] = [
  ["медициналық көмек көрсету", "оказания медицинской помощи", "of medical care"],
  ["телефон арқылы сөйлесу құқығы", "права на телефонные разговоры", "of the right to telephone calls"],
  ["әлеуметтік төлемдер тағайындау", "назначения социальных выплат", "of social payments"],
  ["тұрғын үй беру", "предоставления жилья", "of housing"],
  ["қамауда ұстау жағдайлары", "условий содержания под стражей", "of conditions of detention"],
  ["азаптаудан қорғау", "защиты от пыток", "of protection from torture"],
  ["еңбек шартын бұзу", "расторжения трудового договора", "of ending employment"],
  ["инклюзивті білім беру", "инклюзивного образования", "of inclusive education"],
  [
    "тұрмыстық зорлық-зомбылықтың алдын алу",
    "предупреждения бытового насилия",
    "of preventing domestic violence",
  ],
  ["аудармашы қызметтері", "услуг переводчика", "of interpretation"],
  ["тегін заң көмегі", "бесплатной юридической помощи", "of free legal aid"],
  ["алимент өндіріп алу", "взыскания алиментов", "of recovering alimony"],
  ["протез-ортопедиялық көмек", "протезно-ортопедической помощи", "of prosthetic care"],
  [
    "интернет-алаяқтыққа қарсы іс-қимыл",
    "противодействия интернет-мошенничеству",
    "of countering internet fraud",
  ],
  ["қорғаншылық пен қамқоршылық", "опеки и попечительства", "of guardianship"],
  ["азаматтықты айқындау", "определения гражданства", "of establishing citizenship"],
];

export const PEOPLE: readonly Phrase[] = [
  ["сотталғандар үшін", "для осужденных", "for convicts"],
  ["мүгедектігі бар адамдар үшін", "для лиц с инвалидностью", "for persons with disabilities"],
  ["жетім балалар үшін", "для детей-сирот", "for orphans"],
  ["көпбалалы отбасылар үшін", "для многодетных семей", "for large families"],
  ["әскери қызметшілер үшін", "для военнослужащих", "for servicemen"],
  ["босқындар үшін", "для беженцев", "for refugees"],
  ["ауыл тұрғындары үшін", "для жителей села", "for villagers"],
  ["зейнеткерлер үшін", "для пенсионеров", "for pensioners"],
  ["жәбірленушілер үшін", "для потерпевших", "for victims"],
  ["еңбекші көшіп-қонушылар үшін", "для трудовых мигрантов", "for migrant workers"],
  ["жүкті әйелдер үшін", "для беременных женщин", "for pregnant women"],
  [
    "психикалық бұзылушылықтары бар адамдар үшін",
    "для лиц с психическими расстройствами",
    "for persons with mental disorders",
  ],
];

/** Sentences that stand in so many of a hundred texts: what they are searched by is as rare or as common as they are. */
export const SAYINGS: readonly { readonly every: number; readonly phrase: Phrase }[] = [
  {
    every: 1,
    phrase: [
      "Газдандыру бағдарламасы кешігуде.",
      "Программа газификации запаздывает.",
      "Gasification is late.",
    ],
  },
  {
    every: 4,
    phrase: [
      "Жолаушылар көлігі туралы шағым түсті.",
      "Поступила жалоба на пассажирский транспорт.",
      "Passengers complained.",
    ],
  },
  {
    every: 40,
    phrase: [
      "Қабылдау бөлмесінде түсініктеме берілді.",
      "В приёмной даны разъяснения.",
      "Explanations were given at the reception.",
    ],
  },
  {
    every: 90,
    phrase: [
      "Материалдар мұрағатта сақталады.",
      "Материалы хранятся в архиве.",
      "The materials are kept in the archive.",
    ],
  },
];
