import { setTimeout as sleep } from 'node:timers/promises';
import { type WebSocketManager, WebSocketShardEvents } from '@discordjs/ws';
import { type ScheduledTask, schedule } from 'node-cron';
import { unknownZone } from '../calendar/zone.ts';
import type { Config } from '../config.ts';
import { connect, createGateway, isReady, readyShards } from '../discord/gateway.ts';
import { createPresence } from '../discord/presence.ts';
import { createUnderWay } from '../discord/under-way.ts';
import { clockRoutes, nearby, postRoutes, reachable, vitalRoutes } from '../http/routes.ts';
import { serveHttp } from '../http/server.ts';
import { translator } from '../language/languages.ts';
import type { Logger } from '../log.ts';
import { EXIT_CONFIG, OperatorError, type Service } from '../service.ts';
import { presenceText } from '../views/about/presence.ts';
import { createWork, type Work } from '../work.ts';
import type { Services } from './answerer.ts';
import { calendarsOf } from './calendars.ts';
import { createEventHandler } from './events.ts';
import { type FreshPacks, keepPacksFresh, prepareAhead, renewalTeller } from './packs.ts';
import { type BotParts, prepareBot } from './parts.ts';
import { type BotReminders, createReminders } from './reminders.ts';
import { shardsOf } from './rosters.ts';
import { createTrivia } from './trivia.ts';

/** A running bot; `port` is where it answers health checks. */
export type Bot = Service & { port: number };

/** How long what is under way may go on once the bot is to stop: a supervisor kills after 10 s. */
const FINISH_WITHIN_MS = 8_000;
/** How long Discord has to say goodbye, which nothing depends on. */
const GOODBYE_WITHIN_MS = 2_000;

/**
 * Wires the bot and connects it to Discord, or to what the configuration says is Discord. Resolves while it is
 * still connecting. @throws Error in plain words when the HTTP port can't be had
 */
export async function startBot(config: Config, token: string, log: Logger): Promise<Bot> {
  const leaving = new AbortController();
  const wait = (ms: number) => sleep(ms, undefined, { signal: leaving.signal });
  const parts = await prepareBot(config, token, log, wait);
  const ended = Promise.withResolvers<number>();
  const fail = (error: unknown) => ended.resolve(exitCode(error, log));
  const speech = () => presenceText(parts.libraries.of(), parts.clock.now(), unknownZone, translator('en'));
  const { rest, metrics } = parts;
  const { shards } = config;
  const gateway = createGateway({ rest, token, presence: speech(), shards, metrics, log, onRefused: fail });
  const work = workOf(parts, leaving.signal);
  const failUnlessLeaving = (error: unknown) => {
    if (!leaving.signal.aborted) fail(error);
  };
  const packs = await freshPacks(config, parts, wait, leaving.signal);
  const reminders = createReminders(parts, wait);
  const trivia = createTrivia(parts, () => reminders.turn(), wait);
  const services = { reminders, trivia };
  const handle = createEventHandler(parts, services, config, failUnlessLeaving, wait);
  const underWay = createUnderWay(leaving.signal);
  gateway.on(WebSocketShardEvents.Dispatch, (event, shard) =>
    work.add(() => underWay.follow(event, handle(event, shard))),
  );
  const http = await serve(config, parts, gateway, reminders);
  const endPresence = keepPresence(parts, gateway, work, speech);
  connect(gateway, log, wait).catch(failUnlessLeaving);
  beginOnceOpen(parts, services, gateway, failUnlessLeaving);
  void parts.keeping.takenAway.then(failUnlessLeaving);
  return {
    port: http.port,
    ended: ended.promise,
    reload: () => void packs.reload(),
    async stop() {
      leaving.abort();
      packs.close();
      const late = sleep(FINISH_WITHIN_MS);
      const finished = Promise.all([endPresence(), reminders.stop(), trivia.stop()]);
      await disconnect(gateway, log);
      await Promise.race([Promise.all([finished, work.close()]), late]);
      const cut = underWay.names();
      if (cut.length > 0) log.warn({ cut }, `stopping now: ${cut.length} not finished`);
      await http.close();
      await parts.pictures.close();
      await parts.keeping.close();
    },
  };
}

/** What is under way at the gateway's events; what fails there is logged. */
function workOf({ keeping, log }: BotParts, leaving: AbortSignal): Work {
  return createWork((err) => {
    // That the store is away, or can't be opened, is said once by whoever looks after it.
    if (err instanceof OperatorError || keeping.outage.take(err)) return;
    log[leaving.aborted ? 'debug' : 'error']({ err }, 'an event could not be handled');
  });
}

