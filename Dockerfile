# The bot in a container: no build step, no root, nothing written but var/. docs/operations.md says how to run it.

# An official image of Node 26 (or 24), by glibc: "slim" is Debian.
ARG NODE_IMAGE=node:26-slim

FROM ${NODE_IMAGE} AS modules
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Without scripts: the package "node" would fetch a second Node, and the image has one.
RUN npm ci --omit=dev --ignore-scripts --no-fund --no-audit

FROM ${NODE_IMAGE} AS code
WORKDIR /app
COPY package.json LICENSE ./
COPY bin ./bin
COPY commands ./commands
COPY data ./data
COPY src ./src
# Checked out under a strict umask (077) they are their owner's alone, and the user below could not read them.
RUN chmod -R a+rX .

FROM ${NODE_IMAGE}
# In a container only what is published is reached from outside.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
WORKDIR /app
COPY --from=modules /app/node_modules ./node_modules
COPY --from=code /app ./
# A new volume takes over whose this folder is.
RUN mkdir var && chown node:node var
USER node
VOLUME /app/var
EXPOSE 3000
STOPSIGNAL SIGTERM
# Whether the process lives, not whether it is ready: what starts unhealthy containers anew could not bring Discord back, and
# each start counts against the thousand of a day.
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/healthz`).then((it) => process.exit(it.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=4", "--no-parallel-scavenge", "bin/bot.mjs"]
