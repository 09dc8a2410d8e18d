import { describe, expect, test } from "vitest";

import { cleanName, contentDisposition, nameForType } from "./file-name.ts";

describe("a file's name", () => {
  test.each([
    ["Жауап хат.pdf", "Жауап хат.pdf"],
    // As a Mac sends it: letters taken apart.
    ["Прави\u0306ла.docx", "Правйла.docx"],
    ["C:\\Users\\Айгүл\\хат.pdf", "хат.pdf"],
    ["../../etc/passwd", "passwd"],
    ["..", ""],
    [".htaccess", "htaccess"],
    ["хат\u0000\r\nX-Header: 1.pdf", "хатX-Header: 1.pdf"],
    // Seen as "gpj.exe" written backwards: the mark that turns the writing round goes.
    ["ли\u202Egpj.exe", "лиgpj.exe"],
    ["  два \t пробела . ", "два пробела"],
    ["", ""],
  ])("%j is kept as %j", (given, kept) => {
    expect(cleanName(given)).toBe(kept);
  });

  const long = `${"Ұсыныс туралы хат ".repeat(20)}.docx`;

  test("is cut before its extension where it is endless, and shows it", () => {
    const name = cleanName(long);
    expect(name).toMatch(/^Ұсыныс туралы хат .*….docx$/u);
    expect(name.length).toBeLessThanOrEqual(180);
    expect(cleanName(name)).toBe(name);
  });

  test("is never cut within a letter", () => {
    expect(cleanName(`${"𠮷".repeat(300)}.pdf`)).toMatch(/^𠮷+….pdf$/u);
  });

  test("is sent no longer than disks take", () => {
    const sent = /''(.+)$/u.exec(contentDisposition(cleanName(long), "attachment"))?.[1] ?? "";
    expect(Buffer.byteLength(decodeURIComponent(sent))).toBeLessThanOrEqual(255);
  });

  test("tells what is inside, or is refused", () => {
    expect(nameForType("хат.pdf", "application/pdf")).toBe("хат.pdf");
    expect(nameForType("фото.JPEG", "image/jpeg")).toBe("фото.JPEG");
    expect(nameForType("Хат 12.05.2024", "application/pdf")).toBe("Хат 12.05.2024.pdf");
    expect(nameForType("", "image/png")).toBe("file.png");
    expect(nameForType("хат.pdf", "image/png")).toBeNull();
    expect(nameForType("хат.pdf.exe", "application/pdf")).toBe("хат.pdf.exe.pdf");
  });
});

test("a Kazakh name is sent in UTF-8, beside one that old programs read", () => {
  expect(contentDisposition(`Ұсыныс "№1" (көшірме) 100%.pdf`, "attachment")).toBe(
    'attachment; filename="______ __1_ (_______) 100_.pdf"; ' +
      "filename*=UTF-8''%D2%B0%D1%81%D1%8B%D0%BD%D1%8B%D1%81%20%22%E2%84%961%22%20%28" +
      "%D0%BA%D3%A9%D1%88%D1%96%D1%80%D0%BC%D0%B5%29%20100%25.pdf",
  );
});
