import { getTranslations } from "next-intl/server";
import { BackendSettings } from "./_components/backend-settings";

export default async function SettingsPage() {
  const t = await getTranslations("settings");
  return (
    <>
      <h1>{t("heading")}</h1>
      <BackendSettings />
    </>
  );
}
