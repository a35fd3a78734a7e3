# A runner of Stepwise: the sandbox and nothing of the app. Build it from the repository's root:
#   docker build -f deploy/runner.Dockerfile -t stepwise-runner .
# What may be copied is listed in runner.Dockerfile.dockerignore; no secret is among it, and none is needed to build.
FROM node:22.12-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm install --no-save --omit=dev
COPY tsconfig.json ./
COPY app ./app
COPY lib ./lib
COPY prisma ./prisma
# Bundles, then makes what the sandbox keeps (Python's snapshot, C++'s headers): the image is read-only when it runs.
RUN node prisma/generate.mjs && node app/_server/bundle.mjs && \
    STEPWISE_EXECUTOR=wasm node .build/runner.mjs --prepare && \
    rm -f .build/server.mjs* .build/database-worker.mjs* .build/checking-worker.mjs* .build/pages-process.mjs*
# The app's own packages stay out: no database, no pages.
RUN rm -rf node_modules/@prisma node_modules/prisma node_modules/@electric-sql node_modules/pg node_modules/next \
    node_modules/@next node_modules/monaco-editor node_modules/mathlive node_modules/react-dom node_modules/@mantine

FROM node:22.12-bookworm-slim
ENV NODE_ENV=production STEPWISE_ROOT=/app STEPWISE_EXECUTOR=wasm
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/.build ./.build
USER 65532:65532
CMD ["node", ".build/runner.mjs"]
