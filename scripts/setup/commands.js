/**
 * What each command of the terminal takes, and what `--help` says of it. Read before any package is there and, for a
 * command over the database, before the database is started.
 *
 * @typedef {Readonly<{
 *   usage: string,
 *   words: Readonly<{ least: number, most: number, oneOf?: readonly string[] }>,
 *   options: NonNullable<import("node:util").ParseArgsConfig["options"]>,
 *   does: Readonly<Record<import("../messages.js").TerminalLanguage, string>>,
 * }>} Command
 */

const NO_WORDS = { least: 0, most: 0 };

/** What `npm test` can be asked for alone. */
const CHECKS = /** @type {const} */ ([
  ...["types", "lint", "borders", "unused", "format", "content", "judge"],
  ...["unit", "build", "integration", "browser"],
]);

export const COMMANDS = /** @satisfies {Readonly<Record<string, Command>>} */ ({
  up: {
    usage: "npm run up",
    words: NO_WORDS,
    options: {},
    does: {
      en: "Starts the product: installs what is missing, makes and loads the database, builds the pages and serves them until Ctrl-C. PORT, USYNYS_DATA and the other variables of README.md set how.",
      ru: "Запускает программу: ставит недостающее, создаёт и наполняет базу данных, собирает страницы и отдаёт их до Ctrl-C. Как именно, задают PORT, USYNYS_DATA и другие переменные из README.md.",
      kk: "Бағдарламаны іске қосады: жетпейтінін орнатады, дерекқорды жасап толтырады, беттерді құрастырып, Ctrl-C басылғанша ұсынады. Баптауы: PORT, USYNYS_DATA және README.md файлындағы басқа айнымалылар.",
    },
  },
  test: {
    usage: `npm test -- [${CHECKS.join(" | ")} …]`,
    words: { least: 0, most: CHECKS.length, oneOf: CHECKS },
    options: {},
    does: {
      en: "Runs every check and every test, or only those named.",
      ru: "Выполняет все проверки и тесты или только названные.",
      kk: "Барлық тексеру мен тестті немесе тек аталғандарын орындайды.",
    },
  },
  build: {
    usage: "npm run build",
    words: NO_WORDS,
    options: {},
    does: {
      en: "Builds the pages and compresses what browsers load, whether or not anything has changed.",
      ru: "Собирает страницы и сжимает то, что загружают браузеры, даже если ничего не изменилось.",
      kk: "Ештеңе өзгермесе де беттерді құрастырып, браузерлер жүктейтінін сығады.",
    },
  },
  "content-check": {
    usage: "npm run content:check -- [folder]",
    words: { least: 0, most: 1 },
    options: {},
    does: {
      en: "Reads every content file (of `content` unless a folder is named) and prints each mistake with its file, line and field.",
      ru: "Читает все файлы содержания (в `content`, если папка не названа) и печатает каждую ошибку с файлом, строкой и полем.",
      kk: "Мазмұнның барлық файлын (қалта аталмаса, `content` ішінен) оқып, әр қатені файлымен, жолымен және өрісімен көрсетеді.",
    },
  },
  "content-load": {
    usage: "npm run content:load -- [folder] [--force]",
    words: { least: 0, most: 1 },
    options: { force: { type: "boolean", default: false } },
    does: {
      en: "Puts the content files into the database. With --force it overwrites also what the office has edited since.",
      ru: "Загружает файлы содержания в базу данных. С --force перезаписывает и то, что учреждение с тех пор исправило.",
      kk: "Мазмұн файлдарын дерекқорға жүктейді. --force болса, мекеме содан бері түзеткенін де үстінен жазады.",
    },
  },
  "import-report": {
    usage: "npm run import:report -- <report.md>",
    words: { least: 1, most: 1 },
    options: {},
    does: {
      en: "Reads an annual report in English and lays what it finds before a person as candidates.",
      ru: "Читает годовой доклад на английском и предлагает найденное человеку на рассмотрение.",
      kk: "Ағылшын тіліндегі жылдық баяндаманы оқып, тапқанын адамның қарауына ұсынады.",
    },
  },
  token: {
    usage: "npm run token -- <e-mail>",
    words: { least: 1, most: 1 },
    options: {},
    does: {
      en: "Makes an API token with the rights of that person and prints it once.",
      ru: "Создаёт ключ API с правами этого человека и печатает его один раз.",
      kk: "Осы адамның құқықтарымен API кілтін жасап, оны бір рет көрсетеді.",
    },
  },
  reindex: {
    usage: "npm run reindex",
    words: NO_WORDS,
    options: {},
    does: {
      en: "Builds the search index anew; readers keep the old one until the new one is whole.",
      ru: "Строит поисковый индекс заново; до готовности нового читатели пользуются прежним.",
      kk: "Іздеу индексін жаңадан құрады; жаңасы дайын болғанша оқырмандар ескісін пайдаланады.",
    },
  },
  recite: {
    usage: "npm run recite -- [--look] [--report file]",
    words: NO_WORDS,
    options: { look: { type: "boolean", default: false }, report: { type: "string" } },
    does: {
      en: "Reads the citations of all records and appeals anew and prints what was gained, lost and changed; --look stores nothing.",
      ru: "Заново читает ссылки всех записей и обращений и печатает, что прибавилось, исчезло и изменилось; --look ничего не сохраняет.",
      kk: "Барлық жазба мен өтініштің сілтемелерін қайта оқып, не қосылғанын, жоғалғанын және өзгергенін басып шығарады; --look ештеңе сақтамайды.",
    },
  },
  cite: {
    usage: "npm run cite -- [--jsonl] [--audit text.md] [date] < text",
    words: { least: 0, most: 1 },
    options: { jsonl: { type: "boolean", default: false }, audit: { type: "string" } },
    does: {
      en: 'Prints the citations of the text that comes in, as the law stood on the date (2024-05-31). With --jsonl it reads lines {"id", "text", "date"} and prints a line of JSON for each. With --audit it reads the file instead, lists every citation with its line, act, path, state and reason, and counts them.',
      ru: 'Печатает ссылки на законы из поданного текста, на указанную дату (2024-05-31). С --jsonl читает строки {"id", "text", "date"} и печатает для каждой строку JSON. С --audit читает файл, перечисляет все ссылки (строка, цитата, акт, путь, состояние, причина) и считает их.',
      kk: 'Берілген мәтіндегі заң сілтемелерін көрсетілген күнге (2024-05-31) сай шығарады. --jsonl болса, {"id", "text", "date"} жолдарын оқып, әрқайсысына JSON жолын шығарады. --audit болса, файлды оқып, әр сілтемені жолымен, актісімен, жолымен, күйімен және себебімен тізіп, санын шығарады.',
    },
  },
  "import-act": {
    usage:
      "npm run import:act -- <slug> <file> --language kk|ru|en --on 2024-05-16 [--source https://…] [--look]",
    words: { least: 2, most: 2 },
    options: {
      language: { type: "string" },
      on: { type: "string" },
      source: { type: "string" },
      look: { type: "boolean", default: false },
    },
    does: {
      en: "Stores the text of an act from Markdown, HTML, DOCX or Akoma Ntoso, as in force from the day; with --look only says what the file holds.",
      ru: "Заносит текст акта из Markdown, HTML, DOCX или Akoma Ntoso в редакции с указанного дня; с --look только говорит, что в файле.",
      kk: "Акт мәтінін Markdown, HTML, DOCX не Akoma Ntoso файлынан көрсетілген күннен қолданыстағы редакцияда енгізеді; --look болса, файлда не барын ғана айтады.",
    },
  },
  "judge-search": {
    usage: "npm run judge:search -- [--only text] [--quiet]",
    words: NO_WORDS,
    options: { only: { type: "string", default: "" }, quiet: { type: "boolean", default: false } },
    does: {
      en: "Asks the search every judged query, or those whose name holds the text, and says how well it answered.",
      ru: "Задаёт поиску все оценённые запросы (или те, в имени которых есть текст) и говорит, как он ответил.",
      kk: "Іздеуге бағаланған сұраудың бәрін (не атауында мәтін барын) қойып, қалай жауап бергенін айтады.",
    },
  },
  "bench-citations": {
    usage: "npm run bench:citations -- [file …]",
    words: { least: 0, most: 1000 },
    options: {},
    does: {
      en: "Times the reading of citations on 1, 10 and 100 MB of the project's own texts and of the files named.",
      ru: "Измеряет чтение ссылок на 1, 10 и 100 МБ текстов проекта и названных файлов.",
      kk: "Жобаның өз мәтіндері мен аталған файлдардың 1, 10 және 100 МБ көлемінде сілтемелерді оқу уақытын өлшейді.",
    },
  },
  "bench-data": {
    usage: "npm run bench:data -- [--records n] [--appeals n] [--seed n]",
    words: NO_WORDS,
    options: {
      records: { type: "string", default: "50000" },
      appeals: { type: "string", default: "100000" },
      seed: { type: "string", default: "1" },
    },
    does: {
      en: "Fills a database of its own with a synthetic office: 50,000 records and 100,000 appeals unless told otherwise.",
      ru: "Наполняет отдельную базу данных вымышленным учреждением: 50 000 записей и 100 000 обращений, если не указано иное.",
      kk: "Бөлек дерекқорды ойдан құрылған мекемемен толтырады: басқаша айтылмаса, 50 000 жазба мен 100 000 өтініш.",
    },
  },
  "bench-pages": {
    usage: "npm run bench:pages -- [--only text] [--requests n] [--roles a,b] [--after-write]",
    words: NO_WORDS,
    options: {
      only: { type: "string", default: "" },
      requests: { type: "string", default: "40" },
      "after-write": { type: "boolean", default: false },
      roles: { type: "string", default: "drafter,representative" },
    },
    does: {
      en: "Times every page on what bench:data made, or those whose name or path holds the text.",
      ru: "Измеряет все страницы на данных bench:data или те, в имени или адресе которых есть текст.",
      kk: "bench:data жасаған деректерде барлық бетті (не атауында, мекенжайында мәтін барын) өлшейді.",
    },
  },
  "bench-knowledge": {
    usage: "npm run bench:knowledge -- [--pages n]",
    words: NO_WORDS,
    options: { pages: { type: "string", default: "5000" } },
    does: {
      en: "Loads 5,000 synthetic pages of the knowledge base, or as many as told, twice into a database of its own, and times a page.",
      ru: "Дважды загружает 5000 синтетических страниц базы знаний (или сколько сказано) в отдельную базу и измеряет показ страницы.",
      kk: "Білім қорының 5000 жасанды бетін (немесе айтылғанынша) бөлек дерекқорға екі рет жүктеп, бір бетті көрсету уақытын өлшейді.",
    },
  },
  "bench-collab": {
    usage: "npm run bench:collab -- [--seconds n]",
    words: NO_WORDS,
    options: { seconds: { type: "string", default: "20" } },
    does: {
      en: "Times how fast a letter comes to a colleague's screen with 20 editors in one document and 105 over 20, and counts every letter at the end.",
      ru: "Измеряет, как быстро буква доходит до экрана коллеги при 20 пишущих в одном документе и 105 в двадцати, и в конце считает все буквы.",
      kk: "Бір құжатта 20 адам, жиырма құжатта 105 адам жазғанда әріптің әріптес экранына қаншалықты тез жететінін өлшеп, соңында барлық әріпті санайды.",
    },
  },
  "bench-search": {
    usage:
      "npm run bench:search -- [--sizes n,n] [--seed n] [--questions n] [--settle seconds] [--report file] [--engine name] [--anew]",
    words: NO_WORDS,
    options: {
      sizes: { type: "string", default: "50000,200000" },
      seed: { type: "string", default: "1" },
      questions: { type: "string", default: "40" },
      settle: { type: "string", default: "60" },
      report: { type: "string" },
      engine: { type: "string", default: "" },
      anew: { type: "boolean", default: false },
    },
    does: {
      en: "Builds search indexes of documents of real words and times every class of question.",
      ru: "Строит поисковые индексы из документов с настоящими словами и измеряет запросы всех видов.",
      kk: "Нағыз сөздерден құралған құжаттардың іздеу индексін құрып, сұраудың барлық түрін өлшейді.",
    },
  },
  "make-migration": {
    usage: "npm run migration:make -- <name_in_snake_case> [--from-empty]",
    words: { least: 1, most: 1 },
    options: { "from-empty": { type: "boolean", default: false } },
    does: {
      en: "Writes the migration from the schema as last committed (or from nothing) to the schema as it stands.",
      ru: "Пишет миграцию от схемы последнего коммита (или с нуля) к нынешней схеме.",
      kk: "Соңғы коммиттегі схемадан (немесе бос күйден) қазіргі схемаға көшіру миграциясын жазады.",
    },
  },
});
