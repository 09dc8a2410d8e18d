import type { BylawForm, Kind, Language } from "../types.ts";
import { WordList } from "./word-list.ts";

/** Structural units as words name them; which level a word means depends on its neighbours. */
export type Unit =
  | "article"
  | "part"
  | "paragraph"
  | "point"
  | "subparagraph"
  | "indent"
  | "note"
  | "chapter"
  | "section"
  | "annex"
  | "rule";

export type Role =
  | {
      readonly is: "unit";
      readonly unit: Unit;
      readonly language: Language;
      readonly many: boolean;
      readonly short: boolean;
    }
  | { readonly is: "form"; readonly kind: Kind; readonly form: BylawForm | null; readonly language: Language }
  | { readonly is: "ordinal"; readonly value: number; readonly tens: boolean; readonly language: Language }
  | { readonly is: "month"; readonly month: number }
  | { readonly is: Marker; readonly language: Language };

/** Words that steer the reading of those beside them. */
type Marker =
  | "and"
  | "of"
  | "the"
  | "to"
  | "from"
  | "under"
  | "dated"
  | "year"
  | "number"
  | "same"
  | "this"
  | "country"
  | "republic"
  | "kazakhstan"
  | "hereinafter"
  | "approved"
  | "constitutional"
  | "court"
  | "supreme"
  | "government"
  | "president"
  | "normative"
  | "issuer"
  | "adjective"
  | "old"
  | "new"
  | "owned"
  | "counted"
  | "suffix"
  | "ordinal-suffix"
  | "draft"
  | "ethics"
  | "titled"
  | "foreign"
  | "sub"
  | "there"
  | "its"
  | "norm";

const FORMS: readonly (readonly [Language, Kind, BylawForm | null, string])[] = [
  ["en", "law", "law", "law laws act"],
  ["en", "code", null, "code codes"],
  ["en", "constitution", null, "constitution"],
  ["en", "order", "order", "order orders"],
  ["en", "resolution", "resolution", "resolution resolutions"],
  ["en", "decree", "decree", "decree decrees"],
  ["en", "rules", null, "rules regulations instruction standard list procedure"],
  ["en", "plan", null, "plan concept program programme"],
  ["en", "covenant", null, "covenant pact"],
  ["en", "convention", null, "convention"],
  ["en", "declaration", null, "declaration"],
  ["en", "protocol", null, "protocol"],
  ["ru", "law", "law", "закон закона закону законом законе законы законов законам законами законах"],
  [
    "ru",
    "code",
    null,
    "кодекс кодекса кодексу кодексом кодексе кодексы кодексов кодексам кодексами кодексах",
  ],
  ["ru", "constitution", null, "конституция конституции конституцию конституцией"],
  [
    "ru",
    "order",
    "order",
    "приказ приказа приказу приказом приказе приказы приказов приказам приказами приказах",
  ],
  [
    "ru",
    "resolution",
    "resolution",
    "постановление постановления постановлению постановлением постановлении постановлений постановлениями",
  ],
  ["ru", "decree", "decree", "указ указа указу указом указе указы указов"],
  [
    "ru",
    "rules",
    null,
    "правила правил правилам правилами правилах инструкция инструкции инструкцию инструкцией стандарт стандарта стандарту стандартом стандарте перечень перечня перечню перечнем перечне положение положения положению положением положении регламент регламента",
  ],
  [
    "ru",
    "plan",
    null,
    "план плана плану планом плане концепция концепции концепцию концепцией программа программы программе программу",
  ],
  ["ru", "covenant", null, "пакт пакта пакту пактом пакте"],
  ["ru", "convention", null, "конвенция конвенции конвенцию конвенцией"],
  ["ru", "declaration", null, "декларация декларации декларацию декларацией"],
  ["ru", "protocol", null, "протокол протокола протоколу протоколом протоколе"],
  ["kk", "law", "law", "~заң"],
  ["kk", "code", null, "~кодекс"],
  ["kk", "constitution", null, "~конституция"],
  ["kk", "order", "order", "~бұйрық ~бұйрығ"],
  ["kk", "resolution", "resolution", "~қаулы"],
  ["kk", "decree", "decree", "~жарлық ~жарлығ"],
  ["kk", "rules", null, "~қағида ~ереже ~нұсқаулық ~нұсқаулығ ~тізбе ~стандарт"],
  ["kk", "plan", null, "~жоспар ~тұжырымдама ~бағдарлама"],
  ["kk", "covenant", null, "~пакт ~пакті"],
  ["kk", "convention", null, "~конвенция"],
  ["kk", "declaration", null, "~декларация"],
  ["kk", "protocol", null, "~хаттама"],
];

