import { readFileSync } from "node:fs";

import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { readTypes, textOfFile } from "./text-of-file.ts";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const read = (name: string, type = "application/pdf") =>
  textOfFile(new Uint8Array(readFileSync(`tests/files/${name}`)), type);

describe("the words of a file", () => {
  test("of a PDF are whole, in three languages, with its paragraphs", async () => {
    const answer = await read("answer.pdf");
    const paragraphs = "text" in answer ? answer.text.split("\n\n") : [];
    expect(paragraphs).toEqual([
      "Министерство внутренних дел рассмотрело предложение Уполномоченного о телефонных переговорах в дисциплинарных изоляторах и поддерживает его.",
      "Ішкі істер министрлігі тәртіптік изоляторларда телефонмен сөйлесу туралы ұсынысты қарап, оны қолдайды. Қылмыстық-атқару кодексінің 134-бабына өзгерістер енгізіледі.",
      "The Ministry will submit amendments to Article 1341 of the Criminal Executive Code.",
    ]);
  });

  test("of a letter from Word are whole, tables among them", async () => {
    expect(await read("answer.docx", DOCX)).toEqual({
      text: [
        "Жалпы прокуратураның жауабы: азаптау туралы қылмыстық істер бойынша ұсыныс қабылданды.",
        "Генеральная прокуратура приняла рекомендацию о расследовании пыток.",
        "Действующая редакция",
        "Предлагаемая редакция",
      ].join("\n\n"),
    });
  });

  test("that a password locks, that are damaged, or that a scan only pictures, are said not to be there", async () => {
    expect(await read("locked.pdf")).toEqual({ failure: "locked" });
    expect(await read("scan.pdf")).toEqual({ failure: "empty" });
    expect(await read("answer.pdf", DOCX)).toEqual({ failure: "damaged" });
    const half = readFileSync("tests/files/answer.docx").subarray(0, 2000);
    expect(await textOfFile(new Uint8Array(half), DOCX)).toEqual({ failure: "damaged" });
  });

  test("hold nothing that a database refuses", async () => {
    const bytes = new TextEncoder().encode("Ответ\0 министерства \n\n\n\n от 5 мая");
    expect(await textOfFile(bytes, "text/plain")).toEqual({ text: "Ответ министерства\n\nот 5 мая" });
  });

  test("are a text or a reason, whatever the bytes", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom(...readTypes),
        async (bytes, type) => {
          const answer = await textOfFile(bytes, type);
          expect("text" in answer ? answer.text.isWellFormed() : answer.failure).toBeTruthy();
        },
      ),
      { numRuns: 60 },
    );
  });
});
