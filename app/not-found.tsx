import Link from "next/link";
import { getTranslations } from "next-intl/server";

export default async function NotFound() {
  const t = await getTranslations("shell");
  return (
    <>
      <h1>{t("notFound")}</h1>
      <p>{t("notFoundHint")}</p>
      <Link href="/">{t("backHome")}</Link>
    </>
  );
}
