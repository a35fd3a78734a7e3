import { getTranslations } from "next-intl/server";
import { RunList } from "./_components/run-list";

export default async function RunsPage() {
  const t = await getTranslations("runs");
  return (
    <>
      <h1>{t("heading")}</h1>
      <RunList />
    </>
  );
}
