import { getTranslations } from "next-intl/server";
import { AdminSettings } from "./_components/admin-settings";
import { Sandbox } from "./_components/sandbox";

export default async function SettingsPage() {
  const t = await getTranslations("settings");
  return (
    <>
      <h1>{t("heading")}</h1>
      <AdminSettings />
      <Sandbox />
    </>
  );
}
