import { describe, expect, test } from "vitest";

import { detectLanguage } from "./detect-language.ts";

describe("a passage tells its language", () => {
  test.each([
    ["Запрет телефонных разговоров в дисциплинарных изоляторах", "ru"],
    ["Право на защиту", "ru"],
    ["О проверке норм уголовно-исполнительного законодательства о свиданиях с адвокатами", "ru"],
    ["Представитель по области Жетісу внёс рекомендацию в акимат о правах детей", "ru"],
    ["Закон «Об оперативно-розыскной деятельности» (ОРД) от 15 сентября 1994 года", "ru"],
    ["Тәртіптік изоляторда телефонмен сөйлесуге тыйым салу", "kk"],
    ["Сотталғандардың қорғаушымен кездесу құқығы туралы ұсыныстар", "kk"],
    ["азаптау", null],
    ["азаптау туралы", "kk"],
    ["Министр сот туралы және адам", "kk"],
    ["No telephone calls in disciplinary cells", "en"],
    ["The Ministry (МВД) answered that the terminals are being improved", "en"],
    ["Law", "en"],
    ["146-1", null],
    ["", null],
    ["норма", null],
  ] as const)("%s: %s", (text, wanted) => {
    expect(detectLanguage(text)).toBe(wanted);
  });

  test("of which the greater part counts", () => {
    const russian = "Уполномоченный предложил изменить правила и обеспечить доступ. ".repeat(3);
    expect(detectLanguage(`${russian} Қазақстан`)).toBe("ru");
    expect(detectLanguage(`${russian} See Article 5 of the Code.`)).toBe("ru");
  });
});
