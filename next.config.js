import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./app/_i18n/request.ts");

/** @type {import("next").NextConfig} */
const config = {
  // Helpers and tests build beside each other without treading on one folder.
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  poweredByHeader: false,
  // Pages only: what is under app/api is answered by the server in front (app/_server/serve-api.ts).
  pageExtensions: ["tsx"],
  reactStrictMode: true,
  // Types are proven by `npm run check`; a person's first start should not wait for them.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
};

export default withNextIntl(config);