const UNITS: readonly (readonly [Language, Unit, string, string, string])[] = [
  // language, unit, one, many, short
  ["en", "article", "article", "articles", "art arts"],
  ["en", "part", "part", "parts", "pt"],
  ["en", "paragraph", "paragraph clause", "paragraphs clauses", "para paras par"],
  ["en", "point", "point item", "points items", ""],
  [
    "en",
    "subparagraph",
    "subparagraph subclause subpoint",
    "subparagraphs subclauses subpoints",
    "subpara subparas",
  ],
  ["en", "indent", "indent", "indents", ""],
  ["en", "note", "note", "notes", ""],
  ["en", "chapter", "chapter", "chapters", "ch"],
  ["en", "section", "section", "sections", "sec"],
  ["en", "annex", "annex appendix", "annexes appendices", ""],
  ["en", "rule", "rule", "", ""],
  ["ru", "article", "статья статьи статье статью статьей статьею", "статей статьям статьями статьях", "ст"],
  ["ru", "part", "часть части частью", "частей частям частями частях", "ч"],
  ["ru", "paragraph", "пункт пункта пункту пунктом пункте", "пункты пунктов пунктам пунктами пунктах", "п"],
  [
    "ru",
    "subparagraph",
    "подпункт подпункта подпункту подпунктом подпункте",
    "подпункты подпунктов подпунктам подпунктами подпунктах",
    "пп подп пдп",
  ],
  ["ru", "indent", "абзац абзаца абзацу абзацем абзаце", "абзацы абзацев абзацам абзацами абзацах", "абз"],
  ["ru", "note", "примечание примечания примечанию примечанием примечании", "примечаний примечаниям", "прим"],
  ["ru", "chapter", "глава главы главе главу главой", "глав главам главами главах", "гл"],
  [
    "ru",
    "section",
    "раздел раздела разделу разделом разделе параграф параграфа параграфе",
    "разделы разделов",
    "",
  ],
  [
    "ru",
    "annex",
    "приложение приложения приложению приложением приложении",
    "приложений приложениям",
    "прил",
  ],
  ["ru", "rule", "правило правилу правилом правиле", "", ""],
  ["kk", "article", "~бап ~баб ~bap ~bab", "", ""],
  ["kk", "part", "~бөлік ~бөліг", "", ""],
  ["kk", "paragraph", "~тармақ ~тармағ", "", ""],
  ["kk", "subparagraph", "~тармақша", "", ""],
  ["kk", "indent", "~абзац", "", ""],
  ["kk", "note", "~ескертпе ~ескерту", "", ""],
  ["kk", "chapter", "~тарау", "", ""],
  ["kk", "section", "~бөлім", "", ""],
  ["kk", "annex", "~қосымша", "", ""],
  ["kk", "rule", "~қағида", "", ""],
];