/** Begins what stands on the store. Where that can't be opened, the first READY's handler says so. */
function beginOnceOpen(
  parts: BotParts,
  { reminders, trivia }: Services,
  gateway: WebSocketManager,
  onFault: (error: unknown) => void,
): void {
  const { persist } = parts.keeping.outage;
  const begin = () =>
    Promise.all([
      persist(() => reminders.begin(gateway)),
      persist(async () => trivia.begin(await shardsOf(gateway))),
    ])
      .then(() => prepareAhead(parts))
      .catch(onFault);
  void parts.keeping.state.then(begin, () => undefined);
}

function freshPacks(
  { packsDir }: Config,
  { libraries, refused, log, metrics }: BotParts,
  wait: (ms: number) => Promise<void>,
  leaving: AbortSignal,
): Promise<FreshPacks> {
  const isInService = (pack: string) => libraries.packs().some(({ id }) => id === pack);
  return keepPacksFresh({
    libraries,
    folder: packsDir,
    wait,
    onRenewal: renewalTeller(log, metrics, isInService, refused),
    onFault: (err) =>
      log[leaving.aborted ? 'debug' : 'error']({ err }, 'the packs could not be watched or read anew'),
  });
}

/** Leaves Discord; a connection that is still being made is dropped without a word. */
async function disconnect(gateway: WebSocketManager, log: Logger): Promise<void> {
  const goodbye = (await isReady(gateway)) ? sleep(GOODBYE_WITHIN_MS) : undefined;
  const destroyed = async () => gateway.destroy({ code: 1000, reason: 'stopping' });
  const gone = destroyed().catch((err: unknown) => log.warn({ err }, 'the gateway could not be closed'));
  await Promise.race([gone, goodbye]);
}

/** Logs why the bot ends, and gives the code to end with: 78 for what only the operator can mend. */
function exitCode(error: unknown, log: Logger): number {
  const known = error instanceof OperatorError;
  log.fatal(known ? {} : { err: error }, error instanceof Error ? error.message : 'the bot failed');
  return known ? EXIT_CONFIG : 1;
}

async function serve(config: Config, parts: BotParts, gateway: WebSocketManager, reminders: BotReminders) {
  const { clock, keeping, metrics, log } = parts;
  const obstacles = async () => {
    const ready = await readyShards(gateway);
    metrics.gatewayReady(ready);
    const store = await keeping.obstacle();
    return [...gatewayObstacles(ready, reminders), ...(store ? [store] : [])];
  };
  const ofClock = {
    ...clockRoutes(clock, () => reminders.next()),
    ...postRoutes(() => reminders.posts()),
  };
  const routes = {
    ...vitalRoutes({ metrics, publicUrl: config.publicUrl, obstacles }),
    ...reachable(calendarsOf(parts), config.publicUrl),
    ...(config.startAt ? nearby(ofClock, config.publicUrl) : {}),
  };
  const onError = (err: unknown) => log.error({ err }, 'an HTTP request failed');
  const http = await serveHttp(routes, { host: config.host, port: config.port, onError });
  log.info(`health and metrics: http://${config.host}:${http.port}/healthz, /readyz, /metrics`);
  return http;
}

/** Why this process can't serve its servers yet, or not now; `ready` by shard. */
function gatewayObstacles(ready: ReadonlyMap<number, boolean>, reminders: BotReminders): string[] {
  const lost = [...ready].filter(([, is]) => !is).map(([shard]) => shard);
  if (ready.size === lost.length) return ['the gateway is not connected'];
  if (lost.length > 0) return [`the gateway is not connected for shard ${lost.join(', ')}`];
  // Whoever is told that we are ready may stop the process before us.
  return reminders.running() ? [] : ['not all servers are known yet'];
}

/** Real milliseconds after which the status line begins to count down: what READY brings it with is new enough until then. */
const COUNTS_DOWN_AFTER_MS = 1_000;

/**
 * Lets the status line count down: at each minute, and whenever somebody moves the clock. The making of a schedule takes a
 * tenth of a start, so that comes once the first have their answers.
 */
function keepPresence({ clock }: BotParts, gateway: WebSocketManager, work: Work, speech: () => string) {
  const show = createPresence(gateway, speech());
  const refresh = () => work.add(() => show(speech()));
  let beat: ScheduledTask | undefined;
  const timer = setTimeout(() => {
    beat = schedule('* * * * *', refresh, { timezone: 'UTC', noOverlap: true });
  }, COUNTS_DOWN_AFTER_MS);
  const unfollow = clock.onChange(refresh);
  gateway.on(WebSocketShardEvents.Ready, refresh);
  gateway.on(WebSocketShardEvents.Resumed, refresh);
  return async () => {
    unfollow();
    clearTimeout(timer);
    await beat?.destroy();
  };
}
