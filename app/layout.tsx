import { ColorSchemeScript, MantineProvider, mantineHtmlProps } from "@mantine/core";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { FormulaTools } from "./_ui/notation/formula-tools";
import { SiteHeader } from "./_ui/site-header";
import { theme } from "./_ui/theme";
import "@mantine/core/styles.css";
import "katex/dist/katex.min.css";
import "./_ui/styles.css";
import "./_ui/check-work.css";
import "./_ui/comparison.css";
import "./_ui/forms.css";
import "./_ui/graph/graph.css";
import "./_ui/judging.css";
import "./_ui/lanes.css";
import "./_ui/notation.css";
import "./_ui/stage/stage.css";
import "./_ui/signs.css";
import "./_ui/touch.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell");
  return { title: t("title"), description: t("tagline") };
}

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  const [locale, t] = [await getLocale(), await getTranslations("shell")];
  return (
    <html lang={locale} {...mantineHtmlProps}>
      <head>
        <ColorSchemeScript nonce={nonce} defaultColorScheme="auto" />
      </head>
      <body>
        <MantineProvider theme={theme} defaultColorScheme="auto">
          <NextIntlClientProvider>
            <a className="skip-link" href="#content">
              {t("skip")}
            </a>
            <SiteHeader />
            <FormulaTools />
            <main id="content" className="page">
              {children}
            </main>
          </NextIntlClientProvider>
        </MantineProvider>
      </body>
    </html>
  );
}
