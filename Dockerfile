# Runs Hearsay on the stories and weights in data/. Build: docker build -t hearsay . Run: see README.md.

FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json esbuild.config.js ./
COPY src src
RUN npm run build

FROM node:24-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
# What packages bring for those who develop with them is half of all: types, source maps, manuals, tests.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund \
  && find node_modules -type f \( -name '*.map' -o -name '*.md' -o -name '*.ts' -o -name '*.cts' -o -name '*.mts' \) -delete \
  && find node_modules -type d \( -name test -o -name tests -o -name docs -o -name examples -o -name benchmarks -o -path '*/build/esm' -o -path '*/build/esnext' \) -prune -exec rm -rf {} +

FROM node:24-slim
ARG VERSION=
ARG REVISION=
LABEL org.opencontainers.image.title="Hearsay" \
      org.opencontainers.image.description="A REST API that serves parsed news articles: who is quoted, what is claimed, and on whose word." \
      org.opencontainers.image.licenses="MIT" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
WORKDIR /app
# Everything belongs to root and is only read: the process can change none of it.
COPY package.json ./
COPY --from=dependencies /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY data data
COPY openapi/examples.json openapi/
USER node
EXPOSE 3000
# There is no curl in the image, and none is needed.
HEALTHCHECK --interval=30s --timeout=3s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Node itself, not npm: it is process 1, so that SIGTERM reaches it and drains.
CMD ["node", "dist/server.js"]
