import { useLanguage, useT } from "./language.tsx";

const choices = [
  { code: "kk", short: "Қаз", full: "Қазақша" },
  { code: "ru", short: "Рус", full: "Русский" },
  { code: "en", short: "Eng", full: "English" },
] as const;

/** Chooses the language, each by its own name. A form that reloads the page: the whole of it changes. */
export function LanguageButtons({ action, here, full }: { action: string; here: string; full?: boolean }) {
  const t = useT();
  const language = useLanguage();
  return (
    <form method="post" action={action}>
      <input type="hidden" name="to" value={here} />
      <div className="langs" role="group" aria-label={t("shell.language")}>
        {choices.map((choice) => (
          <button
            key={choice.code}
            type="submit"
            name="language"
            value={choice.code}
            lang={choice.code}
            title={full ? undefined : choice.full}
            aria-current={choice.code === language ? "true" : undefined}
          >
            {full ? choice.full : choice.short}
          </button>
        ))}
      </div>
    </form>
  );
}
