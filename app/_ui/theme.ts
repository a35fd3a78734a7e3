"use client";
import { createTheme } from "@mantine/core";

/** System fonts with good Chinese ones behind them: nothing to download, nothing from elsewhere. */
export const theme = createTheme({
  primaryColor: "indigo",
  // White on these keeps a contrast above 4.5 in both schemes.
  primaryShade: { light: 7, dark: 8 },
  fontFamily:
    'system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif',
  defaultRadius: "md",
});
