"use client";
import { ActionIcon, Button, useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import Link from "next/link";
import { usePathname, useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";

const YEAR_SECONDS = 365 * 24 * 3600;

/** The product's name, the places, the language and the colour scheme. */
export function SiteHeader() {
  const t = useTranslations("shell");
  const check = useTranslations("checkWork");
  const path = usePathname();
  const places = [
    ["/", t("ask")],
    ["/check", check("nav")],
    ["/runs", t("runs")],
    ["/problems", t("problems")],
    ["/settings", t("settings")],
  ] as const;
  return (
    <header className="site-header">
      <Link href="/" className="site-name">
        Stepwise <span lang="zh">步步</span>
      </Link>
      <nav>
        {places.map(([href, label]) => (
          <Link key={href} href={href} aria-current={path === href ? "page" : undefined}>
            {label}
          </Link>
        ))}
      </nav>
      <div className="site-switches">
        <LanguageSwitch />
        <SchemeSwitch />
      </div>
    </header>
  );
}

function LanguageSwitch() {
  const t = useTranslations("shell");
  const locale = useLocale();
  const router = useRouter();
  const other = locale === "zh" ? "en" : "zh";
  return (
    <Button
      variant="subtle"
      size="compact-md"
      lang={other}
      aria-label={t("languageLabel")}
      onClick={() => {
        // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet.
        document.cookie = `locale=${other}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax`;
        router.refresh();
      }}
    >
      {t("language")}
    </Button>
  );
}

function SchemeSwitch() {
  const t = useTranslations("shell");
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme("light", { getInitialValueInEffect: true });
  return (
    <ActionIcon
      variant="subtle"
      size="lg"
      aria-label={t("scheme")}
      onClick={() => setColorScheme(scheme === "dark" ? "light" : "dark")}
    >
      <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
        <circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" strokeWidth="1.6" />
        <path d="M10 3a7 7 0 0 1 0 14z" fill="currentColor" />
      </svg>
    </ActionIcon>
  );
}