const MARKERS: readonly (readonly [Marker, Language, string])[] = [
  ["and", "en", "and or nor as well"],
  ["and", "ru", "и или либо ни а также"],
  ["and", "kk", "сондай және мен бен пен немесе"],
  ["of", "en", "of"],
  ["the", "en", "the a an"],
  ["the", "ru", "оон"],
  ["the", "kk", "бұұ"],
  ["to", "en", "to through till until"],
  ["to", "ru", "по до"],
  ["from", "en", "from"],
  ["from", "ru", "от с со"],
  ["under", "en", "under by in on with also"],
  ["under", "ru", "в на к согласно также"],
  ["dated", "en", "dated adopted"],
  ["year", "ru", "год года году годом г годов"],
  ["year", "kk", "жылғы жылы ж жыл жылдың"],
  ["number", "en", "no nos"],
  ["number", "ru", "номер n"],
  [
    "same",
    "en",
    "same said aforementioned abovementioned aforesaid mentioned above that these indicated specified named referred",
  ],
  [
    "same",
    "ru",
    "же того тому тем той этого этому этим этой этих тех указанного указанному указанным указанной указанных названного названным названной данного данному данным данной вышеуказанного вышеуказанным вышеуказанной вышеназванного вышеназванной упомянутого упомянутым упомянутой вышеупомянутого вышеупомянутой",
  ],
  ["same", "kk", "аталған көрсетілген сол аталмыш жоғарыда бұл"],
  ["this", "en", "this"],
  [
    "this",
    "ru",
    "настоящего настоящему настоящим настоящем настоящей настоящий настоящая настоящих настоящими настоящие настоящую",
  ],
  ["this", "kk", "осы"],
  ["country", "en", "rk rok kz"],
  ["country", "ru", "рк"],
  ["country", "kk", "қр"],
  ["republic", "en", "republic"],
  ["republic", "ru", "республика республики республике республику республикой"],
  ["republic", "kk", "~республикасы"],
  ["kazakhstan", "en", "kazakhstan"],
  ["kazakhstan", "ru", "казахстан казахстана казахстане казахстану"],
  ["kazakhstan", "kk", "қазақстан қазақстанның"],
  ["hereinafter", "en", "hereinafter hereafter"],
  ["hereinafter", "ru", "далее"],
  ["hereinafter", "kk", "бұдан әрі"],
  ["approved", "en", "approved"],
  [
    "approved",
    "ru",
    "утв утвержденных утвержденного утвержденной утвержденные утвержденным утвержденными утвержденный утвержденная утвержденную утвержденное",
  ],
  ["approved", "kk", "бекітілген"],
  ["constitutional", "en", "constitutional"],
  [
    "constitutional",
    "ru",
    "конституционный конституционного конституционному конституционным конституционном конституционных конституционные конституционная конституционной",
  ],
  ["constitutional", "kk", "конституциялық"],
  ["court", "en", "court"],
  ["court", "ru", "суд суда суду судом суде"],
  ["court", "kk", "~сот"],
  ["supreme", "en", "supreme"],
  ["supreme", "ru", "верховный верховного верховным верховному верховном"],
  ["supreme", "kk", "жоғарғы"],
  ["government", "en", "government"],
  ["government", "ru", "правительство правительства правительством правительству"],
  ["government", "kk", "~үкімет"],
  ["president", "en", "president presidential head"],
  ["president", "ru", "президент президента президентом президенту главы"],
  ["president", "kk", "~президент"],
  ["normative", "en", "regulatory normative"],
  ["normative", "ru", "нормативное нормативного нормативному нормативным нормативном нормативных"],
  ["normative", "kk", "нормативтік"],
  [
    "issuer",
    "kk",
    "~министр ~министрлік ~министрліг ~орынбасар ~төраға ~уәкіл ~кеңес ~агенттік ~агенттіг ~прокурор ~басшы ~әкім ~әкімдік ~әкімдіг ~мәслихат ~атқарушы",
  ],
  ["adjective", "en", "current existing amended applicable our national"],
  [
    "adjective",
    "ru",
    "нашей нашего наша нашем нашу действующего действующей действующий действующая действующих национального казахстанского казахстанской отечественного",
  ],
  ["adjective", "kk", "біздің қолданыстағы қазіргі ұлттық отандық"],
  ["old", "en", "old former previous"],
  ["old", "ru", "старого старой старый прежнего прежней прежний прежнем прежнему прежним утратившего"],
  ["old", "kk", "ескі бұрынғы"],
  ["new", "en", "new"],
  ["new", "ru", "нового новой новый новая новом новому новым новую"],
  ["new", "kk", "жаңа"],
  [
    "owned",
    "ru",
    "договора договору договором договоре договоров контракта контрактом контракту контракте соглашения соглашению соглашением соглашении устава уставом уставу уставе полиса акта отчета доклада заявления иска решения приговора протокола договор устав контракт оферты сметы бюджета программы проекта журнала газеты сборника определения методики меморандума класса категории группы разряда ранга",
  ],
  [
    "counted",
    "en",
    "people persons person cases case complaints complaint appeals appeal times percent years year days day months month hours convicts citizens children visits tenge million thousand others other inmates facilities members meetings minutes",
  ],
  [
    "counted",
    "ru",
    "человек человека лиц лица лицо дел дела дело дней дня день лет год года годов месяц месяца месяцев час часа часов мин минут тенге млн тыс раз раза процент процента процентов случаев случая случай жалоб жалобы обращений обращения обращение осужденных граждан детей кг км м примеров",
  ],
  [
    "counted",
    "kk",
    "адам адамға іс істі жыл жылғы жылы күн ай сағат минут теңге млн мың рет пайыз шағым өтініш жағдай бала",
  ],
  [
    "suffix",
    "kk",
    "нің ның тің тың дің дың ге ға ке қа не на де да те та дегі дағы тегі тағы ден дан тен тан нен нан ні ны ді ды ті ты мен бен пен інің сы сі ының",
  ],
  ["ordinal-suffix", "en", "st nd rd th"],
  ["ordinal-suffix", "ru", "й я ю е го му ой ая ый ую ей ом ю их ым"],
  ["ordinal-suffix", "kk", "ші шы інші ыншы нші ншы"],
  ["draft", "en", "draft bill"],
  ["draft", "ru", "проект проекта проекту проектом проекте законопроект"],
  ["draft", "kk", "жоба жобасы"],
  [
    "ethics",
    "en",
    "ethics conduct honor honour journalists journalistic editorial corporate ethical building postal zip qr bar dress source access",
  ],
  [
    "ethics",
    "ru",
    "этики чести поведения деловой корпоративный корпоративного этический этического судейской журналиста штрих почтовый",
  ],
  ["ethics", "kk", "әдеп этика мінез ар корпоративтік штрих пошта"],
  ["titled", "en", "titled entitled called"],
  ["titled", "ru", "наименованием названием"],
  ["sub", "en", "sub"],
  ["its", "en", "its their"],
  ["its", "ru", "своего своем своим их его"],
  ["there", "en", "ibid ibidem thereof"],
  ["there", "ru", "там"],
  ["norm", "en", "norms provisions norm provision principles guarantees"],
  ["norm", "ru", "норм нормы норма нормам нормами нормах положений положения гарантий гарантии принципов"],
  ["norm", "kk", "норма нормалар нормалары нормаларын нормаларының нормаларға нормаларына"],
];

