import { ProblemPage } from "./_components/problem-page";

export default async function ImportedProblemPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <ProblemPage id={id} />;
}
