import { getTranslations } from "next-intl/server";
import { CheckWork } from "./_components/check-work";

export default async function CheckPage() {
  const t = await getTranslations("checkWork");
  return (
    <>
      <h1>{t("heading")}</h1>
      <p>{t("intro")}</p>
      <CheckWork />
    </>
  );
}
