import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openState } from '../../src/guilds/records/state.ts';
import { Playground } from '../../src/playground/playground.ts';
import { openStore } from '../../src/store/store.ts';
import { type Community, settle } from '../faults/community.ts';
import { BotUnderTest } from '../support/process.ts';
import { channelSubscription } from '../support/subscription.ts';
import type { Bench, Row } from './bench.ts';
import { percentile } from './table.ts';

/** How Discord may count its second. */
const WAYS = ['first', 'calendar', 'sliding'] as const;

/** Requests a second that the bot lets leave. */
const PACE = 47;

/** Thirty days before the first film of the project's own pack comes out, at the hour of all subscriptions. */
const DUE = '2023-06-14T09:00:00Z';

/** Milliseconds from one interaction to the next: 5 direct ones and 2 deferred ones a second. */
const EVERY_MS = { direct: 200, deferred: 500 };

type FanOut = { seconds: number; refused: number; direct: number[]; edits: number[] };

/** Writes the servers' records as commands would have left them. */
async function subscribe(url: string, { application, subscribers }: Community): Promise<void> {
  const store = await openStore(url, { application: application.id });
  try {
    const { subscriptions } = await openState(store);
    for (const [guild, list] of Map.groupBy(subscribers, (one) => one.guild.id)) {
      const channels = list.map(({ channel }) => channelSubscription({ channel: channel.id }));
      await subscriptions.set(guild, { subscriptions: channels });
    }
  } finally {
    await store.close();
  }
}

/** Asks again and again, without waiting for answers, until it is told to stop; gives what all took, in milliseconds. */
async function asking(everyMs: number, signal: AbortSignal, ask: () => Promise<number>): Promise<number[]> {
  const asked: Promise<number>[] = [];
  while (!signal.aborted) {
    asked.push(ask());
    await sleep(everyMs);
  }
  return Promise.all(asked);
}

/** Fans ask for what is answered at once, and the owner sets what is acknowledged first and then edited. */
async function interactions(playground: Playground, { owner, subscribers }: Community, signal: AbortSignal) {
  const [first] = subscribers;
  if (!first) throw new Error('nobody has subscribed');
  const place = playground.as(owner).in(first.guild.createChannel({ name: 'talk' }));
  let hides = false;
  const [direct, edits] = await Promise.all([
    asking(EVERY_MS.direct, signal, async () => {
      const { outcome, milliseconds } = await place.command('film', { film: 'Dead Reckoning' });
      return outcome === 'message' ? milliseconds : Number.POSITIVE_INFINITY;
    }),
    asking(EVERY_MS.deferred, signal, async () => {
      hides = !hides;
      const answer = await place.command('settings spoilers', { policy: hides ? 'hide' : 'show' });
      const acknowledged = performance.now();
      await answer.settled();
      return answer.outcome === 'deferred' ? performance.now() - acknowledged : Number.POSITIVE_INFINITY;
    }),
  ]);
  return { direct, edits };
}

/** Resolves when so many channels have their post. */
function posted(playground: Playground, { subscribers }: Community): Promise<void> {
  const open = new Set(subscribers.map(({ channel }) => channel.id));
  return new Promise((resolve) => {
    const stop = playground.subscribe((change) => {
      if (change.kind !== 'message' || !open.delete(change.channelId) || open.size > 0) return;
      stop();
      resolve();
    });
  });
}

async function fanOut(way: (typeof WAYS)[number], channels: number): Promise<FanOut> {
  const folder = await mkdtemp(join(tmpdir(), 'fan-out-'));
  const playground = await Playground.start({ rateLimits: true, globalWindow: way });
  const community = settle(playground, channels);
  const url = `sqlite:${join(folder, 'bot.sqlite')}`;
  await subscribe(url, community);
  const bot = await BotUnderTest.start({
    DISCORD_TOKEN: community.application.token,
    DISCORD_API_URL: playground.apiUrl,
    STORE_URL: url,
    BOT_NOW: '2023-06-14T08:00:00Z',
    LOG_LEVEL: 'info',
  });
  const over = new AbortController();
  try {
    await bot.said(/^commands are registered/);
    await bot.said(/^reminders are running/);
    const all = posted(playground, community);
    const refusedBefore = playground.invalidRequests;
    const began = performance.now();
    await fetch(`${await bot.address()}/clock`, { method: 'PUT', body: JSON.stringify({ now: DUE }) });
    const meanwhile = interactions(playground, community, over.signal);
    await all;
    const seconds = (performance.now() - began) / 1000;
    over.abort();
    return { seconds, refused: playground.invalidRequests - refusedBefore, ...(await meanwhile) };
  } finally {
    over.abort();
    await bot.stop();
    await playground.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function rowsOf(channels: number, each: readonly FanOut[]): Row[] {
  const p99 = (pick: (one: FanOut) => number[]) => each.map((one) => percentile(pick(one), 0.99));
  const pace = each.map(({ seconds }) => (channels / PACE / seconds) * 100);
  const most = 43.5;
  return [
    {
      figure: `${channels.toLocaleString('en')} posts`,
      unit: 's',
      samples: each.map(({ seconds }) => seconds),
      goal: { atMost: most, each: true },
    },
    { figure: `of the pace of ${PACE} a second`, unit: '%', samples: pace },
    {
      figure: '429s and other invalid requests',
      unit: '',
      samples: each.map(({ refused }) => refused),
      goal: { atMost: 0, each: true },
    },
    {
      figure: 'direct answers meanwhile, p99',
      unit: 'ms',
      samples: p99(({ direct }) => direct),
      goal: { atMost: 15, each: true },
    },
    {
      figure: 'edits of deferred answers meanwhile, p99',
      unit: 'ms',
      samples: p99(({ edits }) => edits),
      goal: { atMost: 150, each: true },
    },
  ];
}

/** All that is due at one instant, against a server that limits, while people ask for other things. */
export const bench: Bench = {
  name: 'fan-out',
  title: 'Fan-out to 2,000 channels',
  how:
    'The bot in a process of its own, against the playground with 50 requests a second for all and 5 in 5 s for each channel. The ' +
    'bot’s clock is set to when 2,000 channels have a post due, and the time is taken from there until the last of them lies in its ' +
    'channel. Discord does not say how it counts its second: the three rounds are a window from the first request, the calendar’s ' +
    'second, and a sliding log. Meanwhile come 5 commands a second that are answered at once, and 2 that are acknowledged first and ' +
    'then edited (`/settings spoilers`, which writes to the store); an edit is timed from the acknowledgement on. All is on one ' +
    'machine, so that the network adds nothing.',
  rounds: WAYS.length,
  async run({ quick, say }) {
    const channels = quick ? 100 : 2000;
    const each: FanOut[] = [];
    for (const way of WAYS) {
      const one = await fanOut(way, channels);
      say(`${way}: ${one.seconds.toFixed(1)} s, ${one.direct.length} direct, ${one.edits.length} deferred`);
      each.push(one);
    }
    return rowsOf(channels, each);
  },
};
