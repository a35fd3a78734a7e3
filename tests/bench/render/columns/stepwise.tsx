import { MantineProvider } from "@mantine/core";
import { NextIntlClientProvider } from "next-intl";
import { createRoot } from "react-dom/client";
import { FormulaTools } from "@/app/_ui/notation/formula-tools";
import { theme } from "@/app/_ui/theme";
import { RunPage } from "@/app/(learn)/runs/[id]/_components/run-page";
import { en } from "@/lib/i18n/messages/en";
import type { RunHeading } from "@/lib/runs/run-view";
import "@mantine/core/styles.css";
import "katex/dist/katex.min.css";
import "@/app/_ui/styles.css";
import "@/app/_ui/lanes.css";
import "@/app/_ui/notation.css";

const HEADING: RunHeading = {
  id: "run_bench",
  state: "running",
  problem: "Solve $x^2 = 2$.",
  subject: "math",
  mode: "solve",
  locale: "en",
  createdAt: new Date().toISOString(),
  models: [],
  samples: 1,
};

// The page of a run itself is what is measured; it finds the stream where our server has it.
createRoot(document.body.appendChild(document.createElement("main"))).render(
  <MantineProvider theme={theme}>
    <NextIntlClientProvider locale="en" messages={en} timeZone="UTC">
      <FormulaTools />
      <RunPage heading={HEADING} ageMs={0} arrival={null} graph={false} />
    </NextIntlClientProvider>
  </MantineProvider>,
);