const MONTHS =
  "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct|november nov|december dec";
const MONTHS_RU =
  "января январь|февраля февраль|марта март|апреля апрель|мая май|июня июнь|июля июль|августа август|сентября сентябрь|октября октябрь|ноября ноябрь|декабря декабрь";
const MONTHS_KK =
  "~қаңтар|~ақпан|~наурыз|~сәуір|~мамыр|~маусым|~шілде|~тамыз|~қыркүйек|~қазан|~қараша|~желтоқсан";

const ENGLISH_ORDINALS =
  "one first|two second|three third|four fourth|five fifth|six sixth|seven seventh|eight eighth|nine ninth|ten tenth|eleven eleventh|twelve twelfth|thirteen thirteenth|fourteen fourteenth|fifteen fifteenth|sixteen sixteenth|seventeen seventeenth|eighteen eighteenth|nineteen nineteenth|twentieth";
const RUSSIAN_ORDINALS =
  "перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат двадцат";
const RUSSIAN_ORDINAL_ENDINGS = "ая ой ую ый ого ому ым ом ые ых ыми ое";
const THIRD = "третья третьей третью третий третьего третьему третьим третьем третьи третьих третье";
const KAZAKH_ORDINALS = "бірінші екінші үшінші төртінші бесінші алтыншы жетінші сегізінші тоғызыншы оныншы";

export interface Vocabulary {
  readonly words: WordList;
  readonly roles: (Role | undefined)[];
}

/** The words of structure in the three languages; names of acts are added to the same list by `compileRegistry`. */
export function structuralVocabulary(): Vocabulary {
  const words = new WordList();
  const roles: (Role | undefined)[] = [];
  const put = (text: string, role: Role): void => {
    for (const word of text.split(" ")) {
      if (word === "") continue;
      const stem = word.startsWith("~");
      const entry = words.add(stem ? word.slice(1) : word, !stem);
      roles[entry] ??= role;
    }
  };
  for (const [language, unit, one, many, short] of UNITS) {
    put(one, { is: "unit", unit, language, many: false, short: false });
    put(many, { is: "unit", unit, language, many: true, short: false });
    put(short, { is: "unit", unit, language, many: false, short: true });
  }
  for (const [language, kind, form, list] of FORMS) put(list, { is: "form", kind, form, language });
  for (const [is, language, list] of MARKERS) put(list, { is, language });
  for (const list of [MONTHS, MONTHS_RU, MONTHS_KK])
    list.split("|").forEach((names, place) => {
      put(names, { is: "month", month: place + 1 });
    });
  ENGLISH_ORDINALS.split("|").forEach((names, place) => {
    put(names, { is: "ordinal", value: place + 1, tens: false, language: "en" });
  });
  RUSSIAN_ORDINALS.split(" ").forEach((stem, place) => {
    const forms =
      place === 2
        ? THIRD
        : RUSSIAN_ORDINAL_ENDINGS.split(" ")
            .map((ending) => stem + ending)
            .join(" ");
    put(forms, { is: "ordinal", value: place + 1, tens: false, language: "ru" });
  });
  put(
    RUSSIAN_ORDINAL_ENDINGS.split(" ")
      .map((ending) => `тридцат${ending}`)
      .join(" "),
    { is: "ordinal", value: 30, tens: false, language: "ru" },
  );
  KAZAKH_ORDINALS.split(" ").forEach((word, place) => {
    put(`~${word}`, { is: "ordinal", value: place + 1, tens: false, language: "kk" });
  });
  put("~жиырмасыншы", { is: "ordinal", value: 20, tens: false, language: "kk" });
  put("~отызыншы", { is: "ordinal", value: 30, tens: false, language: "kk" });
  for (const [word, value, language] of [
    ["twenty", 20, "en"],
    ["thirty", 30, "en"],
    ["двадцать", 20, "ru"],
    ["тридцать", 30, "ru"],
    ["он", 10, "kk"],
    ["жиырма", 20, "kk"],
    ["отыз", 30, "kk"],
  ] as const)
    put(word, { is: "ordinal", value, tens: true, language });
  return { words, roles };
}
