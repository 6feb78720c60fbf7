# The app alone, on Debian slim: the embedded engine has no build for Alpine on x64.
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:20-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 ZEREN_HOME=/store
WORKDIR /app
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY --from=build /app/data data
COPY --from=build /app/server/cli/zeren.js /app/server/cli/build.js server/cli/
COPY --from=build /app/package.json /app/LICENSE ./
RUN mkdir /store && chown node:node /store
VOLUME /store
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Node itself is the first process, so that a stop reaches it and it closes its store.
CMD ["node", "server/cli/zeren.js", "serve"]
