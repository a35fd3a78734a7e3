import { getTranslations } from "next-intl/server";
import { ProblemList } from "./_components/problem-list";

export default async function ProblemsPage() {
  const t = await getTranslations("problems");
  return (
    <>
      <h1>{t("heading")}</h1>
      <p>{t("intro")}</p>
      <ProblemList />
    </>
  );
}
