/** A statement with what is known of it. `open`: not asserted, or rounded, or not decidable: it must not be called false. */
export type Labelled = {
  text: string;
  label: "true" | "false" | "open";
  kind: string;
  locale: "en" | "zh";
  source: "generated" | "written";
};
