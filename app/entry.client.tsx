import { RemixBrowser } from "@remix-run/react";
import { startTransition, StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";

import { loadWords } from "./platform/client-words.ts";
import { pageDataDecoded } from "./platform/page-data.client.ts";
import { LanguageProvider } from "./ui/language.tsx";
import { ReferenceContext } from "./ui/reference.tsx";

/** Brings the page to life once its words are there. Without them it stays what it is: a page that can be read and sent. */
async function start(): Promise<void> {
  const [words] = await Promise.all([loadWords(document, import.meta.env.DEV), pageDataDecoded()]);
  if (!words) return;
  const reference = document.documentElement.dataset["reference"] ?? null;
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <LanguageProvider {...words}>
          <ReferenceContext.Provider value={reference}>
            <RemixBrowser />
          </ReferenceContext.Provider>
        </LanguageProvider>
      </StrictMode>,
    );
  });
}

void start();
