// What the terminal says. Plain JavaScript, because it is read before any package is there.

/** @typedef {"kk" | "ru" | "en"} TerminalLanguage */
/** @typedef {Readonly<Record<string, string | number>>} Values */

const NODE = "20.19";

/** @type {Readonly<Record<string, Readonly<Record<TerminalLanguage, string>>>>} */
const MESSAGES = {
  packages: {
    en: "Installing packages (about a minute)",
    ru: "Устанавливаю пакеты (около минуты)",
    kk: "Пакеттер орнатылуда (бір минуттай)",
  },
  client: {
    en: "Making the database client",
    ru: "Готовлю клиент базы данных",
    kk: "Дерекқор клиенті дайындалуда",
  },
  waitForSetup: {
    en: "Another start is preparing this folder; waiting for it",
    ru: "Эту папку готовит другой запуск; жду его",
    kk: "Бұл қалтаны басқа іске қосу дайындап жатыр; күтілуде",
  },
  databaseMake: {
    en: "Making the database in {folder}",
    ru: "Создаю базу данных в {folder}",
    kk: "Дерекқор жасалуда: {folder}",
  },
  databaseStart: { en: "Starting the database", ru: "Запускаю базу данных", kk: "Дерекқор іске қосылуда" },
  databaseConnect: {
    en: "Connecting to the database {database}",
    ru: "Подключаюсь к базе данных {database}",
    kk: "{database} дерекқорына қосылуда",
  },
  databaseAdopted: {
    en: "The database was left running by a product that was killed; it goes on with its data.",
    ru: "База данных осталась работать после аварийной остановки; продолжаю с её данными.",
    kk: "Дерекқор апаттық тоқтаудан кейін жұмыс істеп тұр екен; деректерімен жалғастырылады.",
  },
  databaseRestarted: {
    en: "The database had stopped and was started again.",
    ru: "База данных остановилась и запущена снова.",
    kk: "Дерекқор тоқтап қалды да, қайта іске қосылды.",
  },
  databaseDown: {
    en: "The database has stopped and does not start; trying again. See {log}",
    ru: "База данных остановилась и не запускается; пробую снова. См. {log}",
    kk: "Дерекқор тоқтады және іске қосылмай тұр; қайта әрекет жасалуда. {log} қараңыз",
  },
  migrate: {
    en: "Bringing the database up to date: {name}",
    ru: "Обновляю базу данных: {name}",
    kk: "Дерекқор жаңартылуда: {name}",
  },
  load: {
    en: "Loading the records of 2024: {step}",
    ru: "Загружаю записи 2024 года: {step}",
    kk: "2024 жылдың жазбалары жүктелуде: {step}",
  },
  loadProblems: {
    en: "The content files have {n} mistakes, so nothing was loaded. See them with: npm run content:check",
    ru: "В файлах содержания ошибок: {n}; ничего не загружено. Посмотреть: npm run content:check",
    kk: "Мазмұн файлдарында {n} қате бар, ештеңе жүктелмеді. Көру үшін: npm run content:check",
  },
  loadRefused: {
    en: "{n} items of the content were left out. See them with: npm run content:load",
    ru: "Не загружено элементов содержания: {n}. Посмотреть: npm run content:load",
    kk: "Мазмұнның {n} элементі жүктелмеді. Көру үшін: npm run content:load",
  },
  accounts: {
    en: "Making the demonstration accounts",
    ru: "Создаю учебные учётные записи",
    kk: "Үйрету есептік жазбалары жасалуда",
  },
  build: { en: "Building the pages", ru: "Собираю страницы", kk: "Беттер құрастырылуда" },
  serve: { en: "Starting the server", ru: "Запускаю сервер", kk: "Сервер іске қосылуда" },
  ready: { en: "Usynys is ready: {address}", ru: "Usynys готов: {address}", kk: "Usynys дайын: {address}" },
  readyIn: { en: "ready in {seconds} s", ru: "готово за {seconds} с", kk: "{seconds} с ішінде дайын болды" },
  data: { en: "Data: {folder}", ru: "Данные: {folder}", kk: "Деректер: {folder}" },
  demo: {
    en: "Demonstration accounts (password {password}):",
    ru: "Учебные учётные записи (пароль {password}):",
    kk: "Үйрету есептік жазбалары (құпиясөз {password}):",
  },
  demoRefused: {
    en: "Demonstration accounts are closed because NODE_ENV is production. USYNYS_DEMO=yes opens them.",
    ru: "Учебные учётные записи закрыты, потому что NODE_ENV=production. Открыть: USYNYS_DEMO=yes.",
    kk: "NODE_ENV=production болғандықтан үйрету есептік жазбалары жабық. Ашу үшін: USYNYS_DEMO=yes.",
  },
  howToStop: { en: "Ctrl-C stops it.", ru: "Остановить: Ctrl-C.", kk: "Тоқтату: Ctrl-C." },
  stopping: { en: "Stopping…", ru: "Останавливаю…", kk: "Тоқтатылуда…" },
  stopped: { en: "Stopped.", ru: "Остановлено.", kk: "Тоқтатылды." },

  // What is typed behind a command.
  usage: { en: "Usage: {usage}", ru: "Использование: {usage}", kk: "Қолданылуы: {usage}" },
  unknownArgument: {
    en: "{argument} is nothing that this command takes.",
    ru: "{argument}: такого эта команда не принимает.",
    kk: "{argument}: бұл команда мұндайды қабылдамайды.",
  },
  valueMissing: {
    en: "{argument} needs a value.",
    ru: "{argument}: нужно значение.",
    kk: "{argument}: мәні көрсетілуі керек.",
  },
  argumentMissing: {
    en: "Something is missing behind the command.",
    ru: "После команды чего-то не хватает.",
    kk: "Командадан кейін бірдеңе жетпейді.",
  },
  numberWanted: {
    en: "{argument}={given} is not a whole number.",
    ru: "{argument}={given} — не целое число.",
    kk: "{argument}={given} бүтін сан емес.",
  },

  // Why it does not go on.
  nodeTooOld: {
    en: `Usynys needs Node.js ${NODE} or newer; this is {version}. Install it from https://nodejs.org and start again.`,
    ru: `Usynys нужен Node.js ${NODE} или новее; сейчас {version}. Установите его с https://nodejs.org и запустите снова.`,
    kk: `Usynys үшін Node.js ${NODE} немесе одан жаңа керек; қазір {version}. Оны https://nodejs.org сайтынан орнатып, қайта іске қосыңыз.`,
  },
  alreadyStarted: {
    en: "Usynys is already running on the data in {folder}. Stop that one first, or set USYNYS_DATA to another folder.",
    ru: "Usynys уже работает с данными в {folder}. Сначала остановите его или задайте в USYNYS_DATA другую папку.",
    kk: "Usynys {folder} қалтасындағы деректермен жұмыс істеп тұр. Алдымен соны тоқтатыңыз немесе USYNYS_DATA арқылы басқа қалта көрсетіңіз.",
  },
  portBusy: {
    en: "Port {port} is used by another program. Choose another one: PORT={other} npm run up",
    ru: "Порт {port} занят другой программой. Выберите другой: PORT={other} npm run up",
    kk: "{port} портын басқа бағдарлама пайдаланып тұр. Басқасын таңдаңыз: PORT={other} npm run up",
  },
  portForbidden: {
    en: "This user may not use port {port}. Choose one above 1023: PORT={other} npm run up",
    ru: "Этому пользователю нельзя занять порт {port}. Выберите порт выше 1023: PORT={other} npm run up",
    kk: "Бұл пайдаланушыға {port} портын пайдалануға болмайды. 1023-тен жоғары портты таңдаңыз: PORT={other} npm run up",
  },
  portWrong: {
    en: "PORT={port} is not a port: write a number from 0 to 65535.",
    ru: "PORT={port} — не порт: укажите число от 0 до 65535.",
    kk: "PORT={port} порт емес: 0 мен 65535 арасындағы санды жазыңыз.",
  },
  diskFull: {
    en: "The disk is full. Free some space for {folder} and start again; nothing was damaged.",
    ru: "На диске нет места. Освободите место для {folder} и запустите снова; ничего не повреждено.",
    kk: "Дискіде орын жоқ. {folder} үшін орын босатып, қайта іске қосыңыз; ештеңе бүлінген жоқ.",
  },
  folderForbidden: {
    en: "This user may not write to {folder}. Give it the right, or set USYNYS_DATA to another folder.",
    ru: "У этого пользователя нет права писать в {folder}. Дайте право или задайте в USYNYS_DATA другую папку.",
    kk: "Бұл пайдаланушының {folder} ішіне жазуға құқығы жоқ. Құқық беріңіз немесе USYNYS_DATA арқылы басқа қалта көрсетіңіз.",
  },
  installFailed: {
    en: "The packages could not be installed. Is the npm registry reachable? npm's own words are in {log}",
    ru: "Не удалось установить пакеты. Доступен ли реестр npm? Сообщение npm записано в {log}",
    kk: "Пакеттерді орнату мүмкін болмады. npm тізілімі қолжетімді ме? npm хабары {log} файлында",
  },
  setupFailed: {
    en: "A step of the preparation failed: {step}. Its own words are in {log}",
    ru: "Не удался шаг подготовки: {step}. Подробности в {log}",
    kk: "Дайындық қадамы орындалмады: {step}. Толығырақ: {log}",
  },
  databaseUnreachable: {
    en: "The database named by DATABASE_URL ({database}) does not answer. Is it running, and is the address right?",
    ru: "База данных из DATABASE_URL ({database}) не отвечает. Запущена ли она и верен ли адрес?",
    kk: "DATABASE_URL көрсеткен дерекқор ({database}) жауап бермейді. Ол іске қосылған ба, мекенжайы дұрыс па?",
  },
  databaseDenied: {
    en: "The database named by DATABASE_URL ({database}) refuses this name and password, or does not exist.",
    ru: "База данных из DATABASE_URL ({database}) не принимает имя и пароль или не существует.",
    kk: "DATABASE_URL көрсеткен дерекқор ({database}) бұл атау мен құпиясөзді қабылдамайды немесе ол жоқ.",
  },
  databaseUrlWrong: {
    en: "DATABASE_URL is not an address such as postgresql://name:password@host:5432/database.",
    ru: "DATABASE_URL — не адрес вида postgresql://имя:пароль@хост:5432/база.",
    kk: "DATABASE_URL postgresql://атау:құпиясөз@хост:5432/дерекқор түріндегі мекенжай емес.",
  },
  databaseNewer: {
    en: "This database was made by a newer Usynys (it has {migrations}). Update the program; the data was not touched.",
    ru: "Эту базу данных создал более новый Usynys (в ней есть {migrations}). Обновите программу; данные не тронуты.",
    kk: "Бұл дерекқорды жаңарақ Usynys жасаған (онда {migrations} бар). Бағдарламаны жаңартыңыз; деректерге тиіскен жоқпыз.",
  },
  databaseEdited: {
    en: "The database was made with other migrations of the same name ({migrations}). Use the program that made it; the data was not touched.",
    ru: "База данных создана другими миграциями с тем же именем ({migrations}). Запустите ту программу, что её создала; данные не тронуты.",
    kk: "Дерекқор аттас басқа миграциялармен жасалған ({migrations}). Оны жасаған бағдарламаны іске қосыңыз; деректерге тиіскен жоқпыз.",
  },
  databaseHalf: {
    en: "A migration begun by another program did not finish ({migrations}). Settle it with: prisma migrate resolve",
    ru: "Миграция, начатая другой программой, не завершена ({migrations}). Разрешите её: prisma migrate resolve",
    kk: "Басқа бағдарлама бастаған миграция аяқталмаған ({migrations}). Оны шешіңіз: prisma migrate resolve",
  },
  postgresMissing: {
    en: "npm brought no PostgreSQL for this machine ({detail}). Set DATABASE_URL to a PostgreSQL server.",
    ru: "В npm нет PostgreSQL для этого компьютера ({detail}). Укажите в DATABASE_URL сервер PostgreSQL.",
    kk: "npm-де бұл компьютерге арналған PostgreSQL жоқ ({detail}). DATABASE_URL арқылы PostgreSQL серверін көрсетіңіз.",
  },
  postgresRoot: {
    en: "PostgreSQL does not run as root, and `setpriv` (util-linux) is missing. Start as an ordinary user.",
    ru: "PostgreSQL не работает от имени root, а программы `setpriv` (util-linux) нет. Запустите от обычного пользователя.",
    kk: "PostgreSQL root атынан жұмыс істемейді, ал `setpriv` (util-linux) жоқ. Қарапайым пайдаланушы ретінде іске қосыңыз.",
  },
  postgresVersion: {
    en: "The data in {folder} is of PostgreSQL {detail}; this program has version 18. The data was not touched.",
    ru: "Данные в {folder} созданы PostgreSQL {detail}; у этой программы версия 18. Данные не тронуты.",
    kk: "{folder} ішіндегі деректер PostgreSQL {detail} нұсқасынікі; бұл бағдарламада 18-нұсқа. Деректерге тиіскен жоқпыз.",
  },
  postgresFailed: {
    en: "The database in {folder} does not start. Its own words are in {log}",
    ru: "База данных в {folder} не запускается. Её сообщения в {log}",
    kk: "{folder} ішіндегі дерекқор іске қосылмайды. Хабарлары {log} файлында",
  },
  postgresPassword: {
    en: "The password kept in {folder}/postgres-password does not open the database in that folder.",
    ru: "Пароль из {folder}/postgres-password не подходит к базе данных в этой папке.",
    kk: "{folder}/postgres-password ішіндегі құпиясөз сол қалтадағы дерекқорға сәйкес келмейді.",
  },
  noDatabaseYet: {
    en: "There is no database in {folder} yet: start the product once with `npm run up`.",
    ru: "В {folder} ещё нет базы данных: запустите один раз `npm run up`.",
    kk: "{folder} ішінде дерекқор әлі жоқ: бір рет `npm run up` іске қосыңыз.",
  },
  unexpected: {
    en: "Something unexpected happened: {what}. The details are in {log}",
    ru: "Произошла непредвиденная ошибка: {what}. Подробности в {log}",
    kk: "Күтпеген қате болды: {what}. Толығырақ: {log}",
  },
};

/**
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @returns {TerminalLanguage}
 */
export function terminalLanguage(environment = process.env) {
  const wish =
    environment["USYNYS_LANG"] ||
    environment["LC_ALL"] ||
    environment["LC_MESSAGES"] ||
    environment["LANG"] ||
    "";
  const language = wish.slice(0, 2).toLowerCase();
  return language === "kk" || language === "ru" ? language : "en";
}

/**
 * @param {string} key
 * @param {Values} [values]
 * @param {TerminalLanguage} [language]
 */
export function say(key, values = {}, language = terminalLanguage()) {
  const message = MESSAGES[key];
  if (!message) throw new Error(`There is no message "${key}"`);
  return message[language].replace(/\{(\w+)\}/gu, (_, name) => String(values[name] ?? ""));
}

/** A reason not to go on that a person can act upon: one sentence. */
export class Stop extends Error {
  /**
   * @param {string} key
   * @param {Values} [values]
   */
  constructor(key, values = {}) {
    super(say(key, values));
    this.name = "Stop";
    this.key = key;
  }
}
